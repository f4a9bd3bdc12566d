package os.qres.server.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.fiscal.FiscalOperation;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.DeepHealth;
import os.qres.model.health.HealthCheck;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OrderView;
import os.qres.model.till.ClosingCheck;
import os.qres.server.TestRestaurant;
import os.qres.test.process.Deadline;

/// A register in a real house: its paper ends, it refuses, dishes are taxed differently, and more than one takes money.
class FiscalHouseTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int NO_PAPER = 44;
    private static final int WRONG_SETTINGS = 9;

    @TempDir
    Path folder;

    private AtolStand atol;
    private TestRestaurant restaurant;

    @BeforeEach
    void open() throws IOException {
        atol = new AtolStand(folder);
        restaurant = new TestRestaurant(
                folder.resolve("server"),
                Map.of("FISCAL_REGISTER", "atol", "FISCAL_ATOL_URL", atol.address(), "FISCAL_VAT", "none"),
                Clock.systemUTC());
        restaurant
                .admin
                .patch("/settings/bill", "{\"taxes\":{\"included\":true,\"rate\":0,\"service_rate\":0}}")
                .expect(200);
    }

    @AfterEach
    void close() {
        restaurant.close();
        atol.close();
    }

    private OrderView paid(int dish) {
        OrderView order = restaurant
                .waiter
                .post(
                        "/orders",
                        "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}".formatted(dish))
                .expect(201)
                .as(OrderView.class);
        return restaurant
                .admin
                .patch("/orders/" + order.id() + "/payment", "{\"payment_status\":\"paid\"}")
                .expect(200)
                .as(OrderView.class);
    }

    private FiscalReceiptView receipt() {
        return restaurant
                .admin
                .get("/fiscal-receipts")
                .expect(200)
                .listOf(FiscalReceiptView.class)
                .getFirst();
    }

    private void await(FiscalState state) {
        Deadline.await("the receipt is " + state, SOON, () -> receipt().state() == state);
    }

    @Test
    void withoutPaperAReceiptWaitsAndIsRegisteredOnceThereIsSome() {
        atol.trouble(NO_PAPER);
        paid(restaurant.cola.id());
        Deadline.await("it is told why", SOON, () -> receipt().trouble() != null);
        assertEquals(FiscalState.WAITING, receipt().state());
        atol.trouble(0);
        await(FiscalState.REGISTERED);
        assertEquals(1, atol.journal().size());
    }

    @Test
    void whatIsRefusedIsToldAndIsToldAgainWhenSomebodySaysSo() {
        assertEquals(CheckStatus.OK, health().status());
        atol.trouble(WRONG_SETTINGS);
        paid(restaurant.cola.id());
        await(FiscalState.REFUSED);
        assertEquals(CheckStatus.DEGRADED, health().status());
        assertEquals(1, health().figures().get("refused_receipts"));
        ClosingCheck day = restaurant.admin.get("/till/closing").expect(200).as(ClosingCheck.class);
        assertEquals(new FiscalBacklog(0, 1), day.fiscal());

        atol.trouble(0);
        String retry = "/fiscal-receipts/retry";
        assertEquals("forbidden", restaurant.waiter.post(retry, "{}").slug());
        restaurant.admin.post(retry, "{}").expect(200);
        await(FiscalState.REGISTERED);
        assertEquals(1, atol.journal().size());
        assertEquals(CheckStatus.OK, health().status());
        assertEquals(
                new FiscalBacklog(0, 0),
                restaurant.admin.post(retry, "{}").expect(200).as(FiscalBacklog.class));
    }

    private HealthCheck health() {
        return restaurant.admin.get("/health/deep").expect(200).as(DeepHealth.class).checks().stream()
                .filter(check -> check.name().equals("fiscal_register"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShiftIsOpenedByTheFirstReceiptAndClosedByTheDaysReport() {
        paid(restaurant.cola.id());
        await(FiscalState.REGISTERED);
        assertTrue(atol.isShiftOpen());
        atol.shift(true, true);
        paid(restaurant.cola.id());
        Deadline.await(
                "a shift that was too old is renewed",
                SOON,
                () -> atol.journal().size() == 2);
        await(FiscalState.REGISTERED);

        closeDay();
        await(FiscalState.REGISTERED);
        assertEquals(FiscalOperation.CLOSE_SHIFT, receipt().operation());
        assertTrue(!atol.isShiftOpen());
        closeDay();
        await(FiscalState.REGISTERED);
        assertNull(receipt().documentNumber(), "there was nothing to close");

        paid(restaurant.cola.id());
        await(FiscalState.REGISTERED);
        assertTrue(atol.isShiftOpen());
        assertEquals(3, atol.journal().size());
    }

    private void closeDay() {
        restaurant.admin.post("/till/z-reports", "{\"carry_over\":true}").expect(201);
    }

    @Test
    void eachLineIsTaxedByItsDishAndTheCashierIsWhoTookTheMoney() {
        restaurant
                .admin
                .patch("/dishes/" + restaurant.cola.id(), "{\"tax_rate\":10}")
                .expect(200);
        DishView taxed = restaurant
                .admin
                .get("/dishes/" + restaurant.cola.id())
                .expect(200)
                .as(DishView.class);
        paid(taxed.id());
        await(FiscalState.REGISTERED);
        assertTrue(atol.told().contains("\"vat10\""), atol.told());
        assertEquals(List.of("The B."), List.of(atol.journal().getFirst().get("1021")));

        restaurant
                .admin
                .patch("/dishes/" + restaurant.cola.id(), "{\"tax_rate\":0}")
                .expect(200);
        paid(taxed.id());
        Deadline.await("both are registered", SOON, () -> atol.journal().size() == 2);
        assertTrue(atol.told().contains("\"none\""), atol.told());
    }
}
