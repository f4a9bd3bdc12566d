package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.KitchenMain;
import os.qres.model.floor.TableView;
import os.qres.model.orders.OrderView;
import os.qres.server.TestRestaurant;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.program.TerminalProgram;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// The kitchen's program is ended in the middle of an evening and started again: its tickets bear the same marks.
class RestartedDisplayTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private TerminalProgram program;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        here = new TestRestaurant(folder.resolve("server"));
        start();
        screen.until("a code is shown", () -> program.kit().pairing().step().get() instanceof PairingStep.ShowingCode);
        String code = Fx.get(
                () -> ((PairingStep.ShowingCode) program.kit().pairing().step().get()).code());
        here.admin
                .post("/terminals/pairing/approve", "{\"code\":\"%s\"}".formatted(code))
                .expect(200);
        awaitLive();
    }

    private void start() {
        List<String> arguments = List.of(
                "--server",
                here.server().address(),
                "--name",
                "Kitchen",
                "--data",
                folder.resolve("display").toString(),
                "--language",
                "ru",
                "--screen-inches",
                "auto");
        Stage stage = Fx.get(Stage::new);
        program = Fx.get(() -> KitchenMain.open(stage, arguments, Clock.systemUTC()));
        screen = Screen.showStage(stage);
    }

    private void awaitLive() {
        screen.until("it is live", () -> program.kit().feed().connection().get() instanceof ConnectionState.Live);
    }

    private void end() {
        screen.close();
        Fx.run(program.kit()::close);
    }

    @AfterEach
    void close() {
        end();
        here.close();
    }

    @Test
    void whatWasChangedAndWhatNobodyHasSeenIsStillSo() {
        OrderView first = order(here.table1, 3);
        sees("Стол 1");
        sees("Новый");
        screen.press(KeyCode.DIGIT1);
        sees("Идёт");
        here.waiter
                .patch(
                        "/orders/" + first.id() + "/items/"
                                + first.items().getFirst().id(),
                        "{\"quantity\":2}")
                .expect(200);
        sees("БЫЛО 3");

        end();
        order(here.table2, 1);
        start();
        awaitLive();
        sees("Стол 2");
        sees("БЫЛО 3");
        sees("Новый");
        sees("Идёт");

        screen.press(KeyCode.DIGIT2);
        screen.until("both were seen", () -> !screen.sees("Новый"));
        end();
        start();
        sees("Стол 2");
        sees("БЫЛО 3");
        assertFalse(screen.sees("Новый"));
    }

    private OrderView order(TableView table, int portions) {
        return here.waiter
                .post(
                        "/orders",
                        "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":%d}]}"
                                .formatted(table.id(), here.cola.id(), portions))
                .expect(201)
                .as(OrderView.class);
    }

    private void sees(String words) {
        screen.until(words + " is seen", () -> screen.sees(words));
    }
}
