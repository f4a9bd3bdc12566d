package os.qres.server.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.identity.Secrets;
import os.qres.server.live.LiveClient;

/// Who was told no is not surprised later: a request that was refused, and comes again under its key after the
/// restaurant has changed, is refused again. What may pass is asked again under its key and done.
class KeptRefusalsTest {
    @TempDir
    Path folder;

    private TestRestaurant here;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
    }

    @AfterEach
    void close() {
        here.close();
    }

    private String cola() {
        return "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}".formatted(here.cola.id());
    }

    private void sold(boolean isAvailable) {
        here.admin
                .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":" + isAvailable + "}")
                .expect(200);
    }

    private String events() {
        return TestStore.column(here.server().database(), "select max(seq) from event")
                .toString();
    }

    private int orders() {
        return here.admin.get("/orders/").expect(200).listOf(OrderView.class).size();
    }

    private static void again(Got first, Got second) {
        assertEquals(first.status(), second.status());
        assertEquals(first.body(), second.body());
        for (String header : List.of("Content-Type", "ETag")) {
            assertEquals(first.header(header), second.header(header), header);
        }
        assertEquals("", first.header("Idempotency-Replayed"));
        assertEquals("true", second.header("Idempotency-Replayed"));
    }

    @Test
    void aConflictIsOneUnderItsKeyAlsoWhenItIsOverAndAfterARestart() {
        TestClient keyed = here.waiter.with("Idempotency-Key", "no cola");
        sold(false);
        Got first = keyed.post("/orders/", cola()).expect(409);
        assertEquals("dish-unavailable", first.slug());
        sold(true);
        String before = events();

        again(first, keyed.post("/orders/", cola()));
        here.server().restart();
        again(first, keyed.at(here.server().address()).post("/orders/", cola()));

        assertEquals(before, events());
        assertEquals(0, orders());
        assertEquals(
                "idempotency-reused",
                keyed.post("/orders/", cola().replace("1}", "2}")).expect(422).slug());
        here.waiter.with("Idempotency-Key", "cola").post("/orders/", cola()).expect(201);
    }

    @Test
    void whatWasOvertakenWrongOrNotAllowedStaysSo() {
        OrderView order = here.waiter.post("/orders/", cola()).expect(201).as(OrderView.class);
        String one = "/orders/" + order.id();
        TestClient stale =
                here.waiter.with("Idempotency-Key", "stale").with("If-Match", "\"" + (order.version() + 1) + "\"");
        Got passed = stale.patch(one, "{\"covers\":2}").expect(412);
        TestClient little = here.waiter.with("Idempotency-Key", "little");
        String money =
                "{\"payment_status\":\"paid\",\"payment_method_id\":%d,\"tendered\":10.00}".formatted(here.cash.id());
        Got wrong = little.patch(one + "/payment", money);
        assertTrue(wrong.status() == 409 || wrong.status() == 422, wrong.body());
        here.waiter.patch(one, "{\"covers\":3}").expect(200);
        String before = events();

        again(passed, stale.patch(one, "{\"covers\":2}"));
        again(wrong, little.patch(one + "/payment", money));

        assertEquals(before, events());
    }

    @Test
    void anotherVersionUnderTheKeyIsAnotherRequest() {
        OrderView order = here.waiter.post("/orders/", cola()).expect(201).as(OrderView.class);
        String one = "/orders/" + order.id();
        String two = "{\"covers\":2}";
        TestClient keyed = here.waiter.with("Idempotency-Key", "version");
        TestClient stale = keyed.with("If-Match", "\"" + (order.version() + 1) + "\"");
        Got passed = stale.patch(one, two).expect(412);

        for (String other : List.of("", "*", "\"" + order.version() + "\"")) {
            assertEquals(
                    "idempotency-reused",
                    keyed.with("If-Match", other).patch(one, two).expect(422).slug());
        }
        again(passed, stale.patch(one, two));
        again(
                passed,
                keyed.with("If-Match", "W/\"" + (order.version() + 1) + "\"").patch(one, two));
        // A route that looks at no version has none.
        TestClient added = here.waiter.with("Idempotency-Key", "no version");
        String more = "{\"items\":[{\"dish_id\":%d,\"quantity\":1}]}".formatted(here.cola.id());
        Got first = added.with("If-Match", "\"1\"").post(one + "/items/batch", more);
        again(first, added.with("If-Match", "\"2\"").post(one + "/items/batch", more));
    }

    @Test
    void whatWasKeptBeforeTheVersionCountedIsAnsweredAgain() throws GeneralSecurityException {
        OrderView order = here.waiter.post("/orders/", cola()).expect(201).as(OrderView.class);
        String one = "/orders/" + order.id();
        TestClient keyed =
                here.waiter.with("Idempotency-Key", "former").with("If-Match", "\"" + order.version() + "\"");
        Got first = keyed.patch(one, "{\"covers\":2}").expect(200);
        SecretKeySpec secret = new SecretKeySpec(
                Secrets.open(here.server().settings().data(), Optional.empty()).key("idempotency"), "HmacSHA256");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(secret);
        mac.update(("PATCH " + one + "\n").getBytes(StandardCharsets.UTF_8));
        String former = HexFormat.of().formatHex(mac.doFinal("{\"covers\":2}".getBytes(StandardCharsets.UTF_8)));
        TestStore.execute(
                here.server().database(),
                "update idempotency set fingerprint = '" + former + "' where request_key = 'former'");

        again(first, keyed.patch(one, "{\"covers\":2}"));
        assertEquals(
                "idempotency-reused",
                keyed.patch(one, "{\"covers\":3}").expect(422).slug());
    }

    @Test
    void whatMayPassIsAskedAgainUnderItsKey() {
        TestClient keyed = here.admin.with("Idempotency-Key", "later");
        OrderView order = here.waiter.post("/orders/", cola()).expect(201).as(OrderView.class);
        String next = "/orders/" + (order.id() + 1);
        keyed.patch(next, "{\"covers\":2}").expect(404);
        here.server()
                .client()
                .with("Idempotency-Key", "later")
                .post("/orders/", cola())
                .expect(401);
        here.waiter.post("/orders/", cola()).expect(201);

        assertEquals("", keyed.patch(next, "{\"covers\":2}").expect(200).header("Idempotency-Replayed"));
    }

    @Test
    void manyAtOnceAreAllRefusedOrAllAnswered() throws Exception {
        for (int round = 0; round < 10; round++) {
            TestClient keyed = here.waiter.with("Idempotency-Key", "race " + round);
            sold(false);
            List<Got> all;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<CompletableFuture<Got>> asked = Stream.generate(
                                () -> CompletableFuture.supplyAsync(() -> keyed.post("/orders/", cola()), threads))
                        .limit(8)
                        .toList();
                sold(true);
                all = asked.stream().map(CompletableFuture::join).toList();
            }
            assertEquals(1, all.stream().map(Got::body).distinct().count(), all::toString);
        }
    }

    @Test
    void theSameOverTheLiveChannelAndFromTheOneToTheOther() {
        String name = UUID.randomUUID().toString();
        String said = "{\"id\":\"%s\",\"type\":\"create_order\",%s".formatted(name, cola().substring(1));
        try (LiveClient live =
                LiveClient.connect(here.server().address(), "?token=" + here.waiter.bearerToken(), null)) {
            sold(false);
            LiveEvent first = live.ask(said);
            assertEquals("urn:qres:problem:dish-unavailable", first.problem().type());
            sold(true);

            LiveEvent second = live.ask(said);

            assertEquals("error", second.type());
            assertEquals(first.problem(), second.problem());
            Got overHttp = here.waiter.with("Idempotency-Key", name).post("/orders/", cola());
            assertEquals("dish-unavailable", overHttp.expect(409).slug());
            assertEquals("true", overHttp.header("Idempotency-Replayed"));
            assertEquals(0, orders());
        }
    }
}
