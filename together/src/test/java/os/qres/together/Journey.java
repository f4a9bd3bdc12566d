package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// One task of a person at a window. Taps and keys are counted where the window hears them. The time is the program's
/// own: from each press until the frame that answers it is painted, and whatever the person has then still to wait for.
final class Journey {
    /// No promise: a task that takes longer has come to a standstill, however busy the machine is.
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    private final Window window;
    private final String task;
    private final AtomicInteger taps = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();
    private final EventHandler<MouseEvent> onPress = _ -> pressed(taps);
    private final EventHandler<KeyEvent> onKey = _ -> pressed(keys);
    private volatile long pressedAt;
    private long nanos;

    private Journey(Window window, String task) {
        this.window = window;
        this.task = task;
    }

    static Journey begin(Window window, String task) {
        var journey = new Journey(window, task);
        Fx.run(() -> {
            Scene scene = window.screen().stage().getScene();
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, journey.onPress);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, journey.onKey);
        });
        return journey;
    }

    private void pressed(AtomicInteger count) {
        count.incrementAndGet();
        pressedAt = System.nanoTime();
    }

    Journey tap(String selector) {
        until(selector + " can be tapped", () -> window.canTap(selector));
        return answered(() -> window.screen().click(selector));
    }

    /// Of a cook.
    Journey tapOnBoard(String words) {
        until(words + " is on the board", () -> window.onBoard(words).isPresent());
        return answered(() -> window.tapOnBoard(words));
    }

    Journey tapText(String text) {
        sees(text);
        return answered(() -> window.screen().clickText(text));
    }

    /// Digits and Latin letters, each by its key.
    Journey type(String text) {
        text.chars().forEach(c -> answered(() -> window.screen().type(Character.toString(c))));
        return this;
    }

    Journey press(KeyCode key) {
        return answered(() -> window.screen().press(key));
    }

    Journey sees(String text) {
        return until("one reads '" + text + "'", () -> window.screen().sees(text));
    }

    /// What the person waits for counts.
    Journey until(String what, BooleanSupplier condition) {
        long begin = System.nanoTime();
        window.until(what, condition);
        nanos += System.nanoTime() - begin;
        return this;
    }

    /// A frame that answers is laid out, and painted once the next one is.
    private Journey answered(Runnable hand) {
        hand.run();
        Screen screen = window.screen();
        screen.awaitFrame();
        screen.awaitFrame();
        nanos += System.nanoTime() - pressedAt;
        return this;
    }

    /// Tells what it took, and holds it to as many taps as `ux.md` allows.
    void end(int most) {
        end(most, Duration.ZERO);
    }

    /// @param promised what `ux.md` allows of the program's own time; it is `bench` that measures it on a quiet machine
    void end(int most, Duration promised) {
        Fx.run(() -> {
            Scene scene = window.screen().stage().getScene();
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
        });
        String typed = keys.get() == 0 ? "" : " and %d keys".formatted(keys.get());
        String aim = promised.isZero() ? "" : " (the aim is %d ms)".formatted(promised.toMillis());
        System.out.printf(
                Locale.ROOT,
                "%s: %d taps (at most %d)%s, %.0f ms of the program's own time%s%n",
                task,
                taps.get(),
                most,
                typed,
                nanos / 1e6,
                aim);
        assertTrue(taps.get() <= most, () -> task + ": " + taps + " taps, and at most " + most + " are allowed");
        assertTrue(nanos <= STANDSTILL.toNanos(), () -> task + ": " + nanos / 1e9 + " s");
    }
}
