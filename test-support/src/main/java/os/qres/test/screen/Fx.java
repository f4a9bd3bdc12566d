package os.qres.test.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// The JavaFX thread of a test: started once, without a display where
/// `-Dglass.platform=Headless -Dprism.order=sw` are set.
public final class Fx {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final long DEADLINE_SECONDS = 20;

    private Fx() {}

    public static synchronized void start() {
        if (STARTED.compareAndSet(false, true)) {
            Platform.startup(() -> Platform.setImplicitExit(false));
        }
    }

    /// Runs `work` on the JavaFX thread and gives its result; its failure is thrown here.
    public static <T> T get(Callable<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
            return result.join();
        }
        Platform.runLater(task);
        try {
            return result.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("On the JavaFX thread: " + e.getCause(), e.getCause());
        }
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until `condition`, asked on the JavaFX thread, holds; fails with `what` after 30 seconds.
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited 30 s in vain until " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted while waiting until " + what, e);
            }
        }
    }
}
