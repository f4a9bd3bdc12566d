package os.qres.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// How a device comes in: it shows a code, a manager approves that code, and the device fetches its token.
///
/// The token is made when the device fetches it, in one transaction with the note that it has been given. So
/// it exists nowhere before, is given once, and a server that ends between approval and fetching loses
/// nothing. A device that never gets the answer asks to be paired anew.
public final class Pairings {
    private static final int MOST_WAITING = 10;
    private static final int MOST_OF_ADDRESS = 5;
    private static final int CODES = 1_000_000;
    private static final Duration KEPT = Duration.ofDays(2);

    private final Terminals terminals;
    private final Secrets secrets;

    public Pairings(Terminals terminals, Secrets secrets) {
        this.terminals = terminals;
        this.secrets = secrets;
    }

    /// @throws RefusedException too many, when so many wait already that a manager could not tell them apart
    PairingStarted start(Unit unit, PairingRequest request, String address) {
        List<Pairing> waiting = waitingNow(unit);
        requireRoom(waiting, MOST_WAITING, unit.now());
        requireRoom(waiting.stream().filter(p -> p.address().equals(address)).toList(), MOST_OF_ADDRESS, unit.now());
        forgetOld(unit);
        String secret = secrets.randomToken();
        var pairing = unit.store(new Pairing(
                UUID.randomUUID().toString(), freeCode(waiting), Secrets.sha256(secret), request, address, unit.now()));
        unit.emit(new IdentityEvent.PairingRequested(pairing.id(), pairing.code(), pairing.name()));
        return new PairingStarted(pairing.id(), pairing.code(), secret, pairing.expiresAt());
    }

    /// What the device is told without fetching anything.
    PairingStatus status(Reading in, String id, String secret) {
        Pairing pairing = find(in, id, secret);
        return new PairingStatus(pairing.state(in.now()), null, pairing.terminalId());
    }

    boolean isToBeGiven(Reading in, String id, String secret) {
        return find(in, id, secret).isToBeGiven();
    }

    /// The first answer after the approval carries the token; every other one does not.
    PairingStatus fetch(Unit unit, String id, String secret) {
        Pairing pairing = find(unit, id, secret);
        Integer terminalId = pairing.terminalId();
        if (!pairing.isToBeGiven() || terminalId == null) {
            return status(unit, id, secret);
        }
        Optional<String> token = terminals.newToken(unit, terminalId);
        if (token.isEmpty()) {
            return new PairingStatus(PairingState.REFUSED, null, null);
        }
        pairing.give();
        return new PairingStatus(PairingState.APPROVED, token.get(), terminalId);
    }

    List<PendingPairing> waiting(Reading in) {
        return waitingNow(in).stream().map(Pairing::view).toList();
    }

    TerminalView approve(Unit unit, PairingDecision decision) {
        Pairing pairing = undecided(unit, decision.code());
        String given = decision.name();
        String name = given == null || given.isBlank() ? pairing.name() : given.strip();
        Terminal terminal = terminals.admit(unit, pairing, name, decision.stationId());
        pairing.approve(terminal.id());
        unit.session().flush();
        unit.emit(new IdentityEvent.TerminalsChanged());
        return terminals.view(unit, terminal.id());
    }

    PendingPairing refuse(Unit unit, PairingDecision decision) {
        Pairing pairing = undecided(unit, decision.code());
        pairing.refuse();
        unit.emit(new IdentityEvent.TerminalsChanged());
        return pairing.view();
    }

    private static void requireRoom(List<Pairing> waiting, int most, Instant now) {
        if (waiting.size() >= most) {
            Instant free = waiting.getFirst().expiresAt();
            throw new RefusedException(
                    new Refusal.TooMany(Duration.between(now, free).plusSeconds(1)));
        }
    }

    private static void forgetOld(Unit unit) {
        unit.session()
                .createMutationQuery("delete from Pairing where requestedAt < ?1 and status <> ?2")
                .setParameter(1, unit.now().minus(KEPT))
                .setParameter(2, Pairing.Status.APPROVED)
                .executeUpdate();
    }

    private String freeCode(List<Pairing> waiting) {
        while (true) {
            int number = secrets.randomNumber(CODES);
            String code = Integer.toString(CODES + number).substring(1);
            if (waiting.stream().noneMatch(pairing -> pairing.code().equals(code))) {
                return code;
            }
        }
    }

    /// Those whose code is good, the oldest first.
    private static List<Pairing> waitingNow(Reading in) {
        return in.list(
                Pairing.class,
                "from Pairing where status = ?1 and expiresAt > ?2 order by requestedAt, id",
                Pairing.Status.WAITING,
                in.now());
    }

    private static Pairing undecided(Unit unit, String code) {
        Pairing latest = unit.list(Pairing.class, "from Pairing where code = ?1", code).stream()
                .max(Comparator.comparing(Pairing::expiresAt))
                .orElseThrow(() -> RefusedException.notFound("pairing"));
        if (!latest.isWaiting(unit.now())) {
            throw RefusedException.conflict("pairing-closed");
        }
        return latest;
    }

    /// A wrong secret is told as if there were no such pairing.
    private static Pairing find(Reading in, String id, String secret) {
        Pairing pairing = in.find(Pairing.class, id, "pairing");
        if (!pairing.isAskedWith(secret)) {
            throw RefusedException.notFound("pairing");
        }
        return pairing;
    }
}
