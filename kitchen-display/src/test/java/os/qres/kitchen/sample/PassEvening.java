package os.qres.kitchen.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;

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
