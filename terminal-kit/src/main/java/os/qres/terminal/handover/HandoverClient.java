package os.qres.terminal.handover;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.handover.HandedTicket;
import os.qres.model.handover.TakenOver;
import os.qres.model.json.Wire;

/// Hands tickets to a display over the house's own network. Each call waits for the answer: call it away from the
/// screen.
public final class HandoverClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HandoverClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int OK = 200;
    private static final int NO_ROOM = 507;

    private final Jsonb json = Wire.lenient();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// What came of handing a ticket over.
    public sealed interface Outcome {
        /// @param lines that the display has on its disk
        record Taken(Set<UUID> lines) implements Outcome {}

        /// No display of this house has it from this attempt.
        record NotTaken() implements Outcome {}

        /// It went out, and no answer came back whole: the display may have it.
        record Unknown() implements Outcome {}
    }

    /// Whether somebody is there at all, before anything is said.
    public boolean reaches(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            return true;
        } catch (IOException e) {
            LOG.debug("The display at {}:{} was not reached: {}", host, port, e.toString());
            return false;
        }
    }

    /// @param key the house's
    public Outcome hand(String key, String host, int port, HandedTicket ticket) {
        HouseMark mark = new HouseMark(key);
        String nonce = UUID.randomUUID().toString();
        byte[] body = json.toJson(ticket).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + bracketed(host) + ":" + port + HandoverWords.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(HandoverWords.NONCE, nonce)
                .header(HandoverWords.MARK, mark.of(HandoverWords.HAND, nonce, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return understood(client.send(request, HttpResponse.BodyHandlers.ofByteArray()), mark, nonce);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            LOG.debug("The display at {}:{} was not reached: {}", host, port, e.toString());
            return new Outcome.NotTaken();
        } catch (IOException e) {
            LOG.info("The display at {}:{} may have a ticket, and its answer was lost: {}", host, port, e.toString());
            return new Outcome.Unknown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown();
        }
    }

    private Outcome understood(HttpResponse<byte[]> answer, HouseMark mark, String nonce) {
        String said = answer.headers().firstValue(HandoverWords.MARK).orElse("");
        if (answer.statusCode() == OK && mark.isOf(said, HandoverWords.TAKEN, nonce, answer.body())) {
            return new Outcome.Taken(Set.copyOf(
                    json.type(TakenOver.class).fromJson(answer.body()).lines()));
        }
        // It is on the display's screen, and not on its disk.
        return answer.statusCode() == NO_ROOM ? new Outcome.Unknown() : new Outcome.NotTaken();
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
