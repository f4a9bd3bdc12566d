package os.qres.kitchen.handover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.handover.HandedTicket;
import os.qres.model.handover.TakenOver;
import os.qres.model.json.Wire;
import os.qres.terminal.handover.HandoverWords;
import os.qres.terminal.handover.HouseMark;

/// Takes tickets from terminals of this house: a small HTTP server with one address. Whatever does not bear the
/// house's mark is turned away without a word, so that nobody on the guests' Wi-Fi gets anything in.
public final class Hatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hatch.class);
    private static final int AT_ONCE = 16;
    private static final int LONGEST_NONCE = 64;

    private final TakenTickets taken;
    private final Supplier<Optional<String>> key;
    private final Jsonb json = Wire.lenient();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable HttpServer server;

    /// @param key the house's, once the server has told it
    public Hatch(TakenTickets taken, Supplier<Optional<String>> key) {
        this.taken = taken;
        this.key = key;
    }

    /// Opens at `port`, or where there is room when something else is there.
    ///
    /// @return where it is open; nothing when this computer does not allow it
    public Optional<Integer> open(int port) {
        Optional<HttpServer> opened = at(port).or(() -> at(0));
        opened.ifPresent(now -> {
            server = now;
            now.createContext(HandoverWords.PATH, this::serve);
            now.setExecutor(threads);
            now.start();
        });
        return opened.map(now -> now.getAddress().getPort());
    }

    private static Optional<HttpServer> at(int port) {
        try {
            return Optional.of(HttpServer.create(new InetSocketAddress(port), AT_ONCE));
        } catch (IOException e) {
            LOG.warn("Tickets cannot be taken at port {}: {}", port, e.getMessage());
            return Optional.empty();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!room.tryAcquire()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            try {
                answer(exchange);
            } finally {
                room.release();
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String nonce = exchange.getRequestHeaders().getFirst(HandoverWords.NONCE);
        String mark = exchange.getRequestHeaders().getFirst(HandoverWords.MARK);
        Optional<String> house = key.get();
        if (nonce == null || nonce.length() > LONGEST_NONCE || mark == null || house.isEmpty()) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(HandoverWords.MOST_BYTES + 1);
        HouseMark marks = new HouseMark(house.get());
        if (body.length > HandoverWords.MOST_BYTES || !marks.isOf(mark, HandoverWords.HAND, nonce, body)) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        try {
            HandedTicket ticket = json.type(HandedTicket.class).fromJson(body);
            List<UUID> kept = taken.take(ticket).join();
            byte[] said = json.toJson(new TakenOver(kept)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set(HandoverWords.MARK, marks.of(HandoverWords.TAKEN, nonce, said));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        } catch (JsonException | IllegalStateException e) {
            LOG.warn("A ticket that was handed over was not understood: {}", e.getMessage());
            exchange.sendResponseHeaders(422, -1);
        } catch (CompletionException e) {
            LOG.error("A ticket that was handed over could not be kept", e);
            exchange.sendResponseHeaders(507, -1);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
