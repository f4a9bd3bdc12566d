package os.qres.terminal.store;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// A command that the server has done. It is kept as long as the server keeps its answer, since a server that was
/// restored from a backup may not have it any more.
///
/// @param seq the newest event of the server's when it had been done; 0 where that is not known
/// @param at by [steady time](KeptTime)
@Json
public record SentCommand(QueuedCommand command, long seq, Instant at) {
    SentCommand withBody(String text) {
        return new SentCommand(command.withBody(text), seq, at);
    }
}
