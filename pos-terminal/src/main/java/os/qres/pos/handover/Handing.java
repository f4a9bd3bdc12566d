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
import javafx.collections.ObservableList;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.handover.HandoverDisplay;
import os.qres.model.handover.HandoverHouse;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.handover.DisplayFinder;
import os.qres.terminal.handover.DisplayFinder.Place;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.store.QueuedCommand;

/// While the server is away: hands what waits to be sent to the displays of its stations, or prints it there, again and
/// again until a display has it or its printers have printed it. The commands stay in the queue; when the server has
/// them, it knows the lines by their references.
public final class Handing {
    private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(30);

    private final ObservableList<QueuedCommand> waiting;
    private final Rounds rounds;
    private final HandoverAccess access;
    private final HandoverClient client;
    private final DisplayFinder finder;
    private final ChitPrinting printing;
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
            Calls calls,
            Clock clock) {
        this.waiting = waiting;
        this.rounds = rounds;
        this.access = access;
        this.client = client;
        this.finder = finder;
        this.printing = printing;
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
            });
        });
    }

    /// The lines that a display has on its disk, or that have come out of printers.
    public Set<UUID> handed() {
        return Set.copyOf(handed);
    }

    private Optional<Part> unhanded(Part part) {
        List<HandedLine> left = part.ticket().lines().stream()
                .filter(line -> !handed.contains(line.clientRef()))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(part.with(left));
    }

    private Set<UUID> hand(HandoverHouse house, List<Part> parts) {
        Set<UUID> taken = new HashSet<>();
        for (Part part : parts) {
            Set<UUID> shown = hand(house, part.ticket());
            taken.addAll(shown.isEmpty() ? printing.print(house, part) : shown);
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

    /// The first that takes it: a station's own display before one that shows all of them.
    private Set<UUID> hand(HandoverHouse house, HandedTicket ticket) {
        List<HandoverDisplay> displays = house.displays().stream()
                .filter(display -> display.stationId() == null || display.stationId() == ticket.stationId())
                .sorted(Comparator.comparing(display -> display.stationId() == null))
                .toList();
        for (HandoverDisplay display : displays) {
            Place place = found.getOrDefault(display.terminalId(), new Place(display.address(), display.port()));
            Set<UUID> taken = client.hand(house.key(), place.host(), place.port(), ticket);
            if (!taken.isEmpty()) {
                return taken;
            }
        }
        return Set.of();
    }
}
