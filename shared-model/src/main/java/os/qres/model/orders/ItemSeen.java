package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody saw of a line when they asked for a change of it. Where it is another line by now the change is
/// refused (`item-changed`), in words that say what it is and who has changed it. How far the kitchen is says nothing
/// of it: that is refused by its own names.
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemSeen(
        @NotNull @Min(1) @Max(999) Integer quantity,
        @NotNull @Min(0) @Max(20) Integer course,
        @Nullable @Min(0) @Max(1000) Integer seat,
        @Nullable @Size(max = 500) String comment) {
    public static ItemSeen of(ItemView item) {
        return new ItemSeen(item.quantity(), item.course(), item.seat(), item.comment());
    }

    /// Whether the line is still what was seen.
    public boolean is(int ofQuantity, int inCourse, @Nullable Integer atSeat, @Nullable String withComment) {
        return quantity == ofQuantity
                && course == inCourse
                && Objects.equals(seat, atSeat)
                && Objects.equals(comment, withComment);
    }
}
