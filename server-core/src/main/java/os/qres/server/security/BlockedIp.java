package os.qres.server.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import os.qres.model.security.BlockedIpView;

/// An address that is refused for a time.
@Entity
@Table(name = "blocked_ip")
class BlockedIp {
    /// By so much the clocks of several servers may differ.
    static final Duration TOLERATED = Duration.ofMinutes(5);

    @Id
    private String ip;

    private String reason;
    private Instant blockedAt;
    private Instant blockedUntil;

    @SuppressWarnings("NullAway")
    protected BlockedIp() {}

    BlockedIp(String ip, String reason, Instant now, Duration duration) {
        this.ip = ip;
        this.reason = reason;
        this.blockedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.blockedUntil = blockedAt.plus(duration);
    }

    String ip() {
        return ip;
    }

    /// Of a clock that was set back since, nobody knows for how much longer it would be: then it is over.
    boolean isOver(Instant now) {
        return !now.isBefore(blockedUntil) || now.plus(TOLERATED).isBefore(blockedAt);
    }

    Duration left(Instant now) {
        return Duration.between(now, blockedUntil);
    }

    BlockedIpView view() {
        return new BlockedIpView(ip, reason, blockedAt, blockedUntil);
    }
}
