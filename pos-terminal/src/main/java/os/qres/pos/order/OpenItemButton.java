package os.qres.pos.order;

import javafx.scene.control.Button;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// Sells what is not on the menu, where the menu allows for it.
final class OpenItemButton extends Button {
    private final OrderViewModel order;

    OpenItemButton(OrderViewModel order, Desk desk) {
        super(desk.texts().get("open.title"), Icons.EDIT.node());
        this.order = order;
        setId("open-item");
        getStyleClass().add("open-item");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(getText());
        setOnAction(_ -> new OpenItemDialog(order, desk).open());
    }

    /// There only as long as something can be sold so, and no line's choices need the room.
    void show(boolean hasRoom) {
        boolean may = hasRoom && !order.house().menu().get().open().isEmpty();
        setVisible(may);
        setManaged(may);
    }
}
