package os.qres.server.platform.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.Problem;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Problems;
import os.qres.server.platform.problem.Refusal;

/// Sends refusals and faults as problem+json.
public final class ProblemAnswers implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Problems problems;
    private final Json json;
    private final Locale fallback;

    /// @param fallback the restaurant's own language
    public ProblemAnswers(Problems problems, Json json, Locale fallback) {
        this.problems = problems;
        this.json = json;
        this.fallback = fallback;
    }

    public Locale language(Request request) {
        return Texts.choose(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), fallback);
    }

    public void refuse(Request request, Response response, Callback callback, Refusal refusal) {
        switch (refusal) {
            case Refusal.TooMany(var after) -> response.getHeaders().put("Retry-After", after.toSeconds());
            case Refusal.StillRunning(var after) -> response.getHeaders().put("Retry-After", after.toSeconds());
            case Refusal.WrongMethod(List<String> allowed) ->
                response.getHeaders().put("Allow", String.join(", ", allowed));
            case Refusal.Unauthenticated _ -> response.getHeaders().put("WWW-Authenticate", "Bearer");
            case Refusal.Stale(long current)
            when current >= 0 -> response.getHeaders().put("ETag", "\"" + current + "\"");
            case Refusal.Stale _,
                    Refusal.Overtaken _,
                    Refusal.Unreadable _,
                    Refusal.WrongHost _,
                    Refusal.Forbidden _,
                    Refusal.ForeignPage _,
                    Refusal.NotFound _,
                    Refusal.Conflict _,
                    Refusal.TooLarge _,
                    Refusal.WrongMediaType _,
                    Refusal.Invalid _,
                    Refusal.KeyReused _,
                    Refusal.NoRoom _,
                    Refusal.NotReady _ -> {}
        }
        LOG.debug("{} {}: {}", request.getMethod(), request.getHttpURI().getPath(), refusal);
        send(response, callback, problems.of(refusal, language(request), instance(request)));
    }

    public void fault(Request request, Response response, Callback callback, Throwable cause) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Fault {} at {} {}",
                id,
                request.getMethod(),
                request.getHttpURI().getPath(),
                cause);
        send(response, callback, problems.fault(id, language(request), instance(request)));
    }

    /// A refusal as it is kept for a repetition.
    Outcome outcome(Refusal refusal, Locale language, Incoming incoming) {
        String instance = incoming instanceof Incoming.OverHttp(Request request) ? instance(request) : incoming.path();
        Problem problem = problems.of(refusal, language, instance);
        String etag = refusal instanceof Refusal.Stale(long current) && current >= 0 ? "\"" + current + "\"" : null;
        byte[] bytes = json.writeBrief(problem, Problem.class);
        return new Outcome(problem.status(), Outcome.PROBLEM, bytes, null, etag, Map.of());
    }

    /// Of a request that Jetty could not make out there is no path; it then makes one up.
    private static @Nullable String instance(Request request) {
        String path = request.getHttpURI().getPath();
        return "/badMessage".equals(path) ? null : path;
    }

    /// For what Jetty itself refuses: a request too large, a malformed header.
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute("org.eclipse.jetty.server.error_status") instanceof Integer code
                ? code
                : response.getStatus();
        if (status == 500) {
            Object cause = request.getAttribute("org.eclipse.jetty.server.error_exception");
            fault(
                    request,
                    response,
                    callback,
                    cause instanceof Throwable thrown ? thrown : new IllegalStateException("answered " + status));
            return true;
        }
        refuse(request, response, callback, refusal(status));
        return true;
    }

    /// Whatever is not named here (400, 501, 505, …) is no request that can be read.
    static Refusal refusal(int status) {
        return switch (status) {
            case 404 -> new Refusal.NotFound("path");
            case 413, 414, 431 -> new Refusal.TooLarge();
            case 415 -> new Refusal.WrongMediaType();
            case 503 -> new Refusal.NotReady();
            default -> new Refusal.Unreadable();
        };
    }

    private void send(Response response, Callback callback, Problem problem) {
        byte[] bytes = json.writeBrief(problem, Problem.class);
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Outcome.PROBLEM);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
