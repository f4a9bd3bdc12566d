package os.qres.server.fiscal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import os.qres.model.json.Wire;
import os.qres.server.fiscal.FiscalRegister.RegisterRefusedException;

/// ATOL's web server as far as we speak to it, over a register that keeps a journal.
final class AtolStand implements AutoCloseable {
    private static final JsonType<AtolMessages.Request> REQUEST = Wire.lenient().type(AtolMessages.Request.class);
    private static final JsonType<AtolMessages.Answer> ANSWER = Wire.lenient().type(AtolMessages.Answer.class);

    private final HttpServer server;
    private final SimulatedRegister register;
    private final FiscalJournal journal;
    private final Map<String, AtolMessages.Result> results = new ConcurrentHashMap<>();
    private volatile boolean isDown;
    private volatile boolean dropsAnswers;
    private volatile int trouble;
    private volatile boolean isShiftOpen;
    private volatile boolean isShiftExpired;
    private volatile String told = "";

    AtolStand(Path folder) throws IOException {
        Path file = folder.resolve("atol.jsonl");
        register = new SimulatedRegister(file, Clock.systemUTC(), ZoneOffset.UTC);
        journal = new FiscalJournal(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v2/requests", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What it was told last, as it came.
    String told() {
        return told;
    }

    /// Receipts.
    List<Map<String, Object>> journal() {
        return journal.all().stream()
                .filter(document -> document.containsKey("1054"))
                .toList();
    }

    boolean isShiftOpen() {
        return isShiftOpen;
    }

    /// Its shift is more than a day old, or closed.
    void shift(boolean isOpen, boolean isExpired) {
        isShiftOpen = isOpen;
        isShiftExpired = isExpired;
    }

    void down(boolean now) {
        isDown = now;
    }

    /// It takes what it is told, and its answer is lost.
    void dropAnswers(boolean now) {
        dropsAnswers = now;
    }

    /// It takes nothing, by this number of the driver; none at 0.
    void trouble(int number) {
        trouble = number;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isDown) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (exchange.getRequestMethod().equals("POST")) {
                take(exchange);
                return;
            }
            String id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
            AtolMessages.Result result = results.get(id);
            if (result == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            answer(exchange, 200, ANSWER.toJson(new AtolMessages.Answer(List.of(result))));
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        told = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        AtolMessages.Request request = REQUEST.fromJson(told);
        if (results.containsKey(request.uuid())) {
            exchange.sendResponseHeaders(409, -1);
            return;
        }
        results.put(request.uuid(), registered(request));
        if (!dropsAnswers) {
            answer(exchange, 201, "{}");
        }
    }

    private AtolMessages.Result registered(AtolMessages.Request request) {
        if (trouble != 0) {
            return error(trouble, "it cannot");
        }
        AtolTask task = request.request().getFirst();
        if (task.items() == null || task.payments() == null || task.total() == null) {
            return shift(task, UUID.fromString(request.uuid()));
        }
        if (!isShiftOpen || isShiftExpired) {
            return error(isShiftOpen ? 68 : 73, "its shift");
        }
        var receipt = new FiscalReceipt(
                task.type(),
                task.operator().name(),
                task.items().stream()
                        .map(item -> new FiscalReceipt.FiscalItem(
                                item.name(), item.price(), item.quantity(), item.amount(), null, null))
                        .toList(),
                task.payments(),
                task.total());
        try {
            FiscalDocument document = register.register(UUID.fromString(request.uuid()), receipt);
            return new AtolMessages.Result("ready", new AtolMessages.Outcome(document), null);
        } catch (RegisterRefusedException e) {
            return error(113, String.valueOf(e.getMessage()));
        }
    }

    private AtolMessages.Result shift(AtolTask task, UUID id) {
        boolean opens = task.type().equals("openShift");
        if (opens == isShiftOpen) {
            return error(opens ? 82 : 73, "its shift");
        }
        FiscalDocument document = opens
                ? FiscalDocument.NONE
                : register.register(
                        id, FiscalReceipt.closingShift(task.operator().name()));
        isShiftOpen = opens;
        isShiftExpired = false;
        return new AtolMessages.Result("ready", new AtolMessages.Outcome(document), null);
    }

    private static AtolMessages.Result error(int number, String words) {
        return new AtolMessages.Result("error", null, new AtolMessages.Trouble(number, words));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
