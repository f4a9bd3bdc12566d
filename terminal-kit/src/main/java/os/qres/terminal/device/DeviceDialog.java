package os.qres.terminal.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.store.PairedServer;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// "This device": its screen where that is asked for, its lock, its language and look, and what it is. What
/// changes more than somebody's own comfort goes by the guard; once it has let somebody through, it is not asked
/// again until the dialog is closed.
public final class DeviceDialog {
    /// What the programs do differently.
    ///
    /// @param guard does it at once, or after somebody who may has allowed it
    /// @param locks after how many seconds it may lock itself (0: never); empty where nobody signs in to it
    /// @param hasKeys whether it is worked by a bump bar: digits stand on the buttons and press them
    public record Manner(Consumer<Runnable> guard, List<Long> locks, boolean hasKeys) {}

    private final Layers layers;
    private final Texts texts;
    private final Theme theme;
    private final ThisDevice device;
    private final Manner manner;
    private final Words words;
    private boolean isAllowed;

    public DeviceDialog(Layers layers, Texts texts, Theme theme, ThisDevice device, Manner manner) {
        this.layers = layers;
        this.texts = texts;
        this.theme = theme;
        this.device = device;
        this.manner = manner;
        this.words = new Words(texts, device.glass().standing());
    }

    public void open() {
        Glass glass = device.glass();
        Numbered numbers = new Numbered(manner.hasKeys());
        VBox rows = new VBox();
        rows.getStyleClass().add("device-rows");
        DeviceStyles.dress(rows);
        Dialog dialog = new Dialog(texts.get("here.title"), rows);
        if (glass.standing().isAsked()) {
            rows.getChildren()
                    .addAll(
                            changed(
                                    "here.screen",
                                    words.inches(glass.inches()),
                                    numbers,
                                    glass.isSizeGiven(),
                                    () -> ask(dialog, "here.size", keys -> new SizeFace(glass, texts, keys))),
                            changed(
                                    "here.seen",
                                    words.metres(glass.seen().get().metres()),
                                    numbers,
                                    glass.isDistanceGiven(),
                                    () -> ask(dialog, "here.distance", keys -> new DistanceFace(glass, texts, keys))));
        }
        if (!manner.locks().isEmpty()) {
            rows.getChildren().add(locks());
        }
        rows.getChildren().addAll(languages(numbers, dialog), looks(numbers, dialog), facts());
        dialog.action("device-close", texts.get("close"), () -> layers.close(dialog));
        numbers.hear(dialog);
        show(dialog);
    }

    private Node changed(String key, String now, Numbered numbers, boolean isGiven, Runnable change) {
        Label said = new Label(now);
        said.setId(key.replace("here.", "device-") + "-now");
        said.getStyleClass().add("device-said");
        if (isGiven) {
            Label given = new Label(texts.get("here.given"));
            given.getStyleClass().addAll("device-hint", "muted");
            return row(key, List.of(said, given));
        }
        Button button = numbers.add(new Button(texts.get("here.change"), Icons.EDIT.node()));
        button.setId(key.replace("here.", "device-"));
        button.setOnAction(_ -> guarded(change));
        return row(key, List.of(said, button));
    }

    private Node locks() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (long seconds : manner.locks()) {
            ToggleButton button = new ToggleButton(words.idle(seconds));
            button.setId("lock-" + seconds);
            button.setUserData(seconds);
            button.setOnAction(_ -> {
                select(buttons, device.autoLock().seconds());
                guarded(() -> {
                    device.autoLock().set(seconds);
                    select(buttons, seconds);
                });
            });
            buttons.add(button);
        }
        select(buttons, device.autoLock().seconds());
        return row("here.lock", buttons);
    }

    private static void select(List<ToggleButton> buttons, Object value) {
        buttons.forEach(button -> button.setSelected(value.equals(button.getUserData())));
    }

    private Node languages(Numbered numbers, Dialog dialog) {
        return row(
                "here.language",
                choices(
                        numbers,
                        Language.values(),
                        texts.language().get(),
                        language -> "device-language-" + language.tag(),
                        Language::ownName,
                        language -> {
                            layers.close(dialog);
                            texts.language().set(language);
                            open();
                        }));
    }

    private Node looks(Numbered numbers, Dialog dialog) {
        return row(
                "here.look",
                choices(
                        numbers,
                        Theme.Mode.values(),
                        theme.mode().get(),
                        mode -> mode == Theme.Mode.LIGHT ? "device-light" : "device-dark",
                        mode -> texts.get(mode == Theme.Mode.LIGHT ? "look.light" : "look.dark"),
                        mode -> {
                            layers.close(dialog);
                            theme.mode().set(mode);
                            open();
                        }));
    }

    private static <T> List<ToggleButton> choices(
            Numbered numbers, T[] values, T now, Function<T, String> id, Function<T, String> name, Consumer<T> choose) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (T value : values) {
            ToggleButton button = numbers.add(new ToggleButton(name.apply(value)));
            button.setId(id.apply(value));
            button.setSelected(value.equals(now));
            button.setOnAction(_ -> choose.accept(value));
            buttons.add(button);
        }
        return buttons;
    }

    private Node facts() {
        VBox facts = new VBox();
        facts.getStyleClass().add("device-facts");
        device.name().get().ifPresent(name -> facts.getChildren().add(fact("here.called", name)));
        String server = device.server().get().map(PairedServer::address).orElse(texts.get("here.server.none"));
        facts.getChildren().addAll(fact("here.server", server), fact("here.program", device.program()));
        return facts;
    }

    private Node fact(String key, String said) {
        Label value = new Label(said);
        value.getStyleClass().add("device-said");
        return row(key, List.of(value));
    }

    private Node row(String key, List<? extends Node> nodes) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("device-name", "muted");
        HBox row = new HBox(name);
        row.getStyleClass().add("device-row");
        for (Node node : nodes) {
            if (node instanceof ButtonBase button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
            row.getChildren().add(node);
        }
        return row;
    }

    private void guarded(Runnable change) {
        if (isAllowed) {
            change.run();
            return;
        }
        manner.guard().accept(() -> {
            isAllowed = true;
            change.run();
        });
    }

    /// One of the first start's questions again; what was tried and not confirmed is taken back.
    private void ask(Dialog from, String question, Function<Numbered, ? extends Node> face) {
        layers.close(from);
        Numbered numbers = new Numbered(manner.hasKeys());
        Dialog dialog = new Dialog(texts.get(question), face.apply(numbers));
        Runnable cancel = () -> {
            layers.close(dialog);
            open();
        };
        dialog.onCancel(this::open);
        dialog.action("device-cancel", texts.get("cancel"), cancel);
        Runnable done = () -> {
            device.glass().keep();
            cancel.run();
        };
        dialog.action("device-done", texts.get("here.done"), done, "primary");
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                done.run();
            }
        });
        dialog.sceneProperty().subscribe((_, now) -> {
            if (now == null) {
                device.glass().back();
            }
        });
        numbers.hear(dialog);
        show(dialog);
    }

    private void show(Dialog dialog) {
        dialog.setFocusTraversable(true);
        Fitted.into(dialog, layers);
        layers.open(dialog);
        dialog.requestFocus();
    }
}
