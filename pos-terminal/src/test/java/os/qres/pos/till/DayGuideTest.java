package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.staff.ShiftChange;
import os.qres.model.staff.WaiterView;
import os.qres.model.till.DrawerCount;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestDesk;
import os.qres.pos.TestEvening;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.pos.tables.FloorFaces;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// Closing the day on the real screen: each thing in the way has a name and a button, and one comes back to the guide.
class DayGuideTest {
    private static final int MARIA = 2;

    @TempDir
    Path folder;

    private TestHouse test;
    private TestDesk desk;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder, TestEvening.snapshot(), Language.RU));
        Fx.run(() -> {
            test.house.person().set(new Person(9, "Виктор Лебедев", Role.MANAGER));
            test.state.waiters().add(new WaiterView(MARIA, "Мария Орлова", null, true));
        });
        screen = Screen.showScene(() -> {
            desk = new TestDesk(test, Theme.Mode.LIGHT);
            return desk.scene(1280, 800);
        });
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    private void openDay() {
        Fx.run(() -> desk.desk().way().till());
        screen.click("#tab-day");
        guide();
    }

    /// The server says what is left.
    private void guide() {
        answer("/till/x-report", TestTill.report(null));
        answer("/till/closing", TestTill.check());
        screen.until("the guide is there", () -> screen.sees("Закрыть день"));
    }

    /// It may be on a later page.
    private void turnTo(String button) {
        screen.until("the guide stands", () -> screen.shows("#close-day"));
        screen.awaitFrame();
        for (int page = 2; page < 5 && !screen.shows(button); page++) {
            String place = page + " / ";
            screen.click("#guide-next");
            screen.until("the page is turned", () -> screen.sees(place));
            screen.awaitFrame();
        }
        screen.png(Path.of("target/screens/day-guide-" + button.substring(1) + ".png"));
        screen.click(button);
    }

    private void answer(String path, Object with) {
        asked(path);
        Fx.run(() -> test.queue.ok(with));
    }

    private void asked(String path) {
        screen.until(path + " is asked", () -> Fx.get(() -> path.equals(last())));
    }

    private String last() {
        return test.queue.sent().isEmpty() ? "" : test.queue.last().path();
    }

    @Test
    void anOpenCheckIsOpenedAndTheWayLeadsBackToTheGuide() {
        openDay();
        screen.until("the check is named", () -> screen.sees("Чек 41, Стол 12"));
        screen.png(Path.of("target/screens/day-guide.png"));
        turnTo("#open-12");
        screen.until("the check is there", () -> screen.sees("Стол 12") && !screen.sees("Закрыть день"));
        screen.click("#back");
        guide();
        screen.until("the check is named again", () -> screen.sees("Чек 41, Стол 12"));
        screen.click("#back");
        screen.until("the floor is next", () -> !screen.sees("Закрыть день"));
        assertFalse(screen.sees("Чек 41, Стол 12"));
    }

    @Test
    void allChecksOfAWaiterGoToAnotherAtOnceAndCanBeTakenBack() {
        openDay();
        List<Integer> own = Fx.get(() -> test.state.orders().values().stream()
                .filter(order -> Integer.valueOf(DemoHouse.ANNA).equals(order.waiterId()))
                .filter(FloorFaces::isOpen)
                .map(OrderView::id)
                .sorted()
                .toList());
        assertTrue(own.size() > 1, own::toString);
        int before = Fx.get(() -> test.queue.sent().size());
        turnTo("#hand-" + DemoHouse.ANNA);
        screen.click("#waiter-" + MARIA);
        screen.until("all are handed over", () -> Fx.get(() -> test.queue.sent().size()) == before + own.size());
        List<String> paths = Fx.get(() -> test.queue.sent().stream()
                .skip(before)
                .map(command -> command.method() + " " + command.path())
                .toList());
        assertEquals(own.stream().map(id -> "PATCH /orders/" + id).toList(), paths);
        Fx.run(() -> {
            for (int back = 0; back < own.size(); back++) {
                OrderView order = test.state.orders().get(own.get(own.size() - 1 - back));
                test.queue.ok(back, order);
            }
        });
        guide();
        screen.until(
                "it is said", () -> screen.sees("Передано чеков: " + own.size() + ". Теперь их ведёт Мария Орлова"));
    }

    @Test
    void whoMayNotHandOverOneCheckMayNotHandOverAll() {
        Fx.run(() -> {
            test.waitersMay(Permission.CLOSE_DAY, Permission.X_REPORT, Permission.OTHERS_ORDERS);
            test.state.waiters().add(new WaiterView(MARIA, "Мария Орлова", null, true));
            test.house.person().set(new Person(DemoHouse.ANNA, "Анна Кузнецова", Role.WAITER));
        });
        openDay();
        int before = Fx.get(() -> test.queue.sent().size());
        turnTo("#hand-" + DemoHouse.ANNA);
        screen.click("#waiter-" + MARIA);
        screen.until("a manager is asked", () -> screen.sees("PIN-код менеджера"));
        assertEquals(before, Fx.get(() -> test.queue.sent().size()));
    }

    @Test
    void aDrawerIsCountedOnTheSpot() {
        openDay();
        turnTo("#count-1");
        screen.click("#key-5");
        screen.click("#amount-done");
        asked("/till/drawers/1/count");
        assertEquals(new DrawerCount(Money.parse("5")), test.queue.last().body());
        Fx.run(() -> test.queue.ok(TestTill.drawer(1, Money.parse("5"))));
        guide();
    }

    @Test
    void whoIsStillClockedInIsClockedOut() {
        openDay();
        turnTo("#out-2");
        asked("/users/2/shift");
        assertEquals(new ShiftChange(false), test.queue.last().body());
        Fx.run(() -> test.queue.ok(TestTill.person()));
        guide();
        screen.until("it is said", () -> screen.sees("Мария Орлова: смена закончена"));
    }

    @Test
    void theRegisterIsToldAgainAndGuestsAreSeenTo() {
        openDay();
        turnTo("#fiscal-again");
        answer("/fiscal-receipts/retry", new FiscalBacklog(3, 0));
        guide();
        turnTo("#come-12");
        asked("/tables/12/call/answer");
        Fx.run(() -> test.queue.ok(DemoHouse.table(12)));
        guide();
    }

    @Test
    void chitsThatWaitAreDecidedAboutAndTheGuideIsThereAgain() {
        openDay();
        turnTo("#printer-4");
        screen.click("#printers-close");
        guide();
    }

    @Test
    void whereNothingIsInTheWayTheDayIsClosedWithoutCarryingOver() {
        Fx.run(() -> desk.desk().way().till());
        screen.click("#tab-day");
        answer("/till/x-report", TestTill.report(null));
        answer("/till/closing", TestTill.clear());
        screen.until("all is settled", () -> screen.sees("Все чеки закрыты") && screen.sees("Все ящики пересчитаны"));
        screen.click("#close-day");
        screen.click("#day-close");
        answer("/till/z-reports", TestTill.report(47));
        screen.until("it is closed", () -> screen.sees("Отчёт Z № 47, день закрыт"));
    }

    @Test
    void whoGoesHomeSeesHoursAndTipsFirst() {
        Fx.run(() -> test.house.person().set(new Person(DemoHouse.ANNA, "Анна Кузнецова", Role.WAITER)));
        Fx.run(() -> desk.desk().way().till());
        Fx.run(() -> {
            test.queue.ok(List.of());
            test.queue.ok(TestTill.terminal());
            test.queue.ok(TestTill.person());
        });
        screen.click("#shift-clock");
        answer("/till/own-shift", TestTill.own());
        screen.until("hours and tips are there", () -> screen.sees("8 ч 5 мин") && screen.sees("Чаевые всего"));
        screen.png(Path.of("target/screens/going-home.png"));
        screen.click("#home-out");
        asked("/users/me/shift");
        assertEquals(new ShiftChange(false), test.queue.last().body());
    }
}
