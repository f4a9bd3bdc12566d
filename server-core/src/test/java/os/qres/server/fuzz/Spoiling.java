package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import os.qres.server.fuzz.Api.Operation;
import os.qres.server.fuzz.Api.Parameter;

/// Makes a good request one that must be refused, in one of many ways.
final class Spoiling {
    private static final String JWT_OF_NONE = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwicm9sZSI6ImFkbWluIn0.";

    private static final List<String> NO_NUMBERS = List.of(
            "x",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1.0",
            "1e3",
            "%D0%B6",
            "0x1",
            "%20",
            "1%20",
            "%2B1",
            "+1",
            "%D9%A1",
            "null",
            "1,2",
            "%22",
            "'",
            "{id}");

    private final List<Way> ways = new ArrayList<>();

    /// @param fits whether an operation can be spoilt this way
    record Way(String name, int weight, Predicate<Operation> fits, Change change) {}

    @FunctionalInterface
    interface Change {
        /// @param body a good one, not yet part of the draft
        void make(Draft draft, ObjectNode body, Wild wild);
    }

    Spoiling(Api api) {
        Predicate<Operation> takes = operation -> operation.body() != null;
        Predicate<Operation> isClosed = operation -> !operation.isOpen();
        var bodies = new SpoiltBodies(api);
        way("wrong value", 30, takes, bodies::wrongValue);
        way("not JSON", 8, takes, bodies::notJson);
        way("not UTF-8", 3, takes, bodies::notUtf8);
        way("too deep", 2, takes, bodies::tooDeep);
        way("nothing sent", 2, Operation::needsBody, bodies::nothing);
        way("something missing", 6, bodies::requiresSomething, bodies::missing);
        way("wrong type", 4, takes, bodies::wrongType);
        way("token", 8, isClosed, (draft, _, wild) -> token(draft, wild));
        way("method", 5, _ -> true, (draft, _, wild) -> method(draft, wild));
        way("id", 10, operation -> operation.path().contains("_id}"), (draft, _, wild) -> id(draft, wild));
        way("path", 6, _ -> true, (draft, _, wild) -> path(draft, wild));
        way("filter", 15, operation -> !filters(operation).isEmpty(), (draft, _, wild) -> filter(draft, wild));
        way("key", 3, operation -> operation.hears("Idempotency-Key"), (draft, _, wild) -> key(draft, wild));
        way("version", 3, operation -> operation.hears("If-Match"), (draft, _, wild) -> version(draft, wild));
        way("header", 3, _ -> true, (draft, _, wild) -> header(draft, wild));
        var protocol = new SpoiltProtocol();
        way("protocol", 6, _ -> true, (draft, _, wild) -> protocol.spoil(draft, wild));
    }

    private void way(String name, int weight, Predicate<Operation> fits, Change change) {
        for (int i = 0; i < weight; i++) {
            ways.add(new Way(name, weight, fits, change));
        }
    }

    void spoil(Draft draft, ObjectNode body, Wild wild) {
        Way way = wild.one(ways);
        while (!way.fits().test(draft.operation)) {
            way = wild.one(ways);
        }
        if (draft.operation.body() != null) {
            draft.text(Author.json(body));
        }
        draft.way(way.name()).isSpoilt = true;
        way.change().make(draft, body, wild);
    }

    private static void token(Draft draft, Wild wild) {
        String good = draft.headers.stream()
                .filter(h -> h.startsWith("Authorization"))
                .findFirst()
                .orElse("Authorization: Bearer a.b.c");
        draft.without("X-Terminal-Token");
        draft.header(
                "Authorization",
                wild.one(
                        "Bearer " + JWT_OF_NONE,
                        good.substring(15) + "x",
                        good.substring(15, good.length() - 1 - wild.below(20)),
                        "Bearer",
                        "Bearer ",
                        "Bearer x",
                        "Bearer a.b.c",
                        "Bearer ..",
                        "Basic YWRtaW46YWRtaW4=",
                        "Digest x",
                        "",
                        "Bearer " + wild.word(5_000),
                        "Bearer \u00e9\u00ff",
                        "Bearer null",
                        "Bearer " + good.substring(22) + " " + good.substring(22)));
    }

    private static void method(Draft draft, Wild wild) {
        draft.isRouted = false;
        draft.method = wild.chance(60)
                ? wild.one(draft.operation.others())
                : wild.one("BREW", "get", "TRACE", "PROPFIND", "X", "PoSt", wild.word(40), "GETT", "%47ET", "CONNECT");
        if (wild.chance(50)) {
            draft.body = null;
        }
    }

    private static void id(Draft draft, Wild wild) {
        List<Integer> places = new ArrayList<>();
        String[] names = draft.operation.path().split("/");
        for (int i = 0; i < names.length; i++) {
            if (names[i].endsWith("_id}")) {
                places.add(i);
            }
        }
        String[] parts = draft.path.split("/");
        parts[wild.one(places)] = wild.chance(10) ? "999999" + wild.below(100) : wild.one(NO_NUMBERS);
        draft.path = String.join("/", parts);
    }

    private static void path(Draft draft, Wild wild) {
        draft.isRouted = false;
        draft.path = wild.one(
                "/.." + draft.path,
                "/%2e%2e" + draft.path,
                draft.path + "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                draft.path.replaceFirst("(?<=.)/|$", "%2f"),
                draft.path + "%00",
                draft.path + "/%00",
                draft.path + "%ff",
                draft.path + "/%c0%af",
                draft.path + "%zz",
                draft.path + "%",
                draft.path + "/nothing/here",
                "/nothing" + draft.path,
                draft.path + "/..;/x",
                draft.path + "/" + "x".repeat(9_000),
                draft.path + "/%5c..%5c..",
                "/api/api" + draft.path,
                draft.path + "/" + wild.word(12) + "/" + wild.word(12) + "/" + wild.word(12));
    }

    private static List<Parameter> filters(Operation operation) {
        return operation.in("query").stream()
                .filter(p -> !p.schema().path("type").asText("x").equals("string")
                        || p.schema().has("format"))
                .toList();
    }

    private static void filter(Draft draft, Wild wild) {
        Parameter parameter = wild.one(filters(draft.operation));
        boolean isAmount = parameter.schema().path("type").asText("x").equals("number");
        String unlike = isAmount ? "1.005" : wild.one("-99999999999", "99999999999", "1.5", "1e1");
        draft.query.add(parameter.name() + "="
                + wild.one(
                        unlike,
                        "nonsense",
                        "%00",
                        "a%00",
                        "%D0%B6",
                        "[]",
                        "null",
                        "%27",
                        "1%20or%201=1",
                        "2026-13-45",
                        "\u0661",
                        "0x10",
                        "+%2B1"));
    }

    private static void key(Draft draft, Wild wild) {
        draft.header("Idempotency-Key", wild.one("x".repeat(256), wild.word(1_000), " ", "\t", "k".repeat(6_000)));
    }

    private static void version(Draft draft, Wild wild) {
        draft.header(
                "If-Match",
                wild.one(
                        "\"999999\"",
                        "nonsense",
                        "\"\"",
                        "W/\"x\"",
                        "\"-5\"",
                        "99999999999999999999",
                        "\"1\", \"x\"",
                        "**"));
    }

    private static void header(Draft draft, Wild wild) {
        draft.isRouted = false;
        switch (wild.below(3)) {
            case 0 -> draft.headers.add("X-Large: " + "x".repeat(20_000));
            case 1 -> {
                for (int i = 0; i < 400; i++) {
                    draft.headers.add("X-Header-" + i + ": " + wild.word(40));
                }
            }
            default -> draft.headers.add("Cookie: " + "a=b; ".repeat(4_000));
        }
    }
}
