package os.qres.pos.frame;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// Language and look, and the way to the till.
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
        VBox content = new VBox(
                till,
                row("frame.language", Stream.of(Language.values()).map(this::language)),
                row("frame.theme", Stream.of(Theme.Mode.values()).map(this::mode)));
        content.getStyleClass().add("settings");
        dialog = new Dialog(texts.get("frame.settings"), content)
                .action("settings-close", texts.get("frame.close"), this::close);
    }

    void open() {
        desk.layers().open(dialog);
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
