package os.qres.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What is no HTTP at all, or two requests in the shape of one.
final class SpoiltProtocol {
    void spoil(Draft draft, Wild wild) {
        draft.isRouted = false;
        String way = wild.one(List.of(
                "two lengths",
                "length and chunks",
                "bad length",
                "bad chunk",
                "no host",
                "two hosts",
                "bad host",
                "foreign host",
                "split header",
                "folded header",
                "no name",
                "space before colon",
                "NUL in header",
                "garbage",
                "old version",
                "bad target",
                "unfinished",
                "bare line feeds"));
        draft.way(way);
        switch (way) {
            case "two lengths" -> framed(draft, "Content-Length: 2\r\nContent-Length: 3", "{}");
            case "length and chunks" ->
                framed(
                        draft,
                        "Content-Length: 2\r\nTransfer-Encoding: " + wild.one("chunked", "Chunked", "x, chunked"),
                        "{}");
            case "bad length" ->
                framed(
                        draft,
                        "Content-Length: " + wild.one("-1", "x", "1e1", "0x2", "2, 3", "99999999999999999999", "+2"),
                        "{}");
            case "bad chunk" ->
                framed(
                        draft,
                        "Transfer-Encoding: chunked",
                        wild.one(
                                "zz\r\n{}\r\n0\r\n\r\n",
                                "-2\r\n{}\r\n0\r\n\r\n",
                                "\r\n{}\r\n",
                                "2\r\n{}xx0\r\n\r\n",
                                "fffffffffff\r\n{}"));
            case "no host" -> head(draft, line(draft) + "\r\n\r\n");
            case "two hosts" -> head(draft, line(draft) + "\r\nHost: localhost\r\nHost: other\r\n\r\n");
            case "bad host" ->
                head(
                        draft,
                        line(draft) + "\r\nHost: " + wild.one("a b", "a/b", "x:y", "[::1", "a\\b", "@", "x:99999999")
                                + "\r\n\r\n");
            case "foreign host" -> head(draft, line(draft) + "\r\nHost: evil.example.com\r\n\r\n");
            case "split header" ->
                head(draft, line(draft) + "\r\nHost: localhost\r\nX-A: b\r\n\r : c\r\nX\u0000: d\r\n\r\n");
            case "folded header" -> head(draft, line(draft) + "\r\nHost: localhost\r\nX-A: b\r\n c\r\n\r\n");
            case "no name" -> head(draft, line(draft) + "\r\nHost: localhost\r\n: b\r\n\r\n");
            case "space before colon" -> head(draft, line(draft) + "\r\nHost: localhost\r\nContent-Length : 2\r\n\r\n");
            case "NUL in header" -> head(draft, line(draft) + "\r\nHost: localhost\r\nX-A: b\u0000c\r\n\r\n");
            case "garbage" -> {
                draft.raw = wild.bytes(wild.between(1, 400));
                draft.isUnfinished = true;
            }
            case "old version" ->
                head(
                        draft,
                        draft.method + " " + draft.target() + " " + wild.one("HTTP/9.9", "HTTP/2.0", "HTTX/1.1", "")
                                + "\r\nHost: localhost\r\n\r\n");
            case "bad target" ->
                head(
                        draft,
                        draft.method + " "
                                + wild.one("", "tables", "http://", "*", "//", "/\u0001", "/a b", "?x", "http://[::1/x")
                                + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            case "unfinished" -> {
                byte[] whole = draft.bytes();
                draft.raw = java.util.Arrays.copyOf(whole, wild.below(whole.length));
                draft.isUnfinished = true;
            }
            default -> head(draft, line(draft) + "\nHost: a b\n\n");
        }
    }

    private static String line(Draft draft) {
        return draft.method + " " + draft.target() + " HTTP/1.1";
    }

    private static void head(Draft draft, String head) {
        draft.raw = head.getBytes(StandardCharsets.ISO_8859_1);
        draft.isUnfinished = true;
    }

    private static void framed(Draft draft, String framing, String body) {
        String head = "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing;
        head(draft, head + "\r\n\r\n" + body);
    }
}
