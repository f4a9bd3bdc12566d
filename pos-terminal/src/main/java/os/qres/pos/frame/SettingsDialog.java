package os.qres.pos.frame;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalRequest;
import os.qres.pos.house.Person;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.device.DeviceDialog;
import os.qres.terminal.login.AutoLock;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// Language and look, and the ways to the till and to what this device is told.
final class SettingsDialog {
    private final Desk desk;
    private final Dialog dialog;

    SettingsDialog(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        Button till = new Button(texts.get("till.title"), Icons.CASH.node());
        till.setId("open-till");
        till.setMaxWidth(Double.MAX_VALUE);
        till.setOnAction(_ -> {
            close();
            desk.way().till();
        });
        Button device = new Button(texts.get("here.title"), Icons.TERMINAL.node());
        device.setId("open-device");
        device.setMaxWidth(Double.MAX_VALUE);
        device.setOnAction(_ -> {
            close();
            device();
        });
        VBox content = new VBox(
                till,
                device,
                row("frame.language", Stream.of(Language.values()).map(this::language)),
                row("frame.theme", Stream.of(Theme.Mode.values()).map(this::mode)));
        content.getStyleClass().add("settings");
        dialog = new Dialog(texts.get("frame.settings"), content)
                .action("settings-close", texts.get("frame.close"), this::close);
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void device() {
        var manner = new DeviceDialog.Manner(this::ifManagerSays, AutoLock.AT_A_TERMINAL, false);
        new DeviceDialog(desk.layers(), desk.texts(), desk.theme(), desk.device(), manner).open();
    }

    private void ifManagerSays(Runnable change) {
        Person who = desk.house().person().get();
        if (who != null && who.isManager()) {
            change.run();
            return;
        }
        new ManagersWord(
                        desk,
                        pin -> new ApprovalRequest(pin, ApprovalAction.DEVICE, null, null, null),
                        _ -> change.run())
                .ask();
    }

    private void close() {
        desk.layers().close(dialog);
    }

    private Node row(String key, Stream<ToggleButton> buttons) {
        Label name = new Label(desk.texts().get(key));
        name.getStyleClass().addAll("type-line", "settings-name");
        HBox row = new HBox(name);
        buttons.forEach(row.getChildren()::add);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private ToggleButton language(Language language) {
        boolean now = desk.texts().language().get() == language;
        return choice("language-" + language.tag(), language.ownName(), Icons.LANGUAGE, now, () -> desk.texts()
                .language()
                .set(language));
    }

    private ToggleButton mode(Theme.Mode mode) {
        boolean now = desk.theme().mode().get() == mode;
        return switch (mode) {
            case LIGHT ->
                choice("theme-light", desk.texts().get("frame.theme.light"), Icons.LIGHT, now, () -> set(mode));
            case DARK -> choice("theme-dark", desk.texts().get("frame.theme.dark"), Icons.DARK, now, () -> set(mode));
        };
    }

    private void set(Theme.Mode mode) {
        desk.theme().mode().set(mode);
    }

    private ToggleButton choice(String id, String words, Icons icon, boolean now, Runnable action) {
        ToggleButton button = new ToggleButton(words, icon.node());
        button.setId(id);
        button.setSelected(now);
        button.setOnAction(_ -> {
            close();
            action.run();
        });
        return button;
    }
}
