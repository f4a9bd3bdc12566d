package os.qres.terminal.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.PinCredentials;
import os.qres.model.identity.Tokens;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.KeptSessions;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.login.SealedSessions.Opening;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.Outbox;

/// Who is at the terminal. It [locks itself][AutoLock]; what the person has still to send goes on with their session.
public final class SignIn {
    private static final Problem WRONG_PIN =
            new Problem("urn:qres:problem:wrong-pin", "Wrong PIN", 401, null, null, null);

    private final ServerApi api;
    private final Outbox outbox;
    private final AutoLock autoLock;
    private final SealedSessions sealed;
    private final BooleanSupplier isOffline;
    private final Calls calls;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable SignedIn> person = new ReadOnlyObjectWrapper<>();
    private Instant touchedAt = Instant.EPOCH;

    /// @param isOffline whether the server is known not to answer; asked on the screen's thread
    public SignIn(
            ServerApi api,
            Outbox outbox,
            LocalStore store,
            BooleanSupplier isOffline,
            Calls calls,
            Ticker ticker,
            Clock clock) {
        this.api = api;
        this.outbox = outbox;
        this.autoLock = new AutoLock(store);
        this.sealed = new SealedSessions(store, clock);
        this.isOffline = isOffline;
        this.calls = calls;
        this.clock = clock;
        api.keepSessionsIn(kept());
        ticker.beats().subscribe(_ -> lockWhenIdle());
    }

    /// Whose session the server has ended is no longer at the terminal: else nothing that they do would be sent.
    private KeptSessions kept() {
        return new KeptSessions() {
            @Override
            public boolean keeps(int who) {
                return sealed.keeps(who);
            }

            @Override
            public void renewed(Tokens tokens) {
                sealed.renewed(tokens);
            }

            @Override
            public void ended(int who) {
                sealed.ended(who);
                calls.screen().execute(() -> {
                    SignedIn now = person.get();
                    if (now != null && now.id() == who) {
                        lock();
                    }
                });
            }
        };
    }

    /// Null while the terminal is locked. Changes on the screen's thread.
    public ReadOnlyObjectProperty<@Nullable SignedIn> person() {
        return person.getReadOnlyProperty();
    }

    /// Asks the server or, while that does not answer, the sessions that are kept here; `then` hears the answer on
    /// the screen's thread, after [#person] has changed.
    public void byPin(int userId, String pin, Consumer<Reply<Tokens>> then) {
        boolean offline = isOffline.getAsBoolean();
        calls.ask(() -> offline ? hereFirst(userId, pin) : thereFirst(userId, pin), reply -> entered(reply, then));
    }

    /// Nobody waits for a server that is known to be away. A wrong PIN may be a new one, which only the server knows.
    private Reply<Tokens> hereFirst(int userId, String pin) {
        Opening opening = sealed.open(userId, pin);
        if (opening instanceof Opening.Right(Tokens tokens)) {
            return resumed(tokens);
        }
        Reply<Tokens> reply = there(userId, pin);
        return reply instanceof Reply.Unreachable<Tokens> ? answer(opening, reply) : reply;
    }

    private Reply<Tokens> thereFirst(int userId, String pin) {
        Reply<Tokens> reply = there(userId, pin);
        return reply instanceof Reply.Unreachable<Tokens> ? answer(sealed.open(userId, pin), reply) : reply;
    }

    private Reply<Tokens> there(int userId, String pin) {
        return api.signIn(new PinCredentials(userId, null, pin))
                .onOk(tokens -> calls.run(() -> keep(userId, pin, tokens)));
    }

    /// What was kept before is not needed any more, and must not stay open on the server.
    private void keep(int userId, String pin, Tokens tokens) {
        Opening former = sealed.open(userId, pin);
        sealed.keep(pin, tokens);
        if (former instanceof Opening.Right(Tokens old)) {
            api.end(old);
        }
    }

    private Reply<Tokens> answer(Opening opening, Reply<Tokens> unreachable) {
        return switch (opening) {
            case Opening.Right(Tokens tokens) -> resumed(tokens);
            case Opening.Wrong _ -> new Reply.Refused<>(WRONG_PIN);
            case Opening.Unknown _ -> unreachable;
        };
    }

    private Reply<Tokens> resumed(Tokens tokens) {
        api.resume(tokens);
        return new Reply.Ok<>(tokens);
    }

    public void byPassword(String username, String password, Consumer<Reply<Tokens>> then) {
        calls.ask(() -> api.signIn(new Credentials(username, null, password)), reply -> entered(reply, then));
    }

    /// Back to the sign-in screen.
    public void lock() {
        SignedIn was = person.get();
        if (was == null) {
            return;
        }
        api.lock();
        person.set(null);
        if (!outbox.hasWaitingFrom(was.id())) {
            calls.run(() -> api.end(was.id()));
        }
    }

    /// Every touch and key in this scene puts the auto-lock off.
    public void watch(Scene scene) {
        EventHandler<InputEvent> touch = _ -> touched();
        scene.addEventFilter(InputEvent.ANY, touch);
    }

    public void touched() {
        touchedAt = clock.instant();
    }

    private void entered(Reply<Tokens> reply, Consumer<Reply<Tokens>> then) {
        reply.onOk(tokens -> {
            touched();
            person.set(new SignedIn(tokens.user(), clock.instant()));
            outbox.poke();
        });
        then.accept(reply);
    }

    private void lockWhenIdle() {
        long limit = autoLock.seconds();
        boolean idle = Duration.between(touchedAt, clock.instant()).toSeconds() >= limit;
        if (limit > 0 && idle && person.get() != null) {
            lock();
        }
    }
}
