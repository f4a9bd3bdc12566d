package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.TableView;
import os.qres.model.live.LiveEvent;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.live.LiveClient;
import os.qres.test.network.Fault;
import os.qres.test.network.FaultProxy;
import os.qres.test.network.Flow;

/// The live channel may break after any byte of what is said over it, the greeting included, or of what comes back.
/// Who then says the same command again, over another connection, has it done once.
///
/// `-Dqres.cuts.step=1` cuts after every byte; the short form a few times, where `-Dqres.seed` says.
/// `-Dqres.cuts.commands=bump,recall` cuts these commands only.
class CutCommandsTest {
    private static final int STEP = Integer.getInteger("qres.cuts.step", 300);
    private static final Set<String> ONLY =
            Set.of(System.getProperty("qres.cuts.commands", "").split(","));
    private static final Tally TALLY = new Tally("cut commands");
    private static final Random RANDOM = new Random(TALLY.seed());
    private static final int PATIENCE_MILLIS = 20_000;
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @TempDir
    static Path folder;

    private static TestRestaurant here;
    private static FaultProxy proxy;
    private static LiveClient clean;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder, new MovableClock("2026-11-20T08:00:00Z"));
        proxy = FaultProxy.before(here.server().address());
        clean = LiveClient.connect(here.server().address(), "?token=" + here.admin.bearerToken(), null);
    }

    @AfterAll
    static void close() {
        clean.close();
        proxy.close();
        here.close();
        TALLY.print();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsDoneOnceWhereverItsConnectionIsCut() {
        String cola = "{'dish_id':%d,'quantity':1}".formatted(here.cola.id());
        List<DynamicTest> all = List.of(
                commands("create_order", () -> "'order_type':'takeaway','items':[" + cola + "]"),
                commands("add_item", () -> about(order()) + ",'dish_id':%d,'quantity':1".formatted(here.cola.id())),
                commands("add_items", () -> about(order()) + ",'items':[" + cola + "]"),
                commands("update_item", () -> item(order()) + ",'quantity':3"),
                commands("set_item_status", () -> item(order()) + ",'status':'ready'"),
                commands("cancel_item", () -> item(order())),
                commands("cancel_order", () -> about(order()) + ",'reason':'left'"),
                commands(
                        "pay_order",
                        () -> about(order())
                                + ",'payment_status':'paid','payment_method_id':%d".formatted(here.cash.id())),
                commands("update_order", () -> about(order()) + ",'covers':5"),
                commands("set_order_status", () -> about(order()) + ",'status':'ready'"),
                commands("call_waiter", () -> about(ready(order()))),
                commands("hand_over", () -> about(ready(order()))),
                commands("take_back", () -> about(handedOver(ready(order())))),
                commands("bump", () -> "'ticket_id':" + ticket(order())),
                commands("recall", () -> "'ticket_id':" + bumped(ticket(order()))),
                commands("set_table_status", () -> "'table_id':" + newTable().id() + ",'is_occupied':true"),
                commands("answer_call", () -> "'table_id':" + calling()),
                commands("set_dish_availability", () -> "'dish_id':" + dish() + ",'is_available':false"),
                commands("set_variation_availability", () -> variation() + ",'is_available':false"));
        assertEquals(
                here.server().wiring().table().routes().stream()
                        .flatMap(route -> route.command().stream())
                        // A kitchen display's own: what was seen twice was seen.
                        .filter(command -> !command.equals("seen"))
                        .collect(Collectors.toSet()),
                all.stream().map(CutCommandsTest::type).collect(Collectors.toSet()),
                "all commands are cut");
        return all.stream().filter(test -> ONLY.contains("") || ONLY.contains(type(test)));
    }

    private static String type(DynamicTest test) {
        return test.getDisplayName().replaceFirst(",.*", "");
    }

    private static OrderView ready(OrderView order) {
        return here.kitchen
                .patch("/orders/" + order.id() + "/status", "{\"status\":\"ready\"}")
                .expect(200)
                .as(OrderView.class);
    }

    private static OrderView handedOver(OrderView order) {
        return here.kitchen
                .post("/kitchen/orders/" + order.id() + "/hand-over", null)
                .expect(200)
                .as(OrderView.class);
    }

    private static int ticket(OrderView order) {
        String question = "select id from ticket where order_id = " + order.id();
        return Integer.parseInt(
                TestStore.column(here.server().database(), question).getFirst());
    }

    private static int bumped(int ticket) {
        here.kitchen.post("/kitchen/tickets/" + ticket + "/bump", null).expect(200);
        return ticket;
    }

    private static TableView newTable() {
        return here.admin
                .post("/tables/", "{\"number\":%d,\"seats\":2}".formatted(NUMBERS.incrementAndGet()))
                .expect(201)
                .as(TableView.class);
    }

    /// Guests call by the code on their table.
    private static int calling() {
        TableView table = newTable();
        here.server()
                .client()
                .post("/menu/" + table.qrCode() + "/call", "{\"reason\":\"waiter\"}")
                .expect(303);
        return table.id();
    }

    private static int dish() {
        String body = "{\"name\":\"Dish %d\",\"price\":1,\"category_id\":%d}"
                .formatted(NUMBERS.incrementAndGet(), here.cola.categoryId());
        return here.admin.post("/dishes/", body).expect(201).as(DishView.class).id();
    }

    private static String variation() {
        int dish = dish();
        VariationView one = here.admin
                .post("/dishes/" + dish + "/variations/", "{\"name\":\"Small\",\"price\":1}")
                .expect(201)
                .as(VariationView.class);
        return "'dish_id':%d,'variation_id':%d".formatted(dish, one.id());
    }

    private static DynamicTest commands(String type, Supplier<String> fields) {
        return DynamicTest.dynamicTest(type + ", seed " + TALLY.seed(), () -> {
            String whole = command(type, "whole", fields.get());
            Rows before = rows();
            int answered = through(here.server().address(), whole);
            Rows once = rows().since(before);
            said(type, fields, once);
            heard(type, fields, once, answered);
        });
    }

    private static void said(String type, Supplier<String> fields, Rows once) {
        String command = command(type, "said", fields.get());
        int length = greeting().length + frame(command).length;
        Rows before = rows();
        cuts(length).forEach(bytes -> {
            proxy.set(Fault.up(Flow.cutAfter(bytes)));
            through(proxy.address(), command);
        });
        TALLY.hold(Rows.NONE, rows().since(before), "half a command has done something");
        proxy.set(Fault.up(Flow.cutAfter(length)));
        through(proxy.address(), command);
        again(command);
        TALLY.hold(once, rows().since(before), "it was cut while it was said");
    }

    private static void heard(String type, Supplier<String> fields, Rows once, int answered) {
        int[] cuts = cuts(answered).toArray();
        String[] commands = IntStream.range(0, cuts.length)
                .mapToObj(i -> command(type, "heard " + i, fields.get()))
                .toArray(String[]::new);
        Rows before = rows();
        for (int i = 0; i < cuts.length; i++) {
            proxy.set(Fault.down(Flow.cutAfter(cuts[i])));
            through(proxy.address(), commands[i]);
            again(commands[i]);
        }
        TALLY.hold(once.times(cuts.length), rows().since(before), "it was cut while it was answered");
    }

    private static void again(String command) {
        LiveEvent answer = clean.ask(command);
        assertEquals("ack", answer.type(), () -> command + " " + answer.problem());
        TALLY.tried(1);
    }

    private static IntStream cuts(int bytes) {
        return IntStream.iterate(RANDOM.nextInt(Math.min(STEP, bytes)), at -> at < bytes, at -> at + STEP);
    }

    private static String command(String type, String key, String fields) {
        return "{'id':'%s %s','type':'%s',%s}"
                .formatted(type, key, type, fields)
                .replace('\'', '"');
    }

    private static OrderView order() {
        String body = "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}";
        return here.waiter
                .post("/orders/", body.formatted(here.cola.id()))
                .expect(201)
                .as(OrderView.class);
    }

    private static String about(OrderView order) {
        return "'order_id':" + order.id();
    }

    private static String item(OrderView order) {
        return about(order) + ",'item_id':" + order.items().getFirst().id();
    }

    private static byte[] greeting() {
        return """
                GET /ws/orders?token=%s HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(here.admin.bearerToken()).getBytes(StandardCharsets.UTF_8);
    }

    /// A text frame, RFC 6455, masked with nothing.
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(payload.length < 0x10000, "the length has two bytes");
        var frame = new ByteArrayOutputStream();
        frame.write(0x81);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /// @return how many bytes came back until the command was answered, or the connection was cut
    private static int through(String address, String command) {
        var heard = new StringBuilder();
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(address.replaceFirst(".*:", "")))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(greeting());
            if (hears(socket.getInputStream(), heard, "\r\n\r\n")) {
                socket.getOutputStream().write(frame(command));
                hears(socket.getInputStream(), heard, "\"ack\"");
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the command was neither answered nor cut: " + command, e);
        } catch (IOException _) {
            // Cut.
        }
        return heard.length();
    }

    private static boolean hears(InputStream from, StringBuilder heard, String end) throws IOException {
        while (heard.indexOf(end) < 0) {
            assertEquals(-1, heard.indexOf("\"problem\""), heard::toString);
            int next = from.read();
            if (next < 0) {
                return false;
            }
            heard.append((char) next);
        }
        return true;
    }

    private static Rows rows() {
        return Rows.of(here.server().wiring().database());
    }
}
