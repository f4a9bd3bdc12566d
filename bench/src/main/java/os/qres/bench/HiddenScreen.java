package os.qres.bench;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/// A screen that nobody sees, and its thread.
public final class HiddenScreen {
    private static final int PATIENCE_SECONDS = 30;
    private static final int LOOK_MILLIS = 50;

    private HiddenScreen() {}

    public static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
    }

    /// Does it on the screen's thread.
    public static <T> T on(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /// @throws IllegalStateException when it has not become so for half a minute
    public static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /// Presses the button of this id on the screen of the moment: others stay in the window unseen.
    public static void tap(Scene scene, String id) throws InterruptedException {
        until(id, () -> button(scene, id).isPresent());
        on(() -> {
            button(scene, id).orElseThrow().fire();
            return true;
        });
    }

    /// To be asked on the screen's thread.
    public static Optional<ButtonBase> button(Scene scene, String id) {
        return scene.getRoot().lookupAll("#" + id).stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> Stream.<Node>iterate(button, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .findFirst();
    }
}
