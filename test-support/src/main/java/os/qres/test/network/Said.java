package os.qres.test.network;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in what a connection says the whole requests of HTTP/1.1 that change something, and tells of each as soon as
/// its answer is on its way.
final class Said {
    private static final String END = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+) *$");
    private static final Pattern CHANGE = Pattern.compile("^(POST|PATCH|PUT|DELETE) ");
    private static final Pattern OTHER = Pattern.compile("(?im)^(upgrade: *websocket|transfer-encoding:)");

    private final Consumer<String> answered;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final List<String> waiting = new ArrayList<>();
    private boolean isOther;

    Said(Consumer<String> answered) {
        this.answered = answered;
    }

    synchronized void up(byte[] piece, int length) {
        if (isOther) {
            return;
        }
        open.write(piece, 0, length);
        // Each byte one character.
        String text = open.toString(StandardCharsets.ISO_8859_1);
        int end = end(text);
        while (end > 0) {
            if (CHANGE.matcher(text).find()) {
                waiting.add(text.substring(0, end));
            }
            text = text.substring(end);
            end = end(text);
        }
        open.reset();
        open.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Where the first request ends; 0 as long as it has not.
    private int end(String text) {
        int head = text.indexOf(END);
        if (head < 0) {
            return 0;
        }
        String headers = text.substring(0, head);
        isOther |= OTHER.matcher(headers).find();
        Matcher length = LENGTH.matcher(headers);
        int end = head + END.length() + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        return isOther || text.length() < end ? 0 : end;
    }

    /// Something has come back.
    synchronized void down() {
        waiting.forEach(answered);
        waiting.clear();
    }
}
