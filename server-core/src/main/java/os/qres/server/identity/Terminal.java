package os.qres.server.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalDraft;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverDisplay;

/// A device that a manager has let in. Once revoked it never comes back: it pairs anew, as another one.
@Entity
class Terminal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;

    @Enumerated(EnumType.STRING)
    private TerminalKind kind;

    private @Nullable Integer stationId;
    private String tokenHash;
    private @Nullable String appVersion;
    private @Nullable String system;
    private @Nullable String address;
    private @Nullable Integer handoverPort;
    private boolean revoked;
    private @Nullable Instant lastSeen;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Terminal() {}

    /// @param tokenHash of a token that nobody has, until the device fetches its own
    Terminal(Pairing pairing, String name, @Nullable Integer stationId, String tokenHash, Instant now) {
        this.name = name;
        this.kind = pairing.kind();
        this.stationId = stationId;
        this.tokenHash = tokenHash;
        this.appVersion = pairing.appVersion();
        this.system = pairing.system();
        this.address = pairing.address();
        this.createdAt = now;
        this.updatedAt = now;
    }

    int id() {
        return java.util.Objects.requireNonNull(id, "stored");
    }

    TerminalKind kind() {
        return kind;
    }

    boolean isRevoked() {
        return revoked;
    }

    long version() {
        return version;
    }

    TerminalDraft draft() {
        return new TerminalDraft(name, stationId);
    }

    void change(TerminalDraft draft, Instant now) {
        name = draft.name();
        stationId = draft.stationId();
        updatedAt = now;
    }

    void takeToken(String hash, Instant now) {
        tokenHash = hash;
        updatedAt = now;
    }

    /// It takes tickets directly there while the server is away.
    void takesTicketsAt(int port) {
        handoverPort = port;
    }

    /// Where it takes tickets, if it does.
    Optional<HandoverDisplay> door(Presence presence) {
        String host = presence.lastSeen(id()).map(Presence.Seen::address).orElse(address);
        return handoverPort == null || host == null || revoked
                ? Optional.empty()
                : Optional.of(new HandoverDisplay(id(), name, stationId, host, handoverPort));
    }

    void revoke(Instant now) {
        revoked = true;
        updatedAt = now;
    }

    TerminalView view(Presence presence) {
        Optional<Presence.Seen> seen = presence.lastSeen(id());
        return new TerminalView(
                id(),
                name,
                kind,
                stationId,
                appVersion,
                system,
                seen.map(Presence.Seen::address).orElse(address),
                presence.isOnline(id()),
                seen.map(Presence.Seen::at).orElse(lastSeen),
                createdAt,
                version);
    }
}
