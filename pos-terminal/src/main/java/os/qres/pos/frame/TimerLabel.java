package os.qres.pos.frame;

import java.time.Instant;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.text.Formats;

/// Counts up from a moment while it is in a scene: `03:12`, also inside a sentence.
public final class TimerLabel extends Label {
    private final Formats formats;
    private @Nullable Instant since;
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
        show();
    }

    /// Puts the time into words: `time -> texts.get("line.cooking", time)`.
    public TimerLabel in(UnaryOperator<String> words) {
        sentence = words;
        show();
        return this;
    }

    private void show() {
        setText(since == null ? "" : sentence.apply(formats.since(since)));
    }
}
