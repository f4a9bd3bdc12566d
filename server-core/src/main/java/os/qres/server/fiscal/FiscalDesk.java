package os.qres.server.fiscal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;
import os.qres.server.fiscal.FiscalRegister.RegisterAwayException;
import os.qres.server.fiscal.FiscalRegister.RegisterHinderedException;
import os.qres.server.fiscal.FiscalRegister.RegisterRefusedException;
import os.qres.server.orders.OrderEvent;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.till.TillEvent;

/// The door to fiscal receipts: a payment becomes one in its unit of work ([FiscalBook]), and is told to the register
/// afterwards, one after another, until it has taken it. Nobody who pays ever waits for the register.
///
/// Its thread is never interrupted, since it may be in the database.
public final class FiscalDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FiscalDesk.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final String NAME = "fiscal_register";

    /// More than these wait only where it takes none.
    private static final int MANY = 3;

    private final Database database;
    private final FiscalBook.House house;
    private final FiscalMarks.Settled settled;
    private final Optional<FiscalRegister> register;
    private final Semaphore news = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean closed;

    /// Of the simulator.
    ///
    /// @param data where it keeps its journal
    public record Place(Path data, Clock clock, ZoneId zone) {}

    /// @param marks by the settings; nothing where there is no register
    /// @param settled is told when the register has taken or refused all of an order's receipts
    public FiscalDesk(
            Database database, FiscalMarks marks, Place place, FiscalBook.House house, FiscalMarks.Settled settled) {
        this.database = database;
        this.house = house;
        this.settled = settled;
        register = marks.settings().map(known -> known.address()
                .<FiscalRegister>map(address -> new AtolRegister(known, address))
                .orElseGet(() -> new SimulatedRegister(
                        place.data().resolve("fiscal-journal.jsonl"), place.clock(), place.zone())));
        register.ifPresent(this::begin);
    }

    public static List<Class<?>> entities() {
        return List.of(StoredReceipt.class);
    }

    private void begin(FiscalRegister with) {
        var book = new FiscalBook(house, news::release);
        database.during(OrderEvent.class, (unit, event) -> book.on(unit, event));
        database.during(TillEvent.DayClosed.class, (unit, closed) -> book.on(unit, closed));
        thread = Thread.ofPlatform().daemon().name("fiscal register").start(() -> work(with));
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/fiscal-receipts/", Access.MANAGER)
                        .says("Fiscal receipts, newest first: what the register was told, and what it has answered.")
                        .givesList(FiscalReceiptView.class)
                        .reads((in, call) -> Answer.page(page(in.session(), call.window()))),
                Route.post("/fiscal-receipts/retry", Access.MANAGER)
                        .says("Tells the register again of all receipts that it has refused.")
                        .gives(FiscalBacklog.class)
                        .writes((unit, _) -> Answer.ok(again(unit))));
    }

    private FiscalBacklog again(Unit unit) {
        unit.list(StoredReceipt.class, "from StoredReceipt where state = ?1", FiscalState.REFUSED)
                .forEach(StoredReceipt::again);
        unit.session().flush();
        unit.afterwards(news::release);
        return new FiscalBacklog(count(unit, FiscalState.WAITING), count(unit, FiscalState.REFUSED));
    }

    /// What the register has not taken; nothing where there is none.
    public Optional<FiscalBacklog> backlog(Reading in) {
        return register.map(_ -> new FiscalBacklog(count(in, FiscalState.WAITING), count(in, FiscalState.REFUSED)));
    }

    private static int count(Reading in, FiscalState state) {
        return in.value(Long.class, "select count(*) from fiscal_receipt where state = ?", state.name())
                .orElse(0L)
                .intValue();
    }

    /// Does the register take what it is told?
    public HealthCheck look() {
        try {
            return database.read(Actor.SYSTEM, this::backlog)
                    .map(FiscalDesk::health)
                    .orElse(HealthCheck.of(NAME, CheckStatus.NOT_CONFIGURED));
        } catch (RefusedException _) {
            return HealthCheck.of(NAME, CheckStatus.FAILED);
        }
    }

    private static HealthCheck health(FiscalBacklog now) {
        boolean isTroubled = now.refused() > 0 || now.waiting() > MANY;
        return new HealthCheck(
                NAME,
                isTroubled ? CheckStatus.DEGRADED : CheckStatus.OK,
                Map.of("waiting_receipts", (long) now.waiting(), "refused_receipts", (long) now.refused()));
    }

    private static Page<FiscalReceiptView> page(org.hibernate.Session session, Page.Window window) {
        long total = session.createSelectionQuery("select count(*) from StoredReceipt", Long.class)
                .getSingleResult();
        List<FiscalReceiptView> page = session
                .createSelectionQuery("from StoredReceipt order by id desc", StoredReceipt.class)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit())
                .getResultList()
                .stream()
                .map(StoredReceipt::view)
                .toList();
        return new Page<>(page, total);
    }

    private void work(FiscalRegister with) {
        while (!closed) {
            try {
                boolean goesOn = tellNext(with);
                if (!goesOn && news.tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt the fiscal register's thread", e);
            }
        }
    }

    /// @return whether there may be another
    private boolean tellNext(FiscalRegister with) {
        try {
            Optional<StoredReceipt> next = database.read(Actor.SYSTEM, in -> in.session()
                    .createSelectionQuery("from StoredReceipt where state = ?1 order by id", StoredReceipt.class)
                    .setParameter(1, FiscalState.WAITING)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst());
            return next.isPresent() && tell(with, next.get());
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("Fiscal receipts cannot be told; it is tried again", e);
            }
            return false;
        }
    }

    private boolean tell(FiscalRegister with, StoredReceipt receipt) {
        try {
            FiscalDocument document = with.register(receipt.requestId(), receipt.receipt());
            change(receipt, (stored, now) -> {
                stored.registered(document, now.now());
                settle(stored, now);
            });
            return true;
        } catch (RegisterRefusedException e) {
            LOG.error("The fiscal register refuses receipt {}: {}", receipt.id(), e.getMessage());
            change(receipt, (stored, now) -> {
                stored.refused(String.valueOf(e.getMessage()));
                settle(stored, now);
            });
            return true;
        } catch (RegisterHinderedException e) {
            LOG.warn("The fiscal register cannot now ({}); receipt {} is told again", e.getMessage(), receipt.id());
            change(receipt, (stored, _) -> stored.hindered(String.valueOf(e.getMessage())));
            return e.isCleared();
        } catch (RegisterAwayException e) {
            LOG.warn("The fiscal register is away ({}); receipt {} is told again", e.getMessage(), receipt.id());
            change(receipt, (stored, _) -> stored.troubled(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void settle(StoredReceipt stored, Unit now) {
        Integer order = stored.orderId();
        now.session().flush();
        if (order != null
                && now.list(
                                StoredReceipt.class,
                                "from StoredReceipt where orderId = ?1 and state = ?2",
                                order,
                                FiscalState.WAITING)
                        .isEmpty()) {
            settled.on(now, order, stored.terminalId());
        }
    }

    private void change(StoredReceipt receipt, BiConsumer<StoredReceipt, Unit> change) {
        database.write(Intent.of(Actor.SYSTEM), now -> {
            StoredReceipt stored = now.find(StoredReceipt.class, receipt.id(), "fiscal-receipt");
            change.accept(stored, now);
            return stored.id();
        });
    }

    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            if (thread != null) {
                thread.join(FAREWELL);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
