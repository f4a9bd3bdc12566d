package os.qres.pos.house;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
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

    /// The keys of waiting commands of which the kitchen knows without the server, or may know.
    ObservableSet<String> shown();

    /// Whether it has never been sent: nobody but this terminal can know of it, and perhaps the kitchen.
    boolean isUnsent(QueuedCommand command);

    /// Forgets a command that nobody else knows, on the screen's thread.
    ///
    /// @param keep keeps what of it shall not be lost, before it is forgotten
    /// @return whether it is forgotten; otherwise the kitchen or the server may have it
    CompletableFuture<Boolean> takeBack(QueuedCommand command, Runnable keep);
}
