package os.qres.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import os.qres.model.Money;

/// For each field of a request record, values that it must not have.
final class WrongValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// A body that is wrong in `field` only.
    record Wrong(String field, String why, JsonNode body) {}

    private final boolean isPatch;
    private final List<Wrong> found = new ArrayList<>();

    private WrongValues(boolean isPatch) {
        this.isPatch = isPatch;
    }

    /// @param isPatch then fields that are left alone are left out
    static List<Wrong> of(Class<?> type, boolean isPatch) {
        var values = new WrongValues(isPatch);
        values.fieldsOf(type, "", body -> body);
        return values.found;
    }

    /// @param around puts an object of `type` into a whole body
    private void fieldsOf(Class<?> type, String path, Function<JsonNode, JsonNode> around) {
        add(path + "nonsense", "unknown", around.apply(with(type, path, "nonsense", JSON.numberNode(1))));
        String whole = path.isEmpty() ? "body" : path.substring(0, path.length() - 1);
        add(whole, "unnameable", around.apply(with(type, path, "\ud83d", JSON.numberNode(1))));
        for (RecordComponent component : type.getRecordComponents()) {
            String name = RecordSchemas.wireName(component.getName());
            Function<JsonNode, JsonNode> placed = value -> around.apply(with(type, path, name, value));
            if (!RecordSchemas.isNullable(component)) {
                add(path + name, "null", placed.apply(JSON.nullNode()));
                // A patch leaves what is not there as it is, within its objects too; but a list is replaced as a whole.
                if (!isPatch || path.contains("[")) {
                    ObjectNode without = Samples.of(type);
                    without.remove(name);
                    add(path + name, "missing", around.apply(without));
                }
            }
            ofType(component.getGenericType(), path + name, placed);
            constraints(component, path + name, placed);
        }
    }

    private ObjectNode with(Class<?> type, String path, String name, JsonNode value) {
        ObjectNode body = isPatch && path.isEmpty() ? JSON.objectNode() : Samples.of(type);
        return body.set(name, value);
    }

    private void ofType(Type type, String path, Function<JsonNode, JsonNode> placed) {
        if (type instanceof ParameterizedType generic) {
            add(path, "no such thing", placed.apply(JSON.textNode("~")));
            boolean isList = generic.getRawType() == List.class;
            Type element = generic.getActualTypeArguments()[isList ? 0 : 1];
            Function<JsonNode, JsonNode> inside = isList
                    ? value -> placed.apply(JSON.arrayNode().add(value))
                    : value -> placed.apply(JSON.objectNode().set("pt-BR", value));
            String place = path + (isList ? "[0]" : ".pt-BR");
            if (isList || !isPatch) {
                add(place, "null", inside.apply(JSON.nullNode()));
            }
            ofType(element, place, inside);
            return;
        }
        if (type == String.class) {
            add(path, "a number", placed.apply(JSON.numberNode(7)));
            add(path, "a NUL", placed.apply(JSON.textNode("xxxxxxxx\u0000")));
            add(path, "half a character", placed.apply(JSON.textNode("xxxxxxxx\ud83d")));
            return;
        }
        add(path, "a word", placed.apply(JSON.textNode("~")));
        add(path, "a list", placed.apply(JSON.arrayNode()));
        if (type == Integer.class) {
            add(path, "a fraction", placed.apply(JSON.numberNode(new BigDecimal("1.5"))));
            add(path, "huge", placed.apply(JSON.numberNode(99_999_999_999L)));
        } else if (type == Money.class) {
            add(path, "a tenth of a kopeck", placed.apply(JSON.numberNode(new BigDecimal("1.005"))));
            add(path, "huge", placed.apply(JSON.numberNode(new BigDecimal("1e30"))));
        } else if (((Class<?>) type).isRecord()) {
            fieldsOf((Class<?>) type, path + ".", placed);
        }
    }

    private void constraints(RecordComponent component, String path, Function<JsonNode, JsonNode> placed) {
        var accessor = component.getAccessor();
        if (accessor.getAnnotation(Min.class) instanceof Min min) {
            add(path, "too small", placed.apply(JSON.numberNode(min.value() - 1)));
        }
        if (accessor.getAnnotation(Max.class) instanceof Max max) {
            add(path, "too large", placed.apply(JSON.numberNode(max.value() + 1)));
        }
        if (accessor.isAnnotationPresent(NotBlank.class)) {
            add(path, "empty", placed.apply(JSON.textNode("")));
            add(path, "blank", placed.apply(JSON.textNode(" \t")));
        }
        if (accessor.isAnnotationPresent(Pattern.class)) {
            add(path, "another pattern", placed.apply(JSON.textNode("§ §")));
        }
        if (accessor.getAnnotation(Size.class) instanceof Size size) {
            add(path, "too long", placed.apply(sized(component, size.max() + 1)));
            if (size.min() > 0) {
                add(path, "too short", placed.apply(sized(component, size.min() - 1)));
            }
        }
    }

    private static JsonNode sized(RecordComponent component, int size) {
        if (component.getType() == String.class) {
            return JSON.textNode("x".repeat(size));
        }
        var list = JSON.arrayNode();
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        for (int i = 0; i < size; i++) {
            list.add(Samples.of(element));
        }
        return list;
    }

    private void add(String field, String why, JsonNode body) {
        found.add(new Wrong(field, why, body));
    }
}
