package os.qres.pos;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Theme;

/// A desk for a test house: make it on the JavaFX thread.
public final class TestDesk {
    public final Layers layers;
    public final Theme theme;
    public final Desk desk;

    public TestDesk(TestHouse test, Theme.Mode mode) {
        layers = new Layers(test.house.texts());
        layers.getStyleClass().add("touch");
        theme = new Theme(mode, _ -> {});
        desk = new Desk(
                test.house,
                test,
                layers,
                theme,
                new Ticker(),
                new ReadOnlyObjectWrapper<ConnectionState>(new ConnectionState.Live()),
                () -> {});
    }

    public Scene scene(View view, int width, int height) {
        Scene scene = new Scene(layers, width, height);
        theme.dress(scene, PosStyles.sheets());
        layers.show(view);
        return scene;
    }
}
