package os.qres.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Request bodies that keep every constraint; what may be left out is left out.
public final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> BY_PATTERN = Map.of(
            "[0-9]{4,6}", "1234",
            "[0-9]{6}", "123456",
            "#[0-9A-Fa-f]{6}", "#66CCFF",
            "drinks|bar|starters|soups|mains|sides|desserts|top", "bar");

    private Samples() {}

    public static ObjectNode of(Class<?> type) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!RecordSchemas.isNullable(component)) {
                object.set(RecordSchemas.wireName(component.getName()), of(component));
            }
        }
        return object;
    }

    static JsonNode of(RecordComponent component) {
        var accessor = component.getAccessor();
        Type type = component.getGenericType();
        if (type == String.class) {
            return JSON.textNode(text(accessor.getAnnotation(Pattern.class), accessor.getAnnotation(Size.class)));
        }
        if (type == Integer.class && accessor.isAnnotationPresent(Min.class)) {
            return JSON.numberNode(accessor.getAnnotation(Min.class).value());
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return JSON.arrayNode().add(of(generic.getActualTypeArguments()[0]));
        }
        return of(type);
    }

    static JsonNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return JSON.objectNode().set("en", of(generic.getActualTypeArguments()[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return JSON.textNode(((Enum<?>) plain.getEnumConstants()[0]).name().toLowerCase(Locale.ROOT));
        }
        if (plain == Money.class) {
            return JSON.numberNode(new BigDecimal("1.00"));
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        return switch (plain.getSimpleName()) {
            case "Integer" -> JSON.numberNode(1);
            case "Boolean", "boolean" -> JSON.booleanNode(true);
            case "Instant" -> JSON.textNode("2026-11-20T16:30:00Z");
            case "UUID" -> JSON.textNode(new UUID(1, 2).toString());
            default -> throw new AssertionError("say in Samples what a " + plain + " may be");
        };
    }

    private static String text(@Nullable Pattern pattern, @Nullable Size size) {
        if (pattern != null) {
            return BY_PATTERN.getOrDefault(pattern.regexp(), "sample");
        }
        return "x".repeat(size == null ? 1 : Math.max(1, size.min()));
    }
}
