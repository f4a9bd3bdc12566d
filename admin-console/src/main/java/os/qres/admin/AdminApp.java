package os.qres.admin;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.program.ProgramDescription;
import os.qres.terminal.program.TerminalProgram;
import os.qres.terminal.theme.Theme;

/// The console's window. It needs no pairing: whoever sits at it signs in with a password.
public final class AdminApp extends Application {
    static final ProgramDescription DESCRIPTION = new ProgramDescription(
            TerminalKind.ADMIN, "QRes", "0.1.0", "console", List.of("os.qres.admin.texts"), List.of(styleSheet()));
    private static final long HALF_AN_HOUR = 1800;

    static String styleSheet() {
        return Objects.requireNonNull(AdminApp.class.getResource("admin.css")).toExternalForm();
    }

    /// A menu that drops down is a window of its own, which takes its look from the application.
    private static void dressPopups(Theme.Mode mode) {
        setUserAgentStylesheet(
                switch (mode) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }

    @Override
    public void start(Stage stage) {
        open(stage, getParameters().getRaw(), AdminMain.clock());
    }

    /// Opens the console in this window.
    public static TerminalProgram open(Stage stage, List<String> arguments, Clock clock) {
        TerminalProgram program = TerminalProgram.open(stage, DESCRIPTION, arguments, clock);
        program.kit().device().autoLock().usually(HALF_AN_HOUR);
        Rectangle2D area = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(1440, area.getWidth()));
        stage.setHeight(Math.min(900, area.getHeight()));
        program.kit().theme().mode().subscribe(AdminApp::dressPopups);
        Console console = new Console(program.kit());
        program.begin(console::view);
        console.begin();
        return program;
    }
}
