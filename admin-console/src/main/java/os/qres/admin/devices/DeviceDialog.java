package os.qres.admin.devices;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.EditorDialog;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// Another name or station for a device.
final class DeviceDialog {
    private DeviceDialog() {}

    static void open(DevicesViewModel model, Layers layers, TerminalView device) {
        Texts texts = model.desk().texts();
        model.editor().select(device);
        TextBox name = new TextBox();
        name.setLabel(texts.get("device.name"));
        name.show(model.form().name);
        VBox content = new VBox(name);
        content.getStyleClass().add("dialog-form");
        if (device.kind() == TerminalKind.KITCHEN) {
            PickBox<@Nullable Integer> station = new PickBox<>();
            station.setLabel(texts.get("device.station"));
            station.show(model.form().station, stations(model));
            content.getChildren().add(station);
        }
        EditorDialog.open(layers, model.editor(), texts.get("device.change"), content, name.input(), () -> {});
    }

    /// Every station, and all of them at once.
    static List<Option<@Nullable Integer>> stations(DevicesViewModel model) {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, model.desk().texts().get("device.station.all")));
        model.stations().all().forEach(station -> options.add(new Option<>(station.id(), model.station(station.id()))));
        return options;
    }
}
