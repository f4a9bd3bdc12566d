package os.qres.server.identity;

import static os.qres.model.security.SecurityEventKind.ADMIN_ACTION;
import static os.qres.model.security.SecurityEventKind.LOGIN_FAILED;
import static os.qres.model.security.SecurityEventKind.LOGIN_SUCCEEDED;
import static os.qres.model.security.SecurityEventKind.TOKEN_REFUSED;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.Initialized;
import os.qres.model.identity.PinCredentials;
import os.qres.model.identity.Refresh;
import os.qres.model.identity.Registration;
import os.qres.model.identity.SocketTicket;
import os.qres.model.identity.Tokens;
import os.qres.model.staff.UserView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.security.SecurityNotes;
import os.qres.server.security.Source;

/// `/auth`: registration, signing in and out.
public final class AuthRoutes {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Authentication authentication;
    private final SocketTickets tickets;
    private final SecurityNotes notes;
    private final boolean pinRequiresPairing;

    public AuthRoutes(
            SignIn signIn,
            Accounts accounts,
            Sessions sessions,
            Authentication authentication,
            SocketTickets tickets,
            SecurityNotes notes,
            boolean pinRequiresPairing) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.authentication = authentication;
        this.tickets = tickets;
        this.notes = notes;
        this.pinRequiresPairing = pinRequiresPairing;
    }

    public List<Route<?>> routes() {
        return List.of(check(), register(), login(), loginByPin(), refresh(), me(), logout(), ticket());
    }

    private Route<?> check() {
        return Route.get("/auth/check", Access.PUBLIC)
                .says("Whether there is an administrator yet.")
                .gives(Initialized.class)
                .reads((in, _) -> Answer.ok(new Initialized(accounts.hasAdministrator(in))));
    }

    private Route<?> register() {
        return Route.post("/auth/register", Access.PUBLIC)
                .says("Registers the first administrator, once.")
                .refuses("already-initialized")
                .takes(Registration.class)
                .creates(UserView.class)
                .prepares(call -> {
                    var registered = signIn.register(call.body(), call.actor());
                    return unit -> {
                        UserView user = registered.apply(unit);
                        notes.note(ADMIN_ACTION, Source.of(call.address(), user), "POST /auth/register");
                        return Answer.created("/users/" + user.id(), user);
                    };
                });
    }

    private Route<?> login() {
        return Route.post("/auth/login", Access.PUBLIC)
                .says("Signs a person in by user name or e-mail address and password (JSON or form).")
                .refuses("wrong-credentials", "unpaired-terminal", "too-many-attempts")
                .hears(Authentication.TERMINAL_TOKEN)
                .takes(Credentials.class)
                .orForm()
                .gives(Tokens.class)
                .givesSecrets()
                .prepares(call -> {
                    Credentials credentials = call.body();
                    String name = credentials.username() == null ? credentials.email() : credentials.username();
                    return signsIn(call, name, () -> signIn.byPassword(credentials, onDevice(call)));
                });
    }

    private Route<?> loginByPin() {
        return Route.post("/auth/login/pin", Access.PUBLIC)
                .says("Signs a person in by PIN on a paired terminal; 20 wrong tries a day per person and device.")
                .refuses("wrong-pin", "unpaired-terminal", "too-many-attempts")
                .hears(Authentication.TERMINAL_TOKEN)
                .takes(PinCredentials.class)
                .gives(Tokens.class)
                .givesSecrets()
                .prepares(call -> {
                    PinCredentials pin = call.body();
                    String name = pin.username() == null ? "user " + pin.userId() : pin.username();
                    return signsIn(call, name, () -> byPin(call, pin));
                });
    }

    private Function<Unit, Tokens> byPin(Call<?> call, PinCredentials pin) {
        Actor actor = onDevice(call);
        Integer terminal = actor.terminalId();
        if (terminal == null && pinRequiresPairing) {
            throw RefusedException.unauthenticated("unpaired-terminal");
        }
        String device = terminal == null ? "address-" + call.address() : "terminal-" + terminal;
        return signIn.byPin(pin, device, actor);
    }

    private Route<?> refresh() {
        return Route.post("/auth/refresh", Access.PUBLIC)
                .says("Gives new tokens for a refresh token, which is good once; used again, it ends the session.")
                .refuses("session-ended")
                .takes(Refresh.class)
                .gives(Tokens.class)
                .givesSecrets()
                .prepares(call -> renews(call, call.body().refreshToken()));
    }

    private Route<?> me() {
        return Route.get("/auth/me", Access.PERSON)
                .says("The person who is signed in.")
                .gives(UserView.class)
                .reads((in, call) -> Answer.ok(accounts.byId(in, person(call))
                        .orElseThrow(() -> RefusedException.unauthenticated("unauthenticated"))
                        .view()));
    }

    private Route<?> logout() {
        return Route.post("/auth/logout", Access.PERSON)
                .says("Ends the session: its tokens are worth nothing from now on.")
                .givesNothing()
                .writes((unit, call) -> {
                    Optional.ofNullable(call.actor().sessionId()).ifPresent(id -> sessions.end(unit, id));
                    return Answer.noContent();
                });
    }

    private Route<?> ticket() {
        return Route.post("/auth/ws-ticket", Access.PERSON)
                .says("A ticket that opens one WebSocket within 30 seconds, for clients that cannot send a header.")
                .gives(SocketTicket.class)
                .givesSecrets()
                .writes((unit, call) -> Answer.ok(tickets.issue(unit, session(call))));
    }

    /// @param name that was tried
    private Function<Unit, Answer> signsIn(Call<?> call, @Nullable String name, Supplier<Function<Unit, Tokens>> way) {
        Function<Unit, Tokens> proven = noted(call, name, way);
        return unit -> noted(call, name, () -> {
            Tokens tokens = proven.apply(unit);
            known(call, tokens.user());
            notes.note(LOGIN_SUCCEEDED, Source.of(call.address(), tokens.user()), null);
            return Answer.ok(tokens);
        });
    }

    private <T> T noted(Call<?> call, @Nullable String name, Supplier<T> way) {
        try {
            return way.get();
        } catch (RefusedException e) {
            switch (e.refusal()) {
                case Refusal.Unauthenticated(String slug) ->
                    notes.note(LOGIN_FAILED, Source.named(call.address(), name), slug);
                case Refusal.TooMany _ ->
                    notes.note(LOGIN_FAILED, Source.named(call.address(), name), "too-many-attempts");
                default -> {
                    // It was no try.
                }
            }
            throw e;
        }
    }

    private Function<Unit, Answer> renews(Call<?> call, String refreshToken) {
        try {
            Function<Unit, SignIn.Renewed> renewal = signIn.renew(refreshToken);
            return unit -> switch (renewal.apply(unit)) {
                case SignIn.Renewed.Going(Tokens tokens) -> {
                    known(call, tokens.user());
                    yield Answer.ok(tokens);
                }
                case SignIn.Renewed.Refused(RefusedException refusal) -> {
                    suspect(call, refusal);
                    yield Answer.refused(refusal);
                }
            };
        } catch (RefusedException e) {
            suspect(call, e);
            throw e;
        }
    }

    private void suspect(Call<?> call, RefusedException refusal) {
        Source source = Source.named(call.address(), null);
        notes.note(TOKEN_REFUSED, source, refusal.suspicion().reason());
    }

    private static void known(Call<?> call, UserView user) {
        call.signedIn(new Actor(user.id(), user.role(), null, null, call.actor().language()), user.username());
    }

    /// Who signs in is not known yet, but where may be.
    private Actor onDevice(Call<?> call) {
        Integer terminal = call.header(Authentication.TERMINAL_TOKEN)
                .map(token -> authentication.terminal(token, call.address()).id())
                .orElse(null);
        return new Actor(null, null, terminal, null, call.actor().language());
    }

    private static String session(Call<?> call) {
        return Optional.ofNullable(call.actor().sessionId())
                .orElseThrow(() -> RefusedException.unauthenticated("unauthenticated"));
    }

    /// A kitchen display works without a person, and so is not somebody.
    static int person(Call<?> call) {
        Integer user = call.actor().userId();
        if (user == null) {
            throw RefusedException.unauthenticated("unauthenticated");
        }
        return user;
    }
}
