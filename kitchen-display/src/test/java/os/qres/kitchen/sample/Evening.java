package os.qres.kitchen.sample;

import static os.qres.kitchen.sample.Tickets.NOW;
import static os.qres.kitchen.sample.Tickets.alsoAt;
import static os.qres.kitchen.sample.Tickets.at;
import static os.qres.kitchen.sample.Tickets.byWaiter;
import static os.qres.kitchen.sample.Tickets.comment;
import static os.qres.kitchen.sample.Tickets.in;
import static os.qres.kitchen.sample.Tickets.line;
import static os.qres.kitchen.sample.Tickets.note;
import static os.qres.kitchen.sample.Tickets.promised;
import static os.qres.kitchen.sample.Tickets.round;
import static os.qres.kitchen.sample.Tickets.ticket;
import static os.qres.kitchen.sample.Tickets.with;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;

/// The evening of the design's picture: eleven tickets of every kind, at two minutes to eight.
public final class Evening {
    private Evening() {}

    public static List<TicketView> tickets() {
        return List.of(
                byWaiter("Дима", 8, ticket(1, 10, age(12, 48), tenth())),
                alsoAt(
                        byWaiter(
                                "Анна",
                                4,
                                ticket(
                                        4,
                                        3,
                                        age(10, 35),
                                        in(ItemStatus.CANCELLED, line(41, 1, "Утиная грудка")),
                                        with(line(42, 1, "Лосось"), "Лимон отдельно"),
                                        in(ItemStatus.READY, line(43, 1, "Ризотто грибы")))),
                        2),
                byWaiter(
                        "Мария",
                        3,
                        ticket(
                                6,
                                19,
                                age(8, 10),
                                comment("БЕЗ лука", line(61, 2, "Бефстроганов")),
                                line(62, 1, "Карбонара"))),
                note(
                        "Аллергия: орехи",
                        ticket(
                                12,
                                12,
                                age(6, 12),
                                with(line(121, 1, "Рибай"), "Medium rare"),
                                comment("БЕЗ орехового соуса", line(122, 1, "Лосось")))),
                promised(
                        "Пётр",
                        NOW.plusSeconds(17 * 60),
                        at(OrderType.TAKEAWAY, byWaiter("Олег", 1, ticket(13, 0, age(5, 40), line(131, 2, "Бургер"))))),
                byWaiter(
                        "Елена", 3, ticket(14, 8, age(4, 15), line(141, 1, "Судак с пюре"), line(142, 2, "Карбонара"))),
                byWaiter("Дима", 2, ticket(15, 6, age(3, 50), comment("БЕЗ сыра", line(151, 1, "Бургер")))),
                byWaiter("Мария", 2, ticket(16, 15, age(3, 5), line(161, 2, "Плов"), line(162, 1, "Пельмени"))),
                ticket(17, 1, age(2, 20), line(171, 1, "Ризотто грибы"), line(172, 1, "Лосось")),
                alsoAt(
                        byWaiter(
                                "Елена",
                                2,
                                ticket(18, 18, age(1, 10), line(181, 2, "Овощи из печи"), line(182, 1, "Карбонара"))),
                        3),
                byWaiter(
                        "Дима",
                        4,
                        ticket(19, 11, age(0, 6), line(191, 2, "Бефстроганов"), line(192, 1, "Котлета по-киевски"))),
                promised(
                        "Александра Константиновна",
                        NOW.plusSeconds(2 * 60),
                        at(OrderType.DELIVERY, ticket(30, 0, age(5, 30), line(301, 1, "Плов")))));
    }

    /// As many as a kitchen has when everything goes wrong: one to four dishes each, every tenth is a banquet.
    public static List<TicketView> forty() {
        List<String> dishes = List.of(
                "Плов",
                "Пельмени",
                "Рибай",
                "Лосось",
                "Карбонара",
                "Бефстроганов",
                "Сельская котлета",
                "Цыплёнок табака");
        Random chance = new Random(20);
        return IntStream.rangeClosed(1, 40)
                .mapToObj(id -> {
                    int lines = id % 10 == 0 ? 12 : 1 + chance.nextInt(4);
                    TicketLine[] all = IntStream.range(0, lines)
                            .mapToObj(i -> {
                                String dish = dishes.get(chance.nextInt(dishes.size()));
                                TicketLine made = line(id * 100 + i, 1 + chance.nextInt(3), dish);
                                TicketLine told = chance.nextInt(4) == 0 ? comment("БЕЗ лука", made) : made;
                                return chance.nextInt(4) == 0 ? in(ItemStatus.READY, told) : told;
                            })
                            .toArray(TicketLine[]::new);
                    return ticket(id, 1 + chance.nextInt(20), Duration.ofSeconds(20L * (41 - id)), all);
                })
                .toList();
    }

    private static TicketLine[] tenth() {
        return new TicketLine[] {
            in(ItemStatus.READY, with(line(1, 3, "Шашлык"), "Соус отдельно")),
            in(ItemStatus.READY, line(2, 2, "Люля-кебаб")),
            with(line(3, 1, "Рибай"), "Medium well", "Перечный соус"),
            comment("БЕЗ масла", with(line(4, 1, "Рибай"), "Rare")),
            line(5, 2, "Плов"),
            with(line(6, 2, "Цыплёнок табака"), "Разрезать"),
            line(7, 1, "Бефстроганов"),
            with(line(8, 1, "Сельская котлета"), "Пюре"),
            line(9, 1, "Карбонара"),
            round(2, NOW.minus(age(3, 10)), line(10, 2, "Овощи из печи")),
            round(2, NOW.minus(age(3, 10)), line(11, 1, "Пельмени"))
        };
    }

    private static Duration age(int minutes, int seconds) {
        return Duration.ofSeconds(60L * minutes + seconds);
    }
}
