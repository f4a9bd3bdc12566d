package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import os.qres.server.fuzz.Api.Operation;

/// Ways to spoil what is sent.
final class SpoiltBodies {
    private static final int ENORMOUS = 10 * 1024 * 1024;

    private final Api api;
    private final BadValues bad;

    SpoiltBodies(Api api) {
        this.api = api;
        this.bad = new BadValues(api);
    }

    private static JsonNode schema(Draft draft) {
        return Optional.ofNullable(draft.operation.body()).orElseThrow();
    }

    void wrongValue(Draft draft, ObjectNode body, Wild wild) {
        bad.spoil(body, schema(draft), wild);
        draft.text(Author.json(body));
    }

    boolean requiresSomething(Operation operation) {
        return operation.body() != null
                && !operation.isPatch()
                && !api.plain(operation.body()).path("required").isEmpty();
    }

    void missing(Draft draft, ObjectNode body, Wild wild) {
        List<String> required = api.plain(schema(draft))
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        body.remove(wild.one(required));
        draft.text(Author.json(body));
    }

    void notJson(Draft draft, ObjectNode body, Wild wild) {
        String good = Author.json(body);
        draft.text(wild.one(
                good.substring(0, good.length() - 1),
                good.substring(wild.between(1, good.length() - 1)),
                good + good,
                good + "x",
                good + ",",
                good.replaceFirst("^\\{", "{,"),
                good.replaceFirst("}$", ",}"),
                "{\"a\":1,,\"b\":2}",
                "{\"a\" 1}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":-}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"line\nend\"}",
                "{\"a\":\"tab\tinside\"}",
                "{\"a\":\"",
                "{\"a\"",
                "{/* comment */}",
                "{} // comment",
                "[]",
                "\"text\"",
                "7",
                "true",
                "null",
                "\u0000",
                "{}\u0000",
                "<xml/>",
                "a=b&c=d",
                "[" + good + "]",
                wild.word(3)));
    }

    void notUtf8(Draft draft, ObjectNode body, Wild wild) {
        String good = Author.json(body);
        draft.body = switch (wild.below(4)) {
            case 0 -> good.getBytes(StandardCharsets.UTF_16);
            case 1 -> ("{\"a\":\"" + "\u00e9\u00ff" + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> wild.bytes(wild.between(1, 300));
            default -> new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
        };
    }

    void tooDeep(Draft draft, ObjectNode body, Wild wild) {
        int depth = wild.one(100, 1_000, 1_000, 100_000);
        String field = wild.one(List.copyOf(api.plain(schema(draft))
                        .path("properties")
                        .propertyStream()
                        .toList()))
                .getKey();
        String open = wild.one("[", "{\"a\":");
        String close = open.equals("[") ? "]" : "}";
        boolean isClosed = wild.chance(70);
        draft.text("{\"" + field + "\":" + open.repeat(depth) + "1" + (isClosed ? close.repeat(depth) + "}" : ""));
    }

    void nothing(Draft draft, ObjectNode body, Wild wild) {
        draft.body = wild.chance(50) ? null : new byte[0];
    }

    void wrongType(Draft draft, ObjectNode body, Wild wild) {
        draft.header(
                "Content-Type",
                wild.one(
                        "text/plain",
                        "application/xml",
                        "multipart/form-data; boundary=x",
                        "nonsense",
                        "application/jsonp",
                        "application/javascript; json",
                        "text/html; charset=utf-8",
                        "application/octet-stream",
                        "*/*",
                        ";",
                        "json"));
    }

    /// More than anything of ours has: a text, a list, names, a nest of lists.
    static String enormous(Wild wild) {
        int size = wild.one(ENORMOUS, ENORMOUS - 1_000, ENORMOUS / 11, ENORMOUS / 50);
        return switch (wild.below(7)) {
            case 0 -> "{\"name\":\"" + "x".repeat(size) + "\"}";
            case 1 -> "{\"" + "x".repeat(size) + "\":1}";
            case 2 -> "{\"items\":[{}" + ",{}".repeat(size / 3) + "]}";
            case 3 -> "{\"name\":[" + "[],".repeat(size / 3) + "[]]}";
            case 4 -> "{\"price\":1" + "0".repeat(size) + "}";
            case 5 -> " ".repeat(size) + "}";
            default ->
                IntStream.range(0, size / 12)
                        .mapToObj(i -> "\"x" + i + "\":1")
                        .collect(Collectors.joining(",", "{", "}"));
        };
    }
}
