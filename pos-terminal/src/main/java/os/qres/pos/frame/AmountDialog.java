package os.qres.pos.frame;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// How much, and, where it matters, why.
public final class AmountDialog {
    private static final double OWN = 320;

    /// @param reason empty where none was asked for
    public record Entered(Money amount, String reason) {}

    private final Desk desk;
    private final Consumer<Entered> onDone;
    private final AmountPad pad;
    private final ToggleGroup reasons = new ToggleGroup();
    private final ToggleButton own = new ToggleButton();
    private final List<String> offered;
    private final boolean mayBeNothing;
    private final FlowPane choices;
    private final Dialog dialog;
    private final Button done;

    /// @param first what stands on the pad until somebody types
    /// @param mayBeNothing whether nothing is an amount, too: an empty drawer
    /// @param offered reasons, or none where nobody asks why
    public AmountDialog(
            Desk desk,
            String title,
            String hint,
            Money first,
            boolean mayBeNothing,
            List<String> offered,
            Consumer<Entered> onDone) {
        this.desk = desk;
        this.onDone = onDone;
        this.offered = offered;
        this.mayBeNothing = mayBeNothing;
        this.pad = new AmountPad(desk, first);
        Label words = new Label(hint);
        words.setWrapText(true);
        words.getStyleClass().addAll("type-line", "muted");
        VBox left = new VBox(words, pad);
        left.getStyleClass().add("amount-entry");
        HBox content = new HBox(left);
        content.getStyleClass().add("amount-both");
        choices = choices();
        if (!offered.isEmpty()) {
            content.getChildren().add(choices);
        }
        dialog = new Dialog(title, content)
                .action("amount-cancel", desk.texts().get("cancel"), this::close)
                .action("amount-done", desk.texts().get("amount.done"), this::done, "primary");
        done = (Button) dialog.lookup("#amount-done");
        pad.amount().subscribe(_ -> ready());
        reasons.selectedToggleProperty().subscribe(_ -> ready());
    }

    public void show() {
        desk.layers().open(dialog);
    }

    /// Whoever finds none of the reasons right says it in words of his own.
    /// @param longest how many characters they may have
    public AmountDialog orInOwnWords(int longest) {
        Button type = new Button(desk.texts().get("amount.own"), Icons.EDIT.node());
        type.setId("reason-own");
        type.setOnAction(_ -> new WordsDialog(desk, desk.texts().get("amount.own.title"), longest, words -> {
                    own.setText(words);
                    own.setUserData(words);
                    show(own);
                    own.setSelected(true);
                })
                .open());
        own.setId("reason-typed");
        own.setToggleGroup(reasons);
        own.setWrapText(true);
        own.setMaxWidth(OWN);
        own.setVisible(false);
        own.setManaged(false);
        choices.getChildren().addAll(own, type);
        return this;
    }

    private static void show(ToggleButton button) {
        button.setVisible(true);
        button.setManaged(true);
    }

    private FlowPane choices() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().addAll("discount-choices", "amount-reasons");
        for (int i = 0; i < offered.size(); i++) {
            ToggleButton button = new ToggleButton(offered.get(i));
            button.setId("reason-" + i);
            button.setToggleGroup(reasons);
            button.setUserData(offered.get(i));
            pane.getChildren().add(button);
        }
        return pane;
    }

    private boolean isReady() {
        boolean isAmount = mayBeNothing || pad.amount().get().compareTo(Money.ZERO) > 0;
        return isAmount && (offered.isEmpty() || reasons.getSelectedToggle() != null);
    }

    private void ready() {
        if (done != null) {
            done.setDisable(!isReady());
        }
    }

    private void done() {
        if (isReady()) {
            close();
            String why = offered.isEmpty()
                    ? ""
                    : (String) reasons.getSelectedToggle().getUserData();
            onDone.accept(new Entered(pad.amount().get(), why));
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
