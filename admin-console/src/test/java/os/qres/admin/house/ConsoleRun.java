package os.qres.admin.house;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import os.qres.admin.AdminApp;
import os.qres.terminal.program.Kit;
import os.qres.terminal.program.TerminalProgram;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// The whole console in a window, as it starts.
public final class ConsoleRun implements AutoCloseable {
    private final TerminalProgram program;
    private final Screen screen;

    private ConsoleRun(TerminalProgram program, Screen screen) {
        this.program = program;
        this.screen = screen;
    }

    public static ConsoleRun start(House house, Path data, int width, int height, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server", house.address(), "--data", data.toString()));
        arguments.addAll(List.of(more));
        return Fx.get(() -> {
            Stage stage = new Stage();
            TerminalProgram program = AdminApp.open(stage, arguments, Clock.systemUTC());
            stage.setWidth(width);
            stage.setHeight(height);
            return new ConsoleRun(program, Screen.showStage(stage));
        });
    }

    /// Opens the console in each language, theme and size, does this there, and keeps the picture under that name.
    ///
    /// @param there told the language too
    public static void pictures(House house, Path folder, String name, BiConsumer<ConsoleRun, String> there) {
        for (String language : List.of("ru", "en")) {
            for (String theme : List.of("light", "dark")) {
                for (List<Integer> size : List.of(List.of(1280, 800), List.of(1440, 900))) {
                    String look = name + "-" + theme + "-" + language + "-" + size.getFirst();
                    Path data = folder.resolve(look);
                    String[] how = {"--language", language, "--theme", theme};
                    try (ConsoleRun run = start(house, data, size.getFirst(), size.getLast(), how)) {
                        there.accept(run, language);
                        run.screen().png(Path.of("target", "screens", look + ".png"));
                    }
                }
            }
        }
    }

    public Screen screen() {
        return screen;
    }

    public Kit kit() {
        return program.kit();
    }

    /// Writes the user name and the password, and Enter.
    public void signIn(String username) {
        screen.until("the sign-in form is there", () -> screen.sees("Вход в консоль") || screen.sees("Sign in to the"));
        Fx.run(() -> {
            text("#username").setText(username);
            text("#password").setText(House.PASSWORD);
        });
        screen.click("#enter");
        screen.until("the console is there", () -> screen.shows("#shell"));
    }

    /// Writes into a field.
    public void write(String field, String words) {
        Fx.run(() -> text(field).setText(words));
    }

    private javafx.scene.control.TextInputControl text(String selector) {
        return screen.node(selector, javafx.scene.control.TextInputControl.class);
    }

    @Override
    public void close() {
        program.kit().close();
        screen.close();
    }
}
