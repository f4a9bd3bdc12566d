package os.qres.pos;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.theme.Theme;

/// A desk for a test house: make it on the JavaFX thread.
public final class TestDesk {
    public final Layers layers;
    public final Theme theme;
    public final PosFrame frame;

    public TestDesk(TestHouse test, Theme.Mode mode) {
        layers = new Layers(test.house.texts());
        layers.getStyleClass().add("touch");
        theme = new Theme(mode, _ -> {});
        ReadOnlyObjectWrapper<ConnectionState> live = new ReadOnlyObjectWrapper<>(new ConnectionState.Live());
        frame = new PosFrame(test.house, layers, theme, new Ticker(), live, () -> {});
    }

    public Desk desk() {
        return frame.desk();
    }

    /// The program's scene, with the floor in it.
    public Scene scene(int width, int height) {
        Scene scene = new Scene(layers, width, height);
        theme.dress(scene, PosStyles.sheets());
        frame.floor();
        return scene;
    }
}
