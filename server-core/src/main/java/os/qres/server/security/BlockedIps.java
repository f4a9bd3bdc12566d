package os.qres.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import os.qres.model.security.BlockedIpView;
import os.qres.model.security.SecurityEventKind;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.RefusedException;

/// The addresses whose calls without a good token are refused. A block counts at once; it is stored, so that it
/// outlives a restart and other servers on the same database know of it, within a second.
final class BlockedIps {
    private static final int MOST = 10_000;

    private final Database database;
    private final SecurityNotes notes;
    private final Clock clock;
    private final Duration duration;
    private final Map<String, BlockedIp> known = new ConcurrentHashMap<>();
    private final Map<String, BlockedIp> unstored = new ConcurrentHashMap<>();

    /// @param duration of each block
    BlockedIps(Database database, SecurityNotes notes, Clock clock, Duration duration) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
        this.duration = duration;
        load();
        database.afterwards(this::hear);
    }

    /// For how long `ip` is still blocked, if it is.
    Optional<Duration> left(String ip) {
        Instant now = clock.instant();
        return Optional.ofNullable(known.get(ip))
                .filter(block -> !block.isOver(now))
                .map(block -> block.left(now));
    }

    /// Blocks `ip`, if it is not blocked already.
    /// @return for how long it is now
    Duration block(String ip, String reason) {
        var block = new BlockedIp(ip, reason, clock.instant(), duration);
        if (left(ip).isEmpty() && known.size() < MOST) {
            known.put(ip, block);
            unstored.put(ip, block);
            String detail = reason + ", Duration: " + duration.toSeconds() + "s";
            notes.note(SecurityEventKind.IP_BLOCKED, Source.named(ip, null), detail);
        }
        return left(ip).orElse(duration);
    }

    /// The latest first.
    List<BlockedIpView> all(Reading in) {
        return in
                .list(BlockedIp.class, "from BlockedIp where blockedUntil > ?1 order by blockedAt desc, ip", in.now())
                .stream()
                .filter(block -> !block.isOver(in.now()))
                .map(BlockedIp::view)
                .toList();
    }

    /// Lets `ip` in again.
    /// @throws RefusedException not found
    void lift(Unit unit, String ip, Source by) {
        BlockedIp stored = unit.session().find(BlockedIp.class, ip);
        if (known.remove(ip) == null && stored == null) {
            throw RefusedException.notFound("blocked-ip");
        }
        unstored.remove(ip);
        if (stored != null) {
            unit.session().remove(stored);
        }
        unit.emit(new SecurityEvent.BlockedIpsChanged());
        notes.note(SecurityEventKind.IP_UNBLOCKED, Source.named(ip, null), "Lifted by " + by.username());
    }

    /// Stores what is new, and forgets what is over.
    void keepUp() {
        List<BlockedIp> over = known.values().stream()
                .filter(block -> block.isOver(clock.instant()))
                .toList();
        if (over.isEmpty() && unstored.isEmpty()) {
            return;
        }
        List<BlockedIp> added = List.copyOf(unstored.values());
        List<String> gone = database.write(Intent.of(Actor.SYSTEM), unit -> {
            added.forEach(block -> unit.session().merge(block));
            unit.emit(new SecurityEvent.BlockedIpsChanged());
            return over.stream()
                    .map(BlockedIp::ip)
                    .filter(ip -> isDeleted(unit, ip))
                    .toList();
        });
        added.forEach(block -> unstored.remove(block.ip(), block));
        over.forEach(block -> known.remove(block.ip(), block));
        gone.forEach(ip -> notes.note(SecurityEventKind.IP_UNBLOCKED, Source.named(ip, null), "Block expired"));
    }

    /// Of several servers one does it.
    private static boolean isDeleted(Unit unit, String ip) {
        return unit.session()
                        .createMutationQuery(
                                "delete from BlockedIp where ip = ?1 and (blockedUntil <= ?2 or blockedAt > ?3)")
                        .setParameter(1, ip)
                        .setParameter(2, unit.now())
                        .setParameter(3, unit.now().plus(BlockedIp.TOLERATED))
                        .executeUpdate()
                > 0;
    }

    private void hear(List<StoredEvent> events) {
        if (events.stream().anyMatch(event -> event.type().equals(SecurityEvent.BlockedIpsChanged.TYPE))) {
            Thread.startVirtualThread(this::load);
        }
    }

    private synchronized void load() {
        Map<String, BlockedIp> stored =
                database.read(Actor.SYSTEM, in -> in.list(BlockedIp.class, "from BlockedIp")).stream()
                        .collect(Collectors.toMap(BlockedIp::ip, block -> block));
        Set<String> mine = unstored.keySet();
        known.keySet().removeIf(ip -> !stored.containsKey(ip) && !mine.contains(ip));
        known.putAll(stored);
    }
}
