package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What the cooks have set on a ticket: before all others (`priority`), not yet to be made (`held`), and what they tell
/// the waiter (`note`; empty takes it back). As a patch, what is left out stays.
@Json(naming = Json.Naming.LowerUnderscore)
public record TicketMarks(
        @NotNull Boolean priority,
        @NotNull Boolean held,
        @Nullable @Size(max = 200) String note) {
    public static final TicketMarks NONE = new TicketMarks(false, false, null);

    /// What the waiter is told; empty where nothing is.
    public String told() {
        return note == null ? "" : note.strip();
    }

    public TicketMarks withPriority(boolean first) {
        return new TicketMarks(first, held, note);
    }

    public TicketMarks withHeld(boolean waits) {
        return new TicketMarks(priority, waits, note);
    }

    public TicketMarks withNote(String words) {
        return new TicketMarks(priority, held, words);
    }
}
