package os.qres.server.printing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.printing.PrinterState;
import os.qres.paper.escpos.EscPos;
import os.qres.paper.escpos.Sheet;
import os.qres.paper.link.Patience;
import os.qres.paper.link.Talk;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.PrintSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Unit;
import os.qres.server.printing.PrintQueue.Outcome;

/// Serves one printer, by itself: looks how it is, and prints what waits for it, one chit after another. Whatever
/// becomes of this printer, no other waits for it.
///
/// It is never interrupted, since it may be in the database.
final class PrinterWorker {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterWorker.class);

    private final int printerId;
    private final Database database;
    private final Printers printers;
    private final PrintQueue queue;
    private final PrintSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService watch;
    private final Thread thread;
    private PrinterState known = PrinterState.UNKNOWN;
    private boolean mayHaveWork = true;

    /// Since everybody was told how much waits, it may have come out.
    private boolean isCountOld;

    /// How the last chit has ended, as long as the database does not know.
    private @Nullable Ended unsaid;

    private volatile boolean closed;

    private record Ended(Chit chit, Outcome outcome) {}

    PrinterWorker(int printerId, PrintShop.Tools tools) {
        this.printerId = printerId;
        database = tools.database();
        printers = tools.printers();
        queue = tools.queue();
        settings = tools.settings();
        clock = tools.clock();
        watch = tools.watch();
        thread = Thread.ofVirtual().name("printer-" + printerId).start(this::work);
    }

    private void work() {
        while (!closed) {
            try {
                round();
                boolean isRung = printers.bell().await(printerId, settings.poll());
                mayHaveWork |= isRung || database.isShared();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt a printer's worker", e);
            }
        }
    }

    private void round() {
        try {
            sayWhatHasEnded();
            PrinterSetup setup = printers.routing().of(printerId);
            if (setup != null && setup.isActive() && !closed) {
                serve(setup);
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("Printer {} cannot be served; it is tried again", printerId, e);
            }
        }
    }

    private void serve(PrinterSetup setup) {
        try (Talk talk = Talk.with(setup.address(), setup.answers(), Patience.of(settings.answer()), watch)) {
            PrinterState state = talk.state();
            note(state);
            boolean goesOn = state.canPrint() && hasWork();
            while (goesOn && !closed) {
                goesOn = printNext(setup, talk);
            }
        } catch (IOException e) {
            LOG.debug("Printer {} is not reached", printerId, e);
            note(PrinterState.UNREACHABLE);
        }
        if (!known.canPrint()) {
            holdWhatIsStale();
        }
    }

    private boolean hasWork() {
        mayHaveWork = mayHaveWork && database.read(Actor.SYSTEM, in -> queue.hasWaiting(in, printerId));
        return mayHaveWork;
    }

    /// @return whether the printer can take another
    private boolean printNext(PrinterSetup setup, Talk talk) throws IOException {
        Optional<Chit> next =
                database.write(Intent.of(Actor.SYSTEM), unit -> queue.begin(unit, printerId, stale(unit.now())));
        if (next.isEmpty()) {
            mayHaveWork = false;
            tellThatNothingWaits();
            return false;
        }
        Chit chit = next.get();
        Outcome outcome = print(setup, talk, chit);
        unsaid = new Ended(chit, outcome);
        sayWhatHasEnded();
        if (outcome != Outcome.PRINTED) {
            mayHaveWork = true;
            return false;
        }
        PrinterState state = talk.state();
        note(state);
        return state.canPrint();
    }

    private void tellThatNothingWaits() {
        if (isCountOld) {
            write(unit -> printers.tell(unit, printerId));
            isCountOld = false;
        }
    }

    private void sayWhatHasEnded() {
        Ended ended = unsaid;
        if (ended != null) {
            write(unit -> queue.end(unit, ended.chit(), ended.outcome()));
            unsaid = null;
        }
    }

    private Outcome print(PrinterSetup setup, Talk talk, Chit chit) {
        byte[] bytes;
        try {
            bytes = EscPos.bytes(Sheet.of(chit.framed(), setup.profile().columns()), setup.profile());
        } catch (RuntimeException e) {
            LOG.error("Chit {} of printer {} cannot be laid out", chit.number(), printerId, e);
            return Outcome.UNPRINTABLE;
        }
        try {
            talk.print(bytes);
            return Outcome.PRINTED;
        } catch (IOException e) {
            LOG.warn(
                    "Nobody knows whether chit {} of printer {} came out; it is printed again as a copy ({})",
                    chit.number(),
                    printerId,
                    e.getMessage());
            return Outcome.UNKNOWN;
        }
    }

    private void holdWhatIsStale() {
        Instant limit = stale(clock.instant());
        if (mayHaveWork && database.read(Actor.SYSTEM, in -> queue.hasStale(in, printerId, limit))) {
            write(unit -> queue.holdStale(unit, printerId, stale(unit.now())));
        }
    }

    private Instant stale(Instant now) {
        return now.minus(settings.staleAfter());
    }

    /// Told once, and not each time it is found so.
    private void note(PrinterState state) {
        if (closed) {
            return; // Of a printer that is put away nobody wants to know.
        }
        if (state != known) {
            write(unit -> printers.found(unit, printerId, state));
            known = state;
            isCountOld = true;
        }
    }

    private void write(Consumer<Unit> work) {
        database.write(Intent.of(Actor.SYSTEM), unit -> {
            work.accept(unit);
            return unit.now();
        });
    }

    /// Prints no other chit. The one under way is finished.
    void close() {
        closed = true;
        printers.bell().ring(printerId);
    }

    void awaitEnd(Duration most) throws InterruptedException {
        thread.join(most);
    }
}
