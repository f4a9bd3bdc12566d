package os.qres.terminal.standin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.program.Kit;
import os.qres.terminal.program.KitWiring;
import os.qres.terminal.program.ProgramArguments;
import os.qres.terminal.program.ProgramDescription;

/// A program's parts as they really run, without its window.
public final class TestKit {
    public static final ProgramDescription POS =
            new ProgramDescription(TerminalKind.POS, "QRes POS", "0.1.0", "touch", List.of(), List.of());

    private TestKit() {}

    public static Kit open(Path data, Clock clock, Calls calls, String... arguments) {
        return KitWiring.wire(POS, ProgramArguments.read(arguments), data, "1280×800", clock, calls, Optional::empty);
    }

    /// A scene in the kit's look, with its layers as root.
    public static Scene scene(Kit kit, int width, int height) {
        kit.layers().getStyleClass().add("touch");
        Scene scene = new Scene(kit.layers(), width, height);
        kit.theme().dress(scene);
        kit.signIn().watch(scene);
        return scene;
    }
}
