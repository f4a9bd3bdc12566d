package os.qres.pos.frame;

import javafx.beans.value.ObservableValue;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.device.ThisDevice;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Theme;

/// What a screen is built from.
///
/// @param lock goes to the PIN screen; drafts stay
public record Desk(
        House house,
        Way way,
        Layers layers,
        Theme theme,
        Ticker ticker,
        ObservableValue<ConnectionState> connection,
        ThisDevice device,
        Runnable lock) {

    public Texts texts() {
        return house.texts();
    }

    public Formats formats() {
        return house.formats();
    }
}
