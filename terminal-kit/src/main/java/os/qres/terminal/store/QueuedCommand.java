package os.qres.terminal.store;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command that waits to be sent: `number` is its place in the terminal's own order, `key` makes it happen
/// once, `author` is the person who gave it, `subject` what it is about ("Стол 12") for the people who wait.
@Json
public record QueuedCommand(
        long number,
        String key,
        String method,
        String path,
        @Nullable String body,
        @Nullable Long version,
        @Nullable Integer author,
        String subject,
        Instant queuedAt) {
    QueuedCommand withBody(String text) {
        return new QueuedCommand(number, key, method, path, text, version, author, subject, queuedAt);
    }
}
