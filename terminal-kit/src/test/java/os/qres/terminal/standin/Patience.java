package os.qres.terminal.standin;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what happens on another thread.
public final class Patience {
    private Patience() {}

    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited 15 s in vain until " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted", e);
            }
        }
    }
}
