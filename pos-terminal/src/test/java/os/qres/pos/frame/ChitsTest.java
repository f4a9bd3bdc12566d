package os.qres.pos.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemStatus;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.rights.Permission;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestDesk;
import os.qres.pos.TestOrders;
import os.qres.pos.house.TestHouse;
import os.qres.pos.house.TestPaper;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// Chits that were held are asked about one by one, on the real screen.
class ChitsTest {
    @TempDir
    Path folder;

    private final TestPaper paper = new TestPaper();
    private TestHouse test;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        paper.chits = TestPaper.asked();
        test = Fx.get(() -> new TestHouse(folder));
        Fx.run(() -> {
            test.state.answered(TestOrders.at(12, DemoHouse.NOW)
                    .line("Борщ с говядиной", ItemStatus.NEW, DemoHouse.NOW)
                    .build());
            test.house.printBy(paper);
            test.house
                    .printers()
                    .replace(List.of(
                            new PrinterStatus(1, "Касса", PrinterState.OK, DemoHouse.NOW, 0, 0, 0),
                            new PrinterStatus(3, "Горячий цех", PrinterState.PAPER_OUT, DemoHouse.NOW, 1, 1, 1)));
        });
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    private void ask() {
        screen.click("#printers");
        screen.click("#decide-3");
        screen.until("the first is asked about", () -> screen.sees("1 из 2"));
    }

    @Test
    void eachIsShownWithItsPaperItsTableItsAgeAndItsPrinter() {
        ask();
        assertTrue(screen.sees("Горячий цех · заказ 48"));
        assertTrue(screen.sees("Стол 12"));
        assertTrue(screen.sees("Ждёт 14 мин, с 19:44"));
        assertTrue(screen.sees("Горячий цех · нет бумаги"));
        assertTrue(screen.sees("Мог уже выйти: на бумаге будет КОПИЯ"));
        screen.until("its paper is shown", () -> screen.shows("#chit-picture"));
    }

    @Test
    void oneIsPrintedAndTheNextIsThrownAwayOnceThatIsSure() {
        ask();
        screen.click("#chit-print");
        screen.until("the second is asked about", () -> screen.sees("2 из 2"));
        assertFalse(screen.sees("КОПИЯ"));
        screen.click("#chit-discard");
        screen.until("it is asked whether that is meant", () -> screen.shows("#discard-yes"));
        assertEquals(List.of("release 31"), paper.printed);
        screen.click("#discard-yes");
        screen.until("nothing is left to ask", () -> !screen.shows("#chit-print"));
        assertEquals(List.of("release 31", "discard 32"), paper.printed);
    }

    @Test
    void oneMayBeLeftForLater() {
        ask();
        screen.click("#chit-later");
        screen.until("the second is asked about", () -> screen.sees("2 из 2"));
        assertEquals(List.of(), paper.printed);
    }

    @Test
    void allOfThemComeOutOfAnotherPrinter() {
        ask();
        screen.click("#chit-reroute");
        screen.click("#to-printer-1");
        screen.until("nothing is left to ask", () -> !screen.shows("#chit-print"));
        assertEquals(List.of("reroute 3 to 1"), paper.printed);
    }

    @Test
    void asManyAreSaidToGoToAnotherAsAreLeftByNow() {
        ask();
        screen.click("#chit-print");
        screen.until("the second is asked about", () -> screen.sees("2 из 2"));
        var left = new PrinterStatus(3, "Горячий цех", PrinterState.OK, DemoHouse.NOW, 0, 1, 0);
        Fx.run(() -> test.house.printers().heard(left));
        screen.click("#chit-reroute");
        assertTrue(screen.sees("Где напечатать всё: 1"));
    }

    @Test
    void whoMayNotRerouteIsNotOfferedIt() {
        Fx.run(() -> test.waitersMay(Permission.DRAWER));
        screen.click("#printers");
        screen.until("the printers are shown", () -> screen.shows("#decide-3"));
        assertFalse(screen.shows("#reroute-3"));
        screen.click("#decide-3");
        screen.until("the first is asked about", () -> screen.sees("1 из 2"));
        assertFalse(screen.shows("#chit-reroute"));
    }
}
