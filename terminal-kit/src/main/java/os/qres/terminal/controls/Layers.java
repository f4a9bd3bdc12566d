package os.qres.terminal.controls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The one window's layers: the screen of the moment, dialogs over a scrim, a toast over all.
public final class Layers extends StackPane {
    private static final double WARNING = 44;
    private static final Duration TOAST = Duration.seconds(5);

    private final Texts texts;
    /// As large as the window, even where a screen, shown or kept, would like to be larger.
    private final StackPane screen = new StackPane();
    private final StackPane dialogs = new StackPane();
    private final VBox toasts = new VBox();
    private final Label warning = new Label();
    private final Map<String, View> kept = new HashMap<>();
    private final PauseTransition noticeEnd = new PauseTransition(TOAST);
    private @Nullable Node notice;
    private @Nullable View view;
    private Supplier<? extends View> maker = () -> {
        throw new IllegalStateException("No screen was shown yet");
    };

    public Layers(Texts texts) {
        this.texts = texts;
        screen.setMinSize(0, 0);
        screen.setAlignment(Pos.TOP_LEFT);
        toasts.setPickOnBounds(false);
        toasts.setPadding(new Insets(0, 0, 24, 0));
        toasts.setSpacing(8);
        toasts.setAlignment(Pos.BOTTOM_CENTER);
        toasts.setFillWidth(false);
        dialogs.setPickOnBounds(false);
        warning.setId("warning");
        warning.getStyleClass().add("warning-bar");
        warning.setMaxWidth(Double.MAX_VALUE);
        StackPane.setAlignment(warning, Pos.BOTTOM_CENTER);
        getChildren().addAll(screen, dialogs, toasts, warning);
        warn("");
        noticeEnd.setOnFinished(_ -> toasts.getChildren().remove(notice));
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        screen.addEventFilter(KeyEvent.ANY, this::keepInDialog);
        texts.language().addListener((_, _, _) -> remake());
    }

    /// Changes the screen, and makes it anew when the language changes.
    public void show(Supplier<? extends View> newMaker) {
        maker = newMaker;
        put(newMaker.get());
    }

    /// Changes to a screen that is made once and stays in the window, unseen while another one is shown: it is
    /// there again at once, where a new one takes a tenth of a second to find its styles. In another language it
    /// is made anew.
    ///
    /// @param name which of the kept screens
    public void showKept(String name, Supplier<? extends View> newMaker) {
        show(() -> kept.computeIfAbsent(name, _ -> newMaker.get()));
    }

    /// Lets go of the screens that are kept, such as those of a person who has gone.
    public void forgetKept() {
        kept.values().removeIf(unseen -> {
            if (unseen != view) {
                screen.getChildren().remove(unseen.root());
            }
            return true;
        });
    }

    /// Makes the screen of the moment anew.
    public void remake() {
        forgetKept();
        if (view != null) {
            put(maker.get());
        }
    }

    /// Changes to a screen that follows the language by itself; open dialogs go.
    public void show(View next) {
        maker = () -> next;
        put(next);
    }

    private void put(View next) {
        closeAll();
        if (view != null) {
            view.hidden();
        }
        if (view != next) {
            exchange(view, next.root());
        }
        view = next;
        next.root().requestFocus();
        next.shown();
    }

    private void exchange(@Nullable View before, Parent now) {
        if (before != null && kept.containsValue(before)) {
            before.root().setVisible(false);
        } else if (before != null) {
            screen.getChildren().remove(before.root());
        }
        now.setVisible(true);
        if (!screen.getChildren().contains(now)) {
            screen.getChildren().add(now);
        }
    }

    /// The screen of the moment; null before the first.
    public @Nullable View current() {
        return view;
    }

    public void open(Dialog dialog) {
        StackPane scrim = new StackPane(dialog);
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(event -> {
            if (event.getTarget() == scrim) {
                cancel(dialog);
            }
        });
        dialogs.getChildren().add(scrim);
        dialog.requestFocus();
    }

    public void close(Dialog dialog) {
        dialogs.getChildren()
                .removeIf(scrim -> ((StackPane) scrim).getChildren().contains(dialog));
    }

    public void closeAll() {
        dialogs.getChildren().clear();
    }

    /// Is a dialog open?
    public boolean isAsking() {
        return !dialogs.getChildren().isEmpty();
    }

    /// Is it this one that keys are for?
    public boolean asks(Dialog dialog) {
        return isAsking() && top() == dialog;
    }

    /// Says on a bar of its own, below the screen, what everybody must know until it is over; nothing ends it.
    public void warn(String words) {
        warning.setText(words);
        warning.setVisible(!words.isEmpty());
        Insets room = words.isEmpty() ? Insets.EMPTY : new Insets(0, 0, WARNING, 0);
        List.of(screen, dialogs, toasts).forEach(layer -> StackPane.setMargin(layer, room));
    }

    /// Says something for 5 seconds.
    public void toast(String words) {
        toast(words, null);
    }

    /// Says what was done, with Undo for 5 seconds: it makes way for nothing that is said meanwhile, which
    /// stands above.
    public void toast(String words, @Nullable Runnable undo) {
        HBox bar = new HBox(new Label(words));
        bar.getStyleClass().add("toast");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (undo != null) {
            offer(bar, undo);
            return;
        }
        bar.getStyleClass().add("said");
        toasts.getChildren().remove(notice);
        toasts.getChildren().addFirst(bar);
        notice = bar;
        noticeEnd.playFromStart();
    }

    /// The latest is below the earlier ones, each for its own 5 seconds, and all are below what is said.
    private void offer(HBox bar, Runnable undo) {
        PauseTransition end = new PauseTransition(TOAST);
        end.setOnFinished(_ -> toasts.getChildren().remove(bar));
        Button button = new Button(texts.get("undo"), Icons.UNDO.node());
        button.setId("toast-undo");
        button.setOnAction(_ -> {
            end.stop();
            toasts.getChildren().remove(bar);
            undo.run();
        });
        bar.getChildren().add(button);
        toasts.getChildren().add(bar);
        end.play();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isAsking()) {
            cancel(top());
            event.consume();
        }
    }

    /// While a dialog asks, keys do nothing on the screen below it, and the focus comes back.
    private void keepInDialog(KeyEvent event) {
        if (isAsking()) {
            event.consume();
            top().requestFocus();
        }
    }

    private Dialog top() {
        Node scrim = dialogs.getChildren().getLast();
        return (Dialog) ((StackPane) scrim).getChildren().getFirst();
    }

    private void cancel(Dialog dialog) {
        close(dialog);
        dialog.cancelled();
    }
}
