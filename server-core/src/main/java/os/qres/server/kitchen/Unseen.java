package os.qres.server.kitchen;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import os.qres.model.kitchen.SeenTickets;
import os.qres.model.kitchen.TicketView;
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
    private final BiPredicate<Reading, Integer> isShown;

    /// @param isShown whether there is a display that shows a station's tickets
    public Unseen(Database database, Kitchen kitchen, BiPredicate<Reading, Integer> isShown) {
        this.isShown = isShown;
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

    /// Some of them may have been seen meanwhile.
    private int tell(Unit unit, List<Integer> ids) {
        List<Ticket> tickets = unit.list(Ticket.class, "from Ticket where id in (?1)", ids).stream()
                .sorted(Comparator.comparing(ticket -> ids.indexOf(ticket.id())))
                .toList();
        tickets.forEach(ticket -> missed(unit, ticket));
        return tickets.size();
    }

    /// Displays have shown these, as far as they were when they were painted. What is gone is let pass.
    public void seen(Unit unit, List<SeenTickets.Seen> seen) {
        Map<Integer, Integer> rounds =
                seen.stream().collect(Collectors.toMap(SeenTickets.Seen::ticketId, SeenTickets.Seen::round, Math::max));
        for (Ticket ticket : unit.list(
                Ticket.class,
                "from Ticket where id in (?1) and (seenDueAt is not null or unseenSince is not null) order by id",
                rounds.keySet())) {
            if (rounds.get(ticket.id()) >= ticket.lastRound()) {
                seen(unit, ticket);
            }
        }
    }

    private void seen(Unit unit, Ticket ticket) {
        boolean wasTold = ticket.unseenSince() != null;
        if (wasTold) {
            ticket.seen();
            TicketView view = kitchen.shown(unit, ticket);
            unit.emit(new KitchenEvent.TicketSeen(view));
            return;
        }
        awaitNoMore(unit, ticket);
    }

    /// No new version of the ticket: nobody sees anything else of it than before.
    private static void awaitNoMore(Unit unit, Ticket ticket) {
        unit.session().detach(ticket);
        unit.session().doWork(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update ticket set seen_due_at = null where id = ?")) {
                update.setInt(1, ticket.id());
                update.executeUpdate();
            }
        });
    }

    /// No display has shown the ticket in time; unless it was seen meanwhile, there is nothing left to make, or the
    /// station has no display.
    private void missed(Unit unit, Ticket ticket) {
        if (!ticket.isMissed(unit.now())) {
            return;
        }
        boolean anythingLeft = kitchen.view(unit, ticket).lines().stream().anyMatch(Kitchen::isToBeMade);
        if (!anythingLeft || !isShown.test(unit, ticket.stationId())) {
            awaitNoMore(unit, ticket);
            return;
        }
        ticket.missed();
        unit.emit(new KitchenEvent.TicketUnseen(kitchen.shown(unit, ticket)));
    }
}
