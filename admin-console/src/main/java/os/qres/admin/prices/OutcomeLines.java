package os.qres.admin.prices;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Rows;
import os.qres.admin.prices.PricesViewModel.Outcome;
import os.qres.model.prices.PriceRule;
import os.qres.terminal.text.Formats;

/// What the rules make of the menu: every price that they change, the old one struck.
final class OutcomeLines extends VBox {
    private final PricesViewModel model;
    private final ChangeListener<List<PriceRule>> onRules = (_, _, _) -> redraw();

    OutcomeLines(PricesViewModel model) {
        this.model = model;
        setId("outcomes");
        getStyleClass().add("line-table");
        model.form().rules.value().addListener(new WeakChangeListener<>(onRules));
        model.onMenu(this::redraw);
        redraw();
    }

    private void redraw() {
        List<Outcome> outcomes = model.outcomes();
        if (outcomes.isEmpty()) {
            Label none = new Label(model.desk().texts().get("price.outcome.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            getChildren().setAll(none);
            return;
        }
        getChildren().setAll(outcomes.stream().map(this::line).toList());
    }

    private Node line(Outcome outcome) {
        Formats formats = model.desk().formats();
        Label usual = new Label(formats.money(outcome.usual()));
        usual.getStyleClass().addAll("muted", "usual-price");
        HBox line = Rows.twoLines(outcome.name(), "", usual, Rows.figure(formats.money(outcome.price())));
        line.getStyleClass().add("line");
        return line;
    }
}
