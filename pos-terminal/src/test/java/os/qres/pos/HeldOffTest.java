package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.checks.HeldLines;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A held dish that the kitchen has taken off the menu since, on the real screen.
class HeldOffTest {
    private static final Instant AT = DemoHouse.NOW.minusSeconds(300);

    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;

    private void open(Language language, Theme.Mode mode) {
        Fx.start();
        OrderView order = TestOrders.at(12, AT)
                .line("Тирамису", ItemStatus.NEW, AT)
                .held()
                .line("Рибай", ItemStatus.COOKING, AT)
                .build();
        test = Fx.get(() -> {
            TestHouse made = new TestHouse(folder, DemoHouse.snapshot(DemoHouse.without("Тирамису")), language);
            made.state.answered(order);
            return made;
        });
        screen = Screen.showScene(() -> new TestDesk(test, mode).scene(1280, 800));
        screen.click("#table-12");
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    @Test
    void itsLineSaysSo() {
        open(Language.RU, Theme.Mode.LIGHT);
        screen.until("the line says it", () -> screen.sees(test.house.texts().get("line.off")));
    }

    @ParameterizedTest
    @CsvSource({"RU,LIGHT", "EN,DARK"})
    void oneIsAskedBeforeItIsFiredAllTheSame(Language language, Theme.Mode mode) {
        open(language, mode);
        screen.click("#check-more");
        screen.click("#fire-1");
        screen.until("the kitchen is told", () -> test.queue.sent().size() == 1);
        Fx.run(() -> test.queue.refuseAs("held-off"));
        screen.until("one is asked", () -> screen.shows("#off-fire"));
        screen.png(Path.of("target/screens/held-off-" + language.name().toLowerCase(Locale.ROOT) + ".png"));
        screen.click("#off-fire");
        screen.until("it is fired", () -> test.queue.sent().size() == 2);
        assertEquals(new HeldLines(null, 1, true), test.queue.last().body());
    }
}
