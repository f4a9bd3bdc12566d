package os.qres.pos.house;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.SentRound;
import os.qres.terminal.store.QueuedCommand;

/// Rounds that were sent and wait in this terminal's queue. As long as nobody else can know of one, it is taken
/// back by one tap and is the table's draft again.
public final class QueuedRounds {
    /// Where a round is.
    public enum Place {
        /// On its way, or with the server.
        ELSEWHERE,
        /// Here and nowhere else.
        HERE,
        /// In the kitchen, without the server; or it may be.
        KITCHEN
    }

    private final CommandQueue queue;
    private final Drafts drafts;

    QueuedRounds(CommandQueue queue, Drafts drafts) {
        this.queue = queue;
        this.drafts = drafts;
    }

    /// The round of a table's draft that has this line.
    public Optional<SentRound> with(int tableId, UUID line) {
        return drafts.of(tableId).rounds().stream()
                .filter(round ->
                        round.lines().stream().anyMatch(each -> each.ref().equals(line)))
                .findFirst();
    }

    public Place place(int tableId, SentRound round) {
        Optional<QueuedCommand> command = command(round);
        if (command.isEmpty()) {
            return Place.ELSEWHERE;
        }
        if (queue.shown().contains(command.get().key())) {
            return Place.KITCHEN;
        }
        boolean isHere = queue.isUnsent(command.get()) && !isBuiltUpon(tableId, round, command.get());
        return isHere ? Place.HERE : Place.ELSEWHERE;
    }

    /// @return whether it is the draft again; otherwise the kitchen or the server may have it, and nothing has
    /// happened
    public CompletableFuture<Boolean> takeBack(int tableId, SentRound round) {
        Optional<QueuedCommand> command = command(round);
        return command.isEmpty() || place(tableId, round) != Place.HERE
                ? CompletableFuture.completedFuture(false)
                : queue.takeBack(command.get(), () -> drafts.change(tableId, draft -> draft.takenBack(round.key())));
    }

    /// Whether something else that waits is about the check that it opens, such as a payment.
    private boolean isBuiltUpon(int tableId, SentRound round, QueuedCommand command) {
        CheckDraft draft = drafts.of(tableId);
        String ref = draft.outing() == null
                ? round.key().toString()
                : draft.outing().ref().toString();
        return queue.waiting().stream()
                .anyMatch(other -> !other.equals(command) && other.path().contains(ref));
    }

    private Optional<QueuedCommand> command(SentRound round) {
        return queue.waiting().stream()
                .filter(command -> command.method().equals("POST") && carries(command, round))
                .findFirst();
    }

    static boolean carries(QueuedCommand command, SentRound round) {
        String body = command.body();
        return body != null
                && round.lines().stream()
                        .anyMatch(line -> body.contains(line.ref().toString()));
    }
}
