package os.qres.server.printing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.PrintSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.RefusedException;

/// Has a [PrinterWorker] for each printer that there is, as long as this server has the shift.
public final class PrintShop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintShop.class);

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration LOOK_AROUND = PrintShift.LENGTH.dividedBy(3);
    private static final Duration MEMORY = Duration.ofDays(35);
    private static final String PRINTERS_CHANGED = "printers_changed";

    private final Tools tools;
    private final PrintShift shift = new PrintShift();
    private final Map<Integer, PrinterWorker> workers = new HashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;
    private boolean hasShift;
    private volatile boolean closed;

    /// What workers work with.
    record Tools(
            Database database,
            Printers printers,
            PrintQueue queue,
            PrintSettings settings,
            Clock clock,
            ScheduledExecutorService watch) {}

    /// Begins at once with what is left from before.
    public PrintShop(Database database, Printers printers, PrintQueue queue, PrintSettings settings, Clock clock) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("printers' watch").factory());
        tools = new Tools(database, printers, queue, settings, clock, watch);
        learn();
        thread = Thread.ofPlatform().daemon().name("print shop").start(this::work);
    }

    /// Which printer prints what, as it is stored.
    private void learn() {
        Routing routing = tools.printers().routing();
        routing.replace(tools.database().read(Actor.SYSTEM, tools.printers()::setups));
        routing.replaceOwn(tools.database().read(Actor.SYSTEM, OwnPrinters::drafts));
    }

    /// What has happened, on this server or another.
    public void hear(List<StoredEvent> events) {
        if (events.stream().anyMatch(event -> event.type().equals(PRINTERS_CHANGED))) {
            news.release();
        }
        if (tools.database().isShared()) {
            tools.printers().bell().ringAll();
        }
    }

    /// Forgets what was printed long ago.
    public void forget() {
        tools.database().write(Intent.of(Actor.SYSTEM), unit -> {
            PrintQueue.forget(unit, unit.now().minus(MEMORY));
            return unit.now();
        });
    }

    private void work() {
        while (!closed) {
            try {
                round();
                if (news.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt the print shop", e);
            }
        }
    }

    private void round() {
        try {
            takeShift();
            if (tools.database().isShared()) {
                learn();
            }
            staff();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("The printers cannot be looked after; it is tried again", e);
            }
        }
    }

    /// Where the database is nobody else's, the shift is ours from the beginning.
    private void takeShift() {
        boolean isShared = tools.database().isShared();
        if (!isShared && hasShift) {
            return;
        }
        boolean had = hasShift;
        hasShift = tools.database().write(Intent.of(Actor.SYSTEM), unit -> {
            boolean isOurs = !isShared || shift.take(unit);
            if (isOurs && !had) {
                tools.queue().recover(unit);
            }
            return isOurs;
        });
    }

    private void staff() {
        List<Integer> wanted = hasShift
                ? tools.printers().routing().all().stream()
                        .filter(PrinterSetup::isActive)
                        .map(PrinterSetup::id)
                        .toList()
                : List.of();
        workers.entrySet().removeIf(entry -> {
            boolean isGone = !wanted.contains(entry.getKey());
            if (isGone) {
                entry.getValue().close();
            }
            return isGone;
        });
        wanted.forEach(id -> workers.computeIfAbsent(id, printer -> new PrinterWorker(printer, tools)));
    }

    /// Waits a little for what is being printed; what is cut off is printed again after the next start, as a copy.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        news.release();
        try {
            thread.join(FAREWELL);
            workers.values().forEach(PrinterWorker::close);
            for (PrinterWorker worker : workers.values()) {
                worker.awaitEnd(FAREWELL);
            }
            endShift();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        tools.watch().shutdownNow();
    }

    /// So that another server need not wait until it is over.
    private void endShift() {
        if (!hasShift || !tools.database().isShared()) {
            return;
        }
        try {
            tools.database().write(Intent.of(Actor.SYSTEM), unit -> {
                shift.end(unit);
                return true;
            });
        } catch (RefusedException e) {
            LOG.debug("The printers' shift ends by itself: {}", e.refusal());
        }
    }
}
