package os.qres.pos.frame;

import java.time.Instant;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.text.Formats;

/// Counts up from a moment while it is in a scene: `03:12`, or down to it: `−24:10`; also inside a sentence.
public final class TimerLabel extends Label {
    private final Formats formats;
    private @Nullable Instant since;
    private boolean isAwaited;
    private UnaryOperator<String> sentence = UnaryOperator.identity();
    private Subscription beats = Subscription.EMPTY;

    public TimerLabel(Formats formats, ObservableValue<?> ticker) {
        this.formats = formats;
        getStyleClass().add("timer");
        sceneProperty().subscribe(scene -> {
            beats.unsubscribe();
            beats = scene == null ? Subscription.EMPTY : ticker.subscribe((_, _) -> show());
            show();
        });
    }

    /// @param moment null: nothing is shown
    public void since(@Nullable Instant moment) {
        since = moment;
        isAwaited = false;
        show();
    }

    /// Counts down to a moment that is awaited, and up once it has passed.
    public void until(@Nullable Instant moment) {
        since = moment;
        isAwaited = true;
        show();
    }

    /// Puts the time into words: `time -> texts.get("line.cooking", time)`.
    public TimerLabel in(UnaryOperator<String> words) {
        sentence = words;
        show();
        return this;
    }

    private void show() {
        setText(since == null ? "" : sentence.apply(isAwaited ? formats.countdown(since) : formats.since(since)));
    }
}
