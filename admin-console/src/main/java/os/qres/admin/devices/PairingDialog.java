package os.qres.admin.devices;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Rows;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Six big digits to compare with those on the new device. It opens by itself, so nothing in it answers to a
/// key that somebody was about to press elsewhere: letting a device in takes a press of the button, or Enter in
/// the name.
final class PairingDialog {
    private final DevicesViewModel model;
    private final Layers layers;
    private final Texts texts;
    private @Nullable Dialog open;
    private final Label left = new Label();

    PairingDialog(DevicesViewModel model, Layers layers, Ticker ticker) {
        this.model = model;
        this.layers = layers;
        this.texts = model.desk().texts();
        model.comparing().subscribe(this::show);
        texts.language()
                .addListener((_, _, _) -> javafx.application.Platform.runLater(
                        () -> show(model.comparing().get())));
        ticker.beats().subscribe(_ -> count());
    }

    private void show(@Nullable PendingPairing device) {
        if (open != null) {
            layers.close(open);
            open = null;
        }
        if (device != null) {
            open = dialog(device);
            layers.open(open);
            count();
        }
    }

    private Dialog dialog(PendingPairing device) {
        PairingController made = new PairingController();
        Parent content = Fxml.load(made, texts);
        fill(made, device);
        Dialog dialog = new Dialog(texts.get("pairing.new"), content);
        dialog.onCancel(model::dismiss);
        dialog.getStyleClass().add("pairing-dialog");
        dialog.action("pairing-refuse", texts.get("pairing.refuse"), model::refuse);
        dialog.action("pairing-approve", texts.get("pairing.approve"), model::approve, "primary");
        ((Button) dialog.lookup("#pairing-refuse")).setGraphic(Icons.CLOSE.node());
        ((Button) dialog.lookup("#pairing-approve")).setGraphic(Icons.CHECK.node());
        HBox actions = (HBox) dialog.lookup(".dialog-actions");
        actions.getChildren().add(1, Rows.gap());
        HBox head = new HBox(dialog.getChildren().getFirst(), Rows.gap(), left());
        head.setAlignment(Pos.CENTER_LEFT);
        dialog.getChildren().addFirst(head);
        return dialog;
    }

    private Label left() {
        left.setGraphic(Icons.TIMER.node());
        left.setId("left");
        left.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().setAll("label", "chip", "countdown");
        return left;
    }

    private void fill(PairingController made, PendingPairing device) {
        device.code().chars().forEach(digit -> {
            if (made.digits.getChildren().size() == 3) {
                Region gap = new Region();
                gap.getStyleClass().add("gap");
                made.digits.getChildren().add(gap);
            }
            Label label = new Label(Character.toString(digit));
            label.getStyleClass().add("digit");
            made.digits.getChildren().add(label);
        });
        made.icon.getChildren().add(Kinds.icon(device.kind()).node());
        made.device.setText(Stream.of(Kinds.name(device.kind(), texts), version(device), device.system())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ")));
        made.address.setText(device.address());
        made.near.setVisible(Kinds.isLocal(device.address()));
        made.name.show(model.pairing().name);
        ((TextField) made.name.input()).setOnAction(_ -> model.approve());
        made.station.show(model.pairing().station, DeviceDialog.stations(model));
        boolean kitchen = device.kind() == TerminalKind.KITCHEN;
        made.station.setVisible(kitchen);
        made.station.setManaged(kitchen);
        made.trouble.textProperty().bind(model.trouble());
        made.trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        made.trouble.managedProperty().bind(made.trouble.visibleProperty());
    }

    private static @Nullable String version(PendingPairing device) {
        return device.version() == null ? null : "QRes " + device.version();
    }

    private void count() {
        PendingPairing device = model.comparing().get();
        if (device == null) {
            return;
        }
        left.setText(model.left(device));
        if (model.isOver(device)) {
            model.desk().speaker().say(texts.get("pairing.over", device.name()));
            model.dismiss();
            model.refreshWaiting();
        }
    }
}
