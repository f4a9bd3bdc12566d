package os.qres.pos.house;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ObservableList;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RefusedCommand;

/// Where commands go. They survive a broken connection and a restart; [os.qres.terminal.store.Outbox] is the
/// real one.
public interface CommandQueue {

    /// Completes on the screen's thread with the outcome of the first attempt; `Unreachable` means that the
    /// command is kept and will be sent.
    <T> CompletableFuture<Reply<T>> submit(Command<T> command, String subject);

    /// Asks at once, and keeps nothing: for what must not be found on this terminal, or makes no sense later.
    /// Completes on the screen's thread.
    <T> CompletableFuture<Reply<T>> ask(Command<T> command);

    /// Reads something that no screen keeps. Completes on the screen's thread.
    <T> CompletableFuture<Reply<T>> read(String path, Class<T> type);

    /// The same of a list.
    <T> CompletableFuture<Reply<List<T>>> list(String path, Class<T> type);

    /// What has not been answered yet.
    ObservableList<QueuedCommand> waiting();

    /// What was refused after the person had gone on.
    ObservableList<RefusedCommand> refused();

    void settle(RefusedCommand task);
}
