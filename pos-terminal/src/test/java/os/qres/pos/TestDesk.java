package os.qres.pos;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Screen;
import os.qres.model.devices.TerminalKind;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.device.Glass;
import os.qres.terminal.device.Panel;
import os.qres.terminal.device.Standing;
import os.qres.terminal.device.ThisDevice;
import os.qres.terminal.theme.Theme;

/// A desk for a test house: make it on the JavaFX thread.
public final class TestDesk {
    public final Layers layers;
    public final Theme theme;
    public final ThisDevice device;
    public final PosFrame frame;
    public final ReadOnlyObjectWrapper<ConnectionState> connection =
            new ReadOnlyObjectWrapper<>(new ConnectionState.Live());

    public TestDesk(TestHouse test, Theme.Mode mode) {
        layers = new Layers(test.house.texts());
        layers.getStyleClass().add("touch");
        theme = new Theme(mode, _ -> {});
        Glass glass = new Glass(
                test.store,
                Standing.of(TerminalKind.POS),
                Glass.Given.NOTHING,
                () -> new Panel(1920, 1080, Screen.getPrimary().getDpi()));
        device = ThisDevice.of(test.store, glass, () -> Optional.of("касса 2"), "QRes POS 0.1.0");
        frame = new PosFrame(test.house, layers, theme, new Ticker(), connection, device, () -> {});
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
