package os.qres.pos.changes;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import os.qres.model.orders.ItemView;
import os.qres.pos.check.Check;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;

/// Shows exactly what would go, and asks why.
public final class TakeBackDialog {
    private final Desk desk;
    private final CheckChanges changes;
    private final Chosen chosen;
    private final ToggleGroup reasons = new ToggleGroup();
    private final Dialog dialog;

    public TakeBackDialog(Desk desk, CheckChanges changes, Chosen chosen) {
        this.desk = desk;
        this.changes = changes;
        this.chosen = chosen;
        VBox going = new VBox();
        going.getStyleClass().add("going");
        changes.order().ifPresent(order -> {
            chosen.lines(order).forEach(item -> going.getChildren().add(line(item)));
            Label sum = new Label(desk.texts().get("taking.sum", desk.formats().exactMoney(chosen.sum(order))));
            sum.getStyleClass().add("going-sum");
            going.getChildren().add(sum);
        });
        Label why = new Label(desk.texts().get("taking.why"));
        why.getStyleClass().addAll("type-line", "muted");
        FlowPane whys = new FlowPane();
        whys.getStyleClass().add("changes-choices");
        Stream.of(desk.texts().get("taking.reasons").split("\\|")).forEach(reason -> {
            ToggleButton button = new ToggleButton(reason);
            button.setToggleGroup(reasons);
            button.setUserData(reason);
            whys.getChildren().add(button);
        });
        VBox content = new VBox(going, why, whys);
        content.getStyleClass().add("lines-entry");
        dialog = new Dialog(desk.texts().get("taking.title"), content)
                .action("taking-cancel", desk.texts().get("taking.keep"), this::close)
                .action("taking-go", desk.texts().get("taking.go"), this::go, "primary");
        Button go = (Button) dialog.lookup("#taking-go");
        reasons.selectedToggleProperty().subscribe(reason -> go.setDisable(reason == null));
    }

    private Label line(ItemView item) {
        Label label = new Label(chosen.of(item.id()) + " × "
                + Check.title(item, desk.house().menu().get()));
        label.getStyleClass().add("going-line");
        label.setWrapText(true);
        return label;
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private void go() {
        if (reasons.getSelectedToggle() != null) {
            close();
            changes.takeBack(chosen, (String) reasons.getSelectedToggle().getUserData());
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
