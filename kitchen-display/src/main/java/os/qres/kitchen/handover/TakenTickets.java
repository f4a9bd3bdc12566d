package os.qres.kitchen.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.terminal.store.KeptTime;
import os.qres.terminal.store.LocalStore;

/// What was handed over to this display: on its disk before anybody is told so, each line once by its reference. When
/// the server has a line as well, its own ticket is shown, and what the cook has done meanwhile is told to it.
///
/// Its tickets have negative numbers, which are this display's own.
public final class TakenTickets {
    /// As long as a terminal may hand a line over once more.
    private static final Duration KEPT = Duration.ofDays(3);

    /// As far as a terminal's clock is believed.
    private static final Duration LONGEST_WITHOUT_SERVER = Duration.ofHours(36);

    private final LocalStore store;
    private final Clock clock;
    private final KeptTime time;
    private final Map<UUID, TakenLine> lines = new HashMap<>();
    private volatile Runnable onTaken = () -> {};
    private int number;
    private int ticket;

    public TakenTickets(LocalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.time = store.time(clock);
        store.handed().values().stream()
                .map(text -> store.fromJson(text, TakenLine.class))
                .forEach(this::remember);
    }

    private void remember(TakenLine line) {
        lines.put(line.line().clientRef(), line);
        number = Math.max(number, line.number());
        ticket = Math.max(ticket, line.ticket());
    }

    /// Is it one of those that only this display has?
    public static boolean isOurs(TicketView ticket) {
        return ticket.id() < 0 && ticket.orderId() == 0;
    }

    /// Told, on any thread, when there is something new.
    public void onTaken(Runnable action) {
        onTaken = action;
    }

    /// Takes a ticket.
    ///
    /// @return completes once all its lines are on the disk, those too that were there before
    public synchronized CompletableFuture<List<UUID>> take(HandedTicket handed) {
        List<HandedLine> news = handed.lines().stream()
                .filter(line -> !lines.containsKey(line.clientRef()))
                .toList();
        List<UUID> all = handed.lines().stream().map(HandedLine::clientRef).toList();
        if (!news.isEmpty()) {
            ticket++;
        }
        HandedTicket head = handed.with(List.of());
        List<CompletableFuture<Void>> kept = new ArrayList<>();
        for (HandedLine line : news) {
            kept.add(keep(new TakenLine(++number, ticket, head, line, time.now(), null, null, false)));
        }
        // What was there before may be on its way to the disk: it is when what is written now is.
        all.stream().map(lines::get).filter(line -> !news.contains(line.line())).forEach(line -> kept.add(keep(line)));
        forgetOld();
        return CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            onTaken.run();
            return all;
        });
    }

    private CompletableFuture<Void> keep(TakenLine line) {
        remember(line);
        return store.handed().put(line.line().clientRef().toString(), store.toJson(line));
    }

    /// What the cook has not finished and the server does not have is nowhere else: it stays, whatever the clock says.
    private void forgetOld() {
        Instant old = time.now().minus(KEPT);
        Set<UUID> gone = new HashSet<>();
        lines.forEach((ref, line) -> {
            boolean isOver = line.known() || line.bumpedAt() != null;
            if (isOver && line.takenAt().isBefore(old)) {
                gone.add(ref);
                store.handed().remove(ref.toString());
            }
        });
        lines.keySet().removeAll(gone);
    }

    /// The tickets that only this display has.
    public synchronized List<TicketView> tickets() {
        Map<Integer, List<TakenLine>> byTicket = new TreeMap<>();
        lines.values().stream()
                .filter(line -> !line.known())
                .sorted(Comparator.comparingInt(TakenLine::number))
                .forEach(line -> byTicket.computeIfAbsent(line.ticket(), _ -> new ArrayList<>())
                        .add(line));
        return byTicket.values().stream().map(TakenViews::of).toList();
    }

    /// The cook has finished the ticket.
    public void bump(TicketView bumped) {
        Instant now = clock.instant();
        change(bumped, line -> true, line -> (line.doneAt() == null ? line.done(now) : line).bumped(now));
    }

    /// The ticket comes back; what the bump finished is to be made again.
    public void recall(TicketView recalled) {
        change(
                recalled,
                line -> true,
                line -> (line.bumpedAt() != null && line.bumpedAt().equals(line.doneAt()) ? line.done(null) : line)
                        .bumped(null));
    }

    public void cross(TicketView of, TicketLine crossed, boolean done) {
        change(
                of,
                line -> line.line().clientRef().equals(crossed.clientRef()),
                line -> line.done(done ? clock.instant() : null));
    }

    private synchronized void change(TicketView of, Predicate<TakenLine> which, UnaryOperator<TakenLine> change) {
        List.copyOf(lines.values()).stream()
                .filter(line -> line.ticket() == -of.id() && which.test(line))
                .forEach(line -> keep(change.apply(line)));
    }

    /// Compares with what the server has: its tickets take the place of ours.
    ///
    /// @return the lines that the cook has made meanwhile and the server does not know it, by their tickets
    public synchronized Map<TicketView, List<TicketLine>> recognise(List<TicketView> ofServer) {
        Map<TicketView, List<TicketLine>> made = new HashMap<>();
        for (TicketView one : ofServer) {
            for (TicketLine line : one.lines()) {
                TakenLine taken = lines.get(line.clientRef());
                if (taken == null || taken.known()) {
                    continue;
                }
                keep(taken.knownToServer());
                boolean isOpen = line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
                if (taken.doneAt() != null && isOpen) {
                    made.computeIfAbsent(one, _ -> new ArrayList<>()).add(line);
                }
            }
        }
        return made;
    }

    /// The server's ticket, as old as it is to the cook: what the server has heard of late has stood here since its
    /// terminal sent it.
    public synchronized TicketView aged(TicketView ofServer) {
        List<TicketLine> aged = ofServer.lines().stream()
                .map(line -> line.withFiredAt(since(line)))
                .toList();
        if (aged.equals(ofServer.lines())) {
            return ofServer;
        }
        Instant oldest = aged.stream()
                .map(TicketLine::firedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant opened = oldest.isBefore(ofServer.openedAt()) ? oldest : ofServer.openedAt();
        return ofServer.withOpenedAt(opened, aged);
    }

    private Instant since(TicketLine line) {
        TakenLine taken = lines.get(line.clientRef());
        Instant fired = line.firedAt();
        if (taken == null) {
            return fired;
        }
        Instant sent = taken.of().sentAt();
        return sent.isBefore(fired) && sent.isAfter(fired.minus(LONGEST_WITHOUT_SERVER)) ? sent : fired;
    }
}
