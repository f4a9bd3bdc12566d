package os.qres.server.platform.json;

import io.avaje.jsonb.Jsonb;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.server.platform.problem.Refusal;

/// Says which fields of well-formed JSON do not fit a record: unknown ones, and those of another type. The
/// decoder itself stops at the first and names no path.
final class Misfit {
    private final Jsonb jsonb;
    private final List<FieldError> errors = new ArrayList<>();

    private Misfit(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    static Refusal of(@Nullable Object tree, Class<?> type, Jsonb jsonb, RuntimeException cause) {
        var misfit = new Misfit(jsonb);
        misfit.check("", tree, type);
        if (misfit.errors.isEmpty()) {
            throw cause;
        }
        return new Refusal.Invalid(List.copyOf(misfit.errors));
    }

    private void check(String path, @Nullable Object value, Type type) {
        if (value == null) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            checkGeneric(path, value, generic);
            return;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord() && wanted != os.qres.model.Money.class) {
            checkRecord(path, value, wanted);
            return;
        }
        if (!fits(value, wanted)) {
            errors.add(new FieldError(path.isEmpty() ? "body" : path, "{wrong-type}"));
        }
    }

    private void checkGeneric(String path, Object value, ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class && value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                check(path + "[" + i + "]", elements.get(i), arguments[0]);
            }
            return;
        }
        if (generic.getRawType() == Map.class && value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> check(path + "." + name, field, arguments[1]));
            return;
        }
        errors.add(new FieldError(path, "{wrong-type}"));
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
                        () -> errors.add(new FieldError(prefix + name, "{unknown-field}"))));
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
        if (wanted.isEnum() && !(value instanceof String)) {
            return false;
        }
        try {
            jsonb.type(wanted).fromJson(jsonb.toJson(value));
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    private static boolean isInt(BigDecimal number) {
        try {
            number.intValueExact();
            return true;
        } catch (ArithmeticException _) {
            return false;
        }
    }
}
