package os.qres.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import os.qres.model.identity.SocketTicket;
import os.qres.server.platform.access.Actor;

/// For clients that cannot send a header with a WebSocket: an address may be seen, so what stands in it is
/// good once and for seconds.
public final class SocketTickets {
    private static final Duration LIFE = Duration.ofSeconds(30);

    private record Held(Actor actor, Instant until) {}

    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, Held> held = new HashMap<>();

    public SocketTickets(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    synchronized SocketTicket issue(Actor actor) {
        Instant now = clock.instant();
        held.values().removeIf(old -> !now.isBefore(old.until()));
        String ticket = secrets.randomToken();
        held.put(ticket, new Held(actor, now.plus(LIFE)));
        return new SocketTicket(ticket, LIFE.toSeconds());
    }

    /// Whose ticket it is; it is used up.
    synchronized Optional<Actor> redeem(String ticket) {
        return Optional.ofNullable(held.remove(ticket))
                .filter(found -> clock.instant().isBefore(found.until()))
                .map(Held::actor);
    }
}
