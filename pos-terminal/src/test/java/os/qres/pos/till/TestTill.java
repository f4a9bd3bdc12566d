package os.qres.pos.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.bill.TaxShare;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.floor.CallReason;
import os.qres.model.payments.PaymentKind;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserView;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.ChainHead;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.model.till.HourFigures;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.MoveKind;
import os.qres.model.till.MoveView;
import os.qres.model.till.OpenCheck;
import os.qres.model.till.OwnShift;
import os.qres.model.till.ReasonFigures;
import os.qres.model.till.SalesBreakdown;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterFigures;
import os.qres.model.till.WaiterTips;
import os.qres.model.till.WaitingCall;
import os.qres.pos.DemoHouse;
import os.qres.pos.house.TestHouse;

/// A till in the middle of an evening, as the server would tell of it.
public final class TestTill {
    private static final Instant OPENED = DemoHouse.NOW.minusSeconds(6 * 3600);

    private TestTill() {}

    /// Answers what the screen of drawers asks.
    public static void drawers(TestHouse test, TillViewModel till) {
        drawers(test, till, List.of(drawer(1, null), carried()));
    }

    /// The same, where none is open.
    public static void noDrawer(TestHouse test, TillViewModel till) {
        drawers(test, till, List.of());
    }

    private static void drawers(TestHouse test, TillViewModel till, List<DrawerView> open) {
        till.refresh();
        test.queue.ok(open);
        test.queue.ok(terminal());
        test.queue.ok(person());
    }

    /// Answers what the screen of the day asks.
    public static void day(TestHouse test, TillViewModel till) {
        till.look(TillTab.DAY);
        test.queue.ok(report(null));
        test.queue.ok(check());
    }

    /// Answers what whoever goes home is told.
    public static void goesHome(TestHouse test) {
        test.queue.ok(own());
    }

    static TerminalView terminal() {
        return new TerminalView(3, "POS 1", TerminalKind.POS, null, null, null, null, true, null, OPENED, 1);
    }

    static UserView person() {
        return new UserView(
                DemoHouse.ANNA,
                "anna",
                null,
                "Анна Кузнецова",
                Role.WAITER,
                true,
                null,
                null,
                null,
                true,
                true,
                null,
                null,
                OPENED,
                OPENED,
                1);
    }

    static DrawerView drawer(int id, @Nullable Money counted) {
        return new DrawerView(
                id,
                DrawerKind.TERMINAL,
                3,
                null,
                "POS 1, бар",
                OPENED,
                DemoHouse.ANNA,
                counted == null ? null : DemoHouse.NOW,
                null,
                Money.parse("5000"),
                List.of(
                        move(MoveKind.FLOAT, "5000", ""),
                        move(MoveKind.PAY_OUT, "350", "Курьер"),
                        move(MoveKind.DROP, "10000", "Инкассация"),
                        move(MoveKind.NO_SALE, "0", "Разменять гостю")),
                Money.parse("18420"),
                Money.parse("13070"),
                counted,
                counted == null ? null : counted.minus(Money.parse("13070")),
                4);
    }

    private static DrawerView carried() {
        return new DrawerView(
                2,
                DrawerKind.WAITER,
                null,
                DemoHouse.ANNA,
                "Анна К.",
                OPENED,
                DemoHouse.ANNA,
                null,
                null,
                Money.parse("1000"),
                List.of(move(MoveKind.FLOAT, "1000", "")),
                null,
                null,
                null,
                null,
                1);
    }

    private static MoveView move(MoveKind kind, String amount, String reason) {
        return new MoveView(kind, Money.parse(amount), reason, DemoHouse.ANNA, OPENED);
    }

    public static ClosingCheck check() {
        return new ClosingCheck(
                LocalDate.of(2026, 11, 20),
                false,
                List.of(
                        new OpenCheck(12, 41, 12, "Анна К.", Money.parse("4130"), Money.parse("2130.50")),
                        new OpenCheck(4, 44, 4, "Анна К.", Money.parse("1290"), Money.parse("1290"))),
                List.of(drawer(1, null)),
                List.of("Анна Кузнецова", "Мария Орлова"),
                new FiscalBacklog(2, 1),
                List.of(shift(71, 2, "Мария Орлова"), shift(72, DemoHouse.ANNA, "Анна Кузнецова")),
                List.of(new PrinterStatus(4, "Кухня", PrinterState.PAPER_OUT, DemoHouse.NOW, 2, 1, 0)),
                List.of(new WaitingCall(12, 12, CallReason.BILL, DemoHouse.NOW.minusSeconds(240))));
    }

    static ShiftView shift(int id, int user, String name) {
        return new ShiftView(id, user, name, OPENED, null, null, null, null);
    }

    /// Nothing stands in the way any more.
    public static ClosingCheck clear() {
        return new ClosingCheck(
                LocalDate.of(2026, 11, 20),
                true,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static OwnShift own() {
        return new OwnShift(
                OPENED, null, true, 485, 21, Money.parse("75590.40"), Money.parse("650"), Money.parse("3200"), 2);
    }

    /// @param number of a report that closes the day
    public static TillReport report(@Nullable Integer number) {
        return new TillReport(
                number,
                LocalDate.of(2026, 11, 20),
                OPENED,
                DemoHouse.NOW,
                "Виктор Л.",
                38,
                96,
                Money.parse("128400"),
                Money.parse("3210"),
                Money.parse("9400.40"),
                Money.ZERO,
                Money.parse("134590.40"),
                Money.parse("560"),
                List.of(new TaxShare(2000, true, Money.parse("134590.40"), Money.parse("22431.73"))),
                Money.parse("133990.40"),
                Money.parse("600"),
                Money.parse("7350"),
                Money.ZERO,
                List.of(
                        takings(1, "Наличные", PaymentKind.CASH, 11, "18420", "0"),
                        takings(2, "Банковская карта", PaymentKind.CARD, 29, "116170.40", "600")),
                List.of(
                        new WaiterTips(1, "Анна К.", Money.parse("650"), Money.parse("3200")),
                        new WaiterTips(2, "Мария О.", Money.ZERO, Money.parse("3500"))),
                List.of(drawer(1, Money.parse("13050"))),
                List.of(),
                new ChainHead(18422, "9f2c41d07be3a6655c01d2e0f4b7a91c55d0a7e1f20c4b7cbd1f3a8e6b2d9c40"),
                breakdown());
    }

    private static SalesBreakdown breakdown() {
        return new SalesBreakdown(
                List.of(
                        category(1, "Напитки", 84, "31240", "33012.20"),
                        category(3, "Закуски", 41, "28900", "31012.10"),
                        category(5, "Горячее", 63, "54350", "58766.10"),
                        category(8, "Десерты", 22, "10700", "11800")),
                List.of(
                        waiter(1, "Анна К.", 21, 54, "70190", "75590.40", "3850", 2, "1140", "560"),
                        waiter(2, "Мария О.", 17, 42, "55000", "59000", "3500", 1, "450", "0")),
                List.of(
                        new ReasonFigures("Постоянный гость", 6, Money.parse("2460")),
                        new ReasonFigures("Долго ждали", 2, Money.parse("750"))),
                List.of(new ReasonFigures("Остыло", 1, Money.parse("560"))),
                List.of(
                        new ReasonFigures("Гость передумал", 2, Money.parse("1140")),
                        new ReasonFigures(null, 1, Money.parse("450"))),
                List.of(
                        new HourFigures(17, 9, Money.parse("30190"), Money.parse("32590.40")),
                        new HourFigures(18, 0, Money.ZERO, Money.ZERO),
                        new HourFigures(19, 18, Money.parse("60000"), Money.parse("64500")),
                        new HourFigures(20, 11, Money.parse("35000"), Money.parse("37500"))));
    }

    private static CategoryFigures category(int id, String name, int quantity, String net, String sales) {
        return new CategoryFigures(id, name, quantity, Money.parse(net), Money.parse(sales));
    }

    private static WaiterFigures waiter(
            int id,
            String name,
            int checks,
            int covers,
            String net,
            String sales,
            String tips,
            int voids,
            String voided,
            String comped) {
        Money all = Money.parse(sales);
        return new WaiterFigures(
                id,
                name,
                checks,
                covers,
                Money.parse(net),
                all,
                new Money(all.minor() / checks),
                Money.parse(tips),
                voids,
                Money.parse(voided),
                Money.parse(comped));
    }

    private static MethodTakings takings(
            int id, String name, PaymentKind kind, int payments, String taken, String refunded) {
        return new MethodTakings(
                id, name, kind, payments, Money.parse(taken), Money.parse(refunded), Money.ZERO, Money.ZERO);
    }
}
