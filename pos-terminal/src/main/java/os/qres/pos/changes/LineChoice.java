package os.qres.pos.changes;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import os.qres.model.orders.ItemView;
import os.qres.pos.check.Check;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.theme.Icons;

/// One sent line: chosen by a tap, and how many of its portions.
final class LineChoice extends HBox {
    private final boolean isChosen;

    LineChoice(Desk desk, ItemView item, int portions, BiConsumer<ItemView, Integer> onChoose) {
        isChosen = portions > 0;
        getStyleClass().add("line-choice");
        ToggleButton whole = new ToggleButton(title(desk, item));
        whole.setId("choose-" + item.id());
        whole.setGraphic(isChosen ? Icons.ITEM_DONE.node() : null);
        whole.setSelected(isChosen);
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setMinWidth(0);
        whole.setOnAction(_ -> onChoose.accept(item, isChosen ? 0 : item.quantity()));
        HBox.setHgrow(whole, Priority.ALWAYS);
        getChildren().add(whole);
        if (item.quantity() > 1) {
            Button fewer = step("fewer-" + item.id(), Icons.MINUS, "-1");
            fewer.setDisable(portions == 0);
            fewer.setOnAction(_ -> onChoose.accept(item, portions - 1));
            Button more = step("more-" + item.id(), Icons.PLUS, "+1");
            more.setDisable(portions == item.quantity());
            more.setOnAction(_ -> onChoose.accept(item, portions + 1));
            Label count = Fxml.whole(new Label(desk.texts().get("lines.of", portions, item.quantity())));
            count.getStyleClass().add("line-portions");
            getChildren().addAll(fewer, count, more);
        }
    }

    boolean isChosen() {
        return isChosen;
    }

    private static String title(Desk desk, ItemView item) {
        String name = Check.title(item, desk.house().menu().get());
        String seat = item.seat() == null ? "" : " · " + desk.texts().get("line.seat", item.seat());
        String held = CheckChanges.isHeld(item) ? " · " + desk.texts().get("line.held") : "";
        String given = CheckChanges.isGiven(item) ? " · " + desk.texts().get("discount.comp.short") : "";
        return item.quantity() + " × " + name + seat + held + given;
    }

    private static Button step(String id, Icons icon, String words) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words);
        return button;
    }
}
