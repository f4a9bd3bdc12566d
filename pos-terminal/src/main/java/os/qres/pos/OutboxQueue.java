package os.qres.pos;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import os.qres.pos.handover.HandoverLedger;
import os.qres.pos.house.CommandQueue;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.store.Outbox;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RefusedCommand;
import os.qres.terminal.store.RestaurantState;

/// The terminal's outbox, as the waiter's commands use it.
/// Orders go by their references, which no restore of the server changes.
public record OutboxQueue(Outbox outbox, RestaurantState state, Calls calls, ServerApi api, HandoverLedger ledger)
        implements CommandQueue {

    @Override
    public <T> CompletableFuture<Reply<T>> submit(Command<T> command, String subject) {
        return outbox.submit(command.at(state.named(command.path())), subject);
    }

    @Override
    public <T> CompletableFuture<Reply<T>> ask(Command<T> command) {
        var reply = new CompletableFuture<Reply<T>>();
        calls.ask(() -> api.send(command), reply::complete);
        return reply;
    }

    @Override
    public <T> CompletableFuture<Reply<T>> read(String path, Class<T> type) {
        var reply = new CompletableFuture<Reply<T>>();
        calls.ask(() -> api.get(path, type), reply::complete);
        return reply;
    }

    @Override
    public <T> CompletableFuture<Reply<List<T>>> list(String path, Class<T> type) {
        var reply = new CompletableFuture<Reply<List<T>>>();
        calls.ask(() -> api.list(path, type), reply::complete);
        return reply;
    }

    @Override
    public ObservableList<QueuedCommand> waiting() {
        return outbox.waiting();
    }

    @Override
    public ObservableList<RefusedCommand> refused() {
        return outbox.refused();
    }

    @Override
    public void settle(RefusedCommand task) {
        outbox.settle(task);
    }

    @Override
    public ObservableSet<String> shown() {
        return ledger.shown();
    }

    @Override
    public boolean isUnsent(QueuedCommand command) {
        return outbox.isUnsent(command);
    }

    /// The kitchen first: once it will hear nothing, the queue either lets it go, or the server may have it
    /// already.
    @Override
    public CompletableFuture<Boolean> takeBack(QueuedCommand command, Runnable keep) {
        var reply = new CompletableFuture<Boolean>();
        calls.ask(() -> ledger.takeBack(command.key()).join(), isHidden -> {
            boolean isBack = isHidden && outbox.takeBack(command, keep);
            if (isHidden && !isBack) {
                ledger.giveBack(command.key());
            }
            reply.complete(isBack);
        });
        return reply;
    }
}
