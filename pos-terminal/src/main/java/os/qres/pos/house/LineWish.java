package os.qres.pos.house;

import io.avaje.json.JsonWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;

/// What can be otherwise of a line that was sent, as long as nobody has begun to make it. Immutable.
///
/// @param comment nothing for no words
/// @param seat 0 for the whole table
public record LineWish(int quantity, @Nullable String comment, int seat, int course) {
    private static final int MOST = 999;

    public static LineWish of(ItemView line) {
        return new LineWish(
                line.quantity(),
                line.comment(),
                Objects.requireNonNullElse(line.seat(), 0),
                Math.max(1, line.course()));
    }

    public LineWish withQuantity(int wanted) {
        return new LineWish(Math.clamp(wanted, 1, MOST), comment, seat, course);
    }

    public LineWish withComment(String words) {
        return new LineWish(quantity, words.isBlank() ? null : words.strip(), seat, course);
    }

    public LineWish withSeat(int wanted) {
        return new LineWish(quantity, comment, wanted, course);
    }

    public LineWish withCourse(int wanted) {
        return new LineWish(quantity, comment, seat, wanted);
    }

    /// The same wish, once somebody else has changed the line: what was touched here stays, the rest is as it
    /// is there.
    ///
    /// @param before the line as this wish began
    /// @param now the line as it is
    public LineWish upon(LineWish before, LineWish now) {
        return new LineWish(
                quantity == before.quantity ? now.quantity : quantity,
                Objects.equals(comment, before.comment) ? now.comment : comment,
                seat == before.seat ? now.seat : seat,
                course == before.course ? now.course : course);
    }

    /// The request's body: only what differs from the line, so that what others have done to the rest is left
    /// alone.
    ///
    /// @param approval somebody's who may, where one has to allow it
    String body(ItemView line, @Nullable String approval) {
        LineWish known = of(line);
        StringWriter text = new StringWriter();
        try (JsonWriter json = Wire.lenient().writer(text)) {
            json.serializeNulls(true);
            json.beginObject();
            put(json, "quantity", quantity != known.quantity, it -> it.value(quantity));
            put(json, "comment", !Objects.equals(comment, known.comment), it -> it.value(comment));
            put(json, "seat", seat != known.seat, it -> it.value(seat == 0 ? null : seat));
            put(json, "course", course != known.course, it -> it.value(course));
            put(json, "approval", approval != null, it -> it.value(approval));
            json.serializeNulls(false);
            put(json, "seen", true, it -> Wire.lenient().type(ItemSeen.class).toJson(ItemSeen.of(line), it));
            json.endObject();
        }
        return text.toString();
    }

    private static void put(JsonWriter json, String name, boolean isSaid, Consumer<JsonWriter> value) {
        if (isSaid) {
            json.name(name);
            value.accept(json);
        }
    }
}
