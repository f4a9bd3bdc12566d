package os.qres.server.identity;

import io.avaje.jsonb.Jsonb;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.Role;
import os.qres.model.devices.TerminalKind;
import os.qres.model.json.Wire;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.http.Recognition;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.problem.Suspicion;

/// Who asks, by `Authorization: Bearer` (a person) and `X-Terminal-Token` (a device). Both are looked up once
/// and remembered; an ended session or a revoked device is forgotten as soon as that is on the disk.
public final class Authentication implements Recognition.Tokens {
    static final String TERMINAL_TOKEN = "X-Terminal-Token";

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final String BEARER = "Bearer ";

    private record Person(
            int userId,
            String username,
            Role role,
            @Nullable Integer terminalId,
            String session,
            Instant until) {}

    private record Listener(Consumer<String> sessionEnded, Consumer<Integer> terminalRevoked) {}

    private final Database database;
    private final AccessTokens tokens;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Terminals terminals;
    private final Presence presence;
    private final SocketTickets tickets;
    private final Clock clock;
    private final Jsonb jsonb = Wire.lenient();
    private final Remembered<String, Person> people = new Remembered<>();
    private final Remembered<String, Terminals.Paired> devices = new Remembered<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Authentication(
            Database database,
            AccessTokens tokens,
            Sessions sessions,
            Accounts accounts,
            Terminals terminals,
            Presence presence,
            SocketTickets tickets,
            Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.sessions = sessions;
        this.accounts = accounts;
        this.terminals = terminals;
        this.presence = presence;
        this.tickets = tickets;
        this.clock = clock;
        database.afterwards(events -> events.forEach(this::hear));
    }

    @Override
    public Actor actor(Request request, Locale language) {
        return actor(bearer(request).map(this::person), device(request), language);
    }

    /// As [#actor], or by `?token=`, a JWT or a ticket.
    @Override
    public Actor socketActor(Request request, Locale language) {
        String token = Request.extractQueryParameters(request).getValue("token");
        Actor actor = token == null || token.isBlank()
                ? actor(request, language)
                : actor(Optional.of(byAddress(token)), device(request), language);
        if (actor.userId() == null && actor.terminalId() == null) {
            throw RefusedException.unauthenticated("unauthenticated");
        }
        return actor;
    }

    @Override
    public Optional<Actor> device(Request request, Locale language) {
        try {
            return device(request).map(device -> actor(Optional.empty(), Optional.of(device), language));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> username(Actor actor) {
        return Optional.ofNullable(actor.sessionId())
                .flatMap(id -> people.get(id, _ -> Optional.empty()))
                .map(Person::username);
    }

    /// The terminal whose token this is.
    /// @throws RefusedException unpaired terminal
    Terminals.Paired terminal(String token, String address) {
        Terminals.Paired paired = devices.get(token, t -> database.read(Actor.SYSTEM, in -> terminals.paired(in, t)))
                .orElseThrow(() -> RefusedException.unauthenticated(
                        "unpaired-terminal", Suspicion.outdated("a terminal's token that is not ours, or revoked")));
        if (presence.note(paired.id(), new Presence.Seen(clock.instant(), address))) {
            Thread.startVirtualThread(this::writePresence);
        }
        return paired;
    }

    /// A socket of this terminal has opened.
    public void connected(int terminalId) {
        presence.connected(terminalId);
    }

    /// A socket of this terminal has closed.
    public void disconnected(int terminalId) {
        presence.disconnected(terminalId);
    }

    /// Has the terminal an open socket?
    public boolean isOnline(int terminalId) {
        return presence.isOnline(terminalId);
    }

    /// Whether the session that `actor` came with is still good, or may be: while the database is away nobody can
    /// say. A device alone is told of by [#onEnded].
    public boolean isStillAdmitted(Actor actor) {
        try {
            return actor.sessionId() == null
                    || inSession(actor.sessionId()).until().isAfter(clock.instant());
        } catch (RefusedException e) {
            return e.refusal() instanceof Refusal.NotReady;
        }
    }

    /// Tells of sessions that have ended (by id) and of terminals that were revoked, so that their sockets can
    /// be closed. Called on the thread that writes: do not wait in it.
    public void onEnded(Consumer<String> sessionEnded, Consumer<Integer> terminalRevoked) {
        listeners.add(new Listener(sessionEnded, terminalRevoked));
    }

    private static Actor actor(Optional<Person> person, Optional<Terminals.Paired> device, Locale language) {
        Integer deviceId = device.map(Terminals.Paired::id).orElse(null);
        if (person.isEmpty()) {
            Role role = device.flatMap(Authentication::ownRole).orElse(null);
            boolean isForGuests =
                    device.filter(it -> it.kind() == TerminalKind.BOARD).isPresent();
            return new Actor(null, role, deviceId, null, language, isForGuests);
        }
        Person who = person.get();
        return new Actor(
                who.userId(), who.role(), deviceId == null ? who.terminalId() : deviceId, who.session(), language);
    }

    /// What a device may do that nobody is signed in on.
    private static Optional<Role> ownRole(Terminals.Paired device) {
        return switch (device.kind()) {
            case KITCHEN -> Optional.of(Role.KITCHEN);
            case POS, ADMIN, BOARD -> Optional.empty();
        };
    }

    private Optional<Terminals.Paired> device(Request request) {
        return Optional.ofNullable(request.getHeaders().get(TERMINAL_TOKEN))
                .map(token -> terminal(token, Request.getRemoteAddr(request)));
    }

    private static Optional<String> bearer(Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw RefusedException.unauthenticated("unauthenticated", Suspicion.grave("no bearer token"));
        }
        return Optional.of(header.substring(BEARER.length()).strip());
    }

    private Person byAddress(String token) {
        if (token.indexOf('.') >= 0) {
            return person(token);
        }
        return tickets.redeem(token)
                .map(this::inSession)
                .orElseThrow(() -> RefusedException.unauthenticated(
                        "unauthenticated", Suspicion.grave("a ticket that is made up, used or too old")));
    }

    private Person person(String jwt) {
        return inSession(tokens.read(jwt).sessionId());
    }

    private Person inSession(String id) {
        Instant now = clock.instant();
        Optional<Person> known = people.get(id, this::lookUp);
        if (known.filter(person -> !now.isBefore(person.until())).isPresent()) {
            // It may have been renewed since it was looked up.
            people.drop(person -> person.session().equals(id));
            known = people.get(id, this::lookUp);
        }
        return known.orElseThrow(() ->
                RefusedException.unauthenticated("session-ended", Suspicion.outdated("a token of an ended session")));
    }

    private Optional<Person> lookUp(String id) {
        return database.read(
                Actor.SYSTEM, in -> sessions.live(in, id).flatMap(session -> accounts.byId(in, session.staffId())
                        .filter(Accounts.Account::active)
                        .map(account -> new Person(
                                account.id(),
                                account.view().username(),
                                account.view().role(),
                                session.terminalId(),
                                id,
                                session.expiresAt()))));
    }

    private void hear(StoredEvent event) {
        switch (event.type()) {
            case "sessions_ended" -> {
                var ended = jsonb.type(IdentityEvent.SessionsEnded.class).fromJson(event.message());
                people.drop(person -> ended.sessions().contains(person.session()));
                listeners.forEach(l -> ended.sessions().forEach(l.sessionEnded()));
            }
            case "terminal_revoked" -> {
                int id = jsonb.type(IdentityEvent.TerminalRevoked.class)
                        .fromJson(event.message())
                        .terminalId();
                devices.drop(device -> device.id() == id);
                listeners.forEach(l -> l.terminalRevoked().accept(id));
            }
            default -> {
                // Nothing of ours.
            }
        }
    }

    private void writePresence() {
        try {
            database.write(Intent.of(Actor.SYSTEM), unit -> {
                terminals.seen(unit, presence.takeUnwritten());
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("When the terminals were last seen is not written this time", e);
        }
    }
}
