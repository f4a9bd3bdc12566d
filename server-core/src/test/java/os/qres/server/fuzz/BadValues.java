package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Spoils one place of a body so that it no longer keeps to its schema.
final class BadValues {
    private static final List<String> NO_TEXTS =
            List.of("7", "-1.5", "true", "[]", "{}", "[\"x\"]", "\"x\\u0000\"", "\"\\ud83d\"", "\"\\udc00x\"");
    private static final List<String> NO_NUMBERS = List.of(
            "\"x\"",
            "\"7\"",
            "\"\"",
            "true",
            "[]",
            "{}",
            "[7]",
            "1e400",
            "-1e400",
            "1e999999999",
            "-1e-999999999",
            "99999999999999999999",
            "9223372036854775808",
            "1" + "0".repeat(2_000),
            "0.1" + "0".repeat(2_000) + "1",
            "1.005",
            "1e-3");
    private static final List<String> NO_INTEGERS = List.of("1.5", "2147483648", "-2147483649", "1e10", "0.1");
    private static final List<String> NO_TRUTHS = List.of("\"true\"", "1", "0", "[]", "{}", "\"\"");
    private static final List<String> NO_LISTS = List.of("{}", "\"x\"", "1", "true", "[null]", "{\"0\":1}");
    private static final List<String> NO_OBJECTS = List.of("[]", "\"x\"", "1", "true", "[{}]");

    private final Api api;

    BadValues(Api api) {
        this.api = api;
    }

    /// JSON as it stands, whatever it is.
    static JsonNode raw(String json) {
        return new POJONode(new RawValue(json));
    }

    /// Goes down from field to field at random, and puts something there that may not be there.
    void spoil(ObjectNode body, JsonNode schema, Wild wild) {
        JsonNode plain = api.plain(schema);
        var fields = new ArrayList<>(plain.path("properties").properties());
        if (fields.isEmpty() || wild.chance(8)) {
            body.set(wild.one("nonsense", "ID", "__proto__", "class", "\u0416", ""), raw("1"));
            return;
        }
        Map.Entry<String, JsonNode> field = wild.one(List.copyOf(fields));
        JsonNode within = api.plain(field.getValue());
        JsonNode present = body.path(field.getKey());
        if (present instanceof ObjectNode object && within.has("properties") && wild.chance(70)) {
            spoil(object, within, wild);
            return;
        }
        if (present instanceof ArrayNode array && !array.isEmpty() && wild.chance(70)) {
            int place = wild.below(array.size());
            JsonNode items = api.plain(within.path("items"));
            if (array.get(place) instanceof ObjectNode object) {
                spoil(object, items, wild);
            } else {
                array.set(place, raw(wild.one(bad(items, false, wild))));
            }
            return;
        }
        boolean isNullable = api.isNullable(field.getValue());
        body.set(field.getKey(), raw(wild.one(bad(within, isNullable, wild))));
    }

    /// JSON texts that the schema does not allow.
    private List<String> bad(JsonNode plain, boolean isNullable, Wild wild) {
        var bad = new ArrayList<String>();
        if (!isNullable) {
            bad.add("null");
        }
        if (plain.has("enum")) {
            bad.addAll(List.of("\"\"", "\"nonsense\"", "7", "[]", "\"\\u0000\""));
            return bad;
        }
        switch (api.type(plain)) {
            case "string" -> texts(plain, bad, wild);
            case "integer" -> {
                bad.addAll(NO_NUMBERS);
                bad.addAll(NO_INTEGERS);
                range(plain, bad);
            }
            case "number" -> bad.addAll(NO_NUMBERS);
            case "boolean" -> bad.addAll(NO_TRUTHS);
            case "array" -> {
                bad.addAll(NO_LISTS);
                if (plain.has("minItems") && plain.path("minItems").asInt() > 0) {
                    bad.add("[]");
                }
            }
            default -> bad.addAll(NO_OBJECTS);
        }
        return bad;
    }

    private static void texts(JsonNode plain, List<String> bad, Wild wild) {
        bad.addAll(NO_TEXTS);
        if (plain.has("format")) {
            bad.addAll(List.of("\"\"", "\"nonsense\"", "\"2026-13-45\""));
        } else if (plain.has("pattern")) {
            for (String text : List.of("", " ")) {
                if (!text.matches(plain.path("pattern").asText())) {
                    bad.add('"' + text + '"');
                }
            }
        }
        int most = plain.path("maxLength").asInt(0);
        if (most > 0) {
            bad.add('"' + "x".repeat(most + wild.one(1, 7, 5_000)) + '"');
        }
        int least = plain.path("minLength").asInt(0);
        if (least > 1) {
            bad.add('"' + "x".repeat(least - 1) + '"');
        }
    }

    private static void range(JsonNode plain, List<String> bad) {
        if (plain.has("minimum")) {
            bad.add(Long.toString(plain.path("minimum").asLong() - 1));
        }
        if (plain.has("maximum")) {
            bad.add(Long.toString(plain.path("maximum").asLong() + 1));
        }
    }
}
