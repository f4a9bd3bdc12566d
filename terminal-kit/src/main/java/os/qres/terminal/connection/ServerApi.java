package os.qres.terminal.connection;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.PinCredentials;
import os.qres.model.identity.Refresh;
import os.qres.model.identity.Tokens;

/// The server's calls. Each blocks until the answer is there, so call it away from the screen ([Calls#ask]);
/// none throws for what happens on the network. The terminal's token and the signed-in person's go along,
/// and the person's is renewed before it ends.
public final class ServerApi implements AutoCloseable {
    /// The header that a change is done once by.
    static final String KEY = "Idempotency-Key";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Http http = new Http();
    private final Sessions sessions;
    private final Supplier<String> language;
    private volatile @Nullable ServerAddress address;
    private volatile @Nullable String terminalToken;
    private volatile Runnable onUnpaired = () -> {};

    /// @param language `ru` or `en`: in which the server words its refusals
    public ServerApi(Clock clock, Supplier<String> language) {
        this.language = language;
        this.sessions = new Sessions(clock, this::renew);
    }

    /// From now on talk to that server, as that terminal.
    public void use(ServerAddress newAddress, @Nullable String newTerminalToken) {
        http.trust(newAddress.fingerprint());
        address = newAddress;
        terminalToken = newTerminalToken;
    }

    public Optional<ServerAddress> address() {
        return Optional.ofNullable(address);
    }

    /// Called (on any thread) when the server no longer knows this terminal.
    public void onUnpaired(Runnable action) {
        onUnpaired = action;
    }

    public <T> Reply<T> get(String path, Class<T> type) {
        return authorised(path, null, b -> b.GET(), decoder(type));
    }

    public <T> Reply<T> get(String path, Class<T> type, Map<String, String> headers) {
        return authorised(
                path,
                null,
                b -> {
                    headers.forEach(b::header);
                    return b.GET();
                },
                decoder(type));
    }

    /// What is no JSON, such as a table's QR code as PNG.
    public Reply<byte[]> bytes(String path) {
        return authorised(path, null, b -> b.GET(), body -> body);
    }

    public <T> Reply<List<T>> list(String path, Class<T> type) {
        return authorised(
                path, null, b -> b.GET(), body -> http.json.type(type).list().fromJson(body));
    }

    public <T> Reply<T> send(Command<T> command) {
        return sendAs(null, command);
    }

    /// Sends with the session of `person` while there is one, else of whoever is signed in. A broken
    /// connection is tried once more with the same key, so the change still happens once.
    public <T> Reply<T> sendAs(@Nullable Integer person, Command<T> command) {
        String key = command.key() == null ? TimeOrderedUuid.next().toString() : command.key();
        Function<HttpRequest.Builder, HttpRequest.Builder> prepare = b -> {
            b.header(KEY, key);
            if (command.version() != null) {
                b.header("If-Match", "\"" + command.version() + "\"");
            }
            return b.method(command.method(), body(b, command.body()));
        };
        Reply<T> first = authorised(command.path(), person, prepare, decoder(command.answer()));
        return first instanceof Reply.Unreachable<T>
                ? authorised(command.path(), person, prepare, decoder(command.answer()))
                : first;
    }

    /// Signs a person in on this terminal by PIN.
    public Reply<Tokens> signIn(PinCredentials pin) {
        return send(Command.post("/auth/login/pin", pin, Tokens.class)).onOk(sessions::begin);
    }

    public Reply<Tokens> signIn(Credentials credentials) {
        return send(Command.post("/auth/login", credentials, Tokens.class)).onOk(sessions::begin);
    }

    /// Goes on with a session that was kept elsewhere; whether it is still good the server says when it is next
    /// asked.
    public void resume(Tokens tokens) {
        sessions.resume(tokens);
    }

    /// Where sessions are kept that have left this memory.
    public void keepSessionsIn(KeptSessions elsewhere) {
        sessions.keepIn(elsewhere);
    }

    public Optional<Tokens> session() {
        return sessions.current();
    }

    /// Is there a session to send `person`'s commands with (their own, or of whoever is signed in)?
    public boolean canSpeakFor(int person) {
        return sessions.bearer(person).isPresent();
    }

    /// Nobody is signed in from now on; the tokens stay for what the person has still to send, until [#end].
    public void lock() {
        sessions.lock();
    }

    /// Ends the person's session here and, unless it is kept elsewhere, on the server, if that answers.
    public void end(int person) {
        sessions.forget(person).ifPresent(this::logOut);
    }

    /// Ends a session on the server that was kept elsewhere, if the server answers.
    public void end(Tokens kept) {
        if (logOut(kept) instanceof Reply.Refused<Done>) {
            renew(kept).onOk(this::logOut);
        }
    }

    private Reply<Done> logOut(Tokens tokens) {
        return exchange("/auth/logout", tokens.accessToken(), b -> b.POST(BodyPublishers.noBody()), _ -> new Done());
    }

    /// The newest event of the server's when it last answered; 0 where it has not said.
    public long newestSeq() {
        return http.newestSeq();
    }

    /// The server counts anew.
    public void forgetSeq() {
        http.forgetSeq();
    }

    Http http() {
        return http;
    }

    Optional<String> terminalToken() {
        return Optional.ofNullable(terminalToken);
    }

    Optional<String> bearer() {
        return sessions.bearer(null);
    }

    void unpaired() {
        onUnpaired.run();
    }

    private <T> Function<byte[], T> decoder(Class<T> type) {
        return body -> type == Done.class
                ? type.cast(new Done())
                : http.json.type(type).fromJson(body);
    }

    private HttpRequest.BodyPublisher body(HttpRequest.Builder request, @Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof byte[] png) {
            request.header("Content-Type", "image/png");
            return BodyPublishers.ofByteArray(png);
        }
        request.header("Content-Type", "application/json");
        return BodyPublishers.ofString(body instanceof String json ? json : http.json.toJson(body));
    }

    private <T> Reply<T> authorised(
            String path,
            @Nullable Integer person,
            Function<HttpRequest.Builder, HttpRequest.Builder> prepare,
            Function<byte[], T> decode) {
        String bearer = sessions.bearer(person).orElse(null);
        Reply<T> reply = exchange(path, bearer, prepare, decode);
        if (!(reply instanceof Reply.Refused<T> refused)) {
            return reply;
        }
        if (refused.is("unpaired-terminal")) {
            onUnpaired.run();
        }
        if (bearer != null && refused.is("session-ended")) {
            sessions.ended(bearer);
        }
        boolean renewed = bearer != null && refused.is("unauthenticated") && sessions.renewAfter(bearer);
        return renewed ? exchange(path, sessions.bearer(person).orElse(null), prepare, decode) : reply;
    }

    /// A refresh token is good once, and its answer may be lost: asked again under the same key, the server gives the
    /// same tokens again. Without one it would take the second for a thief's, and end the session.
    private Reply<Tokens> renew(Tokens old) {
        String refresh = http.json.toJson(new Refresh(old.refreshToken()));
        return exchange(
                "/auth/refresh",
                null,
                b -> b.header("Content-Type", "application/json")
                        .header(KEY, "refresh-" + Trust.sha256(old.refreshToken()))
                        .POST(BodyPublishers.ofString(refresh)),
                decoder(Tokens.class));
    }

    private <T> Reply<T> exchange(
            String path,
            @Nullable String bearer,
            Function<HttpRequest.Builder, HttpRequest.Builder> prepare,
            Function<byte[], T> decode) {
        ServerAddress where = address;
        if (where == null) {
            return new Reply.Unreachable<>("no server is known yet");
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(where.uri(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Accept-Language", language.get());
        terminalToken().ifPresent(token -> builder.header("X-Terminal-Token", token));
        if (bearer != null) {
            builder.header("Authorization", "Bearer " + bearer);
        }
        return http.exchange(prepare.apply(builder).build(), decode);
    }

    @Override
    public void close() {
        http.close();
    }
}
