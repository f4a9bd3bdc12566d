package os.qres.server.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A ticket that has not been used yet; only its hash is kept.
@Entity
@Table(name = "socket_ticket")
class IssuedTicket {
    @Id
    private String hash;

    private String sessionId;
    private Instant expiresAt;

    @SuppressWarnings("NullAway")
    protected IssuedTicket() {}

    IssuedTicket(String hash, String sessionId, Instant expiresAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.expiresAt = expiresAt;
    }

    String session() {
        return sessionId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
