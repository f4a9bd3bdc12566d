package os.qres.terminal.store;

import io.avaje.jsonb.Json;
import java.time.Instant;
import os.qres.model.Problem;

/// A queued command that the server refused after the person had gone on: a task for someone, until settled.
@Json
public record RefusedCommand(QueuedCommand command, Problem problem, Instant refusedAt) {
    RefusedCommand withBody(String text) {
        return new RefusedCommand(command.withBody(text), problem, refusedAt);
    }
}
