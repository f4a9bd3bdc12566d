package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.KitchenMain;
import os.qres.server.TestRestaurant;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.program.TerminalProgram;
import os.qres.test.network.FaultProxy;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What stands on the cooks' own screen when its network dies, closed in due form or not: the light is no longer live
/// within five seconds (less what the machine itself kept threads waiting), and it says how old the board is.
class KitchenLightTest {
    private static final Duration TOLD = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final Starvation starvation = new Starvation();
    private TestRestaurant here;
    private FaultProxy network;
    private TerminalProgram program;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        here = new TestRestaurant(folder.resolve("server"));
        network = FaultProxy.before(here.server().address());
        List<String> arguments = List.of(
                "--server",
                network.address(),
                "--name",
                "Kitchen",
                "--data",
                folder.resolve("display").toString(),
                "--language",
                "en",
                "--screen-inches",
                "auto");
        Stage stage = Fx.get(Stage::new);
        program = Fx.get(() -> KitchenMain.open(stage, arguments, Clock.systemUTC()));
        screen = Screen.showStage(stage);
        screen.until("a code is shown", () -> program.kit().pairing().step().get() instanceof PairingStep.ShowingCode);
        String code = Fx.get(
                () -> ((PairingStep.ShowingCode) program.kit().pairing().step().get()).code());
        here.admin
                .post("/terminals/pairing/approve", "{\"code\":\"%s\"}".formatted(code))
                .expect(200);
        awaitLive();
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(program.kit()::close);
        network.close();
        here.close();
        starvation.close();
    }

    private boolean isLive() {
        return screen.shows("#connection")
                && Fx.get(() ->
                        screen.node("#connection", Label.class).getStyleClass().contains("live"));
    }

    private void awaitLive() {
        screen.until("the light is live", this::isLive);
    }

    @Test
    void aNetworkThatGoesDeadWithoutAWordIsSaidWithinFiveSeconds() {
        network.silence();
        assertTold(System.nanoTime(), starvation.nanos());
        screen.until("it says how old the board is", () -> screen.sees("No news for "));
        assertTrue(program.kit().feed().connection().get() instanceof ConnectionState.Behind);
        network.heal();
        awaitLive();
        screen.until("nothing of it is left", () -> !screen.sees("No news for "));
    }

    @Test
    void aNetworkThatIsCutIsSaidWithinFiveSeconds() {
        network.partition();
        assertTold(System.nanoTime(), starvation.nanos());
        network.heal();
        awaitLive();
    }

    private void assertTold(long dead, long starved) {
        screen.until("the light is not live", () -> !isLive());
        long after = System.nanoTime() - dead - (starvation.nanos() - starved);
        System.out.printf("the kitchen's light told after %.2f s%n", after / 1e9);
        assertTrue(after <= TOLD.toNanos(), () -> "told only after " + after / 1e9 + " s");
    }
}
