package os.qres.pos.till;

import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ReturnChoice;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Pages;
import os.qres.pos.frame.PaymentNames;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// From which payment of a check the money goes back: by the ways that it came, or from one of them, each with what is
/// left of it.
final class ReturnSource {
    private static final double BETWEEN = 12;
    private static final double LIST = 480;

    private final Desk desk;
    private final ReturnChoice choice;
    private final Runnable onChosen;
    private final Pages ways = new Pages("from-page", BETWEEN).upTo(LIST);
    private final Dialog dialog;

    ReturnSource(Desk desk, ReturnChoice choice, Runnable onChosen) {
        this.desk = desk;
        this.choice = choice;
        this.onChosen = onChosen;
        ways.getStyleClass().add("till-reasons");
        boolean isAuto = choice.source().isEmpty();
        ways.add(way("from-auto", desk.texts().get("checks.refund.from.auto"), isAuto, null));
        choice.sources()
                .forEach(source -> ways.add(way(
                        "from-" + source.payment().id(),
                        words(desk, source),
                        choice.source().filter(source::equals).isPresent(),
                        source.payment().id())));
        dialog = new Dialog(desk.texts().get("checks.refund.from.title"), ways)
                .action("from-cancel", desk.texts().get("cancel"), this::close);
    }

    /// What is chosen now.
    static String name(Desk desk, ReturnChoice choice) {
        return choice.source()
                .map(source -> PaymentNames.withReference(desk, source.payment()))
                .orElseGet(() -> desk.texts().get("checks.refund.from.auto"));
    }

    private static String words(Desk desk, ReturnChoice.Source source) {
        return PaymentNames.withReference(desk, source.payment()) + " · "
                + desk.texts().get("checks.refund.from.left", desk.formats().exactMoney(source.left()));
    }

    private Button way(String id, String words, boolean isChosen, @Nullable Integer payment) {
        Button button = new Button(words);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        if (isChosen) {
            button.setGraphic(Icons.CHECK.node());
            button.getStyleClass().add("selected");
        }
        button.setOnAction(_ -> {
            choice.from(payment);
            close();
            onChosen.run();
        });
        return button;
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
