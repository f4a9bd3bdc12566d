package os.qres.pos.draft;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.NewPrefix;

/// What one terminal holds for one table: lines not sent yet, and rounds on their way. Immutable: each change
/// is a new draft, so that undo is the one before. `open` is the line whose choices are open, `outing` says for whom a
/// check without a table is to be opened; its `table_id` is the key of that.
@Json(naming = Json.Naming.LowerUnderscore)
public record CheckDraft(
        int tableId,
        @Nullable Integer covers,
        List<DraftLine> lines,
        @Nullable UUID open,
        List<SentRound> rounds,
        @Nullable Outing outing,
        @Nullable String kitchenNote) {

    public static CheckDraft empty(int tableId) {
        return new CheckDraft(tableId, null, List.of(), null, List.of(), null, null);
    }

    /// A check without a table, of which only is known for whom it is.
    public static CheckDraft of(Outing outing) {
        return empty(outing.key()).withOuting(outing);
    }

    public boolean isEmpty() {
        return hasNoLines() && covers == null && outing == null && kitchenNote == null;
    }

    public boolean hasNoLines() {
        return lines.isEmpty() && rounds.isEmpty();
    }

    public CheckDraft withOuting(@Nullable Outing changed) {
        return new CheckDraft(tableId, covers, lines, open, rounds, changed, kitchenNote);
    }

    /// What the kitchen is to know of the whole check that will be opened.
    public CheckDraft withKitchenNote(@Nullable String words) {
        return new CheckDraft(tableId, covers, lines, open, rounds, outing, words);
    }

    /// Whether it opened that order, or will: what was told of the check went with it.
    public boolean opens(UUID order) {
        return rounds.stream().anyMatch(round -> round.key().equals(order))
                || outing != null && outing.ref().equals(order);
    }

    public Optional<DraftLine> openLine() {
        return line(open);
    }

    public Optional<DraftLine> line(@Nullable UUID ref) {
        return lines.stream().filter(line -> line.ref().equals(ref)).findFirst();
    }

    /// Portions of a dish among the lines not sent.
    public int portions(int dishId) {
        return lines.stream()
                .filter(line -> line.dishId() == dishId)
                .mapToInt(DraftLine::quantity)
                .sum();
    }

    public CheckDraft opened(@Nullable UUID ref) {
        return new CheckDraft(tableId, covers, lines, ref, rounds, outing, kitchenNote);
    }

    public CheckDraft withCovers(int guests) {
        return new CheckDraft(tableId, Math.clamp(guests, 1, 99), lines, open, rounds, outing, kitchenNote);
    }

    /// Who opens a check takes their number along: then it is the check's, and the next guests' is another.
    public CheckDraft withoutCovers() {
        return new CheckDraft(tableId, null, lines, open, rounds, outing, kitchenNote);
    }

    /// One more of a dish at that place. A dish that asks nothing joins its plain line there and opens nothing; one
    /// that asks is a line of its own with its choices open.
    public CheckDraft plus(int dishId, boolean asks, Place place) {
        Optional<DraftLine> same = asks
                ? Optional.empty()
                : lines.stream()
                        .filter(line -> line.dishId() == dishId && line.isPlainAt(place))
                        .findFirst();
        if (same.isPresent()) {
            return changed(same.get().ref(), line -> line.withQuantity(line.quantity() + 1))
                    .opened(null);
        }
        DraftLine line = DraftLine.of(dishId).at(place);
        return with(List.of(line)).opened(asks ? line.ref() : null);
    }

    public CheckDraft with(List<DraftLine> more) {
        List<DraftLine> all = new ArrayList<>(lines);
        all.addAll(more);
        return withLines(all);
    }

    public CheckDraft without(UUID ref) {
        CheckDraft rest =
                withLines(lines.stream().filter(line -> !line.ref().equals(ref)).toList());
        return ref.equals(open) ? rest.opened(null) : rest;
    }

    public CheckDraft withQuantity(UUID ref, int quantity) {
        return quantity < 1 ? without(ref) : changed(ref, line -> line.withQuantity(quantity));
    }

    public CheckDraft withComment(UUID ref, String words) {
        return changed(ref, line -> line.withComment(words));
    }

    /// Does that with an ingredient of the line's dish, or no more.
    public CheckDraft withPrefix(UUID ref, NewPrefix prefix) {
        return changed(ref, line -> line.toggled(prefix));
    }

    public CheckDraft withPlace(UUID ref, int seat, int course, boolean hold) {
        return changed(ref, line -> line.withPlace(seat, course, hold));
    }

    /// Takes a choice of one of the line's groups, or lets it go.
    public CheckDraft choosing(UUID ref, ChoiceGroup group, Choice choice) {
        return changed(
                ref,
                line -> group.variation()
                        ? line.withVariation(choice.id())
                        : line.toggled(choice.id(), group.ids(), group.most()));
    }

    /// All lines leave under `key`.
    public CheckDraft sent(UUID key, Instant at) {
        List<SentRound> all = new ArrayList<>(rounds);
        all.add(new SentRound(
                key, at, lines.stream().map(line -> line.withRefusal(null)).toList()));
        return new CheckDraft(tableId, covers, List.of(), null, List.copyOf(all), outing, kitchenNote);
    }

    /// The server refused the round: its lines are the waiter's again, each with the reason.
    public CheckDraft refused(UUID key, String reason) {
        return back(key, reason);
    }

    /// The waiter took back the round: its lines are the waiter's again, before what was added since.
    public CheckDraft takenBack(UUID key) {
        return back(key, null);
    }

    private CheckDraft back(UUID key, @Nullable String reason) {
        List<DraftLine> back = rounds.stream()
                .filter(round -> round.key().equals(key))
                .flatMap(round -> round.lines().stream())
                .map(line -> line.withRefusal(reason))
                .toList();
        List<SentRound> rest =
                rounds.stream().filter(round -> !round.key().equals(key)).toList();
        List<DraftLine> all = new ArrayList<>(back);
        all.addAll(lines);
        return new CheckDraft(tableId, covers, List.copyOf(all), open, rest, outing, kitchenNote);
    }

    /// Forgets the lines that the order now has, whoever told us: an answer, an event or a snapshot.
    public CheckDraft arrived(Set<UUID> refs) {
        List<SentRound> waiting = rounds.stream()
                .map(round -> new SentRound(round.key(), round.at(), missingFrom(refs, round.lines())))
                .filter(round -> !round.lines().isEmpty())
                .toList();
        List<DraftLine> unsent = missingFrom(refs, lines);
        if (unsent.size() == lines.size() && waiting.equals(rounds)) {
            return this;
        }
        return new CheckDraft(tableId, covers, unsent, open, waiting, outing, kitchenNote);
    }

    /// Forgets what is on its way: it belongs to guests who have paid.
    public CheckDraft withoutRounds() {
        return rounds.isEmpty() ? this : new CheckDraft(tableId, null, lines, open, List.of(), null, null);
    }

    /// Forgets a round of which nothing is left to be awaited.
    public CheckDraft withoutRound(UUID key) {
        List<SentRound> rest =
                rounds.stream().filter(round -> !round.key().equals(key)).toList();
        boolean isOver = rest.isEmpty() && lines.isEmpty();
        return new CheckDraft(tableId, covers, lines, open, rest, outing, isOver ? null : kitchenNote);
    }

    /// This draft beside what is on its way by now: what was sent cannot be taken back here.
    public CheckDraft withRoundsOf(CheckDraft present) {
        Integer guests = present.covers == null ? null : covers;
        return new CheckDraft(tableId, guests, lines, open, present.rounds, present.outing, present.kitchenNote);
    }

    public Set<UUID> travelling() {
        return rounds.stream()
                .flatMap(round -> round.lines().stream())
                .map(DraftLine::ref)
                .collect(Collectors.toSet());
    }

    private static List<DraftLine> missingFrom(Set<UUID> refs, List<DraftLine> lines) {
        return lines.stream().filter(line -> !refs.contains(line.ref())).toList();
    }

    private CheckDraft changed(UUID ref, UnaryOperator<DraftLine> change) {
        return withLines(lines.stream()
                .map(line -> line.ref().equals(ref) ? change.apply(line).withRefusal(null) : line)
                .toList());
    }

    private CheckDraft withLines(List<DraftLine> all) {
        return new CheckDraft(tableId, covers, List.copyOf(all), open, rounds, outing, kitchenNote);
    }
}
