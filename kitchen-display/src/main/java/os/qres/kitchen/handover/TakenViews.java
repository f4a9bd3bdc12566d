package os.qres.kitchen.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.handover.HandedTicket;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// Makes tickets, as the board shows them, of lines that were handed over.
final class TakenViews {
    /// Before all else that the kitchen must know, in both languages, as on paper.
    private static final String COPY = "КОПИЯ · COPY";

    private TakenViews() {}

    /// @param lines of one handover, in their order
    static TicketView of(List<TakenLine> lines) {
        TakenLine first = lines.getFirst();
        boolean isBumped = lines.stream().allMatch(line -> line.bumpedAt() != null);
        Instant sent = first.of().sentAt();
        return new TicketView(
                -first.ticket(),
                0,
                0,
                first.of().stationId(),
                first.of().tableNumber(),
                first.of().waiterName(),
                first.of().orderType(),
                first.of().covers(),
                notes(first.of()),
                isBumped ? TicketStatus.BUMPED : TicketStatus.OPEN,
                lines.stream().map(TakenViews::line).toList(),
                List.of(),
                sent,
                isBumped ? first.bumpedAt() : null,
                TicketMarks.NONE,
                null,
                0,
                first.of().guestName(),
                first.of().promisedAt());
    }

    private static @Nullable String notes(HandedTicket of) {
        String notes = of.kitchenNotes();
        if (!of.isCopy()) {
            return notes;
        }
        return notes == null || notes.isBlank() ? COPY : COPY + "\n" + notes;
    }

    private static TicketLine line(TakenLine taken) {
        var line = taken.line();
        return new TicketLine(
                -taken.number(),
                line.dishId(),
                line.dishVariationId(),
                line.name(),
                line.variationName(),
                line.quantity(),
                line.comment(),
                line.modifiers(),
                0,
                null,
                taken.doneAt() == null ? ItemStatus.COOKING : ItemStatus.READY,
                1,
                taken.of().sentAt(),
                taken.doneAt(),
                List.of(),
                line.clientRef(),
                line.prefixes());
    }
}
