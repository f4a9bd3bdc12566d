package os.qres.admin.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.controls.PaperPane;
import os.qres.admin.house.ConsoleRun;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.Returns;
import os.qres.model.payments.PaymentView;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;
import os.qres.test.screen.ScreenRules;

/// Paid checks in a real window; its pictures are `target/screens/checks-*.png`.
class ChecksScreenTest {
    @TempDir
    Path folder;

    @Test
    void aCheckIsFoundAsOneTypesAndLongListsArePaged() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            OrderView atTable = sold.pay(sold.ordered(7, 1, 1), sold.card, "");
            List<OrderView> others = new ArrayList<>();
            for (int i = 0; i < 31; i++) {
                others.add(sold.pay(sold.ordered(null, 2, 1), sold.cash, ""));
            }
            Screen screen = run.screen();
            open(run);
            shows(screen, others.getLast());
            assertFalse(screen.shows("#check-" + atTable.id()), "it is on the next page");
            screen.click("#checks-next");
            shows(screen, atTable);
            screen.click("#checks-previous");
            shows(screen, others.getLast());

            run.write("#search", Integer.toString(atTable.number()));
            only(screen, atTable, others.getLast());
            run.write("#search", "карт");
            only(screen, atTable, others.getLast());
            run.write("#search", "7");
            screen.until("a table is offered", () -> screen.sees("Стол 7"));
            screen.clickText("Стол 7");
            only(screen, atTable, others.getLast());
            run.write("#search", atTable.totalPrice().toString().replace('.', ','));
            shows(screen, atTable);
            run.write("#search", "нет такого");
            screen.until("there is none", () -> screen.sees("Таких оплаченных чеков нет"));
            run.write("#search", "");
            assertTrue(Fx.get(() -> screen.node("#checks-on", Button.class).isDisabled()), "no checks of tomorrow");
            screen.click("#checks-back");
            screen.until("none yesterday", () -> screen.sees("Таких оплаченных чеков нет"));
            assertFalse(Fx.get(() -> screen.node("#checks-on", Button.class).isDisabled()));
            screen.clickText("Всё время");
            shows(screen, others.getLast());
        }
    }

    @Test
    void linesGoBackAndThenTheRestAndItIsSaidBeforehand() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            OrderView check = sold.pay(sold.ordered(3, 2, 2), sold.card, ",\"tip_amount\":50");
            Screen screen = run.screen();
            open(run);
            shows(screen, check);
            screen.click("#check-" + check.id());
            screen.until("it is open", () -> screen.shows("#refund-lines"));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.cutTexts(screen.node("#checks", Parent.class))));
            screen.click("#refund-lines");
            screen.until("it can't go yet", () -> screen.shows("#refund-go"));
            screen.until(
                    "it looks as it is",
                    () -> Fx.get(() -> screen.node("#refund-go", Button.class)
                            .getTextFill()
                            .equals(screen.node("#checks-on", Button.class).getTextFill())));
            int line = check.items().getFirst().id();
            screen.until("lines are there", () -> screen.shows("#more-" + line));
            screen.click("#more-" + line);
            screen.until("it is said", () -> screen.sees("Гостю вернётся"));
            run.write("#refund-reason", "Остыло");
            screen.click("#refund-go");
            screen.until("it is done", () -> !screen.shows("#refund-go") && screen.sees("Возвращено 1 из 2"));
            assertTrue(screen.sees("Остыло"), "why it went back");
            assertTrue(screen.sees(" · Ольга Рябова"), "who gave it back");
            OrderView part = now(sold, check);
            assertEquals(1, Returns.portions(part, line));
            assertEquals(PaymentStatus.PAID, part.paymentStatus());
            assertEquals(new Money(50_00), part.tipTotal());

            screen.click("#refund-all");
            run.write("#refund-reason", "Ошибка");
            screen.click("#refund-go");
            screen.until("all of it is back", () -> screen.sees("Возвращён"));
            assertEquals(PaymentStatus.REFUNDED, now(sold, check).paymentStatus());
            assertEquals(Money.ZERO, now(sold, check).tipTotal());
            screen.until("nothing is left", () -> !screen.shows("#refund-all"));
        }
    }

    /// Where there is nothing to choose between, nothing is asked: the whole of it goes back, tip and all.
    @Test
    void theOnePaymentOfACheckGoesBackWithItsTip() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            OrderView check = sold.pay(sold.ordered(3, 2, 1), sold.card, ",\"tip_amount\":50");
            PaymentView paid = check.payments().getFirst();
            Screen screen = run.screen();
            look(run, check);
            assertFalse(screen.shows("#refund-" + paid.id()), "the one payment is all of it");
            screen.click("#refund-amount");
            screen.until("it is asked for", () -> screen.shows("#refund-amount-typed"));
            assertFalse(screen.shows("#refund-from"), "there is nothing to choose");
            screen.click("#refund-cancel");
            screen.click("#refund-all");
            String all = run.kit().formats().exactMoney(check.paidTotal().plus(check.tipTotal()));
            screen.until("it is said", () -> screen.sees("Карта " + all));
            assertTrue(screen.sees("В том числе чаевые"));
            run.write("#refund-reason", "Ошибка");
            screen.click("#refund-go");
            screen.until("all of it is back", () -> screen.sees("Возвращён"));
            OrderView now = now(sold, check);
            PaymentView back = now.payments().getLast();
            assertEquals(paid.id(), back.refundOf());
            assertEquals(Money.ZERO.minus(paid.amount()), back.amount());
            assertEquals(Money.ZERO.minus(new Money(50_00)), back.tip());
            assertEquals(2, now.payments().size());
        }
    }

    @Test
    void aSumGoesBackFromThePaymentThatWasChosenAndNoMoreThanIsLeftOfIt() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            OrderView open = sold.ordered(3, 3, 2);
            sold.pay(open, sold.cash, ",\"amount\":300");
            OrderView check = sold.pay(open, sold.card, "");
            PaymentView cash = check.payments().getFirst();
            Screen screen = run.screen();
            look(run, check);
            screen.click("#refund-amount");
            screen.until("it is asked for", () -> screen.shows("#refund-from"));
            run.write("#refund-reason", "Остыло");
            choosePayment(screen, 1);
            run.write("#refund-amount-typed", "300,01");
            screen.until("it is refused", () -> screen.sees("вернуть нельзя"));
            assertTrue(Fx.get(() -> screen.node("#refund-go", Button.class).isDisabled()));
            run.write("#refund-amount-typed", "89,50");
            screen.until("it is said", () -> screen.sees("Наличные 89,50"));
            screen.click("#refund-go");
            screen.until("it is done", () -> !screen.shows("#refund-go"));
            OrderView now = now(sold, check);
            assertEquals(cash.id(), now.payments().getLast().refundOf());
            assertEquals(new Money(-89_50), now.payments().getLast().amount());

            screen.click("#refund-amount");
            screen.until("it is asked for", () -> screen.shows("#refund-from"));
            run.write("#refund-amount-typed", "10");
            run.write("#refund-reason", "Остыло");
            screen.click("#refund-go");
            screen.until("it is done", () -> !screen.shows("#refund-go"));
            assertEquals(
                    check.payments().getLast().id(),
                    now(sold, check).payments().getLast().refundOf(),
                    "by itself it comes from the last payment");
        }
    }

    @Test
    void linesGoBackFromThePaymentThatWasChosen() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            OrderView open = sold.ordered(3, 2, 1);
            Money most = open.items().getFirst().total();
            sold.pay(open, sold.cash, ",\"amount\":" + most);
            OrderView check = sold.pay(open, sold.card, "");
            Screen screen = run.screen();
            look(run, check);
            screen.click("#refund-lines");
            screen.until("lines are there", () -> screen.shows("#refund-from"));
            choosePayment(screen, 1);
            screen.click("#return-" + check.items().getFirst().id());
            run.write("#refund-reason", "Остыло");
            screen.click("#refund-go");
            screen.until("it is done", () -> !screen.shows("#refund-go"));
            PaymentView back = now(sold, check).payments().getLast();
            assertEquals(check.payments().getFirst().id(), back.refundOf());
            assertEquals(
                    1,
                    Returns.portions(now(sold, check), check.items().getFirst().id()));
        }
    }

    /// By the ways that it was paid, or one of the payments.
    private static void choosePayment(Screen screen, int place) {
        Fx.run(() ->
                screen.node("#refund-from", ComboBox.class).getSelectionModel().select(place));
    }

    private static void look(ConsoleRun run, OrderView check) {
        open(run);
        shows(run.screen(), check);
        run.screen().click("#check-" + check.id());
        run.screen().until("it is open", () -> run.screen().shows("#refund-all"));
    }

    @Test
    void aReceiptIsKeptAsPdfAndComesOutAgainOnAChosenPrinter() throws IOException {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            PrinterView printer = printer(sold);
            OrderView check = sold.pay(sold.ordered(3, 1, 1), sold.cash, "");
            Screen screen = run.screen();
            open(run);
            shows(screen, check);
            screen.click("#check-" + check.id());
            screen.until("it is open", () -> screen.shows("#receipt-again"));
            screen.click("#receipt-again");
            screen.until("it is shown", () -> screen.shows("#receipt-image"));
            screen.png(Path.of("target", "screens", "checks-receipt.png"));
            Path pdf = folder.resolve("receipt.pdf");
            Fx.run(() -> screen.node("#receipt-paper", PaperPane.class).keep(pdf));
            screen.until("it is kept", () -> screen.sees("receipt.pdf"));
            assertEquals(
                    "%PDF", Files.readString(pdf, StandardCharsets.ISO_8859_1).substring(0, 4));
            Fx.run(() -> screen.node("#receipt-printer", ComboBox.class)
                    .getSelectionModel()
                    .select(1));
            screen.click("#receipt-print");
            screen.until("it is said", () -> screen.sees("отправлен на принтер"));
            List<PrintJobView> jobs = sold.house.list("/printers/" + printer.id() + "/jobs", PrintJobView.class);
            assertEquals(1, jobs.size());
            assertTrue(jobs.getFirst().title().contains(Integer.toString(check.number())), jobs::toString);
        }
    }

    @Test
    void theChecksArePaintedInBothLanguagesAndThemes() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"))) {
            for (int i = 0; i < 6; i++) {
                OrderView paid = sold.pay(sold.ordered(i % 2 == 0 ? i + 1 : null, 1 + i % 4, 1), sold.cash, "");
                if (i == 2) {
                    sold.house.patch(
                            "/orders/" + paid.id() + "/payment",
                            "{\"payment_status\":\"refunded\",\"reason\":\"Ошибка\"}",
                            OrderView.class);
                }
            }
            OrderView open = sold.ordered(8, 4, 2);
            sold.house.post(
                    "/orders/" + open.id() + "/discounts",
                    "{\"basis_points\":1000,\"reason\":\"Постоянный гость\"}",
                    OrderView.class);
            sold.pay(open, sold.card, ",\"amount\":300,\"reference\":\"004512\"");
            OrderView check = sold.pay(open, sold.cash, ",\"tip_amount\":100");
            sold.house.patch(
                    "/orders/" + check.id() + "/payment",
                    "{\"payment_status\":\"refunded\",\"reason\":\"Остыло\",\"items\":[{\"item_id\":%d,\"quantity\":1}]}"
                            .formatted(check.items().getFirst().id()),
                    OrderView.class);
            ConsoleRun.pictures(sold.house, folder, "checks", (run, _) -> {
                open(run);
                shows(run.screen(), check);
                run.screen().click("#check-" + check.id());
                run.screen().until("it is open", () -> run.screen().shows("#refund-lines"));
            });
            ConsoleRun.pictures(sold.house, folder, "checks-refund", (run, _) -> {
                open(run);
                shows(run.screen(), check);
                run.screen().click("#check-" + check.id());
                run.screen().until("it is open", () -> run.screen().shows("#refund-lines"));
                run.screen().click("#refund-lines");
                int line = check.items().getLast().id();
                run.screen().until("lines are there", () -> run.screen().shows("#more-" + line));
                run.screen().click("#more-" + line);
                run.write("#refund-reason", "Остыло");
            });
            ConsoleRun.pictures(sold.house, folder, "checks-refund-sum", (run, _) -> {
                look(run, check);
                run.screen().click("#refund-amount");
                run.screen().until("it is asked for", () -> run.screen().shows("#refund-from"));
                choosePayment(run.screen(), 1);
                run.write("#refund-amount-typed", "120");
                run.write("#refund-reason", "Остыло");
            });
        }
    }

    private static PrinterView printer(SoldHouse sold) {
        return sold.house.post("/printers", """
                {"name": "Бар", "connection": "network", "address": "127.0.0.1:9", "routes": []}\
                """, PrinterView.class);
    }

    private static OrderView now(SoldHouse sold, OrderView check) {
        return sold.house.get("/orders/" + check.id(), OrderView.class);
    }

    private static void shows(Screen screen, OrderView check) {
        screen.until("check " + check.number(), () -> screen.shows("#check-" + check.id()));
    }

    private static void only(Screen screen, OrderView check, OrderView other) {
        screen.until(
                "only check " + check.number(),
                () -> screen.shows("#check-" + check.id()) && !screen.shows("#check-" + other.id()));
    }

    private static void open(ConsoleRun run) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn("olga");
        screen.click("#section-checks");
    }
}
