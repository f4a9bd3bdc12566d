package os.qres.pos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.till.CloseDay;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.MoveKind;
import os.qres.model.till.NewDrawer;
import os.qres.model.till.NewMove;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;

/// Cash, paid checks and the end of the day, as a person meets them.
class TillViewModelTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private TillViewModel till;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        till = new TillViewModel(test.house);
        till.onSay(test::say);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void itSaysWhoseDrawersAreOpen() {
        TestTill.drawers(test, till);
        TillState.Drawers now =
                assertInstanceOf(TillState.Drawers.class, till.state().get());
        assertTrue(now.isHereOpen() && now.isOwnOpen() && now.atWork());
        assertEquals(2, now.drawers().size());
    }

    @Test
    void cashThatComesAndGoesIsSentWithItsReason() {
        TestTill.drawers(test, till);
        till.move(TestTill.drawer(1, null), MoveKind.PAY_OUT, Money.parse("350"), "Курьер");
        assertEquals("/till/drawers/1/moves", test.queue.last().path());
        NewMove move = assertInstanceOf(NewMove.class, test.queue.last().body());
        assertEquals(MoveKind.PAY_OUT, move.kind());
        assertEquals("Курьер", move.reason());
        test.queue.refuse("Ящик закрыт");
        assertEquals("Ящик закрыт", test.said.getLast());
    }

    @Test
    void whatShouldBeInADrawerIsSaidAfterItWasCounted() {
        till.count(TestTill.drawer(1, null), Money.parse("13050"));
        assertEquals(new DrawerCount(Money.parse("13050")), test.queue.last().body());
        test.queue.ok(TestTill.drawer(1, Money.parse("13050")));
        assertTrue(test.said.getLast().contains("недостача"), test.said.getLast());
        till.count(TestTill.drawer(1, null), Money.parse("13070"));
        test.queue.ok(TestTill.drawer(1, Money.parse("13070")));
        assertTrue(test.said.getLast().contains("сошлось"), test.said.getLast());
    }

    @Test
    void aDrawerIsOpenedWithItsFloat() {
        till.open(DrawerKind.TERMINAL, Money.parse("5000"));
        assertEquals(
                new NewDrawer(DrawerKind.TERMINAL, null, Money.parse("5000")),
                test.queue.last().body());
    }

    @Test
    void aWaiterDoesNotCloseTheDayAndAManagerSeesWhatIsInTheWay() {
        assertTrue(!till.seesDay());
        test.house.person().set(new Person(2, "Виктор Лебедев", Role.MANAGER));
        TestTill.day(test, till);
        TillState.Day day = assertInstanceOf(TillState.Day.class, till.state().get());
        assertEquals(41, day.check().openChecks().getFirst().number());
        till.close(true);
        assertEquals(new CloseDay(true), test.queue.last().body());
        test.queue.ok(TestTill.report(47));
        TillState.Closed closed =
                assertInstanceOf(TillState.Closed.class, till.state().get());
        assertEquals(47, closed.report().number());
    }

    @Test
    void theDaysThatWereClosedAreLookedAtAgain() {
        till.earlier();
        assertEquals("/till/z-reports?limit=100", test.queue.last().path());
        test.queue.ok(List.of(TestTill.report(47)));
        TillState.Reports now =
                assertInstanceOf(TillState.Reports.class, till.state().get());
        assertEquals(47, now.reports().getFirst().number());
    }

    @Test
    void withoutTheServerNothingIsCountedAndOneIsTold() {
        till.refresh();
        test.queue.unreachable();
        assertInstanceOf(TillState.Failed.class, till.state().get());
    }
}
