package os.qres.pos.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.terminal.controls.Dialog;

/// How much, and, where it matters, why.
public final class AmountDialog {
    /// @param reason empty where none was asked for
    public record Entered(Money amount, String reason) {}

    private final Desk desk;
    private final Consumer<Entered> onDone;
    private final AmountPad pad;
    private final Optional<WhyPane> whys;
    private final boolean mayBeNothing;
    private final Dialog dialog;
    private final Button done;

    /// An amount of which nobody asks why.
    /// @param first what stands on the pad until somebody types
    public AmountDialog(
            Desk desk, String title, String hint, Money first, boolean mayBeNothing, Consumer<Entered> onDone) {
        this(desk, title, hint, first, mayBeNothing, List.of(), 0, onDone);
    }

    /// @param first what stands on the pad until somebody types
    /// @param mayBeNothing whether nothing is an amount, too: an empty drawer
    /// @param offered reasons, or none where nobody asks why
    /// @param longest how many characters a reason in one's own words may have
    public AmountDialog(
            Desk desk,
            String title,
            String hint,
            Money first,
            boolean mayBeNothing,
            List<String> offered,
            int longest,
            Consumer<Entered> onDone) {
        this.desk = desk;
        this.onDone = onDone;
        this.mayBeNothing = mayBeNothing;
        this.pad = new AmountPad(desk, first);
        Label words = new Label(hint);
        words.setWrapText(true);
        words.getStyleClass().addAll("type-line", "muted");
        VBox left = new VBox(words, pad);
        left.getStyleClass().add("amount-entry");
        HBox content = new HBox(left);
        content.getStyleClass().add("amount-both");
        whys = Optional.of(offered)
                .filter(reasons -> !reasons.isEmpty())
                .map(reasons -> new WhyPane(desk, reasons, longest, "discount-choices", "amount-reasons"));
        whys.ifPresent(content.getChildren()::add);
        dialog = new Dialog(title, content)
                .action("amount-cancel", desk.texts().get("cancel"), this::close)
                .action("amount-done", desk.texts().get("amount.done"), this::done, "primary");
        done = (Button) dialog.lookup("#amount-done");
        pad.amount().subscribe(_ -> ready());
        whys.ifPresent(pane -> pane.onChosen(this::ready));
    }

    public void show() {
        desk.layers().open(dialog);
    }

    private boolean isReady() {
        boolean isAmount = mayBeNothing || pad.amount().get().compareTo(Money.ZERO) > 0;
        return isAmount && whys.map(pane -> pane.chosen().isPresent()).orElse(true);
    }

    private void ready() {
        if (done != null) {
            done.setDisable(!isReady());
        }
    }

    private void done() {
        if (isReady()) {
            close();
            String why = whys.flatMap(WhyPane::chosen).orElse("");
            onDone.accept(new Entered(pad.amount().get(), why));
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
