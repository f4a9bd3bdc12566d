package os.qres.server.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// The sign-ins: begun, renewed by a refresh token that is good once, and ended for whatever reason.
public final class Sessions {
    /// How long a sign-in lasts that nobody renews: on a shared terminal until the day after the next, so that what
    /// was done there without the server for a whole evening still goes on in its author's name.
    private static final Duration BY_PERSON = Duration.ofDays(14);

    private static final Duration ON_TERMINAL = Duration.ofHours(48);
    private static final Duration KEPT = Duration.ofDays(35);
    private static final String PURPOSE = "refresh";

    private final Secrets secrets;

    /// A session and the refresh token that continues it.
    record Granted(String id, int staffId, String refreshToken) {}

    /// What a refresh token has led to.
    sealed interface Renewal {
        record Renewed(Granted granted) implements Renewal {}

        record Ended() implements Renewal {}

        /// It was good once: the session has ended right now.
        record Reused() implements Renewal {}
    }

    public Sessions(Secrets secrets) {
        this.secrets = secrets;
    }

    public static List<Class<?>> entities() {
        return List.of(PersonSession.class);
    }

    Granted begin(Unit unit, int staffId, @Nullable Integer terminalId) {
        unit.session()
                .createMutationQuery("delete from PersonSession where staffId = ?1 and expiresAt < ?2")
                .setParameter(1, staffId)
                .setParameter(2, unit.now().minus(KEPT))
                .executeUpdate();
        String id = UUID.randomUUID().toString();
        String refresh = refreshToken(id);
        unit.store(new PersonSession(id, staffId, terminalId, Secrets.sha256(refresh), unit.now(), life(terminalId)));
        return new Granted(id, staffId, refresh);
    }

    Optional<PersonSession> live(Reading in, String id) {
        return Optional.ofNullable(in.session().find(PersonSession.class, id)).filter(s -> s.isLive(in.now()));
    }

    /// Continues the session that `refreshToken` is for. A token that was good once and comes again has been
    /// copied by somebody: nobody can tell by whom, so the session ends.
    Renewal renew(Unit unit, String refreshToken) {
        Optional<PersonSession> session = sessionOf(refreshToken).flatMap(id -> live(unit, id));
        if (session.isEmpty()) {
            return new Renewal.Ended();
        }
        PersonSession found = session.get();
        if (!found.awaits(Secrets.sha256(refreshToken))) {
            end(unit, List.of(found));
            return new Renewal.Reused();
        }
        String next = refreshToken(found.id());
        found.renew(Secrets.sha256(next), unit.now(), life(found.terminalId()));
        return new Renewal.Renewed(new Granted(found.id(), found.staffId(), next));
    }

    /// Whether we have made `refreshToken`, at whatever time. It asks no database.
    boolean isOurs(String refreshToken) {
        return sessionOf(refreshToken).isPresent();
    }

    void end(Unit unit, String id) {
        end(unit, live(unit, id).stream().toList());
    }

    /// Ends every sign-in of a person, wherever it is.
    public void endAll(Unit unit, int staffId) {
        end(unit, ofPerson(unit, staffId));
    }

    /// Ends every sign-in of a person but the one that asks for it.
    public void endOthers(Unit unit, int staffId, @Nullable String kept) {
        end(
                unit,
                ofPerson(unit, staffId).stream()
                        .filter(session -> !session.id().equals(kept))
                        .toList());
    }

    void endOnTerminal(Unit unit, int terminalId) {
        end(
                unit,
                unit.list(
                        PersonSession.class,
                        "from PersonSession where terminalId = ?1 and endedAt is null",
                        terminalId));
    }

    private static List<PersonSession> ofPerson(Unit unit, int staffId) {
        return unit.list(PersonSession.class, "from PersonSession where staffId = ?1 and endedAt is null", staffId);
    }

    private static void end(Unit unit, List<PersonSession> sessions) {
        sessions.forEach(session -> session.end(unit.now()));
        sessions.stream().map(PersonSession::staffId).distinct().forEach(person -> {
            List<String> ids = sessions.stream()
                    .filter(session -> session.staffId() == person)
                    .map(PersonSession::id)
                    .toList();
            unit.emit(new IdentityEvent.SessionsEnded(person, ids));
        });
    }

    private static Duration life(@Nullable Integer terminalId) {
        return terminalId == null ? BY_PERSON : ON_TERMINAL;
    }

    /// `session.nonce.mark`: the mark shows that we made it, so that nobody can end a session by guessing.
    private String refreshToken(String sessionId) {
        String text = sessionId + "." + secrets.randomToken();
        return text + "." + secrets.mark(PURPOSE, text);
    }

    private Optional<String> sessionOf(String refreshToken) {
        int last = refreshToken.lastIndexOf('.');
        int first = refreshToken.indexOf('.');
        if (first < 1 || last == first) {
            return Optional.empty();
        }
        String text = refreshToken.substring(0, last);
        boolean ours = Secrets.same(secrets.mark(PURPOSE, text), refreshToken.substring(last + 1));
        return ours ? Optional.of(text.substring(0, first)) : Optional.empty();
    }
}
