package os.qres.server.platform.http;

import java.time.LocalDate;
import os.qres.model.Money;

/// A query parameter that a route understands; a value that is not of its `type` is refused.
///
/// @param type `String`, `Integer`, `Boolean`, `LocalDate`, `Money`, or an enumeration, whose words are taken in any
/// case
public record Filter(String name, Class<?> type) {
    public static Filter text(String name) {
        return new Filter(name, String.class);
    }

    public static Filter number(String name) {
        return new Filter(name, Integer.class);
    }

    public static Filter flag(String name) {
        return new Filter(name, Boolean.class);
    }

    public static Filter date(String name) {
        return new Filter(name, LocalDate.class);
    }

    public static Filter amount(String name) {
        return new Filter(name, Money.class);
    }

    public static <E extends Enum<E>> Filter word(String name, Class<E> type) {
        return new Filter(name, type);
    }
}
