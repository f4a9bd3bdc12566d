package os.qres.terminal.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.Tokens;

/// Who is signed in on this terminal, and the tokens of those who have locked it but whose commands still
/// wait to be sent. Held in memory only.
final class Sessions {
    private static final int UNAUTHENTICATED = 401;

    private final Clock clock;
    private final Function<Tokens, Reply<Tokens>> refresh;
    private final ConcurrentHashMap<Integer, Session> byPerson = new ConcurrentHashMap<>();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Integer current;
    private volatile KeptSessions kept = KeptSessions.NONE;

    Sessions(Clock clock, Function<Tokens, Reply<Tokens>> refresh) {
        this.clock = clock;
        this.refresh = refresh;
    }

    void keepIn(KeptSessions elsewhere) {
        kept = elsewhere;
    }

    void begin(Tokens tokens) {
        begin(Session.of(tokens, clock));
    }

    /// Goes on with tokens of which nobody knows how old they are.
    void resume(Tokens tokens) {
        begin(new Session(tokens, Instant.EPOCH));
    }

    private void begin(Session session) {
        int person = session.tokens().user().id();
        byPerson.put(person, session);
        current = person;
    }

    Optional<Tokens> current() {
        Integer person = current;
        return person == null
                ? Optional.empty()
                : Optional.ofNullable(byPerson.get(person)).map(Session::tokens);
    }

    void lock() {
        current = null;
    }

    /// @return the tokens of a session that is to be ended on the server as well
    Optional<Tokens> forget(int person) {
        return Optional.ofNullable(byPerson.remove(person))
                .filter(_ -> !kept.keeps(person))
                .map(Session::tokens);
    }

    /// A good access token of `person`, else of whoever is signed in.
    Optional<String> bearer(@Nullable Integer person) {
        Integer who = person != null && byPerson.containsKey(person) ? person : current;
        if (who == null) {
            return Optional.empty();
        }
        Session session = byPerson.get(who);
        if (session != null && session.isEnding(clock)) {
            session = renew(who, session);
        }
        return Optional.ofNullable(session).map(s -> s.tokens().accessToken());
    }

    /// Gets new tokens after the server refused `rejected`; false when there are none to be had.
    boolean renewAfter(String rejected) {
        for (var entry : byPerson.entrySet()) {
            if (entry.getValue().tokens().accessToken().equals(rejected)) {
                return renew(entry.getKey(), entry.getValue()) != null;
            }
        }
        return current().isPresent();
    }

    /// The server has ended the session of this access token.
    void ended(String bearer) {
        byPerson.forEach((person, session) -> {
            if (session.tokens().accessToken().equals(bearer)) {
                ended(person);
            }
        });
    }

    private void ended(int person) {
        byPerson.remove(person);
        kept.ended(person);
    }

    /// A refresh token is good once, so only one thread uses it; the others take what it got.
    private @Nullable Session renew(int person, Session old) {
        refreshing.lock();
        try {
            Session now = byPerson.get(person);
            if (now == null || !now.equals(old)) {
                return now;
            }
            return switch (refresh.apply(old.tokens())) {
                case Reply.Ok<Tokens>(Tokens fresh) -> {
                    Session session = Session.of(fresh, clock);
                    byPerson.put(person, session);
                    kept.renewed(fresh);
                    yield session;
                }
                case Reply.Refused<Tokens>(var problem) -> {
                    if (problem.status() != UNAUTHENTICATED) {
                        yield old; // Too busy, or not ready: no word about the session.
                    }
                    ended(person);
                    yield null;
                }
                case Reply.Unreachable<Tokens> _ -> old;
            };
        } finally {
            refreshing.unlock();
        }
    }
}
