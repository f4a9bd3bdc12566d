package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.PaymentView;
import os.qres.model.reasons.Reason;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.TillReport;
import os.qres.test.screen.Fx;

/// A waiter's tasks of `ux.md`, by a finger on the real window before a real server, with their taps counted and their
/// times told. What came of each is looked up on the server, so that a tap that did nothing is found out.
class JourneysTest {
    private static final Duration PROMISED = Duration.ofMillis(900);

    @TempDir
    static Path folder;

    private static DemoEvening evening;
    private static Window pos;

    @BeforeAll
    static void open() {
        evening = new DemoEvening(folder);
        pos = evening.pos;
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    @Test
    void aPersonAndTheirDigitsUnlock() {
        evening.lock();
        Journey journey = Journey.begin(pos, "unlock").tap("#person-" + evening.anna);
        DemoEvening.ANNAS_PIN.chars().forEach(digit -> journey.tap("#key-" + (char) digit));
        journey.until("the plan is there", () -> pos.canTap("#table-12")).end(1 + DemoEvening.ANNAS_PIN.length());
        assertEquals(
                evening.anna,
                Objects.requireNonNull(pos.kit().signIn().person().get()).id());
    }

    @Test
    void fourDishesOfTwoCategoriesWithARequiredChoiceAreSent() {
        ModifierOptionView flavour = evening.dish("House lemonade")
                .modifierGroups()
                .getFirst()
                .options()
                .get(1);
        evening.begin();
        Journey.begin(pos, "a table, four dishes of two categories, a required choice, Send")
                .tap("#table-12")
                .tap(evening.category("Grilled salmon"))
                .tap(evening.tile("Grilled salmon"))
                .tap(evening.tile("Carbonara"))
                .tap(evening.category("Espresso"))
                .tap(evening.tile("Espresso"))
                .tap(evening.tile("House lemonade"))
                .tap("#choice-" + flavour.id())
                .tap("#send")
                .end(9, PROMISED);
        DemoEvening.await("it is sent", () -> !evening.checks(12).isEmpty());
        OrderView check = evening.check(12);
        assertEquals(evening.anna, check.waiterId());
        assertEquals(Map.of("Grilled salmon", 1, "Carbonara", 1, "Espresso", 1, "House lemonade", 1), lines(check));
        assertEquals(
                flavour.id(),
                evening.line(check, "House lemonade").modifiers().getFirst().optionId());
        assertEquals(
                4,
                evening.tickets(check).stream()
                        .mapToInt(ticket -> ticket.lines().size())
                        .sum());
    }

    @Test
    void theRoundIsRepeated() {
        OrderView check = evening.serving(11, 2, Map.of("Espresso", 2, "Tiramisu", 1));
        Journey.begin(pos, "repeat the round").tap("#repeat").tap("#send").end(2);
        DemoEvening.await("it is sent", () -> lines(evening.again(check)).equals(Map.of("Espresso", 4, "Tiramisu", 2)));
        assertEquals(check.totalPrice().times(2), evening.again(check).totalPrice());
    }

    @Test
    void theCheckIsSplitEvenly() {
        OrderView check = evening.serving(10, 3, Map.of("Espresso", 1, "Tiramisu", 1, "Grilled salmon", 1));
        Journey.begin(pos, "split evenly, and take the first part")
                .tap("#pay")
                .tap("#split-even")
                .tap("#accept")
                .end(3);
        DemoEvening.await("the first part is paid", () -> payments(check).size() == 1);
        PaymentView first = payments(check).getFirst();
        assertEquals(new PaymentShare(null, null, 1, 3), first.share());
        assertEquals(PaymentStatus.UNPAID, evening.again(check).paymentStatus());
        for (int part = 2; part <= 3; part++) {
            int paid = part;
            pos.tap("#next-part");
            pos.tap("#accept");
            DemoEvening.await("the next is paid", () -> payments(check).size() == paid);
        }
        assertEquals(PaymentStatus.PAID, evening.again(check).paymentStatus());
        assertEquals(check.totalPrice(), evening.again(check).paidTotal());
    }

    @Test
    void guestsMoveToAFreeTableAndBack() {
        OrderView check = evening.serving(9, 2, Map.of("Espresso", 1));
        Journey.begin(pos, "move to another table")
                .tap("#check-more")
                .tap("#change-table")
                .tap("#table-8")
                .end(3);
        awaitTable(check, 8);
        Journey.begin(pos, "undo the move").tap("#toast-undo").end(1);
        awaitTable(check, 9);
        assertEquals(List.of(), evening.checks(8));
    }

    @Test
    void guestsWhoMoveToOthersAreOnTheirCheckUntilThatIsUndone() {
        OrderView there = evening.order(7, 2, Map.of("Tiramisu", 1));
        OrderView check = evening.serving(6, 1, Map.of("Espresso", 1));
        pos.until("both are known", () -> pos.kit().state().orders().containsKey(there.id()));
        Journey.begin(pos, "move to others' table")
                .tap("#check-more")
                .tap("#change-table")
                .tap("#table-7")
                .end(3);
        DemoEvening.await(
                "they are joined", () -> lines(evening.again(there)).equals(Map.of("Espresso", 1, "Tiramisu", 1)));
        Journey.begin(pos, "undo the joining").tap("#toast-undo").end(1);
        DemoEvening.await("they are apart", () -> lines(evening.again(there)).equals(Map.of("Tiramisu", 1)));
        assertEquals(Map.of("Espresso", 1), lines(evening.again(check)));
        awaitTable(check, 6);
    }

    @Test
    void exactCashIsTaken() {
        OrderView check = evening.serving(5, 1, Map.of("Espresso", 1, "Carbonara", 2));
        Money before = cash();
        Journey.begin(pos, "exact cash")
                .tap("#pay")
                .tap("#exact")
                .tap("#accept")
                .end(3);
        DemoEvening.await("it is paid", () -> evening.again(check).paymentStatus() == PaymentStatus.PAID);
        PaymentView payment = payments(check).getFirst();
        assertEquals(check.totalPrice(), payment.amount());
        assertEquals(check.totalPrice(), payment.tendered());
        assertEquals(Money.ZERO, payment.change());
        assertEquals(check.totalPrice(), cash().minus(before), "and the till has so much more");
    }

    @Test
    void whatIsNotOnTheMenuIsSoldByItsNameItsPriceAndANote() {
        OrderView check = evening.serving(4, 1, Map.of("Espresso", 1));
        Journey.begin(pos, "an open item with a price and a note, and a manager's PIN")
                .tap("#open-item")
                .type("cake")
                .tap("#open-price")
                .type("500")
                .tap("#open-note")
                .type("candles")
                .tap("#open-add")
                .until("a PIN is asked for", () -> pos.canTap("#key-5"))
                .type(DemoEvening.MANAGERS_PIN)
                .sees("cake")
                .until("it can be sent", () -> pos.canTap("#send"))
                .end(4);
        pos.tap("#send");
        DemoEvening.await("it is sent", () -> evening.again(check).items().size() == 2);
        ItemView cake = evening.again(check).items().getLast();
        assertEquals("cake", cake.name());
        assertEquals(Money.parse("500"), cake.price());
        assertEquals("candles", cake.comment());
    }

    @Test
    void aTableIsFoundByItsNumber() {
        evening.begin();
        Journey.begin(pos, "a table by its number and Enter")
                .type("2")
                .press(KeyCode.ENTER)
                .until("its check is there", () -> pos.canTap("#guests-more"))
                .sees("Table 2")
                .end(0);
        pos.tap("#seat");
        DemoEvening.await("its guests are seated, and nobody else's", () -> evening.isOccupied(2));
    }

    @Test
    void whatIsTakenBackIsNamedBeforeItGoes() {
        OrderView check = evening.serving(3, 2, Map.of("Espresso", 3, "Grilled salmon", 1));
        ItemView espresso = evening.line(check, "Espresso");
        Journey journey = Journey.begin(pos, "take back two of three")
                .tap("#line-" + espresso.clientRef())
                .tap("#fewer-" + espresso.id())
                .tap("#lines-back");
        pos.until("it is said what goes", () -> pos.canTap("#taking-cancel"));
        assertEquals("2 × Espresso", going("going-line"));
        assertTrue(going("going-sum").contains("360"), () -> going("going-sum"));
        assertFalse(pos.canTap("#taking-go"), "not without a reason");
        journey.tapText(reason()).tap("#taking-go").end(5);
        DemoEvening.await("they are taken back", () -> lines(evening.again(check))
                .equals(Map.of("Espresso", 1, "Grilled salmon", 1)));
        OrderView now = evening.again(check);
        assertEquals(check.totalPrice().minus(espresso.price().times(2)), now.totalPrice());
        assertNull(now.cancelReason());
    }

    /// The first of the house's own.
    private static String reason() {
        return Fx.get(() -> {
            Reason first =
                    pos.kit().state().reasons().orElseThrow().cancellation().getFirst();
            return pos.kit().formats().name(first.name(), first.translations());
        });
    }

    private static String going(String style) {
        return Fx.get(() -> pos.screen().node("." + style, Label.class).getText());
    }

    /// How many of what is charged, by the English name.
    private static Map<String, Integer> lines(OrderView check) {
        Map<String, Integer> lines = new TreeMap<>();
        check.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED)
                .forEach(item -> lines.merge(evening.name(item), item.quantity(), Integer::sum));
        return lines;
    }

    private static List<PaymentView> payments(OrderView check) {
        return evening.again(check).payments();
    }

    private static void awaitTable(OrderView check, int number) {
        DemoEvening.await(
                "it is at table " + number,
                () -> Objects.equals(evening.again(check).tableId(), evening.table(number)));
    }

    private static Money cash() {
        return evening.owner.get("/till/x-report").expect(200).as(TillReport.class).methods().stream()
                .filter(method -> method.kind() == PaymentKind.CASH)
                .map(MethodTakings::taken)
                .reduce(Money.ZERO, Money::plus);
    }
}
