package os.qres.server.till;

import io.avaje.jsonb.Json;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.TillReport;
import os.qres.server.platform.events.DomainEvent;

/// What happens to cash beside checks. It says what should be in a drawer, so that only managers hear of it.
public sealed interface TillEvent extends DomainEvent {
    @Override
    default Audience audience() {
        return Audience.MANAGERS;
    }

    /// A drawer was opened or counted, or cash came or went.
    @Json(naming = Json.Naming.LowerUnderscore)
    record DrawerChanged(DrawerView drawer) implements TillEvent {
        @Override
        public String subject() {
            return "drawer/" + drawer.id();
        }
    }

    /// A terminal's drawer springs open, where the terminal is that asks.
    @Json(naming = Json.Naming.LowerUnderscore)
    record DrawerOpened(int drawerId, MoveKind kind, String reason) implements TillEvent {
        @Override
        public String subject() {
            return "drawer/" + drawerId;
        }
    }

    /// A numbered report has closed the day.
    @Json(naming = Json.Naming.LowerUnderscore)
    record DayClosed(TillReport report) implements TillEvent {
        @Override
        public String subject() {
            return "z-report/" + report.number();
        }
    }
}
