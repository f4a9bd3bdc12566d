package os.qres.kitchen.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import os.qres.kitchen.tickets.Deed;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;

/// What the pass sees: three orders whose parts are made at three stations.
public final class PassEvening {
    private PassEvening() {}

    public static List<TicketView> tickets() {
        return List.of(
                part(1, 3, 3, Duration.ofSeconds(635), Tickets.line(31, 1, "Лосось")),
                part(2, 3, 1, Duration.ofSeconds(635), Tickets.in(ItemStatus.READY, Tickets.line(32, 1, "Ризотто"))),
                Tickets.bumped(
                        Duration.ofSeconds(65),
                        part(3, 4, 1, Duration.ofSeconds(500), Tickets.line(41, 2, "Карбонара"))),
                Tickets.at(
                        OrderType.TAKEAWAY,
                        part(
                                5,
                                8,
                                1,
                                Duration.ofSeconds(140),
                                Tickets.in(ItemStatus.NEW, Tickets.line(81, 2, "Бефстроганов")),
                                Tickets.comment("БЕЗ лука", Tickets.line(82, 1, "Котлета по-киевски")))));
    }

    /// Their checks, and that of table 6, which was given everything three minutes ago.
    public static List<OrderView> checks() {
        return Stream.concat(
                        tickets().stream()
                                .filter(ticket -> ticket.id() != 2)
                                .map(ticket -> Checks.of(ticket, PaymentStatus.UNPAID, null)),
                        Stream.of(Checks.of(carried(), PaymentStatus.UNPAID, Tickets.NOW.minusSeconds(180))))
                .toList();
    }

    /// What table 6 was given.
    public static TicketView carried() {
        TicketView made = Tickets.bumped(
                Duration.ofSeconds(200),
                part(
                        6,
                        6,
                        2,
                        Duration.ofSeconds(900),
                        Tickets.line(61, 2, "Тартар из лосося"),
                        Tickets.line(62, 1, "Цезарь")));
        return new Deed.HandOver(made.orderId(), Set.of(61, 62)).on(made);
    }

    private static TicketView part(int id, int order, int station, Duration age, TicketLine... lines) {
        return Tickets.ofOrder(
                100 + order, Tickets.onStation(station, Tickets.ticket(id, order, age, fired(age, lines))));
    }

    private static TicketLine[] fired(Duration age, TicketLine... lines) {
        return Arrays.stream(lines)
                .map(line -> Tickets.round(1, Tickets.NOW.minus(age), line))
                .toArray(TicketLine[]::new);
    }
}
