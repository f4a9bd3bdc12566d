package os.qres.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.server.fuzz.Api.Operation;

/// A request that is still being written: a good one at first, which [Spoiling] and [Twisting] then change.
final class Draft {
    final Operation operation;
    final String caller;
    String method;
    String path;
    String version = "HTTP/1.1";
    final List<String> query = new ArrayList<>();
    final List<String> headers = new ArrayList<>();
    byte @Nullable [] body;
    boolean isChunked;
    /// Sent as it is, instead of all the rest.
    byte @Nullable [] raw;

    /// What was done to it.
    final List<String> ways = new ArrayList<>();
    /// Whether it must be refused.
    boolean isSpoilt;
    /// Whether it still leads to its operation, so that the document knows every answer to it.
    boolean isRouted = true;
    /// Whether no answer is an answer too: what was begun is not ended.
    boolean isUnfinished;

    Draft(Operation operation, String caller, String path) {
        this.operation = operation;
        this.caller = caller;
        this.method = operation.method();
        this.path = path;
    }

    Draft way(String way) {
        ways.add(way);
        return this;
    }

    void text(String json) {
        body = json.getBytes(StandardCharsets.UTF_8);
    }

    /// Takes all headers of that name away and puts this one in their place.
    void header(String name, String value) {
        without(name);
        headers.add(name + ": " + value);
    }

    void without(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        headers.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith(start));
    }

    boolean has(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream().anyMatch(h -> h.toLowerCase(Locale.ROOT).startsWith(start));
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    byte[] bytes() {
        if (raw != null) {
            return raw;
        }
        var bytes = new ByteArrayOutputStream();
        var head = new StringBuilder();
        head.append(method).append(' ').append(target()).append(' ').append(version);
        head.append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        byte[] content = body;
        if (content != null && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append(isChunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + content.length + "\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (content != null) {
            bytes.writeBytes(isChunked ? chunks(content) : content);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunks(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        int size = Math.max(1, content.length / 3);
        for (int at = 0; at < content.length; at += size) {
            int length = Math.min(size, content.length - at);
            bytes.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(content, at, length);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    /// The ways in a word.
    String kind() {
        return ways.isEmpty() ? "as it is" : String.join(", ", ways);
    }

    @Override
    public String toString() {
        return caller + " " + operation.name() + " " + ways;
    }
}
