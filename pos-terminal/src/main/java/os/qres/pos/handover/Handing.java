package os.qres.pos.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.handover.HandoverDisplay;
import os.qres.model.handover.HandoverHouse;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.handover.DisplayFinder;
import os.qres.terminal.handover.DisplayFinder.Place;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.handover.HandoverClient.Outcome;
import os.qres.terminal.store.QueuedCommand;

/// While the server is away: hands what waits to be sent to the displays of its stations, or prints it there, again and
/// again until a display has it or its printers have printed it. The commands stay in the queue; when the server has
/// them, it knows the lines by their references.
public final class Handing {
    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
    private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(30);

    private final ObservableList<QueuedCommand> waiting;
    private final Rounds rounds;
    private final HandoverAccess access;
    private final HandoverClient client;
    private final DisplayFinder finder;
    private final ChitPrinting printing;
    private final Offers offers;
    private final HandoverLedger ledger;
    private final Calls calls;
    private final Clock clock;
    private final Set<UUID> handed = new HashSet<>();
    private Map<Integer, Place> found = Map.of();
    private Instant searchedAt = Instant.EPOCH;
    private boolean isUnderway;

    public Handing(
            ObservableList<QueuedCommand> waiting,
            Rounds rounds,
            HandoverAccess access,
            HandoverClient client,
            DisplayFinder finder,
            ChitPrinting printing,
            HandoverLedger ledger,
            Calls calls,
            Clock clock) {
        this.waiting = waiting;
        this.rounds = rounds;
        this.access = access;
        this.client = client;
        this.finder = finder;
        this.printing = printing;
        this.offers = printing.offers();
        this.ledger = ledger;
        this.calls = calls;
        this.clock = clock;
    }

    /// Once a second while the server is away, on the screen's thread.
    public void beat() {
        List<Part> parts = waiting.stream()
                .flatMap(command -> rounds.parts(command).stream())
                .flatMap(part -> unhanded(part).stream())
                .toList();
        if (isUnderway || parts.isEmpty()) {
            return;
        }
        access.house().ifPresent(house -> {
            isUnderway = true;
            calls.ask(() -> hand(house, parts), taken -> {
                handed.addAll(taken);
                isUnderway = false;
                ledger.publish();
            });
        });
    }

    /// The lines that a display has on its disk, or that have come out of printers.
    public Set<UUID> handed() {
        return Set.copyOf(handed);
    }

    private Optional<Part> unhanded(Part part) {
        List<HandedLine> left = part.ticket().lines().stream()
                .filter(line -> !handed.contains(line.clientRef()) && !offers.isTaken(line.clientRef()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(part.with(left));
    }

    private Set<UUID> hand(HandoverHouse house, List<Part> parts) {
        Set<UUID> taken = new HashSet<>();
        for (Part part : parts) {
            taken.addAll(deliver(house, part));
        }
        boolean isAnyLeft = parts.stream()
                .flatMap(part -> part.ticket().lines().stream())
                .anyMatch(line -> !taken.contains(line.clientRef()));
        if (isAnyLeft && clock.instant().isAfter(searchedAt.plus(BETWEEN_SEARCHES))) {
            searchedAt = clock.instant();
            found = finder.find();
        }
        return taken;
    }

    private Set<UUID> deliver(HandoverHouse house, Part part) {
        String command = part.command().key();
        if (!ledger.begin(command)) {
            return Set.of();
        }
        try {
            Set<UUID> shown = hand(house, part.ticket());
            return shown.isEmpty() ? printing.print(house, part) : shown;
        } catch (CompletionException e) {
            LOG.error("What goes to the kitchen cannot be noted down, and waits", e);
            return Set.of();
        } finally {
            List<HandedLine> lines = part.ticket().lines();
            ledger.end(command, offers.mayBeOnScreen(lines) || printing.mayHavePrinted(lines));
        }
    }

    /// The first that takes it: a station's own display before one that shows all of them.
    private Set<UUID> hand(HandoverHouse house, HandedTicket ticket) {
        List<HandoverDisplay> displays = house.displays().stream()
                .filter(display -> display.stationId() == null || display.stationId() == ticket.stationId())
                .sorted(Comparator.comparing(display -> display.stationId() == null))
                .toList();
        for (HandoverDisplay display : displays) {
            Place place = found.getOrDefault(display.terminalId(), new Place(display.address(), display.port()));
            if (client.reaches(place.host(), place.port())) {
                Set<UUID> taken = hand(house.key(), place, display.terminalId(), ticket);
                if (!taken.isEmpty()) {
                    return taken;
                }
            }
        }
        return Set.of();
    }

    /// Where the answer is lost, the same display is asked once more: it knows the lines that it has. Whoever gets them
    /// after it gets a copy.
    private Set<UUID> hand(String key, Place place, int display, HandedTicket ticket) {
        boolean isElsewhere =
                offers.mayBeWithOthers(ticket.lines(), display) || printing.mayHavePrinted(ticket.lines());
        HandedTicket said = isElsewhere ? ticket.asCopy() : ticket;
        List<UUID> claimed = offers.claim(ticket.lines(), display);
        Outcome outcome = client.hand(key, place.host(), place.port(), said);
        if (outcome instanceof Outcome.Unknown) {
            claimed = List.of();
            outcome = client.hand(key, place.host(), place.port(), said);
        }
        return switch (outcome) {
            case Outcome.Taken(Set<UUID> lines) -> {
                offers.taken(lines);
                yield lines;
            }
            case Outcome.NotTaken _ -> {
                offers.takeBack(claimed, display);
                yield Set.of();
            }
            case Outcome.Unknown _ -> Set.of();
        };
    }
}
