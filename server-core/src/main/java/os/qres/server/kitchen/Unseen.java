package os.qres.server.kitchen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import os.qres.model.kitchen.SeenTickets;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Tells of tickets that no display in the kitchen has shown within half a minute, by [KitchenEvent.TicketUnseen]: the
/// waiter goes and says it, a printer prints it. That it was told is stored with the event, so that neither a restart
/// nor another server on the same database tells it again.
public final class Unseen {
    /// Told as one unit of work; what is left waits for the next round.
    private static final int TOGETHER = 50;

    /// With a lower bound, so that the index is not read past those that nobody waits for.
    private static final String DUE =
            "select id from ticket where seen_due_at between :first and :now order by seen_due_at, id";

    private final Database database;
    private final Kitchen kitchen;

    public Unseen(Database database, Kitchen kitchen) {
        this.database = database;
        this.kitchen = kitchen;
    }

    /// Tells of what has waited too long since the last time. When nothing has, it costs one look into an index.
    public void tell() {
        List<Integer> due = database.read(Actor.SYSTEM, Unseen::due);
        if (!due.isEmpty()) {
            database.write(Intent.of(Actor.SYSTEM), unit -> tell(unit, due));
        }
    }

    private static List<Integer> due(Reading reading) {
        return reading.session()
                .createNativeQuery(DUE, Integer.class)
                .setParameter("first", Instant.EPOCH)
                .setParameter("now", reading.now())
                .setMaxResults(TOGETHER)
                .getResultList();
    }

    /// Some of them may have been seen meanwhile, have nothing left to be made, or be at a station without a display.
    private int tell(Unit unit, List<Integer> ids) {
        List<Ticket> tickets = unit.list(Ticket.class, "from Ticket where id in (?1)", ids).stream()
                .sorted(Comparator.comparing(ticket -> ids.indexOf(ticket.id())))
                .toList();
        IntPredicate hasDisplay = kitchen.shown(unit);
        var awaitedNoMore = new ArrayList<Integer>();
        for (Ticket ticket : tickets) {
            if (!ticket.isMissed(unit.now())) {
                continue;
            }
            if (hasDisplay.test(ticket.stationId()) && isAnythingLeft(unit, ticket)) {
                ticket.missed();
                unit.emit(new KitchenEvent.TicketUnseen(kitchen.shown(unit, ticket)));
            } else {
                awaitedNoMore.add(ticket.id());
                unit.session().detach(ticket);
            }
        }
        awaitNoMore(unit, awaitedNoMore);
        return tickets.size();
    }

    private boolean isAnythingLeft(Unit unit, Ticket ticket) {
        return kitchen.view(unit, ticket).lines().stream().anyMatch(Kitchen::isToBeMade);
    }

    /// Displays have shown these, as far as they were when they were painted. What is gone is let pass.
    public void seen(Unit unit, List<SeenTickets.Seen> seen) {
        Map<Integer, Integer> rounds =
                seen.stream().collect(Collectors.toMap(SeenTickets.Seen::ticketId, SeenTickets.Seen::round, Math::max));
        var awaitedNoMore = new ArrayList<Integer>();
        for (Ticket ticket : unit.list(
                Ticket.class,
                "from Ticket where id in (?1) and (seenDueAt is not null or unseenSince is not null) order by id",
                rounds.keySet())) {
            if (rounds.get(ticket.id()) < ticket.lastRound()) {
                continue;
            }
            if (ticket.unseenSince() == null) {
                awaitedNoMore.add(ticket.id());
                unit.session().detach(ticket);
            } else {
                ticket.seen();
                unit.emit(new KitchenEvent.TicketSeen(kitchen.shown(unit, ticket)));
            }
        }
        awaitNoMore(unit, awaitedNoMore);
    }

    /// No new version of the tickets: nobody sees anything else of them than before.
    private static void awaitNoMore(Unit unit, List<Integer> ids) {
        if (!ids.isEmpty()) {
            unit.change("update ticket set seen_due_at = null where id = any(?)", (Object) ids.toArray(Integer[]::new));
        }
    }
}
