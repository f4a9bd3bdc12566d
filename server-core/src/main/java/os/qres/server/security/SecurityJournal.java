package os.qres.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.model.security.SecurityLevel;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.logs.Log;
import os.qres.server.platform.logs.LogFiles;

/// The security log: in `logs/security/`, in the database for administrators to ask for, and told to them at once
/// where they should look.
///
/// Under attack it must not slow down an order: what happens within a second is gathered, repetitions are counted,
/// and all of it becomes one small unit of work. What is too much even for that is counted only.
final class SecurityJournal implements SecurityNotes {
    private static final Logger LOG = LoggerFactory.getLogger("os.qres.security");
    private static final int WAITING = 1_000;
    private static final int MOST_AT_ONCE = 100;
    private static final long MOST_KEPT = 20_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /// What an administrator should see at once.
    private static final Set<SecurityEventKind> ALARMING = EnumSet.of(
            SecurityEventKind.IP_BLOCKED,
            SecurityEventKind.RATE_LIMIT_EXCEEDED,
            SecurityEventKind.SUSPICIOUS_ACTIVITY,
            SecurityEventKind.INJECTION_ATTEMPT);

    private final Database database;
    private final Log<SecurityEntry> log;
    private final Clock clock;
    private final Duration kept;
    private final Alarms alarms;
    private final BlockingQueue<SecurityEntry> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger leftOut = new AtomicInteger();
    private Instant next;

    /// @param zone the restaurant's
    /// @param kept for how long
    SecurityJournal(Database database, LogFiles files, Clock clock, ZoneId zone, Duration kept) {
        this.database = database;
        this.log = files.open("security/security_events", false, WAITING, event -> event.text(zone));
        this.clock = clock;
        this.kept = kept;
        this.alarms = new Alarms(clock);
        this.next = clock.instant().plus(BETWEEN);
    }

    @Override
    public void note(SecurityEventKind kind, Source source, @Nullable String detail) {
        note(kind, level(kind), source, detail);
    }

    void note(SecurityEventKind kind, SecurityLevel level, Source source, @Nullable String detail) {
        if (!waiting.offer(SecurityEntry.of(clock.instant(), kind, level, source, detail))) {
            leftOut.incrementAndGet();
        }
    }

    private static SecurityLevel level(SecurityEventKind kind) {
        return switch (kind) {
            case LOGIN_SUCCEEDED, IP_UNBLOCKED, PASSPORT_READ, PASSWORD_RESET, ADMIN_ACTION -> SecurityLevel.INFO;
            case LOGIN_FAILED,
                    TOKEN_REFUSED,
                    ACCESS_DENIED,
                    RATE_LIMIT_EXCEEDED,
                    IP_BLOCKED,
                    SUSPICIOUS_ACTIVITY,
                    INJECTION_ATTEMPT -> SecurityLevel.WARNING;
        };
    }

    /// Writes down what has been gathered, once a second by the server's clock; at once when that was set back.
    void keepUp() {
        Instant now = clock.instant();
        if (!now.isBefore(next) || now.isBefore(next.minus(BETWEEN))) {
            writeDown();
        }
    }

    /// Writes down what has been gathered.
    synchronized void writeDown() {
        next = clock.instant().plus(BETWEEN);
        Collection<SecurityEntry> events = gathered();
        if (events.isEmpty()) {
            return;
        }
        events.forEach(log::write);
        database.write(Intent.of(Actor.SYSTEM), unit -> {
            events.forEach(event -> store(unit, event));
            forget(unit);
            return true;
        });
    }

    private Collection<SecurityEntry> gathered() {
        List<SecurityEntry> all = new ArrayList<>(waiting.size());
        waiting.drainTo(all);
        Map<SecurityEntry, SecurityEntry> counted = new LinkedHashMap<>();
        all.forEach(event -> counted.merge(event.alike(), event, (first, _) -> first.times(first.times() + 1)));
        int more = leftOut.getAndSet(0);
        List<SecurityEntry> events = new ArrayList<>(counted.values());
        // First what must not be left out.
        events.sort(Comparator.comparing(event -> !ALARMING.contains(event.kind())));
        if (events.size() > MOST_AT_ONCE) {
            more += events.size() - MOST_AT_ONCE;
            events = events.subList(0, MOST_AT_ONCE);
        }
        if (more > 0) {
            String detail = more + " more events in one second were left out";
            events.add(SecurityEntry.of(
                    clock.instant(),
                    SecurityEventKind.SUSPICIOUS_ACTIVITY,
                    SecurityLevel.WARNING,
                    Source.NOBODY,
                    detail));
        }
        return events;
    }

    private void store(Unit unit, SecurityEntry event) {
        SecurityEventView view = unit.store(new SecurityRecord(event)).view();
        if (ALARMING.contains(event.kind()) && alarms.isNews(event)) {
            LOG.warn("{} {}: {}", event.kind(), event.ip(), event.detail());
            unit.emit(new SecurityEvent.SecurityAlert(view));
        }
    }

    private void forget(Unit unit) {
        unit.session()
                .createMutationQuery("delete from SecurityRecord where at < ?1"
                        + " or id <= (select max(id) from SecurityRecord) - ?2")
                .setParameter(1, unit.now().minus(kept))
                .setParameter(2, MOST_KEPT)
                .executeUpdate();
    }
}
