package os.qres.terminal.program;

import java.time.Clock;
import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the program's log when its window was painted for the first time, counted from the start of the process:
/// somebody who waits for a slow start can say how long.
///
/// A picture is painted from what the frame before laid out; so the second frame tells.
final class FirstPicture implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPicture.class);
    private static final int FRAMES = 2;

    private final Scene scene;
    private final Clock clock;
    private int left = FRAMES;

    private FirstPicture(Scene scene, Clock clock) {
        this.scene = scene;
        this.clock = clock;
    }

    static void of(Scene scene, Clock clock) {
        scene.addPostLayoutPulseListener(new FirstPicture(scene, clock));
    }

    @Override
    public void run() {
        left--;
        if (left > 0) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(this);
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(began -> LOG.info(
                        "Painted {} ms after the start",
                        Duration.between(began, clock.instant()).toMillis()));
    }
}
