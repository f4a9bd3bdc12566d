package os.qres.terminal.store;

import java.util.concurrent.CompletableFuture;
import os.qres.terminal.connection.Reply;

/// A command on its way: `kept` once it is on this terminal's disk.
final class Pending<T> {
    final QueuedCommand command;
    final Class<T> answer;
    final CompletableFuture<Reply<T>> reply = new CompletableFuture<>();
    volatile boolean kept;

    /// Whether the person was told that it waits, and has gone on.
    private boolean told;

    /// Whether the server has had its last word.
    private boolean judged;

    /// Whether the server may have it. One from before may have been sent then.
    private boolean begun;

    private boolean takenBack;

    private Pending(QueuedCommand command, Class<T> answer, boolean before) {
        this.command = command;
        this.answer = answer;
        this.kept = before;
        this.told = before;
        this.begun = before;
    }

    /// It is about to be sent.
    /// @return whether it may be: it was not taken back
    synchronized boolean begin() {
        begun |= !takenBack;
        return !takenBack;
    }

    synchronized boolean isUnsent() {
        return !begun && !takenBack;
    }

    /// @return whether it will not be sent: nobody knows of it but this terminal
    synchronized boolean takeBack() {
        takenBack |= !begun;
        return takenBack;
    }

    /// Its person is about to be told that it waits.
    /// @return whether they may be: it is safe here, and they know of no outcome yet
    synchronized boolean tell() {
        if (!kept || told || judged) {
            return false;
        }
        told = true;
        return true;
    }

    synchronized boolean isTold() {
        return told;
    }

    /// The server has had its last word: from now on nobody is told that it waits.
    /// @return whether somebody was
    synchronized boolean judge() {
        judged = true;
        return told;
    }

    static <T> Pending<T> now(QueuedCommand command, Class<T> answer) {
        return new Pending<>(command, answer, false);
    }

    /// One that was queued before the program was started; nobody waits for its answer.
    static <T> Pending<T> fromBefore(QueuedCommand command, Class<T> answer) {
        return new Pending<>(command, answer, true);
    }
}
