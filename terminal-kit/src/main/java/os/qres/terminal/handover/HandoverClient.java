package os.qres.terminal.handover;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
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

    private final Jsonb json = Wire.lenient();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /// @param key the house's
    /// @return the lines that the display has on its disk; none when it was not reached, or is not ours
    public Set<UUID> hand(String key, String host, int port, HandedTicket ticket) {
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
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String said = answer.headers().firstValue(HandoverWords.MARK).orElse("");
            boolean isOurs = mark.isOf(said, HandoverWords.TAKEN, nonce, answer.body());
            return answer.statusCode() == OK && isOurs
                    ? Set.copyOf(
                            json.type(TakenOver.class).fromJson(answer.body()).lines())
                    : Set.of();
        } catch (IOException e) {
            LOG.debug("The display at {}:{} was not reached: {}", host, port, e.toString());
            return Set.of();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
