package os.qres.server.platform.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.Money;

/// Says which fields of well-formed JSON do not fit a record: unknown ones, and those of another type. The
/// decoder itself stops at the first and names no path.
final class Misfit {
    /// More than these no field of ours holds; they are not looked into, nor put into words.
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_ERRORS = 100;

    private final List<FieldError> errors = new ArrayList<>();

    private Misfit() {}

    static List<FieldError> of(@Nullable Object tree, Class<?> type) {
        var misfit = new Misfit();
        if (tree == null) {
            return List.of(new FieldError("body", "{wrong-type}"));
        }
        misfit.check("", tree, type);
        return misfit.errors;
    }

    private void check(String path, @Nullable Object value, Type type) {
        if (value == null || errors.size() >= MOST_ERRORS) {
            return;
        }
        if (isTooLarge(value)) {
            errors.add(new FieldError(
                    path.isEmpty() ? "body" : path,
                    "{size} 0 " + (value instanceof String ? LONGEST_TEXT : LONGEST_LIST)));
            return;
        }
        if (type instanceof ParameterizedType generic) {
            checkGeneric(path, value, generic);
            return;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord() && wanted != Money.class) {
            checkRecord(path, value, wanted);
            return;
        }
        if (wanted == String.class && value instanceof String text && !Json.isText(text)) {
            errors.add(new FieldError(path, "{characters}"));
            return;
        }
        if (!fits(value, wanted)) {
            errors.add(new FieldError(path.isEmpty() ? "body" : path, "{wrong-type}"));
        }
    }

    private static boolean isTooLarge(Object value) {
        return switch (value) {
            case String text -> text.length() > LONGEST_TEXT;
            case List<?> elements -> elements.size() > LONGEST_LIST;
            case Map<?, ?> fields -> fields.size() > LONGEST_LIST;
            default -> false;
        };
    }

    private void checkGeneric(String path, Object value, ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class && value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                element(path + "[" + i + "]", elements.get(i), arguments[0]);
            }
            return;
        }
        if (generic.getRawType() == Map.class && value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> {
                if (Json.isText((String) name)) {
                    element(path + "." + name, field, arguments[1]);
                } else {
                    errors.add(new FieldError(path, "{characters}"));
                }
            });
            return;
        }
        errors.add(new FieldError(path, "{wrong-type}"));
    }

    /// A list or map has no empty places.
    private void element(String path, @Nullable Object value, Type type) {
        if (value == null) {
            errors.add(new FieldError(path, "{wrong-type}"));
            return;
        }
        check(path, value, type);
    }

    private void checkRecord(String path, Object value, Class<?> wanted) {
        if (!(value instanceof Map<?, ?> fields)) {
            errors.add(new FieldError(path.isEmpty() ? "body" : path, "{wrong-type}"));
            return;
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        fields.forEach((name, field) -> component(wanted, (String) name)
                .ifPresentOrElse(
                        c -> check(prefix + name, field, c.getGenericType()),
                        () -> unknown(path, prefix, (String) name)));
    }

    /// A name that cannot be written is not named.
    private void unknown(String path, String prefix, String name) {
        boolean isText = Json.isText(name);
        String place = isText ? prefix + name : path.isEmpty() ? "body" : path;
        errors.add(new FieldError(place, isText ? "{unknown-field}" : "{characters}"));
    }

    private static Optional<RecordComponent> component(Class<?> type, String wireName) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> wireName(c.getName()).equals(wireName))
                .findFirst();
    }

    /// `dishId` → `dish_id`.
    static String wireName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private boolean fits(Object value, Class<?> wanted) {
        if (wanted == String.class) {
            return value instanceof String;
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return value instanceof Boolean;
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
            return value instanceof BigDecimal number && isInt(number);
        }
        if (wanted == Money.class) {
            return value instanceof BigDecimal number && succeeds(() -> Money.of(number));
        }
        if (wanted.isEnum()) {
            return value instanceof String word && isOneOf(word, wanted);
        }
        if (wanted == UUID.class) {
            return value instanceof String text && succeeds(() -> UUID.fromString(text));
        }
        if (wanted == Instant.class) {
            return value instanceof String text && succeeds(() -> Instant.parse(text));
        }
        throw new IllegalStateException("no request has a field of " + wanted);
    }

    private static boolean isOneOf(String word, Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(word));
    }

    private static boolean isInt(BigDecimal number) {
        return succeeds(number::intValueExact);
    }

    private static boolean succeeds(Supplier<?> reading) {
        try {
            reading.get();
            return true;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
            return false;
        }
    }
}
