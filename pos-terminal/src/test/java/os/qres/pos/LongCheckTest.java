package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A check of more lines than the small screen has room for, on the real screen.
class LongCheckTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;
    private OrderView check;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder, TestLong.snapshot(), Language.RU));
        check = Fx.get(() -> test.house.checkAt(12).orElseThrow());
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
        screen.click("#table-12");
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    @Test
    void theNewestLinesAreInSightWithoutATap() {
        assertTrue(sees(check.items().getLast()));
        assertFalse(sees(check.items().get(4)), "there is no room for it");
        assertFalse(screen.shows("#served"));
    }

    @Test
    void whatIsAddedIsInSightThoughOneHasTurnedBack() {
        turnToTheFirst();
        assertFalse(sees(check.items().getLast()));
        addBorsch();
        assertTrue(screen.shows(fresh()), "the new line");
        assertTrue(screen.shows("#check-page-back"));
        screen.click("#check-page-back");
        screen.until("one looks at what was before", () -> !screen.shows(fresh()));
    }

    @Test
    void whatWasServedIsUnfoldedWhereOneLooks() {
        turnToTheFirst();
        screen.click("#served");
        screen.until("it is unfolded", () -> sees(check.items().getFirst()));
        assertTrue(screen.shows("#served"));
    }

    @Test
    void theTappedLineIsInSightAmongAllLines() {
        ItemView last = check.items().getLast();
        screen.click("#line-" + last.clientRef());
        screen.until("the lines are there", () -> screen.shows("#lines-back"));
        assertTrue(screen.shows("#choose-" + last.id()));
        assertFalse(screen.shows("#choose-" + check.items().getFirst().id()));
    }

    private void addBorsch() {
        screen.click("#category-4");
        screen.click("#dish-" + DemoHouse.dish("Борщ с говядиной").id());
        screen.until(
                "it is on the check",
                () -> !Fx.get(() -> test.house.drafts().of(12).lines().isEmpty()) && screen.shows(fresh()));
        assertEquals(1, Fx.get(() -> test.house.drafts().of(12).lines().size()));
    }

    private String fresh() {
        return "#line-"
                + Fx.get(() -> test.house.drafts().of(12).lines().getFirst().ref());
    }

    private void turnToTheFirst() {
        for (int page = 0; page < check.items().size() && !screen.shows("#served"); page++) {
            screen.click("#check-page-back");
        }
        assertTrue(screen.shows("#served"));
    }

    private boolean sees(ItemView item) {
        return screen.shows("#line-" + item.clientRef());
    }
}
