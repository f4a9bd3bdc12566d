package os.qres.pos.frame;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.Outing;
import os.qres.pos.house.House;
import os.qres.pos.house.Refusals;
import os.qres.terminal.store.RefusedCommand;

/// Something that a person has to see to, because the server refused what they had left to it.
///
/// @param table the table to open, where the refused lines lie as a draft again, or somebody else was first
/// @param refused the command that is settled once someone has read this
record AttentionTask(
        String subject,
        String words,
        @Nullable Instant at,
        @Nullable Integer table,
        @Nullable RefusedCommand refused) {

    static List<AttentionTask> of(House house) {
        Stream<AttentionTask> drafts =
                house.drafts().byTable().values().stream().flatMap(draft -> ofDraft(draft, house).stream());
        Stream<AttentionTask> commands = house.queue().refused().stream().map(task -> ofCommand(task, house));
        return Stream.concat(drafts, commands)
                .sorted(Comparator.comparing(AttentionTask::subject))
                .toList();
    }

    private static Optional<AttentionTask> ofDraft(CheckDraft draft, House house) {
        return draft.lines().stream()
                .map(DraftLine::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .map(words -> new AttentionTask(house.tableName(draft.tableId()), words, null, draft.tableId(), null));
    }

    private static AttentionTask ofCommand(RefusedCommand task, House house) {
        Integer table = Refusals.isOvertaken(task.problem())
                ? checkOf(task.command().path(), house).map(Outing::key).orElse(null)
                : null;
        return new AttentionTask(
                task.command().subject(), Refusals.words(task.problem()), task.refusedAt(), table, task);
    }

    /// The check that a command was about, where it is still open: there it can be asked for again.
    private static Optional<OrderView> checkOf(String path, House house) {
        String[] names = path.split("/", 4);
        return house.state().orders().values().stream()
                .filter(_ -> names.length > 2 && names[1].equals("orders"))
                .filter(order ->
                        names[2].equals(order.clientRef().toString()) || names[2].equals(Integer.toString(order.id())))
                .findFirst();
    }
}
