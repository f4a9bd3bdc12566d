package os.qres.terminal.connection;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.Problem;
import os.qres.model.json.Wire;

/// One exchange with the server, its outcome as a [Reply].
final class Http implements AutoCloseable {
    /// With every answer of the server's to a change: its newest event.
    private static final String SEQ = "X-Event-Seq";
    static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);

    final Jsonb json = Wire.lenient();
    private final AtomicLong newestSeq = new AtomicLong();
    private @Nullable String fingerprint;
    private volatile HttpClient client = client(null);

    private static HttpClient client(@Nullable String fingerprint) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(Trust.context(Optional.ofNullable(fingerprint)))
                .build();
    }

    /// The newest event that the server has told of with an answer; 0 where it has not.
    long newestSeq() {
        return newestSeq.get();
    }

    void forgetSeq() {
        newestSeq.set(0);
    }

    HttpClient client() {
        return client;
    }

    /// From now on the server's certificate is known by that. Connections that were trusted for another reason end.
    synchronized void trust(@Nullable String newFingerprint) {
        if (!Objects.equals(fingerprint, newFingerprint)) {
            fingerprint = newFingerprint;
            HttpClient before = client;
            client = client(newFingerprint);
            before.shutdownNow();
        }
    }

    <T> Reply<T> exchange(HttpRequest request, Function<byte[], T> decode) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            response.headers().firstValueAsLong(SEQ).ifPresent(seq -> newestSeq.accumulateAndGet(seq, Math::max));
            return understood(response, decode);
        } catch (IOException e) {
            return new Reply.Unreachable<>(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>("interrupted");
        }
    }

    private <T> Reply<T> understood(HttpResponse<byte[]> response, Function<byte[], T> decode) {
        if (response.statusCode() / 100 != 2) {
            return new Reply.Refused<>(problem(response));
        }
        // Whoever else has the server's address by now, and answers everything with "yes", has done nothing.
        if (isChange(response.request()) && response.headers().firstValue(SEQ).isEmpty()) {
            return new Reply.Unreachable<>("Somebody else than the server has answered");
        }
        try {
            return new Reply.Ok<>(decode.apply(response.body()));
        } catch (RuntimeException e) {
            LOG.error("The answer of {} was not understood", response.uri().getPath(), e);
            return new Reply.Unreachable<>("The answer was not understood: " + e.getMessage());
        }
    }

    private static boolean isChange(HttpRequest request) {
        return request.headers().firstValue(ServerApi.KEY).isPresent();
    }

    private Problem problem(HttpResponse<byte[]> response) {
        try {
            Problem problem = json.type(Problem.class).fromJson(response.body());
            if (problem.type() != null) {
                return problem;
            }
        } catch (RuntimeException e) {
            LOG.debug("No problem+json with status {}", response.statusCode(), e);
        }
        int status = response.statusCode();
        return new Problem("about:blank", "HTTP " + status, status, null, null, null);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
