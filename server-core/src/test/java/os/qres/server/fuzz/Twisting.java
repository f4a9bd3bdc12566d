package os.qres.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Changes a request in ways that a server may like or not, but must not stumble over.
final class Twisting {
    private static final List<String> LANGUAGES = List.of(
            "*",
            "",
            "xx",
            "en;q=0",
            "ru;q=nonsense",
            "en-US,en;q=0.5",
            ";;;",
            "e".repeat(5_000),
            "en,".repeat(500),
            "\u00ff",
            "-",
            "en_US",
            "i-klingon",
            "zh-Hant-CN-x-private",
            "q=1",
            "en;q=1.9999999999");

    void twist(Draft draft, Wild wild) {
        switch (wild.below(20)) {
            case 0 -> draft.path = draft.path + "/";
            case 1 -> draft.path = draft.path.startsWith("/api/") ? draft.path : "/api" + draft.path;
            case 2 -> draft.header("Accept-Language", wild.one(LANGUAGES));
            case 3 -> draft.header("Accept", wild.one("text/html", "*/*", "application/xml", "x", "", "image/*;q=2"));
            case 4 ->
                draft.header(
                        "Accept-Encoding", wild.one("gzip", "br", "identity;q=0", "*;q=0", "gzip, gzip", "\u00ff"));
            case 5 ->
                draft.query.add(wild.one(
                        "x=1",
                        "skip=0&skip=1",
                        "limit=500",
                        "limit=",
                        "=",
                        "&&&",
                        "search=%25_'",
                        "lang=xx",
                        "without=a&without=b",
                        "x",
                        "token=abc"));
            case 6 ->
                draft.header("Idempotency-Key", wild.one(wild.word(10), "\u00e9", "k".repeat(255), "'\"<>\\", "a b"));
            case 7 -> draft.header("If-Match", wild.one("*", "\"0\"", "W/\"0\"", "\"0\", \"1\"", "0"));
            case 8 -> draft.header("If-None-Match", wild.one("*", "\"0\"", "x"));
            case 9 ->
                draft.headers.add(wild.one(
                        "X-HTTP-Method-Override: DELETE",
                        "X-Forwarded-For: 1.2.3.4, x",
                        "Forwarded: for=\"_x\"",
                        "X-Forwarded-Proto: https",
                        "X-Original-URL: /users",
                        "X-Forwarded-Host: evil.example.com"));
            case 10 ->
                draft.headers.add(wild.one(
                        "Range: bytes=0-0",
                        "Range: bytes=-1",
                        "Origin: null",
                        "Origin: http://evil.example.com",
                        "Referer: x",
                        "Cookie: a=b; c",
                        "Cookie: \u0001",
                        "User-Agent: ",
                        "Via: x",
                        "TE: trailers",
                        "Pragma: \u00ff",
                        "Date: nonsense",
                        "DNT: 1"));
            case 11 -> upgrade(draft, wild);
            case 12 -> draft.headers.add("Expect: " + wild.one("100-continue", "100-Continue"));
            case 13 -> draft.isChunked = true;
            case 14 -> draft.headers.add("Connection: " + wild.one("close", "keep-alive", "x", "Host"));
            case 15 -> oldVersion(draft);
            case 16 -> body(draft, wild);
            case 17 -> type(draft, wild);
            case 18 -> method(draft, wild);
            default -> path(draft, wild);
        }
    }

    private static void upgrade(Draft draft, Wild wild) {
        draft.headers.add("Connection: Upgrade");
        draft.headers.add("Upgrade: " + wild.one("websocket", "h2c", "TLS/1.3", "x"));
    }

    private static void oldVersion(Draft draft) {
        draft.version = "HTTP/1.0";
    }

    private static void body(Draft draft, Wild wild) {
        if (draft.body == null) {
            draft.body = "{}".getBytes(StandardCharsets.UTF_8);
            return;
        }
        String text = new String(draft.body, StandardCharsets.UTF_8);
        draft.text(
                switch (wild.below(4)) {
                    case 0 -> " \r\n\t" + text + " \n ";
                    case 1 -> "\ufeff" + text;
                    case 2 -> text.replaceFirst("\\{(\"[^\"]+\":(?:\\d+|\"[^\"]*\"|true|false|null))", "{$1,$1");
                    default -> escaped(text);
                });
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04X".formatted(c)));
        return escaped.toString();
    }

    private static void type(Draft draft, Wild wild) {
        if (draft.body != null) {
            draft.header(
                    "Content-Type",
                    wild.one(
                            "application/json; charset=utf-8",
                            "application/json; charset=utf-16",
                            "application/json; charset=nonsense",
                            "APPLICATION/JSON",
                            "application/json;",
                            "application/x-www-form-urlencoded",
                            "application/problem+json",
                            ""));
            if (wild.chance(20)) {
                draft.headers.add("Content-Encoding: " + wild.one("gzip", "identity", "x"));
            }
        }
    }

    private static void method(Draft draft, Wild wild) {
        draft.method = draft.method.equals("GET") ? wild.one("HEAD", "OPTIONS") : "OPTIONS";
        draft.isRouted = false;
    }

    private static void path(Draft draft, Wild wild) {
        draft.isRouted = false;
        draft.path = wild.one(
                draft.path + ";a=b",
                "//" + draft.path,
                draft.path + "//",
                "/x/.." + draft.path,
                "/." + draft.path,
                draft.path + "#x",
                "http://localhost" + draft.path,
                draft.path.replaceFirst("a", "%61"),
                draft.path.toUpperCase(java.util.Locale.ROOT),
                "/API" + draft.path,
                "/api//" + draft.path);
    }
}
