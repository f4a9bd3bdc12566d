package os.qres.server.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalKind;

/// A device's request to be let in.
@Entity
class Pairing {
    static final Duration LIFE = Duration.ofMinutes(10);

    /// `GIVEN` is approved, and the device has its token.
    enum Status {
        WAITING,
        APPROVED,
        GIVEN,
        REFUSED
    }

    @Id
    private String id;

    private String code;
    private String secretHash;
    private String name;

    @Enumerated(EnumType.STRING)
    private TerminalKind kind;

    private @Nullable String appVersion;
    private @Nullable String system;
    private String address;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Integer terminalId;
    private Instant requestedAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway")
    protected Pairing() {}

    Pairing(String id, String code, String secretHash, PairingRequest request, String address, Instant now) {
        this.id = id;
        this.code = code;
        this.secretHash = secretHash;
        this.name = request.name().strip();
        this.kind = request.kind();
        this.appVersion = request.version();
        this.system = request.system();
        this.address = address;
        this.status = Status.WAITING;
        this.requestedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    TerminalKind kind() {
        return kind;
    }

    @Nullable
    String appVersion() {
        return appVersion;
    }

    @Nullable
    String system() {
        return system;
    }

    String address() {
        return address;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Integer terminalId() {
        return terminalId;
    }

    boolean isAskedWith(String secret) {
        return Secrets.same(secretHash, Secrets.sha256(secret));
    }

    boolean isWaiting(Instant now) {
        return status == Status.WAITING && now.isBefore(expiresAt);
    }

    /// Approved, and its token not yet fetched.
    boolean isToBeGiven() {
        return status == Status.APPROVED;
    }

    void approve(int newTerminalId) {
        status = Status.APPROVED;
        terminalId = newTerminalId;
    }

    void give() {
        status = Status.GIVEN;
    }

    void refuse() {
        status = Status.REFUSED;
    }

    PairingState state(Instant now) {
        return switch (status) {
            case WAITING -> now.isBefore(expiresAt) ? PairingState.WAITING : PairingState.EXPIRED;
            case APPROVED, GIVEN -> PairingState.APPROVED;
            case REFUSED -> PairingState.REFUSED;
        };
    }

    PendingPairing view() {
        return new PendingPairing(id, code, name, kind, appVersion, system, address, requestedAt, expiresAt);
    }
}
