package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Role;
import os.qres.model.Rounding;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.ReturnChoice;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.ReturnedItem;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.TestScreens;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestPaper;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Pictures;
import os.qres.test.screen.ScreenRules;

/// A guest comes back: the check is found, looked at, printed once more, and what he sends back is given back.
class PastChecksTest {
    private static final Path OUT = Path.of("target/screens");

    @TempDir
    Path folder;

    private TestScreens.Stand stand;

    @AfterEach
    void close() {
        Fx.run(stand::close);
    }

    private void open(Theme.Mode mode, Language language, int width, int height) {
        stand = TestScreens.TILL_CHECKS.open(folder, mode, language, width, height);
    }

    private void as(Role role) {
        Fx.run(() -> stand.test().house.person().set(new Person(DemoHouse.ANNA, "Анна Кузнецова", role)));
    }

    @Test
    void aManagerLooksThroughTheChecksPageByPageAndDayByDay() {
        open(Theme.Mode.LIGHT, Language.RU, 1280, 800);
        press("tab-checks");
        assertEquals("/checks/paid?limit=7&skip=0", path());
        answer(checks(7));
        assertEquals(6, rows());
        press("checks-next");
        assertEquals("/checks/paid?limit=7&skip=6", path());
        answer(checks(3));
        assertEquals(3, rows());
        assertTrue(find("checks-next").isDisabled());
        OrderView first = checks(3).getFirst();
        press("find-earlier");
        assertEquals(
                "/checks/paid?limit=7&skip=0&date_to=" + first.businessDay().minusDays(1), path());
        answer(List.of());
        press("find-latest");
        assertEquals("/checks/paid?limit=7&skip=0", path());
    }

    @Test
    void aCheckIsFoundByItsNumberAndByItsTable() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        press("find-number");
        digits(4, 1);
        press("digits-done");
        assertEquals("/checks/paid?limit=7&skip=0&number=41", path());
        answer(List.of());
        assertEquals("Checks with number 41", text("found"));
        press("find-table");
        digits(1, 2);
        press("digits-done");
        assertEquals("/checks/paid?limit=7&skip=0&table_number=12", path());
        answer(checks(1));
        assertEquals(1, rows());
    }

    @Test
    void aWaiterHasNoWayToOtherDays() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        as(Role.WAITER);
        press("tab-checks");
        answer(checks(2));
        assertEquals("Your paid checks of today, the latest first", text("found"));
        assertNull(Fx.get(() -> stand.scene().lookup("#find-earlier")));
    }

    @Test
    void theReceiptAndTheBillArePrintedOnceMore() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        TestPaper paper = new TestPaper();
        Fx.run(() -> stand.test().house.printBy(paper));
        look(paid());
        press("receipt-again");
        press("paper-print");
        press("bill-again");
        press("paper-print");
        assertEquals(List.of("receipt " + paid().id(), "bill " + paid().id()), paper.printed);
    }

    @Test
    void aManagersPinGivesAPortionBackAndTheCheckShowsIt() {
        open(Theme.Mode.LIGHT, Language.RU, 1280, 800);
        as(Role.WAITER);
        OrderView check = paid();
        look(check);
        press("refund-lines");
        ItemView soup = check.items().getFirst();
        press("more-" + soup.id());
        assertTrue(find("return-go").isDisabled(), "not without a reason");
        choose(0);
        assertTrue(text("return-sum").contains("490"), text("return-sum"));
        press("return-go");
        for (int digit : new int[] {5, 1, 8, 2, 0, 4}) {
            press("key-" + digit);
        }
        assertEquals(new ApprovalRequest("518204", ApprovalAction.REFUND, check.id(), null, null), last());
        Fx.run(() -> stand.test().queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));
        PaymentChange back = assertInstanceOf(PaymentChange.class, last());
        assertEquals(PaymentStatus.REFUNDED, back.paymentStatus());
        assertEquals(List.of(new ItemReturn(soup.id(), 1)), back.items());
        assertEquals("allowed", back.approval());
        assertNotNull(back.reason());
        assertNull(back.amount());
        assertTrue(Fx.get(() -> stand.test().queue.waiting().isEmpty()), "it waits for no connection");

        Fx.run(() -> stand.test().queue.ok(returned()));
        assertTrue(texts().contains("Возвращено 1 из 3"), texts().toString());
        press("refund-lines");
        press("more-" + soup.id());
        press("more-" + soup.id());
        assertTrue(find("more-" + soup.id()).isDisabled(), "what went back cannot go back again");
    }

    @Test
    void aManagerGivesAllOfItBackAtOnceOrASum() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        look(paid());
        press("refund-all");
        choose(0);
        press("refunding-go");
        PaymentChange all = assertInstanceOf(PaymentChange.class, last());
        assertNull(all.amount());
        assertNull(all.items());
        Fx.run(() -> stand.test().queue.refuse("No"));
        press("refund-amount");
        digits(5);
        press("reason-0");
        press("amount-done");
        PaymentChange sum = assertInstanceOf(PaymentChange.class, last());
        assertNotNull(sum.amount());
        assertNull(sum.items());
    }

    @Test
    void whatIsGivenBackWhollyOffersNothingMore() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        look(order().givenBack().build());
        assertNull(Fx.get(() -> stand.scene().lookup("#refund-all")));
        assertTrue(texts().contains("Returned"));
    }

    @Test
    void allLinesTogetherAreAllThatWasPaid() {
        open(Theme.Mode.LIGHT, Language.EN, 1280, 800);
        OrderView check = paid();
        var choice = new ReturnChoice(check, new Rounding(1, 1));
        check.items().forEach(item -> choice.choose(item, 9));
        assertTrue(choice.isAll());
        assertEquals(check.paidTotal().plus(check.tipTotal()), choice.sum());
        assertEquals(
                new ItemReturn(check.items().getFirst().id(), 3), choice.items().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "checks-light, LIST, LIGHT, RU, 1280, 800",
        "checks-dark-en, LIST, DARK, EN, 1920, 1080",
        "checks-dark, LIST, DARK, RU, 1280, 800",
        "past-check-light, CHECK, LIGHT, RU, 1280, 800",
        "past-check-dark-en, CHECK, DARK, EN, 1280, 800",
        "past-check-light-en, CHECK, LIGHT, EN, 1920, 1080",
        "past-return-light, RETURN, LIGHT, RU, 1280, 800",
        "past-return-dark-en, RETURN, DARK, EN, 1280, 800",
        "past-return-dark, RETURN, DARK, RU, 1920, 1080",
        "past-all-light, ALL, LIGHT, RU, 1280, 800",
    })
    void pictures(String name, String what, Theme.Mode mode, Language language, int width, int height) {
        open(mode, language, width, height);
        press("tab-checks");
        List<OrderView> list =
                new ArrayList<>(List.of(returned(), order().givenBack().build()));
        list.addAll(checks(5));
        answer(list);
        if (!what.equals("LIST")) {
            look(returned());
        }
        if (what.equals("RETURN")) {
            press("refund-lines");
            press("more-" + returned().items().getFirst().id());
            choose(1);
        }
        if (what.equals("ALL")) {
            press("refund-all");
        }
        for (int settle = 0; settle < 3; settle++) {
            Fx.run(this::lay);
        }
        Fx.run(() -> Pictures.write(stand.scene().snapshot(null), OUT.resolve(name + "-" + width + ".png")));
        Fx.run(() -> {
            Parent top = stand.scene().lookup(".dialog-card") instanceof Parent card
                    ? card
                    : stand.scene().getRoot();
            assertEquals(List.of(), ScreenRules.cutTexts(top));
            assertEquals(List.of(), ScreenRules.smallTargets(top, 10, 10, _ -> true));
            assertEquals(List.of(), ScreenRules.closeTargets(top, 2));
            assertEquals(List.of(), ScreenRules.tightTexts(top, 1.25));
        });
    }

    private static TestOrders order() {
        TestOrders order = TestOrders.at(12, DemoHouse.NOW)
                .covers(4)
                .lines("Борщ с говядиной", 3, ItemStatus.SERVED)
                .line("Рибай", ItemStatus.SERVED, DemoHouse.NOW)
                .line("Тирамису", ItemStatus.SERVED, DemoHouse.NOW)
                .line("Эспрессо", ItemStatus.SERVED, DemoHouse.NOW);
        return order.part(order.total(), null).paid();
    }

    private static OrderView paid() {
        return order().build();
    }

    /// A portion of its first line has gone back.
    private static OrderView returned() {
        ItemView soup = paid().items().getFirst();
        return order().back(new ReturnedItem(soup.id(), 1, soup.price())).build();
    }

    private static List<OrderView> checks(int count) {
        var checks = new ArrayList<OrderView>();
        for (int i = 0; i < count; i++) {
            TestOrders order = TestOrders.at(3 + i, DemoHouse.NOW.minusSeconds(3600L * i))
                    .line("Тирамису", ItemStatus.SERVED, DemoHouse.NOW);
            checks.add(order.part(order.total(), null).paid().build());
        }
        return checks;
    }

    /// Opens it from the list.
    private void look(OrderView check) {
        press("tab-checks");
        answer(List.of(check));
        press("check-" + check.id());
    }

    private void answer(List<OrderView> checks) {
        Fx.run(() -> stand.test().queue.ok(checks));
    }

    private String path() {
        return Fx.get(() -> stand.test().queue.last().path());
    }

    private Object last() {
        return Objects.requireNonNull(Fx.get(() -> stand.test().queue.last().body()));
    }

    private int rows() {
        return Fx.get(() -> {
            lay();
            return stand.scene().getRoot().lookupAll(".paid-check").size();
        });
    }

    private void digits(int... digits) {
        for (int digit : digits) {
            press("key-" + digit);
        }
    }

    private Button find(String id) {
        return Fx.get(() -> {
            lay();
            return (Button) found(id);
        });
    }

    private String text(String id) {
        return Fx.get(() -> {
            lay();
            return ((Label) found(id)).getText();
        });
    }

    private List<String> texts() {
        return Fx.get(() -> {
            lay();
            return stand.scene().getRoot().lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    private Node found(String id) {
        return Objects.requireNonNull(
                stand.scene().getRoot().lookupAll("#" + id).stream()
                        .reduce((_, later) -> later)
                        .orElse(null),
                id);
    }

    private void press(String id) {
        Fx.run(() -> {
            lay();
            ((ButtonBase) found(id)).fire();
        });
    }

    /// The reason that is offered there.
    private void choose(int place) {
        Fx.run(() -> {
            lay();
            List<ToggleButton> reasons = Stream.of(".changes-choices", ".amount-reasons")
                    .flatMap(pane -> stand.scene().getRoot().lookupAll(pane + " .toggle-button").stream())
                    .map(ToggleButton.class::cast)
                    .toList();
            reasons.get(place).fire();
        });
    }

    private void lay() {
        stand.scene().getRoot().applyCss();
        stand.scene().getRoot().layout();
    }
}
