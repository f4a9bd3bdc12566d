package os.qres.server.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.fiscal.FiscalOperation;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.server.TestRestaurant;
import os.qres.server.fiscal.FiscalRegister.RegisterRefusedException;
import os.qres.test.process.Deadline;

/// A settled check is registered once, whatever becomes of the line to the register.
class FiscalTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private AtolStand atol;
    private TestRestaurant restaurant;

    @AfterEach
    void close() {
        if (restaurant != null) {
            restaurant.close();
        }
        if (atol != null) {
            atol.close();
        }
    }

    private void open(String register) throws IOException {
        atol = new AtolStand(folder);
        restaurant = new TestRestaurant(
                folder.resolve("server"),
                Map.of("FISCAL_REGISTER", register, "FISCAL_ATOL_URL", atol.address(), "FISCAL_VAT", "vat20"),
                Clock.systemUTC());
    }

    private OrderView paid() {
        String body =
                "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":3},{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}]}"
                        .formatted(
                                restaurant.table1.id(),
                                restaurant.cola.id(),
                                restaurant.pizza.id(),
                                restaurant.large.id());
        OrderView order = restaurant.waiter.post("/orders", body).expect(201).as(OrderView.class);
        String payment = "{\"payment_status\":\"paid\",\"payment_method_id\":" + restaurant.cash.id() + "}";
        return restaurant
                .waiter
                .patch("/orders/" + order.id() + "/payment", payment)
                .expect(200)
                .as(OrderView.class);
    }

    private List<FiscalReceiptView> receipts() {
        return restaurant.admin.get("/fiscal-receipts").expect(200).listOf(FiscalReceiptView.class);
    }

    private FiscalReceiptView awaitFirst(FiscalState state) {
        Deadline.await(
                "the receipt is " + state, SOON, () -> receipts().getFirst().state() == state);
        return receipts().getFirst();
    }

    @Test
    void aPaidCheckIsRegisteredWithItsTags() throws IOException {
        open("atol");
        OrderView order = paid();
        FiscalReceiptView receipt = awaitFirst(FiscalState.REGISTERED);
        assertEquals(order.totalPrice(), receipt.total());
        assertEquals(2, receipt.documentNumber(), "after the beginning of the shift");
        assertTrue(atol.told().contains("\"type\":\"sell\"") && atol.told().contains("\"vat20\""), atol.told());
        Map<String, Object> document = atol.journal().getFirst();
        assertEquals("1300.00", document.get("1020"));
        assertEquals("1300.00", document.get("1031"));
        assertEquals("4", document.get("1209"));
        assertEquals("Anna K.", document.get("1021"));
        assertEquals(receipt.fiscalSign(), document.get("1077"));
    }

    @Test
    void moneyThatGoesBackIsAReturn() throws IOException {
        open("simulator");
        OrderView order = paid();
        awaitFirst(FiscalState.REGISTERED);
        back(order, "");
        awaitRegistered(2);
        assertEquals(FiscalOperation.SELL_RETURN, receipts().getFirst().operation());
        assertEquals(3, receipts().getFirst().documentNumber());
    }

    @Test
    void aPartThatGoesBackIsAReturnOfThatPart() throws IOException {
        open("atol");
        OrderView order = paid();
        awaitFirst(FiscalState.REGISTERED);
        back(order, "\"amount\":130.00,");
        awaitRegistered(2);
        Map<String, Object> document = atol.journal().getLast();
        assertEquals(2, ((Number) document.get("1054")).intValue());
        assertEquals("130.00", document.get("1020"));
        assertEquals(Map.of("Cola", "45.00", "Pizza 35", "85.00"), amounts(document));

        back(order, "");
        awaitRegistered(3);
        document = atol.journal().getLast();
        assertEquals("1170.00", document.get("1020"));
        assertEquals(Map.of("Cola", "405.00", "Pizza 35", "765.00"), amounts(document));
        assertEquals(3, atol.journal().size());
    }

    @Test
    void linesThatGoBackAreAReturnOfTheseLinesByTheirPieces() throws IOException {
        open("atol");
        OrderView order = paid();
        awaitFirst(FiscalState.REGISTERED);
        int cola = order.items().getFirst().id();
        back(order, "\"items\":[{\"item_id\":" + cola + ",\"quantity\":2}],");
        awaitRegistered(2);
        Map<String, Object> document = atol.journal().getLast();
        assertEquals(2, ((Number) document.get("1054")).intValue());
        assertEquals(Map.of("Cola", "300.00"), amounts(document));
        Map<?, ?> position = (Map<?, ?>) ((List<?>) document.get("1059")).getFirst();
        assertEquals(2, ((Number) position.get("1023")).intValue());
        assertEquals("150.00", position.get("1079"));

        back(order, "\"items\":[{\"item_id\":" + cola + "}],");
        awaitRegistered(3);
        assertEquals(Map.of("Cola", "150.00"), amounts(atol.journal().getLast()));
        back(order, "");
        awaitRegistered(4);
        assertEquals(Map.of("Pizza 35", "850.00"), amounts(atol.journal().getLast()));
    }

    private void back(OrderView order, String more) {
        restaurant
                .admin
                .patch(
                        "/orders/" + order.id() + "/payment",
                        "{\"payment_status\":\"refunded\"," + more + "\"reason\":\"cold\"}")
                .expect(200);
    }

    private void awaitRegistered(int receipts) {
        Deadline.await(
                receipts + " are registered",
                SOON,
                () -> receipts().size() == receipts
                        && receipts().stream().allMatch(receipt -> receipt.state() == FiscalState.REGISTERED));
    }

    private static Map<String, String> amounts(Map<String, Object> document) {
        var amounts = new TreeMap<String, String>();
        for (Object item : (List<?>) document.get("1059")) {
            var tags = (Map<?, ?>) item;
            amounts.put(String.valueOf(tags.get("1030")), String.valueOf(tags.get("1043")));
        }
        return amounts;
    }

    @Test
    void nobodyWaitsForARegisterThatIsAway() throws IOException {
        open("atol");
        atol.down(true);
        paid();
        Deadline.await("it is told why", SOON, () -> receipts().getFirst().trouble() != null);
        assertEquals(FiscalState.WAITING, receipts().getFirst().state());
        atol.down(false);
        awaitFirst(FiscalState.REGISTERED);
        assertEquals(1, atol.journal().size());
    }

    @Test
    void anAnswerThatIsLostRegistersNothingTwice() throws IOException {
        open("atol");
        atol.dropAnswers(true);
        paid();
        awaitFirst(FiscalState.REGISTERED);
        assertEquals(1, atol.journal().size());
    }

    @Test
    void theSimulatorTakesNoSumsThatDoNotFit() {
        var register = new SimulatedRegister(folder.resolve("j"), Clock.systemUTC(), ZoneOffset.UTC);
        var item = new FiscalReceipt.FiscalItem("Cola", new Money(100), 2, new Money(200), 1, null);
        var payment = new FiscalReceipt.FiscalPayment("cash", new Money(199));
        var receipt = new FiscalReceipt("sell", "Anna", List.of(item), List.of(payment), new Money(200));
        assertThrows(RegisterRefusedException.class, () -> register.register(UUID.randomUUID(), receipt));
    }

    @Test
    void aShiftIsOpenedByItsFirstReceiptAndClosedWhenItIsToldSoOrAfterADay() {
        var clock = new MovableClock("2026-11-20T10:00:00Z");
        var register = new SimulatedRegister(folder.resolve("j"), clock, ZoneOffset.UTC);
        register.register(UUID.randomUUID(), receipt());
        UUID twice = UUID.randomUUID();
        FiscalDocument second = register.register(twice, receipt());
        assertEquals(second, register.register(twice, receipt()));
        assertEquals(2, second.fiscalReceiptNumber());
        assertEquals(3, second.fiscalDocumentNumber());
        assertEquals(
                1,
                register.register(UUID.randomUUID(), FiscalReceipt.closingShift("Anna"))
                        .shiftNumber());
        assertEquals(FiscalDocument.NONE, register.register(UUID.randomUUID(), FiscalReceipt.closingShift("Anna")));

        FiscalDocument third = register.register(UUID.randomUUID(), receipt());
        assertEquals(2, third.shiftNumber());
        assertEquals(1, third.fiscalReceiptNumber());
        assertEquals(6, third.fiscalDocumentNumber());
        clock.forward(Duration.ofDays(1));
        FiscalDocument fourth = register.register(UUID.randomUUID(), receipt());
        assertEquals(3, fourth.shiftNumber());
        assertEquals(9, fourth.fiscalDocumentNumber());
    }

    @Test
    void theJournalIsReadOnceAndATornLineIsNoDocument() throws IOException {
        Path file = folder.resolve("j");
        var register = new SimulatedRegister(file, Clock.systemUTC(), ZoneOffset.UTC);
        UUID first = UUID.randomUUID();
        FiscalDocument one = register.register(first, receipt());
        String whole = Files.readString(file);
        Files.writeString(file, "of no use\n");
        assertEquals(3, register.register(UUID.randomUUID(), receipt()).fiscalDocumentNumber());

        Files.writeString(file, whole + "{\"1040\":2,\"10");
        var again = new SimulatedRegister(file, Clock.systemUTC(), ZoneOffset.UTC);
        assertEquals(one, again.register(first, receipt()));
        assertEquals(3, again.register(UUID.randomUUID(), receipt()).fiscalDocumentNumber());
        assertEquals(3, new FiscalJournal(file).all().size());
    }

    private static FiscalReceipt receipt() {
        var item = new FiscalReceipt.FiscalItem("Cola", new Money(100), 2, new Money(200), 1, null);
        return new FiscalReceipt(
                "sell",
                "Anna",
                List.of(item),
                List.of(new FiscalReceipt.FiscalPayment("cash", new Money(200))),
                new Money(200));
    }
}
