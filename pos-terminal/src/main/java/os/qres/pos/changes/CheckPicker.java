package os.qres.pos.changes;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import os.qres.model.orders.OrderView;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Chooses one of a table's checks; where there is only one, nobody is asked.
final class CheckPicker {
    private CheckPicker() {}

    static void choose(Desk desk, List<OrderView> checks, Consumer<OrderView> then) {
        if (checks.size() == 1) {
            then.accept(checks.getFirst());
            return;
        }
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("changes-choices");
        Dialog question = new Dialog(desk.texts().get("changes.which"), choices);
        for (OrderView check : checks) {
            Button button = new Button(
                    desk.texts()
                            .get("changes.check", check.number(), desk.formats().money(check.totalPrice())),
                    Icons.TABLE_ORDERED.node());
            button.setId("check-" + check.id());
            button.getStyleClass().add("changes-choice");
            button.setOnAction(_ -> {
                desk.layers().close(question);
                then.accept(check);
            });
            choices.getChildren().add(button);
        }
        question.action(
                "check-cancel", desk.texts().get("cancel"), () -> desk.layers().close(question));
        desk.layers().open(question);
    }
}
