package os.qres.terminal.device;

import java.util.Objects;
import javafx.scene.Parent;

/// The style sheet of what stands in dialogs and on screens alike.
final class DeviceStyles {
    private DeviceStyles() {}

    static void dress(Parent parent) {
        parent.getStylesheets()
                .add(Objects.requireNonNull(DeviceStyles.class.getResource("Setup.css"))
                        .toExternalForm());
    }
}
