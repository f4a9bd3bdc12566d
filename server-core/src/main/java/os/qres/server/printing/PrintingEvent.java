package os.qres.server.printing;

import io.avaje.jsonb.Json;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterStatus;
import os.qres.server.platform.events.DomainEvent;

/// What happens to printers.
public sealed interface PrintingEvent extends DomainEvent {
    /// A printer is well or in trouble, or a chit needs somebody's decision.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PrinterStatusChanged(PrinterStatus printer) implements PrintingEvent {
        @Override
        public String subject() {
            return "printer/" + printer.id();
        }
    }

    /// A printer is new, described otherwise, or gone.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PrintersChanged(int printerId) implements PrintingEvent {
        @Override
        public String subject() {
            return "printer/" + printerId;
        }
    }

    /// Somebody has thrown a chit away: it will not be printed.
    @Json(naming = Json.Naming.LowerUnderscore)
    record ChitDiscarded(PrintJobView chit) implements PrintingEvent {
        @Override
        public String subject() {
            return "print-job/" + chit.id();
        }

        @Override
        public Audience audience() {
            return Audience.MANAGERS;
        }
    }
}
