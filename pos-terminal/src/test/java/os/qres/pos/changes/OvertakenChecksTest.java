package os.qres.pos.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import os.qres.model.json.Wire;
import os.qres.model.orders.OrderView;
import os.qres.pos.TestOvertaken;
import os.qres.pos.TestScreens;
import os.qres.pos.TestScreens.Stand;
import os.qres.pos.house.House;
import os.qres.terminal.connection.Command;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// Somebody else was first: the waiter sees what they have done, and does it again on what is there now.
class OvertakenChecksTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWaiterSeesWhatHappenedAndDoesItAgainOnWhatIsThereNow(Language language) {
        Stand stand = TestScreens.OVERTAKEN.open(folder, Theme.Mode.LIGHT, language, 1280, 800);
        try {
            assertTrue(sent(stand).endsWith(" {\"quantity\":2,\"seen\":{\"quantity\":3,\"course\":1}}"), sent(stand));
            assertEquals(
                    TestOvertaken.words(language), Fx.get(() -> ((Label) find(stand, "overtaken-words")).getText()));
            assertEquals(
                    language == Language.RU ? "Повторить" : "Do it again",
                    Fx.get(() -> ((Button) find(stand, "overtaken-again")).getText()));

            Fx.run(() -> ((Button) find(stand, "overtaken-again")).fire());

            assertTrue(sent(stand).endsWith(" {\"quantity\":1,\"seen\":{\"quantity\":2,\"course\":1}}"), sent(stand));
            assertFalse(Fx.get(() -> stand.desk().desk().layers().isAsking()));
        } finally {
            Fx.run(stand::close);
        }
    }

    @Test
    void whatIsLeftSoSendsNothing() {
        Stand stand = TestScreens.OVERTAKEN.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
        try {
            int before = Fx.get(() -> stand.test().queue.sent().size());
            Fx.run(() -> ((Button) find(stand, "overtaken-leave")).fire());
            assertEquals(before, Fx.get(() -> stand.test().queue.sent().size()));
            assertFalse(Fx.get(() -> stand.desk().desk().layers().isAsking()));
        } finally {
            Fx.run(stand::close);
        }
    }

    @Test
    void whatHadWaitedIsATaskThatOpensTheCheck() {
        Stand stand = TestScreens.GIVEN.open(folder, Theme.Mode.LIGHT, Language.RU, 1280, 800);
        try {
            Fx.run(() -> {
                House house = stand.test().house;
                OrderView order = house.checkAt(12).orElseThrow();
                house.checkCommands().covers(order, 7, "Стол 12");
                stand.test().queue.unreachable();
                stand.test().queue.overtakenLater(TestOvertaken.words(Language.RU));
                stand.desk().desk().way().floor();
            });
            Fx.run(() -> ((Button) find(stand, "attention")).fire());
            Fx.run(() -> {
                stand.scene().getRoot().applyCss();
                stand.scene().getRoot().layout();
            });
            assertEquals(stand.test().house.texts().get("attention.open"), Fx.get(() -> ((Button)
                            Objects.requireNonNull(stand.scene().lookup(".attention-row .button")))
                    .getText()));
            Fx.run(() -> ((Button) Objects.requireNonNull(stand.scene().lookup(".attention-row .button"))).fire());
            assertTrue(Fx.get(() -> stand.test().queue.refused().isEmpty()));
            assertInstanceOf(javafx.scene.Node.class, find(stand, "send"));
        } finally {
            Fx.run(stand::close);
        }
    }

    private static javafx.scene.Node find(Stand stand, String id) {
        return Objects.requireNonNull(stand.scene().lookup("#" + id), id);
    }

    private static String sent(Stand stand) {
        Command<?> last = Fx.get(() -> stand.test().queue.last());
        return last.path() + " " + Wire.lenient().toJson(last.body());
    }
}
