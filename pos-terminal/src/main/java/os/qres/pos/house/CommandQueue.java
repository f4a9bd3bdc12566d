package os.qres.pos.house;

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

    /// What has not been answered yet.
    ObservableList<QueuedCommand> waiting();

    /// What was refused after the person had gone on.
    ObservableList<RefusedCommand> refused();

    void settle(RefusedCommand task);
}
