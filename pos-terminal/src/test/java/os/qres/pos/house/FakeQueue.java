package os.qres.pos.house;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import os.qres.model.Problem;
import os.qres.model.json.Wire;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RefusedCommand;

/// A queue whose server is the test: it says what becomes of each command.
public final class FakeQueue implements CommandQueue {
    private final ObservableList<QueuedCommand> waiting = FXCollections.observableArrayList();
    private final ObservableList<RefusedCommand> refused = FXCollections.observableArrayList();
    private final ObservableSet<String> shown = FXCollections.observableSet();
    private final Set<QueuedCommand> unsent = new HashSet<>();
    private final List<Command<?>> sent = new ArrayList<>();
    private final List<CompletableFuture<? extends Reply<?>>> replies = new ArrayList<>();

    @Override
    public <T> CompletableFuture<Reply<T>> submit(Command<T> command, String subject) {
        CompletableFuture<Reply<T>> reply = new CompletableFuture<>();
        sent.add(command);
        replies.add(reply);
        Object body = command.body();
        waiting.add(new QueuedCommand(
                sent.size(),
                "t1-" + sent.size(),
                command.method(),
                command.path(),
                body == null
                        ? null
                        : body instanceof String json ? json : Wire.lenient().toJson(body),
                command.version(),
                1,
                subject,
                Instant.EPOCH));
        return reply;
    }

    @Override
    public <T> CompletableFuture<Reply<T>> ask(Command<T> command) {
        CompletableFuture<Reply<T>> reply = new CompletableFuture<>();
        sent.add(command);
        replies.add(reply);
        return reply;
    }

    @Override
    public <T> CompletableFuture<Reply<T>> read(String path, Class<T> type) {
        return ask(new Command<>("GET", path, null, type, null, null));
    }

    @Override
    public <T> CompletableFuture<Reply<List<T>>> list(String path, Class<T> type) {
        CompletableFuture<Reply<List<T>>> reply = new CompletableFuture<>();
        sent.add(new Command<>("GET", path, null, type, null, null));
        replies.add(reply);
        return reply;
    }

    @Override
    public ObservableList<QueuedCommand> waiting() {
        return waiting;
    }

    @Override
    public ObservableList<RefusedCommand> refused() {
        return refused;
    }

    @Override
    public void settle(RefusedCommand task) {
        refused.remove(task);
    }

    @Override
    public ObservableSet<String> shown() {
        return shown;
    }

    @Override
    public boolean isUnsent(QueuedCommand command) {
        return unsent.contains(command);
    }

    @Override
    public CompletableFuture<Boolean> takeBack(QueuedCommand command, Runnable keep) {
        boolean isBack = unsent.remove(command) && !shown.contains(command.key());
        if (isBack) {
            keep.run();
            waiting.remove(command);
        }
        return CompletableFuture.completedFuture(isBack);
    }

    /// The server is known to be away: nothing that waits has ever been sent.
    public void alone() {
        unsent.addAll(waiting);
        unreachable();
    }

    public List<Command<?>> sent() {
        return sent;
    }

    public Command<?> last() {
        return sent.getLast();
    }

    @SuppressWarnings("unchecked")
    public void ok(Object answer) {
        waiting.clear();
        ((CompletableFuture<Reply<Object>>) replies.getLast()).complete(new Reply.Ok<>(answer));
    }

    @SuppressWarnings("unchecked")
    public void refuse(String words) {
        waiting.clear();
        ((CompletableFuture<Reply<Object>>) replies.getLast()).complete(new Reply.Refused<>(problem(words)));
    }

    /// The server says no in its own way.
    @SuppressWarnings("unchecked")
    public void refuseAs(String slug) {
        waiting.clear();
        Problem problem = new Problem("urn:qres:problem:" + slug, slug, 403, slug, null, null);
        ((CompletableFuture<Reply<Object>>) replies.getLast()).complete(new Reply.Refused<>(problem));
    }

    /// The same of an earlier command: `back` 1 is the last but one.
    @SuppressWarnings("unchecked")
    public void ok(int back, Object answer) {
        ((CompletableFuture<Reply<Object>>) replies.get(replies.size() - 1 - back)).complete(new Reply.Ok<>(answer));
    }

    /// No connection: the command stays in the queue.
    @SuppressWarnings("unchecked")
    public void unreachable() {
        ((CompletableFuture<Reply<Object>>) replies.getLast()).complete(new Reply.Unreachable<>("no route"));
    }

    /// The queue got through at last, and the server said no.
    public void refuseLater(String words) {
        QueuedCommand first = waiting.removeFirst();
        refused.add(new RefusedCommand(first, problem(words), Instant.EPOCH));
    }

    /// Somebody else was first, as the server says it.
    @SuppressWarnings("unchecked")
    public void overtaken(String words) {
        waiting.clear();
        ((CompletableFuture<Reply<Object>>) replies.getLast()).complete(new Reply.Refused<>(first(words)));
    }

    /// The queue got through at last, and somebody else had been first.
    public void overtakenLater(String words) {
        refused.add(new RefusedCommand(waiting.removeFirst(), first(words), Instant.EPOCH));
    }

    private static Problem first(String words) {
        return new Problem("urn:qres:problem:item-changed", "Строка изменилась", 412, words, null, null);
    }

    private static Problem problem(String words) {
        return new Problem("urn:qres:problem:dish-unavailable", "Нельзя", 409, words, null, null);
    }
}
