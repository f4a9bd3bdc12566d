package os.qres.server.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import os.qres.model.identity.SocketTicket;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// For clients that cannot send a header with a WebSocket: an address may be seen, so what stands in it is
/// good once and for seconds, at whichever of the servers on a database it comes to.
public final class SocketTickets {
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final Database database;
    private final Secrets secrets;

    public SocketTickets(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    public static List<Class<?>> entities() {
        return List.of(IssuedTicket.class);
    }

    /// @param session whose socket the ticket opens
    SocketTicket issue(Unit unit, String session) {
        String ticket = secrets.randomToken();
        unit.session()
                .createMutationQuery("delete from IssuedTicket where expiresAt <= ?1")
                .setParameter(1, unit.now())
                .executeUpdate();
        unit.store(new IssuedTicket(Secrets.sha256(ticket), session, unit.now().plus(LIFE)));
        return new SocketTicket(ticket, LIFE.toSeconds());
    }

    /// The session that it was issued to; it is used up.
    Optional<String> redeem(String ticket) {
        String hash = Secrets.sha256(ticket);
        // Read first, so that whoever guesses takes nobody's turn to write.
        if (database.read(Actor.SYSTEM, in -> find(in, hash)).isEmpty()) {
            return Optional.empty();
        }
        return database.write(Intent.of(Actor.SYSTEM), unit -> {
            Optional<IssuedTicket> found = find(unit, hash);
            found.ifPresent(unit.session()::remove);
            return found.map(IssuedTicket::session);
        });
    }

    private static Optional<IssuedTicket> find(Reading in, String hash) {
        return Optional.ofNullable(in.session().find(IssuedTicket.class, hash))
                .filter(found -> in.now().isBefore(found.expiresAt()));
    }
}
