package os.qres.server.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One sign-in of a person: it lives until it is ended, or not renewed for too long.
@Entity
@Table(name = "session")
class PersonSession {
    @Id
    private String id;

    private int staffId;
    private @Nullable Integer terminalId;
    private String refreshHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway")
    protected PersonSession() {}

    PersonSession(
            String id, int staffId, @Nullable Integer terminalId, String refreshHash, Instant now, Duration life) {
        this.id = id;
        this.staffId = staffId;
        this.terminalId = terminalId;
        this.refreshHash = refreshHash;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    String id() {
        return id;
    }

    int staffId() {
        return staffId;
    }

    @Nullable
    Integer terminalId() {
        return terminalId;
    }

    boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean awaits(String hash) {
        return refreshHash.equals(hash);
    }

    void renew(String nextRefreshHash, Instant now, Duration life) {
        refreshHash = nextRefreshHash;
        expiresAt = now.plus(life);
    }

    void end(Instant now) {
        endedAt = now;
    }
}
