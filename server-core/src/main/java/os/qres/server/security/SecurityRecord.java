package os.qres.server.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.model.security.SecurityLevel;

/// An event of the security log as administrators can ask for it.
@Entity
@Table(name = "security_event")
class SecurityRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private SecurityEventKind kind;

    @Enumerated(EnumType.STRING)
    private SecurityLevel level;

    private @Nullable String ip;
    private @Nullable Integer userId;
    private @Nullable String username;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable String detail;
    private int times;

    @SuppressWarnings("NullAway")
    protected SecurityRecord() {}

    SecurityRecord(SecurityEntry event) {
        this.at = event.at().truncatedTo(ChronoUnit.MICROS);
        this.kind = event.kind();
        this.level = event.level();
        this.ip = event.ip();
        this.userId = event.userId();
        this.username = event.username();
        this.role = event.role();
        this.detail = event.detail();
        this.times = event.times();
    }

    SecurityEventView view() {
        return new SecurityEventView(
                Objects.requireNonNull(id, "stored"), at, kind, level, ip, userId, username, role, detail, times);
    }
}
