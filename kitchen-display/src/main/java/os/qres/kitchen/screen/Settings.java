package os.qres.kitchen.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.keys.KeyMap;
import os.qres.kitchen.keys.Meaning;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.device.DeviceDialog;
import os.qres.terminal.program.Kit;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// What is set at the display itself, by whoever stands in front of it, since nobody signs in to it: look, language,
/// keys, and what this device is told.
final class Settings {
    private final Kit kit;
    private final Preferences preferences;
    private final ChoiceList list;

    Settings(Kit kit, Preferences preferences, ChoiceList list) {
        this.kit = kit;
        this.preferences = preferences;
        this.list = list;
    }

    void open() {
        Language other = kit.texts().language().get() == Language.RU ? Language.EN : Language.RU;
        boolean light = kit.theme().mode().get() == Theme.Mode.LIGHT;
        list.open(
                kit.texts().get("settings"),
                List.of(
                        choice(
                                "look",
                                kit.texts().get(light ? "look.dark" : "look.light"),
                                light ? Icons.DARK : Icons.LIGHT,
                                () -> kit.theme().toggle()),
                        choice("language", other.ownName(), Icons.LANGUAGE, () -> kit.texts()
                                .language()
                                .set(other)),
                        choice("keys", kit.texts().get("settings.keys"), Icons.KEYBOARD, this::keys),
                        choice("device", kit.texts().get("here.title"), Icons.DISPLAY, this::device)));
    }

    private void device() {
        var manner = new DeviceDialog.Manner(Runnable::run, List.of(), true);
        new DeviceDialog(kit.layers(), kit.texts(), kit.theme(), kit.device(), manner).open();
    }

    /// Every meaning with its keys; to give it another, one presses that key.
    private void keys() {
        List<Choice> choices = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            choices.add(choice("key-" + meaning, words(meaning), null, () -> ask(meaning)));
        }
        choices.add(choice("keys-usual", kit.texts().get("settings.keys.usual"), Icons.UNDO, () -> {
            preferences.setKeys(KeyMap.USUAL);
            keys();
        }));
        list.open(kit.texts().get("settings.keys"), choices);
    }

    private String words(Meaning meaning) {
        String keys = preferences.keys().get().of(meaning).stream()
                .map(key -> KeyCap.name(key, kit.texts()))
                .distinct()
                .collect(Collectors.joining(" / "));
        return name(meaning) + " — " + (keys.isEmpty() ? kit.texts().get("settings.keys.none") : keys);
    }

    private String name(Meaning meaning) {
        return meaning.place() > 0
                ? kit.texts().get("key.select", meaning.place())
                : kit.texts().get("key." + meaning.name().toLowerCase(Locale.ROOT));
    }

    private void ask(Meaning meaning) {
        Label hint = new Label(kit.texts().get("settings.keys.escape"));
        hint.getStyleClass().add("recent-hint");
        Dialog dialog = new Dialog(kit.texts().get("settings.keys.press", name(meaning)), hint);
        Consumer<KeyCode> given = key -> {
            kit.layers().close(dialog);
            preferences.setKeys(preferences.keys().get().with(meaning, key));
            keys();
        };
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE && event.getCode() != KeyCode.UNDEFINED) {
                event.consume();
                given.accept(event.getCode());
            }
        });
        dialog.action("key-close", kit.texts().get("close"), () -> kit.layers().close(dialog));
        dialog.setFocusTraversable(true);
        kit.layers().open(dialog);
        dialog.requestFocus();
    }

    private static Choice choice(String id, String words, @Nullable Icons icon, Runnable action) {
        return new Choice("settings-" + id, words, icon, false, action);
    }
}
