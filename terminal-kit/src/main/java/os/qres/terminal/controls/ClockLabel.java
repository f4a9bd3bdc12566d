package os.qres.terminal.controls;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import os.qres.terminal.text.Formats;

/// The time of day, as the restaurant's clocks show it.
public final class ClockLabel extends Label {
    public ClockLabel(Formats formats, Ticker ticker) {
        getStyleClass().add("clock");
        setId("clock");
        textProperty().bind(Bindings.createStringBinding(formats::now, ticker.beats()));
    }
}
