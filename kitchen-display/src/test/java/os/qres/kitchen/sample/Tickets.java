package os.qres.kitchen.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;

/// Tickets as the server sends them, for tests and pictures.
public final class Tickets {
    public static final Instant NOW = Instant.parse("2026-11-20T16:58:00Z");

    private static final List<String> DISHES = List.of(
            "Плов",
            "Пельмени",
            "Рибай",
            "Лосось",
            "Карбонара",
            "Бефстроганов",
            "Сельская котлета",
            "Цыплёнок табака",
            "Салат с печёной свёклой и козьим сыром",
            "Суп-крем из белых грибов с гренками");

    private Tickets() {}

    /// A ticket that was opened `age` ago.
    public static TicketView ticket(int id, int table, Duration age, TicketLine... lines) {
        return new TicketView(
                id,
                100 + id,
                470 + id,
                1,
                table,
                "Анна",
                OrderType.DINE_IN,
                2,
                null,
                TicketStatus.OPEN,
                List.of(lines),
                List.of(),
                NOW.minus(age),
                null,
                TicketMarks.NONE,
                null,
                1,
                null,
                null);
    }

    public static TicketLine line(int itemId, int quantity, String name) {
        return new TicketLine(
                itemId,
                name.hashCode() & 0xffff,
                null,
                name,
                null,
                quantity,
                null,
                List.of(),
                0,
                null,
                ItemStatus.COOKING,
                1,
                NOW,
                null,
                List.of(),
                new UUID(3, itemId),
                List.of());
    }

    public static TicketLine in(ItemStatus status, TicketLine l) {
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                l.comment(),
                l.modifiers(),
                l.course(),
                l.seat(),
                status,
                l.round(),
                l.firedAt(),
                l.doneAt(),
                l.alsoAt(),
                l.clientRef(),
                l.prefixes());
    }

    public static TicketLine round(int round, Instant firedAt, TicketLine l) {
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                l.comment(),
                l.modifiers(),
                l.course(),
                l.seat(),
                l.status(),
                round,
                firedAt,
                l.doneAt(),
                l.alsoAt(),
                l.clientRef(),
                l.prefixes());
    }

    public static TicketLine comment(String comment, TicketLine l) {
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                comment,
                l.modifiers(),
                l.course(),
                l.seat(),
                l.status(),
                l.round(),
                l.firedAt(),
                l.doneAt(),
                l.alsoAt(),
                l.clientRef(),
                l.prefixes());
    }

    public static TicketLine prefixed(ItemPrefix prefix, TicketLine l) {
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                l.comment(),
                l.modifiers(),
                l.course(),
                l.seat(),
                l.status(),
                l.round(),
                l.firedAt(),
                l.doneAt(),
                l.alsoAt(),
                l.clientRef(),
                List.of(prefix));
    }

    public static TicketLine with(TicketLine l, String... modifiers) {
        List<ItemModifier> chosen = new ArrayList<>();
        for (String modifier : modifiers) {
            chosen.add(ItemModifier.of(chosen.size() + 1, modifier, Money.ZERO));
        }
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                l.comment(),
                chosen,
                l.course(),
                l.seat(),
                l.status(),
                l.round(),
                l.firedAt(),
                l.doneAt(),
                l.alsoAt(),
                l.clientRef(),
                l.prefixes());
    }

    /// The same line under the reference that its terminal has given it.
    public static TicketLine called(UUID ref, TicketLine l) {
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                l.comment(),
                l.modifiers(),
                l.course(),
                l.seat(),
                l.status(),
                l.round(),
                l.firedAt(),
                l.doneAt(),
                l.alsoAt(),
                ref,
                l.prefixes());
    }

    public static TicketView at(OrderType type, TicketView t) {
        return changed(t, to -> {
            to.type = type;
            to.table = null;
        });
    }

    /// Somebody waits for it until then.
    public static TicketView promised(@Nullable String guest, Instant at, TicketView t) {
        return changed(t, to -> {
            to.guest = guest;
            to.promisedAt = at;
        });
    }

    public static TicketView byWaiter(String name, int covers, TicketView t) {
        return changed(t, to -> {
            to.waiter = name;
            to.covers = covers;
        });
    }

    public static TicketView alsoAt(TicketView t, Integer... stations) {
        return changed(t, to -> to.alsoAt = List.of(stations));
    }

    public static TicketView onStation(int station, TicketView t) {
        return changed(t, to -> to.station = station);
    }

    /// The same with one line done, the `i`th in turn.
    public static TicketView crossed(int i, TicketView t) {
        List<TicketLine> lines = new ArrayList<>(t.lines());
        int place = i % lines.size();
        lines.set(place, in(i % 2 == 0 ? ItemStatus.READY : ItemStatus.COOKING, lines.get(place)));
        return changed(t, to -> to.lines = lines);
    }

    public static TicketView version(long version, TicketView t) {
        return t.withVersion(version);
    }

    public static TicketView note(String note, TicketView t) {
        return changed(t, to -> to.notes = note);
    }

    public static TicketView ofOrder(int order, TicketView t) {
        return changed(t, to -> to.order = order);
    }

    public static TicketView bumped(Duration ago, TicketView t) {
        TicketView done = changed(t, to -> {
            to.status = TicketStatus.BUMPED;
            to.lines =
                    t.lines().stream().map(line -> in(ItemStatus.READY, line)).toList();
            to.bumpedAt = NOW.minus(ago);
        });
        return done.withVersion(t.version() + 1);
    }

    private static TicketView changed(TicketView t, Consumer<TicketCopy> change) {
        TicketCopy copy = new TicketCopy(t);
        change.accept(copy);
        return copy.made();
    }

    /// A ticket such as chance makes it: short ones, long ones, with add-ons, voids, notes and endless comments.
    public static TicketView random(int id, Duration age, RandomGenerator chance) {
        int count = chance.nextInt(5) == 0 ? 10 + chance.nextInt(25) : 1 + chance.nextInt(6);
        TicketLine[] lines = new TicketLine[count];
        int round = 1;
        for (int i = 0; i < count; i++) {
            String name = DISHES.get(chance.nextInt(DISHES.size()));
            TicketLine line = line(id * 1000 + i, 1 + chance.nextInt(4), name);
            if (chance.nextInt(3) == 0) {
                line = with(line, "Medium rare", "Перечный соус отдельно, в соуснике");
            }
            if (chance.nextInt(4) == 0) {
                line = comment("БЕЗ лука ".repeat(1 + chance.nextInt(chance.nextInt(6) == 0 ? 55 : 4)), line);
            }
            round += i > 0 && chance.nextInt(8) == 0 ? 1 : 0;
            ItemStatus status = ItemStatus.values()[chance.nextInt(ItemStatus.values().length)];
            lines[i] = in(status, round(round, NOW.minus(age).plusSeconds(60L * (round - 1)), line));
        }
        TicketView ticket = ticket(id, 1 + chance.nextInt(40), age, lines);
        if (chance.nextInt(6) == 0) {
            ticket = note("Аллергия: орехи, морепродукты и молоко", ticket);
        }
        return chance.nextInt(4) == 0 ? alsoAt(ticket, 2, 3) : ticket;
    }

    /// A page of the menu with nothing on it but that dish, whose lines bring their own names.
    public static MenuCategory openPage(int dish) {
        DishView open = new DishView(
                dish,
                "Не из меню",
                "",
                Money.ZERO,
                true,
                1,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                NOW,
                NOW,
                1,
                true);
        return new MenuCategory(1, "Разное", null, null, 1, true, null, null, Map.of(), List.of(open), NOW, NOW, 1);
    }
}
