package os.qres.pos.handover;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.Problem;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.handover.HandoverHouse;
import os.qres.model.handover.HandoverPrinter;
import os.qres.model.handover.PrintedDirectly;
import os.qres.model.handover.PrintedLine;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrinterDraft;
import os.qres.paper.escpos.EscPos;
import os.qres.paper.escpos.PaperProfile;
import os.qres.paper.escpos.Sheet;
import os.qres.paper.link.Patience;
import os.qres.paper.link.PrinterAddress;
import os.qres.paper.link.SerialWay;
import os.qres.paper.link.Talk;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Refusals;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

/// Prints what waits to be sent on the network printers of its stations, while the server is away and no display takes
/// it. A chit that may have come out already says that it is a copy:
///
/// - That a line goes to a printer is on this terminal's disk before the first byte is sent; that it came out, after.
/// - The server is told of these lines before it gets the command, and does not print them again.
/// - Of a command that was sent once, nobody knows whether the server has it, and has printed it.
///
/// All of it waits for printers and the server: call it away from the screen.
public final class ChitPrinting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChitPrinting.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 500;

    private final LocalStore store;
    private final ServerApi api;
    private final Offers offers;
    private final Refusals refusals = new Refusals();
    private final Map<Language, Texts> words = new EnumMap<>(Language.class);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("printer-watch").factory());

    /// The last command of which the server may know: they are sent in the order of their numbers.
    private long maybeSent;

    /// What the server was told.
    private final Set<PrintedLine> told = new HashSet<>();

    /// @param waiting what was left in the queue from before: the server may have it
    public ChitPrinting(LocalStore store, ServerApi api, Collection<QueuedCommand> waiting) {
        this.store = store;
        this.api = api;
        offers = new Offers(store);
        maybeSent = waiting.stream().mapToLong(QueuedCommand::number).max().orElse(0);
        for (Language language : Language.values()) {
            words.put(language, new Texts(language, "os.qres.pos.texts"));
        }
    }

    /// @return the lines that have come out of every printer that prints them; none where there is no printer
    Set<UUID> print(HandoverHouse house, Part part) {
        HandedTicket ticket = part.ticket();
        List<HandoverPrinter> printers = house.printers().stream()
                .filter(printer -> prints(printer.setup(), ticket.stationId(), part.location()))
                .toList();
        printers.forEach(printer -> print(printer, part));
        return ticket.lines().stream()
                .map(HandedLine::clientRef)
                .filter(ref -> !printers.isEmpty()
                        && printers.stream().allMatch(printer -> hasComeOut(ref, printer.printerId())))
                .collect(Collectors.toSet());
    }

    private static boolean prints(PrinterDraft printer, int station, @Nullable Integer location) {
        return printer.routes() != null
                && printer.routes().stream().anyMatch(route -> route.fits(PrintKind.KITCHEN, station, location));
    }

    private void print(HandoverPrinter printer, Part part) {
        List<HandedLine> left = part.ticket().lines().stream()
                .filter(line -> !hasComeOut(line.clientRef(), printer.printerId()))
                .toList();
        Optional<PrinterAddress> address =
                PrinterAddress.of(printer.setup().connection(), printer.setup().address(), SerialWay.USUAL);
        if (left.isEmpty() || address.isEmpty()) {
            return;
        }
        boolean answers = !Boolean.FALSE.equals(printer.setup().answers());
        try (Talk talk = Talk.with(address.get(), answers, Patience.of(ANSWER), watch)) {
            if (talk.state().canPrint()) {
                boolean isCopy = claim(printer, part.command(), left);
                talk.print(bytes(printer, part.with(left), isCopy));
                keep(printer, left, true);
            }
        } catch (IOException e) {
            LOG.info(
                    "Printer {} did not print a chit for sure: {}",
                    printer.setup().name(),
                    e.getMessage());
        }
    }

    private byte[] bytes(HandoverPrinter printer, Part part, boolean isCopy) {
        Texts texts = words.getOrDefault(Language.of(printer.language()), words.get(Language.RU));
        var chit = new DirectChit(part.ticket(), part.station(), isCopy, part.zone());
        PaperProfile profile = PaperProfile.of(printer.setup());
        return EscPos.bytes(Sheet.of(chit.document(texts), profile.columns()), profile);
    }

    /// Keeps that these may come out now.
    /// @return whether some of them may have come out before
    private synchronized boolean claim(HandoverPrinter printer, QueuedCommand command, List<HandedLine> lines) {
        boolean isCopy = command.number() <= maybeSent
                || offers.mayBeOnScreen(lines)
                || lines.stream().anyMatch(line -> store.printed()
                        .get(key(line.clientRef(), printer.printerId()))
                        .isPresent());
        keep(printer, lines, false);
        return isCopy;
    }

    private synchronized void keep(HandoverPrinter printer, List<HandedLine> lines, boolean isSure) {
        CompletableFuture.allOf(lines.stream()
                        .map(line -> new PrintedLine(line.clientRef(), printer.printerId(), isSure))
                        .map(line -> store.printed().put(key(line.clientRef(), line.printerId()), store.toJson(line)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private boolean hasComeOut(UUID ref, int printer) {
        return store.printed()
                .get(key(ref, printer))
                .map(text -> store.fromJson(text, PrintedLine.class).isSure())
                .orElse(false);
    }

    private static String key(UUID ref, int printer) {
        return ref + "@" + printer;
    }

    /// To which displays what went.
    Offers offers() {
        return offers;
    }

    /// Whether any of these may have come out of a printer here.
    boolean mayHavePrinted(List<HandedLine> of) {
        Set<UUID> refs = of.stream().map(HandedLine::clientRef).collect(Collectors.toSet());
        return lines().stream().anyMatch(line -> refs.contains(line.clientRef()));
    }

    /// Tells the server what was printed here, if it does not know, and remembers that it may know this command now.
    /// @return whether the command may be sent
    public synchronized boolean before(QueuedCommand command) {
        boolean mayGo = tell();
        if (mayGo) {
            maybeSent = Math.max(maybeSent, command.number());
        }
        return mayGo;
    }

    private boolean tell() {
        List<PrintedLine> news = lines().stream()
                .filter(line -> !told.contains(line))
                .limit(MOST_AT_ONCE)
                .toList();
        if (news.isEmpty()) {
            return true;
        }
        Reply<Done> reply = api.send(Command.post("/terminals/printed", new PrintedDirectly(news), Done.class));
        if (!isSettled(reply)) {
            return false;
        }
        refusals.settled();
        told.addAll(news);
        return news.size() < MOST_AT_ONCE || tell();
    }

    /// What the server refuses for good, such as one that is too old to know of it, it is not asked again: it prints
    /// once more, which is better than that nothing reaches it at all.
    private boolean isSettled(Reply<Done> reply) {
        return switch (reply) {
            case Reply.Ok<Done> _ -> true;
            case Reply.Unreachable<Done> _ -> false;
            case Reply.Refused<Done>(Problem problem) -> {
                boolean isPassing = refusals.isPassing(problem);
                if (!isPassing) {
                    LOG.error("The server does not want to know what was printed here: {}", problem);
                }
                yield !isPassing;
            }
        };
    }

    /// Whether something was printed here, or went to a display, that the server may not know.
    public boolean remembers() {
        return !store.printed().values().isEmpty() || offers.remembers();
    }

    /// While the server is there and nothing waits any more: what came out is of no interest.
    public synchronized void forget() {
        if (!lines().isEmpty() && tell()) {
            lines().forEach(line -> store.printed().remove(key(line.clientRef(), line.printerId())));
            told.clear();
        }
        offers.forget();
    }

    private List<PrintedLine> lines() {
        return store.printed().values().stream()
                .map(text -> store.fromJson(text, PrintedLine.class))
                .toList();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
