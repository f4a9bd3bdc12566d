package os.qres.pos.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.draft.SentRound;

/// The check of one table: what the restaurant has (the order) and what this terminal adds (the draft), as
/// one list from the oldest to the newest. Someone else's lines come and go without touching the draft's.
public record Check(List<CheckGroup> groups) {

    public static Check of(@Nullable OrderView order, CheckDraft draft, MenuBook menu) {
        return of(order, draft, menu, _ -> menu);
    }

    /// @param then the menu with the prices of an earlier moment: what was told to guests when it was sent stays so
    public static Check of(
            @Nullable OrderView order, CheckDraft draft, MenuBook menu, Function<Instant, MenuBook> then) {
        List<CheckGroup> groups = new ArrayList<>();
        if (order != null) {
            groups.addAll(sent(order, menu));
        }
        for (SentRound round : draft.rounds()) {
            MenuBook told = then.apply(round.at());
            groups.add(new CheckGroup(
                    CheckGroup.Kind.TRAVELLING,
                    round.at(),
                    round.lines().stream()
                            .map(line -> drafted(line, LineState.TRAVELLING, told))
                            .toList()));
        }
        if (!draft.lines().isEmpty()) {
            groups.add(new CheckGroup(
                    CheckGroup.Kind.NEW,
                    null,
                    draft.lines().stream()
                            .map(line -> drafted(line, LineState.DRAFT, menu))
                            .toList()));
        }
        return new Check(List.copyOf(groups));
    }

    public Stream<CheckLine> lines() {
        return groups.stream().flatMap(group -> group.lines().stream());
    }

    public Money total() {
        return groups.stream().map(CheckGroup::total).reduce(Money.ZERO, Money::plus);
    }

    public int count() {
        return lines().filter(line -> line.state() != LineState.CANCELLED)
                .mapToInt(CheckLine::quantity)
                .sum();
    }

    /// Portions that wait to be sent.
    public int fresh() {
        return lines().filter(CheckLine::isMine).mapToInt(CheckLine::quantity).sum();
    }

    public Optional<CheckLine> line(@Nullable UUID ref) {
        return lines().filter(line -> line.ref().equals(ref)).findFirst();
    }

    public boolean has(LineState state) {
        return lines().anyMatch(line -> line.state() == state);
    }

    private static List<CheckGroup> sent(OrderView order, MenuBook menu) {
        Map<Instant, List<ItemView>> rounds = order.items().stream()
                .sorted(Comparator.comparingInt(ItemView::id))
                .collect(Collectors.groupingBy(Check::round, TreeMap::new, Collectors.toList()));
        List<CheckLine> served = new ArrayList<>();
        Map<Instant, List<CheckLine>> open = new LinkedHashMap<>();
        rounds.forEach((at, items) -> {
            List<CheckLine> lines = items.stream().map(item -> sent(item, menu)).toList();
            boolean done = lines.stream().allMatch(Check::isDone);
            (done ? served : open.computeIfAbsent(at, _ -> new ArrayList<>())).addAll(lines);
        });
        List<CheckGroup> groups = new ArrayList<>();
        if (!served.isEmpty()) {
            Instant last = served.stream()
                    .flatMap(line -> Optional.ofNullable(line.since()).stream())
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            groups.add(new CheckGroup(CheckGroup.Kind.SERVED, last, List.copyOf(served)));
        }
        open.forEach((at, lines) -> groups.add(new CheckGroup(CheckGroup.Kind.ROUND, at, List.copyOf(lines))));
        return groups;
    }

    private static boolean isDone(CheckLine line) {
        return line.state() == LineState.SERVED || line.state() == LineState.CANCELLED;
    }

    /// Lines that were sent together carry the same moment, to the second.
    static Instant round(ItemView item) {
        return Optional.ofNullable(item.firedAt()).orElse(item.createdAt()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static CheckLine sent(ItemView item, MenuBook menu) {
        DraftLine line = asLine(item);
        boolean known = menu.dish(item.dishId()).isPresent();
        return new CheckLine(
                item.clientRef(),
                item.id(),
                item.quantity(),
                title(item, menu),
                chosen(item, known ? line : null, menu),
                item.comment(),
                item.status() == ItemStatus.CANCELLED || item.compReason() != null ? Money.ZERO : item.total(),
                isHeld(item) ? LineState.HELD : state(item.status()),
                since(item),
                List.of(),
                isHeld(item) && menu.isTakenOff(item.dishId(), item.dishVariationId()),
                null,
                item.seat(),
                item.course() <= 1 ? null : item.course(),
                known && item.combo() == null ? menu.prefixes(line) : plainPrefixes(item),
                given(item),
                item.priceList());
    }

    private static List<ItemPrefix> plainPrefixes(ItemView item) {
        return Stream.concat(
                        item.modifiers().stream().flatMap(modifier -> modifier.prefixed().stream()),
                        item.prefixes().stream())
                .toList();
    }

    /// What was chosen; of a part of a combo, which combo that is and what was chosen of it for this part.
    private static String chosen(ItemView item, @Nullable DraftLine known, MenuBook menu) {
        ItemCombo combo = item.combo();
        DraftLine line = combo == null ? known : Wishes.combo(item, combo);
        String modifiers = line != null && menu.dish(line.dishId()).isPresent()
                ? menu.chosen(line)
                : item.modifiers().stream()
                        .filter(modifier -> modifier.prefix() == null)
                        .map(ItemModifier::name)
                        .collect(Collectors.joining(", "));
        return combo == null
                ? modifiers
                : Stream.of(comboTitle(item, combo, menu), modifiers)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String comboTitle(ItemView item, ItemCombo combo, MenuBook menu) {
        String size = combo.variationName() == null ? "" : " " + combo.variationName();
        return menu.dish(combo.dishId()).isPresent() ? menu.title(Wishes.combo(item, combo)) : combo.name() + size;
    }

    private static @Nullable OnTheHouse given(ItemView item) {
        boolean charged = item.compReason() == null || item.status() == ItemStatus.CANCELLED;
        return charged ? null : new OnTheHouse(item.compReason(), item.total());
    }

    /// A sent line as a wish that could be sent again.
    static DraftLine asLine(ItemView item) {
        List<Integer> options =
                item.modifiers().stream().map(ItemModifier::optionId).toList();
        return new DraftLine(
                item.clientRef(),
                item.dishId(),
                item.dishVariationId(),
                options,
                item.quantity(),
                item.comment(),
                null,
                item.seat(),
                item.course() <= 1 ? null : item.course(),
                false,
                prefixes(item),
                null);
    }

    /// What a sent line's prefixes were when it was sent.
    public static List<NewPrefix> prefixes(ItemView item) {
        Stream<NewPrefix> modifiers = item.modifiers().stream().flatMap(modifier -> Stream.ofNullable(modifier.prefix())
                .map(kind -> NewPrefix.ofOption(kind, modifier.optionId())));
        Stream<NewPrefix> ingredients =
                item.prefixes().stream().map(prefix -> NewPrefix.of(prefix.kind(), prefix.ingredientId()));
        return Stream.concat(modifiers, ingredients).toList();
    }

    /// What a sent line is called, in the language of the moment where the menu still has the dish.
    public static String title(ItemView item, MenuBook menu) {
        boolean listed = menu.dish(item.dishId()).isPresent() && !menu.isOpen(item.dishId());
        return listed ? menu.title(asLine(item)) : plainTitle(item);
    }

    private static String plainTitle(ItemView item) {
        return item.variationName() == null ? item.name() : item.name() + " " + item.variationName();
    }

    private static LineState state(ItemStatus status) {
        return switch (status) {
            case NEW -> LineState.QUEUED;
            case COOKING -> LineState.COOKING;
            case READY -> LineState.READY;
            case SERVED -> LineState.SERVED;
            case CANCELLED -> LineState.CANCELLED;
        };
    }

    private static boolean isHeld(ItemView item) {
        return item.status() == ItemStatus.NEW && item.firedAt() == null;
    }

    private static @Nullable Instant since(ItemView item) {
        return switch (item.status()) {
            case NEW, COOKING -> item.firedAt() == null ? item.createdAt() : item.firedAt();
            case READY -> item.readyAt();
            case SERVED -> item.servedAt();
            case CANCELLED -> null;
        };
    }

    private static CheckLine drafted(DraftLine line, LineState state, MenuBook menu) {
        boolean mine = state == LineState.DRAFT;
        return new CheckLine(
                line.ref(),
                null,
                line.quantity(),
                menu.title(line),
                menu.chosen(line),
                line.comment(),
                menu.price(line),
                state,
                null,
                mine ? menu.missing(line).stream().map(ChoiceGroup::name).toList() : List.of(),
                mine && menu.isOff(line),
                line.refusal(),
                line.seat(),
                line.course(),
                menu.prefixes(line),
                null,
                menu.priceList(line).orElse(null));
    }
}
