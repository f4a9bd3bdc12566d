package os.qres.pos.order;

import javafx.scene.control.Button;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// Opens the search; it looks like the field that it leads to.
final class SearchButton extends Button {
    SearchButton(OrderViewModel order, Desk desk) {
        super(desk.texts().get("search.open"), Icons.SEARCH.node());
        setId("search");
        getStyleClass().add("search-open");
        setAccessibleText(getText());
        setOnAction(_ -> new SearchDialog(order, desk, "").open());
    }
}
