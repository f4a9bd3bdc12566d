package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Values that keep to a schema, strange ones among them.
final class GoodValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;

    private static final List<String> STRANGE = List.of(
            "Борщ",
            "قهوة",
            "寿司 🍣",
            "a\u0301\u0327",
            "'; drop table orders; --",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "${jndi:ldap://x}",
            "%s%n%x",
            "../../etc/passwd",
            "\t tab \n line",
            "\u202eright to left",
            "\ufeffmark",
            "\\",
            "\"",
            "NaN",
            "null",
            "-0",
            "1e9",
            "\ud83d\udc69\u200d\ud83c\udf73");

    private final Api api;
    private final Map<String, List<Integer>> ids;

    /// @param ids what there is, by the names that fields have
    GoodValues(Api api, Map<String, List<Integer>> ids) {
        this.api = api;
        this.ids = ids;
    }

    /// @param isPatch then any of the fields may be left out
    JsonNode body(JsonNode schema, boolean isPatch, Wild wild) {
        JsonNode plain = api.plain(schema);
        return object(plain, isPatch, wild, 0);
    }

    JsonNode value(String name, JsonNode schema, Wild wild, int depth) {
        JsonNode plain = api.plain(schema);
        if (plain.has("enum")) {
            return wild.one(List.copyOf(plain.path("enum").valueStream().toList()));
        }
        return switch (api.type(plain)) {
            case "object" -> plain.has("properties") ? object(plain, false, wild, depth + 1) : map(plain, wild, depth);
            case "array" -> array(name, plain, wild, depth);
            case "string" -> JSON.textNode(text(plain, wild));
            case "integer" -> number(Integer.toString(integer(name, plain, wild)), wild);
            case "number" ->
                number(BigDecimal.valueOf(wild.between(0, 100_000), 2).toString(), wild);
            case "boolean" -> JSON.booleanNode(wild.chance(50));
            default -> throw new AssertionError("say in GoodValues what this may be: " + plain);
        };
    }

    private ObjectNode object(JsonNode plain, boolean isPatch, Wild wild, int depth) {
        ObjectNode object = JSON.objectNode();
        var required =
                plain.path("required").valueStream().map(JsonNode::asText).toList();
        int optional = depth > DEEPEST ? 0 : wild.one(0, 20, 60);
        plain.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || wild.chance(isPatch ? 35 : optional)) {
                object.set(field.getKey(), value(field.getKey(), field.getValue(), wild, depth));
            }
        });
        return object;
    }

    private JsonNode map(JsonNode plain, Wild wild, int depth) {
        ObjectNode map = JSON.objectNode();
        JsonNode value = plain.path("additionalProperties");
        if (value.isObject() && depth <= DEEPEST) {
            map.set(wild.one("en", "ru", "pt-BR"), value("", value, wild, depth + 1));
        }
        return map;
    }

    private ArrayNode array(String name, JsonNode plain, Wild wild, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = plain.path("minItems").asInt(0);
        int most = Math.min(plain.path("maxItems").asInt(3), least + (depth > DEEPEST ? 0 : 3));
        int size = wild.between(least, most);
        for (int i = 0; i < size; i++) {
            array.add(value(name, plain.path("items"), wild, depth + 1));
        }
        return array;
    }

    /// The same number, written as few would.
    private static JsonNode number(String plain, Wild wild) {
        boolean isWhole = !plain.contains(".");
        return BadValues.raw(
                wild.chance(96) ? plain : wild.one(plain + "e0", plain + "E+0", plain + (isWhole ? ".0" : "0")));
    }

    private int integer(String name, JsonNode plain, Wild wild) {
        List<Integer> known = ids.get(name);
        if (known != null && wild.chance(85)) {
            return wild.one(known);
        }
        int least = plain.path("minimum").asInt(1);
        int most = plain.path("maximum").asInt(known == null ? 50 : Integer.MAX_VALUE - 1);
        return wild.chance(10) ? wild.one(least, most) : wild.between(least, Math.min(most, least + 200));
    }

    private String text(JsonNode plain, Wild wild) {
        if (plain.has("format")) {
            return formatted(plain.path("format").asText(), wild);
        }
        int least = plain.path("minLength").asInt(0);
        int most = plain.path("maxLength").asInt(200);
        String pattern = plain.path("pattern").asText("\\S");
        if (!pattern.equals("\\S")) {
            return matching(pattern, wild);
        }
        if (wild.chance(20)) {
            String strange = wild.one(STRANGE);
            return strange.codePointCount(0, strange.length()) < least ? strange + wild.word(least) : strange;
        }
        return wild.word(wild.chance(3) ? most : Math.clamp(wild.between(1, 12), Math.max(1, least), most));
    }

    private static String formatted(String format, Wild wild) {
        return switch (format) {
            case "uuid" -> new UUID(wild.below(1_000_000), wild.below(1_000_000)).toString();
            case "date" -> "2026-11-%02d".formatted(wild.between(1, 30));
            case "date-time" -> "2026-11-20T%02d:00:00Z".formatted(wild.below(24));
            default -> throw new AssertionError("say in GoodValues what a " + format + " looks like");
        };
    }

    private static String matching(String pattern, Wild wild) {
        return switch (pattern) {
            case "^(?:[0-9]{4,6})$", "^(?:[0-9]{6})$" -> "%06d".formatted(wild.below(1_000_000));
            case "^(?:#[0-9A-Fa-f]{6})$" -> "#66CCFF";
            case "^(?:[^\\s\\p{Cntrl}]{1,150})$" -> wild.word(wild.between(1, 20));
            case "^(?:[^\\s\\p{Cntrl}@,;<>]{1,64}@[^\\s\\p{Cntrl}@,;<>]{1,85})$" ->
                wild.word(wild.between(1, 20)) + "@" + wild.word(wild.between(1, 20));
            case "^(?:drinks|bar|starters|soups|mains|sides|desserts|top)$" -> wild.one("drinks", "top");
            case "^(?:(?:\\+?[0-9(][0-9 ()-]{1,28}[0-9])?)$" -> wild.one("+7 (912) 345-67-89", "112");
            case "^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])$" -> "%02d:%02d".formatted(wild.below(24), wild.below(60));
            case "^(?:ru|en)$" -> wild.one("ru", "en");
            default -> throw new AssertionError("say in GoodValues what matches " + pattern);
        };
    }
}
