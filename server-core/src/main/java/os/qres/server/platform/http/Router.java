package os.qres.server.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content.Source;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Takes a request through its route: who, may they, read and check the body, do the work, answer. Everything
/// that differs between routes stands in the [RouteTable].
public final class Router extends Handler.Abstract {
    /// The request's attribute that holds its [Route], for whoever counts or logs requests.
    public static final String ROUTE = "os.qres.route";

    /// With every answer to a change: the newest event, so that a terminal knows what a restored server may lack.
    private static final String SEQ = "X-Event-Seq";

    private static final byte[] NOTHING = {};
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Outcome.JSON);
    /// Bytes of a body that nobody wants.
    private static final int SMALL = 64 * 1024;
    private static final int LARGEST_IN_MEMORY = 1024 * 1024;

    private final RouteTable table;
    private final Authentication authentication;
    private final Database database;
    private final Bodies bodies;
    private final Json json;
    private final PathNames names;
    private final ProblemAnswers problems;
    private final Outcomes outcomes;
    private final Changes changes;

    /// @param names by what other names than their ids things may be called in paths
    public Router(
            RouteTable table,
            Authentication authentication,
            Database database,
            Bodies bodies,
            Json json,
            ProblemAnswers problems,
            Idempotency idempotency,
            PathNames names) {
        this.names = names;
        this.table = table;
        this.authentication = authentication;
        this.database = database;
        this.bodies = bodies;
        this.json = json;
        this.problems = problems;
        this.outcomes = new Outcomes(json);
        this.changes = new Changes(database, outcomes, idempotency, problems);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Locale language = problems.language(request);
        try {
            var match = table.find(request.getMethod(), Request.getPathInContext(request));
            request.setAttribute(ROUTE, match.route());
            Outcome outcome = serve(match.route(), match.path(), request, language);
            readToTheEnd(request);
            if (!(match.route().work() instanceof Route.Work.Read)) {
                response.getHeaders().put(SEQ, database.newestSeq());
            }
            send(request, response, callback, outcome);
        } catch (RefusedException e) {
            readToTheEnd(request);
            problems.refuse(request, response, callback, e.refusal());
        } catch (RuntimeException e) {
            if (e instanceof HttpException jettys && jettys.getCode() < 500) {
                problems.refuse(request, response, callback, ProblemAnswers.refusal(jettys.getCode()));
            } else {
                problems.fault(request, response, callback, e);
            }
        }
        return true;
    }

    /// Of a body that nobody has read, some may still be on its way. Jetty would close the connection upon it, and
    /// that may take the answer with it: a small rest is waited for, a large one ends the connection in due form.
    private static void readToTheEnd(Request request) {
        try {
            if (request.getLength() > SMALL) {
                request.consumeAvailable();
            } else if (request.getLength() > 0) {
                Source.consumeAll(request);
            }
        } catch (IOException | HttpException.RuntimeException _) {
            // Then the caller is gone, or sent what is no body: the answer is what it is.
        }
    }

    private <B> Outcome serve(Route<B> route, Map<String, String> path, Request request, Locale language) {
        Actor actor = admitted(route, request, language);
        byte[] raw = route.takes().type() == null ? NOTHING : body(request, route);
        return work(route, path, actor, new Incoming.OverHttp(request), raw);
    }

    /// @param actor who has been [admitted](#admitted)
    /// @param raw the body
    <B> Outcome work(Route<B> route, Map<String, String> path, Actor actor, Incoming incoming, byte[] raw) {
        var call = new Call<>(incoming, path, actor, read(route, raw), raw, bodies);
        return switch (route.work()) {
            case Route.Work.Read<B>(var reader) ->
                database.read(
                        actor, reading -> outcomes.of(route, reader.read(reading, call.at(names.ids(reading, path)))));
            case Route.Work.Write<B>(var writer) ->
                changes.written(call, route, incoming, raw, unit -> writer.write(unit, call.at(names.ids(unit, path))));
            case Route.Work.Prepared<B>(var preparation) -> changes.prepared(call, route, incoming, raw, preparation);
            case Route.Work.Free<B>(var function) -> outcomes.of(route, function.apply(call));
        };
    }

    private Actor admitted(Route<?> route, Request request, Locale language) {
        if (route.access() == Access.PUBLIC) {
            return Actor.anonymous(language);
        }
        return admitted(route, authentication.actor(request, language));
    }

    /// @throws RefusedException unauthenticated or forbidden, when `actor` may not
    static Actor admitted(Route<?> route, Actor actor) {
        Access access = route.access();
        if (access == Access.PUBLIC || access == Access.ANYONE) {
            return actor;
        }
        if (access == Access.TERMINAL && actor.terminalId() != null) {
            return actor;
        }
        if (actor.role() == null || (access == Access.PERSON && actor.userId() == null)) {
            throw RefusedException.unauthenticated("unauthenticated");
        }
        if (!access.allows(actor.role())
                || !route.right().map(right -> right.isHeldBy(actor)).orElse(true)) {
            throw RefusedException.forbidden();
        }
        return actor;
    }

    private <B> @Nullable B read(Route<B> route, byte[] raw) {
        Class<B> type = route.takes().type();
        if (type == null || route.takes().isPatch() || (route.takes().isOptional() && raw.length == 0)) {
            return null;
        }
        return bodies.read(raw, type);
    }

    private byte[] body(Request request, Route<?> route) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type != null && route.takes().orForm() && type.startsWith("application/x-www-form-urlencoded")) {
            return form(request, route.takes().type());
        }
        byte[] bytes = bytes(request);
        if (bytes.length > 0 && type != null && !isJson(type)) {
            throw new RefusedException(new Refusal.WrongMediaType());
        }
        if (bytes.length == 0 && !route.takes().isOptional()) {
            throw new RefusedException(new Refusal.Unreadable());
        }
        return bytes;
    }

    private static boolean isJson(String contentType) {
        String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.equals("application/json") || bare.endsWith("+json");
    }

    /// A file may be as large as the settings allow; what is read into memory may not.
    private static byte[] bytes(Request request) {
        if (request.getLength() > LARGEST_IN_MEMORY) {
            throw new RefusedException(new Refusal.TooLarge());
        }
        try (InputStream in = Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(LARGEST_IN_MEMORY + 1);
            if (bytes.length > LARGEST_IN_MEMORY) {
                throw new RefusedException(new Refusal.TooLarge());
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static RefusedException unreadable(IOException e) {
        return new RefusedException(
                e instanceof HttpException refused
                        ? ProblemAnswers.refusal(refused.getCode())
                        : new Refusal.Unreadable());
    }

    /// A form becomes the JSON object of those of its fields that the route's record has; OAuth clients send others
    /// besides when they sign in.
    private byte[] form(Request request, Class<?> type) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        try {
            FormFields.getFields(request).forEach(field -> fields.put(field.getName(), field.getValue()));
        } catch (CompletionException e) {
            // Packed, but not by gzip, say.
            throw e.getCause() instanceof IOException why ? unreadable(why) : e;
        }
        fields.keySet().retainAll(Json.fields(type));
        return json.jsonb().toJson(fields).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the caller has this very answer, by the weak comparison of RFC 9110, 13.1.2.
    private static boolean isKnown(Request request, String etag) {
        return request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)
                && request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(etag.replaceFirst("^W/", "")));
    }

    private static void send(Request request, Response response, Callback callback, Outcome outcome) {
        var headers = response.getHeaders();
        outcome.headers().forEach(headers::put);
        if (outcome.location() != null) {
            headers.put(HttpHeader.LOCATION, outcome.location());
        }
        String etag = outcome.etag();
        if (etag != null) {
            headers.add(HttpHeader.ETAG, etag);
        }
        if (etag != null && request.getMethod().equals("GET") && isKnown(request, etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        response.setStatus(outcome.status());
        if (outcome.file() != null) {
            headers.put(HttpHeader.CONTENT_TYPE, outcome.contentType());
            headers.put(HttpHeader.CONTENT_LENGTH, outcome.file().toFile().length());
            var pieces = new ByteBufferPool.Sized(request.getComponents().getByteBufferPool());
            org.eclipse.jetty.io.Content.copy(Source.from(pieces, outcome.file()), response, callback);
            return;
        }
        if (outcome.body().length > 0) {
            headers.add(
                    outcome.contentType().equals(Outcome.JSON)
                            ? JSON
                            : new HttpField(HttpHeader.CONTENT_TYPE, outcome.contentType()));
            headers.add(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, outcome.body().length));
        }
        response.write(true, ByteBuffer.wrap(outcome.body()), callback);
    }
}
