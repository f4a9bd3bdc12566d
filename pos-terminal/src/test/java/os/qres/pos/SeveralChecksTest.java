package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.checks.JoinCheck;
import os.qres.model.checks.MoveLines;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.Command;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A table whose check was split, on the real screen.
class SeveralChecksTest {
    private static final Instant AT = DemoHouse.NOW.minusSeconds(300);

    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;
    private OrderView first;
    private OrderView second;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder));
        first = TestOrders.at(12, AT)
                .line("Борщ с говядиной", ItemStatus.NEW, AT)
                .line("Рибай", ItemStatus.READY, AT, AT.plusSeconds(60))
                .build();
        second = TestOrders.at(12, AT)
                .another(900)
                .line("Тирамису", ItemStatus.READY, AT, AT.plusSeconds(30))
                .build();
        Fx.run(() -> {
            test.state.answered(first);
            test.state.answered(second);
        });
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    private List<String> paths() {
        return Fx.get(() -> test.queue.sent().stream().map(Command::path).toList());
    }

    @Test
    void whatIsReadyOfBothChecksIsBroughtByOneTap() {
        screen.click("#answer-12");
        screen.until("both are served", () -> paths().size() == 2);
        assertEquals(List.of("/orders/12/status", "/orders/900/status"), paths());
    }

    @Test
    void theChecksOfATableArePutTogetherAgain() {
        screen.click("#table-12");
        screen.click("#check-more");
        screen.png(Path.of("target/screens/several-checks-more.png"));
        screen.click("#join-900");
        screen.until("they are joined", () -> !paths().isEmpty());
        assertEquals("/orders/12/join", test.queue.last().path());
        assertEquals(new JoinCheck(900, null), test.queue.last().body());
    }

    @Test
    void linesMoveToTheOtherCheckOfTheirTable() {
        screen.click("#table-12");
        screen.click("#check-more");
        screen.click("#change-lines");
        screen.click("#choose-" + first.items().getFirst().id());
        screen.click("#lines-move");
        screen.click("#table-12");
        screen.until("it has moved", () -> !paths().isEmpty());
        assertEquals("/orders/12/move", test.queue.last().path());
        assertEquals(900, ((MoveLines) test.queue.last().body()).toOrderId());
    }

    @Test
    void ofTwoChecksOfAnotherTableOneIsChosen() {
        OrderView third = TestOrders.at(7, AT)
                .line("Борщ с говядиной", ItemStatus.NEW, AT)
                .build();
        Fx.run(() -> test.state.answered(third));
        screen.click("#table-7");
        screen.click("#check-more");
        screen.click("#change-table");
        screen.click("#table-12");
        screen.until("one is asked which", () -> screen.sees("С каким счётом?"));
        assertFalse(paths().stream().anyMatch(path -> path.contains("join")));
        screen.png(Path.of("target/screens/several-checks-which.png"));
        screen.click("#check-900");
        screen.until("it is joined", () -> !paths().isEmpty());
        assertEquals(new JoinCheck(900, null), test.queue.last().body());
    }
}
