package os.qres.admin.devices;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The table of devices, and above it those that wait to be let in.
final class DevicesView implements View {
    private final DevicesViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final LastSeen lastSeen;
    private final DevicesController controller = new DevicesController();
    private final Parent root;
    private final ListPane<TerminalView> list;
    private final List<Subscription> subscriptions = new ArrayList<>();

    DevicesView(DevicesViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        this.texts = model.desk().texts();
        this.lastSeen = new LastSeen(texts, model.desk().formats(), model.desk().clock());
        this.root = Fxml.load(controller, texts);
        this.list = new ListPane<>(model.editor(), this::row, "device.empty");
        list.getStyleClass().add("table");
        controller.list.getChildren().add(list);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        list.shown();
        showWaiting();
        subscriptions.add(model.waiting().subscribe(this::showWaiting));
        subscriptions.add(model.stations().all().subscribe(list::redraw));
    }

    @Override
    public void hidden() {
        list.hidden();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void showWaiting() {
        controller
                .waiting
                .getChildren()
                .setAll(model.waiting().stream().map(this::waitingRow).toList());
    }

    private Node waitingRow(PendingPairing device) {
        Label words = new Label(texts.get("pairing.waits", device.name()), Icons.TICKET_NEW.node());
        words.getStyleClass().addAll("semibold", "accent");
        Button compare = new Button(texts.get("pairing.compare"), Icons.FORWARD.node());
        compare.setOnAction(_ -> model.compare(device));
        HBox row = new HBox(words, Rows.gap(), compare);
        row.getStyleClass().addAll("card", "waiting-row");
        return row;
    }

    private Node row(TerminalView device) {
        Label name = column(device.name(), "column-name", "semibold");
        name.setGraphic(Kinds.icon(device.kind()).node());
        Label connection = column(
                texts.get(device.online() ? "device.online" : "device.offline"),
                "column-connection",
                device.online() ? "success" : "muted");
        connection.setGraphic((device.online() ? Icons.LIVE : Icons.OFFLINE).node());
        HBox row = new HBox(
                name,
                column(Kinds.name(device.kind(), texts), "column-kind", "muted"),
                column(model.place(device), "column-station", "muted"),
                connection,
                column(lastSeen.of(device), "column-seen", "muted"),
                Rows.gap(),
                actions(device));
        row.getStyleClass().add("row");
        return row;
    }

    private static Label column(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private MenuButton actions(TerminalView device) {
        MenuItem change = new MenuItem(texts.get("device.change"), Icons.EDIT.node());
        change.setOnAction(_ -> DeviceDialog.open(model, layers, device));
        MenuItem revoke = new MenuItem(texts.get("device.revoke"), Icons.OFF.node());
        revoke.setOnAction(_ -> model.revoke(device));
        MenuButton actions = new MenuButton("", Icons.MORE.node(), change, revoke);
        actions.setAccessibleText(texts.get("device.actions", device.name()));
        actions.setId("device-actions-" + device.id());
        actions.getStyleClass().add("row-actions");
        return actions;
    }
}
