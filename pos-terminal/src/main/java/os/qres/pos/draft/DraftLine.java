package os.qres.pos.draft;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OpenItem;

/// A line that has not been sent. `ref` is the line's UUID for its whole life: the kitchen makes it once, however
/// often it is sent. `refusal` says in words why the server would not take it. What is on `hold` stands on the
/// check, and the kitchen hears of it once it is fired. `open` is what a line of an open dish is called and costs.
@Json(naming = Json.Naming.LowerUnderscore)
public record DraftLine(
        UUID ref,
        int dishId,
        @Nullable Integer variationId,
        List<Integer> optionIds,
        int quantity,
        @Nullable String comment,
        @Nullable String refusal,
        @Nullable Integer seat,
        @Nullable Integer course,
        boolean hold,
        List<NewPrefix> prefixes,
        @Nullable OpenItem open) {

    static final int MOST = 999;

    /// What was kept before there were prefixes has none.
    public DraftLine {
        prefixes = prefixes == null ? List.of() : prefixes;
    }

    public static DraftLine of(int dishId) {
        return new DraftLine(
                TimeOrderedUuid.next(), dishId, null, List.of(), 1, null, null, null, null, false, List.of(), null);
    }

    /// A line of an open dish.
    /// @param ref which was allowed, where somebody had to
    public static DraftLine of(UUID ref, int dishId, OpenItem open, @Nullable String comment) {
        return new DraftLine(ref, dishId, null, List.of(), 1, comment, null, null, null, false, List.of(), open);
    }

    /// Nothing was chosen or said: one more of the same dish at the same place is the same line.
    boolean isPlainAt(Place place) {
        return variationId == null
                && optionIds.isEmpty()
                && comment == null
                && place.equals(place())
                && !hold
                && prefixes.isEmpty()
                && open == null;
    }

    public Place place() {
        return new Place(seat == null ? 0 : seat, course == null ? 1 : course);
    }

    /// The same, there.
    public DraftLine at(Place place) {
        return withPlace(place.seat(), place.course(), hold);
    }

    DraftLine withQuantity(int wanted) {
        return new DraftLine(
                ref,
                dishId,
                variationId,
                optionIds,
                Math.clamp(wanted, 1, MOST),
                comment,
                refusal,
                seat,
                course,
                hold,
                prefixes,
                open);
    }

    DraftLine withComment(String words) {
        String kept = words.isBlank() ? null : words.strip();
        return new DraftLine(
                ref, dishId, variationId, optionIds, quantity, kept, refusal, seat, course, hold, prefixes, open);
    }

    /// Does that with an ingredient or a chosen option, in place of what was to be done with it; the same again takes
    /// it back.
    DraftLine toggled(NewPrefix wanted) {
        List<NewPrefix> changed = new ArrayList<>(prefixes);
        changed.removeIf(prefix -> prefix.isAbout(wanted));
        if (!prefixes.contains(wanted)) {
            changed.add(wanted);
        }
        return new DraftLine(
                ref,
                dishId,
                variationId,
                optionIds,
                quantity,
                comment,
                refusal,
                seat,
                course,
                hold,
                List.copyOf(changed),
                open);
    }

    DraftLine withVariation(int id) {
        return new DraftLine(
                ref, dishId, id, optionIds, quantity, comment, refusal, seat, course, hold, prefixes, open);
    }

    /// Of what is not chosen any more there is nothing to leave out either.
    DraftLine withOptions(List<Integer> ids) {
        List<NewPrefix> left = prefixes.stream()
                .filter(prefix -> prefix.modifierOptionId() == null || ids.contains(prefix.modifierOptionId()))
                .toList();
        return new DraftLine(
                ref, dishId, variationId, List.copyOf(ids), quantity, comment, refusal, seat, course, hold, left, open);
    }

    /// @param forSeat 0 for the whole table
    /// @param inCourse 0 for the first
    DraftLine withPlace(int forSeat, int inCourse, boolean held) {
        return new DraftLine(
                ref,
                dishId,
                variationId,
                optionIds,
                quantity,
                comment,
                refusal,
                forSeat == 0 ? null : forSeat,
                inCourse <= 1 ? null : inCourse,
                held,
                prefixes,
                open);
    }

    DraftLine withRefusal(@Nullable String words) {
        return new DraftLine(
                ref, dishId, variationId, optionIds, quantity, comment, words, seat, course, hold, prefixes, open);
    }

    /// The same wish as a line of its own.
    public DraftLine again() {
        return new DraftLine(
                TimeOrderedUuid.next(),
                dishId,
                variationId,
                optionIds,
                quantity,
                comment,
                null,
                seat,
                course,
                hold,
                prefixes,
                open);
    }

    /// Chooses or un-chooses an option of a group. In a group of which one may be taken, the new choice takes
    /// the place of the old one; a full larger group lets its oldest choice go.
    DraftLine toggled(int optionId, List<Integer> groupOptions, int most) {
        List<Integer> ids = new ArrayList<>(optionIds);
        if (ids.remove((Integer) optionId)) {
            return withOptions(ids);
        }
        List<Integer> ofGroup = ids.stream().filter(groupOptions::contains).toList();
        if (ofGroup.size() >= Math.max(1, most)) {
            ids.remove(ofGroup.getFirst());
        }
        ids.add(optionId);
        return withOptions(ids);
    }

    public NewItem toNewItem() {
        return new NewItem(
                ref,
                dishId,
                variationId,
                quantity,
                comment,
                optionIds,
                course,
                seat,
                hold ? true : null,
                prefixes,
                open);
    }
}
