package os.qres.terminal.connection;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Runs what waits for the network or the disk away from the screen and brings the outcome back to it.
///
/// @param background where it may wait: a thread each
/// @param screen the JavaFX thread
public record Calls(Executor background, Executor screen) {
    public static Calls live() {
        return new Calls(task -> Thread.ofPlatform().daemon().name("call").start(task), Platform::runLater);
    }

    /// Everything at once on the caller's thread: for tests of view-models without a window.
    public static Calls direct() {
        return new Calls(Runnable::run, Runnable::run);
    }

    /// `calls.ask(() -> api.get("/users/", …), reply -> switch (reply) { … })`
    public <T> void ask(Supplier<? extends T> question, Consumer<? super T> onScreen) {
        background.execute(() -> {
            T answer = question.get();
            screen.execute(() -> onScreen.accept(answer));
        });
    }

    public void run(Runnable work) {
        background.execute(work);
    }
}
