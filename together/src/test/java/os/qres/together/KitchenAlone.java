package os.qres.together;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import os.qres.kitchen.handover.Hatch;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverHouse;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.pos.handover.ChitPrinting;
import os.qres.pos.handover.Handing;
import os.qres.pos.handover.Rounds;
import os.qres.server.TestClient;
import os.qres.server.faults.Tally;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.store.LocalStore;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// A kitchen that a crew's terminals reach without the server: the bar has a display, the hot station a printer.
final class KitchenAlone implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PAGE = 500;

    private final Crew crew;
    private final PaperPrinter paper = new PaperPrinter();
    private final HandoverClient client = new HandoverClient();
    private final TestClient display;
    private final LocalStore store;
    private final TakenTickets taken;
    private final Hatch hatch;
    private final HandoverHouse house;
    private final int printer;
    private final List<ChitPrinting> printings = new ArrayList<>();
    private final List<Handing> handings = new ArrayList<>();

    /// While the server is there.
    KitchenAlone(Crew crew, Path folder, Clock clock) {
        this.crew = crew;
        String body = """
                {"name":"Hot","connection":"network","address":"%s","language":"en",
                 "routes":[{"kind":"kitchen","station_id":%d}]}""".formatted(paper.address(), crew.here.hot.id());
        printer = crew.here
                .admin
                .post("/printers", body)
                .expect(201)
                .as(PrinterView.class)
                .id();
        display = crew.here.server().client().terminal(crew.here.pair("kitchen", "Bar"));
        int id = display.get("/terminals/me").expect(200).as(TerminalView.class).id();
        crew.here
                .admin
                .patch("/terminals/" + id, "{\"station_id\":" + crew.here.bar.id() + "}")
                .expect(200);
        store = LocalStore.open(folder);
        taken = new TakenTickets(store, clock);
        hatch = new Hatch(taken, this::key);
        house = display.post("/terminals/handover", "{\"port\":" + hatch.open(0).orElseThrow() + "}")
                .expect(200)
                .as(HandoverHouse.class);
        for (Till till : crew.tills) {
            var access = new HandoverAccess(till.api, till.store, Runnable::run);
            access.refresh();
            var printing = new ChitPrinting(till.store, till.api, List.of());
            till.outbox.first(printing::before);
            printings.add(printing);
            handings.add(new Handing(
                    till.outbox.waiting(),
                    new Rounds(till.state),
                    access,
                    client,
                    Map::of,
                    printing,
                    till.ledger,
                    Calls.direct(),
                    clock));
        }
    }

    private Optional<String> key() {
        return Optional.ofNullable(house).map(HandoverHouse::key);
    }

    /// The terminal hands over what waits, as it does each second; a cook finishes some of what the bar has.
    void beat(Till till, Random random) {
        till.run(handings.get(crew.tills.indexOf(till))::beat);
        List<TicketView> tickets = taken.tickets();
        if (!tickets.isEmpty() && random.nextInt(3) == 0) {
            taken.bump(tickets.get(random.nextInt(tickets.size())));
        }
    }

    /// Every line came to the kitchen while the server was away, once or as a copy, and the server's own tickets took
    /// the place of those that were handed over.
    ///
    /// @param bar the lines of the bar
    /// @param hot the marks of the lines that are printed
    /// @param known the lines that the server has
    void hold(Set<UUID> bar, Set<String> hot, Set<UUID> known, Tally tally) {
        Deadline.await(
                "the printer to have done its work",
                PATIENCE,
                () ->
                        crew
                                .admin()
                                .get("/printers/" + printer + "/jobs?limit=" + PAGE)
                                .listOf(PrintJobView.class)
                                .stream()
                                .noneMatch(job ->
                                        job.state() == PrintJobState.WAITING || job.state() == PrintJobState.PRINTING));
        List<Slip> slips = paper.slips();
        for (String mark : hot) {
            List<Slip> chits = slips.stream().filter(slip -> slip.says(mark)).toList();
            tally.tried(1);
            tally.lost(chits.stream().anyMatch(chit -> chit.says("WITHOUT THE SERVER")) ? 0 : 1);
            tally.doubled(
                    Math.max(0, chits.stream().filter(chit -> !chit.isCopy()).count() - 1));
        }
        List<UUID> handed = lines();
        tally.tried(bar.size());
        tally.lost(bar.stream().filter(ref -> !handed.contains(ref)).count());
        tally.doubled(handed.size() - Set.copyOf(handed).size());
        List<TicketView> ofServer = ofServer();
        Map<TicketView, List<TicketLine>> made = taken.recognise(ofServer);
        tally.doubled(lines().stream().filter(known::contains).count());
        Set<UUID> left = new HashSet<>(handed);
        left.removeAll(known);
        tally.lost(left.stream().filter(ref -> !lines().contains(ref)).count());
        System.out.printf(
                "%d lines handed to the display, %d of them made meanwhile, %d unknown to the server; %d chits%n",
                handed.size(), made.values().stream().mapToInt(List::size).sum(), left.size(), slips.size());
    }

    /// What only the display has.
    private List<UUID> lines() {
        return taken.tickets().stream()
                .flatMap(ticket -> ticket.lines().stream())
                .map(TicketLine::clientRef)
                .toList();
    }

    private List<TicketView> ofServer() {
        var all = new ArrayList<TicketView>();
        for (int skip = 0; skip == all.size(); skip += PAGE) {
            all.addAll(display.get("/kitchen/tickets/?limit=" + PAGE + "&skip=" + skip)
                    .expect(200)
                    .listOf(TicketView.class));
        }
        return all;
    }

    @Override
    public void close() {
        printings.forEach(ChitPrinting::close);
        hatch.close();
        client.close();
        store.close();
        paper.close();
    }
}
