package os.qres.terminal.store;

import io.avaje.jsonb.JsonType;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A record as a line of JSON, with its one long text behind that line.
///
/// Within the JSON a text can be written at any length and read back only up to 50,000 characters (the limit of
/// avaje-json's parser): what a table orders in an evening without the server, or a banquet at once, is longer.
final class TextBeside<T> {
    private final JsonType<T> json;
    private final Function<T, @Nullable String> text;
    private final BiFunction<T, String, T> with;

    /// @param text the long one of a record, if it has any
    /// @param with the same record with another text
    TextBeside(JsonType<T> json, Function<T, @Nullable String> text, BiFunction<T, String, T> with) {
        this.json = json;
        this.text = text;
        this.with = with;
    }

    String write(T value) {
        String beside = text.apply(value);
        return beside == null ? json.toJson(value) : json.toJson(with.apply(value, "")) + '\n' + beside;
    }

    /// JSON has no line break of its own: a record without one is of a version that kept the text within.
    T read(String stored) {
        int end = stored.indexOf('\n');
        return end < 0
                ? json.fromJson(stored)
                : with.apply(json.fromJson(stored.substring(0, end)), stored.substring(end + 1));
    }
}
