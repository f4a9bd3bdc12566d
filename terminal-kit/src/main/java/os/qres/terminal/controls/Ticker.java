package os.qres.terminal.controls;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Duration;

/// One beat a second for everything that counts on the screen: clocks, timers, ages.
public final class Ticker {
    private final ReadOnlyLongWrapper beats = new ReadOnlyLongWrapper();
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat()));

    public Ticker() {
        timeline.setCycleCount(Animation.INDEFINITE);
        // Read at every beat, so that listeners which never read it hear the next one too.
        beats.addListener((_, _, _) -> {});
    }

    public void start() {
        timeline.play();
    }

    public void stop() {
        timeline.stop();
    }

    /// Changes every second; its value is the number of beats.
    public ReadOnlyLongProperty beats() {
        return beats.getReadOnlyProperty();
    }

    /// One beat now: for tests, and after the clock was set.
    public void beat() {
        beats.set(beats.get() + 1);
    }
}
