package os.qres.admin.prices;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.ManyBox;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.TextBox;
import os.qres.model.orders.OrderType;
import os.qres.terminal.controls.Layers;

/// Wires a price list's form.
public final class PriceListController {
    private static final int SUNDAY = 7;

    private final PricesViewModel model;
    private final Layers layers;

    @FXML
    Label title;

    @FXML
    Button remove;

    @FXML
    FlagBox active;

    @FXML
    TextBox name, translated, startsAt, endsAt, priority;

    @FXML
    ManyBox<Integer> weekdays;

    @FXML
    ManyBox<OrderType> orderTypes;

    @FXML
    VBox rules, outcomes;

    PriceListController(PricesViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        PriceListForm form = model.form();
        name.show(form.name);
        translated.setLabel(model.desk().texts().get("name-in." + model.language()));
        translated.show(form.translation.name());
        active.show(form.active);
        startsAt.show(form.startsAt);
        endsAt.show(form.endsAt);
        priority.show(form.priority);
        weekdays.show(
                form.weekdays,
                IntStream.rangeClosed(1, SUNDAY)
                        .mapToObj(day -> new Option<>(day, model.weekday(day)))
                        .toList());
        orderTypes.show(
                form.orderTypes,
                Arrays.stream(OrderType.values())
                        .map(type -> new Option<>(type, model.type(type)))
                        .toList());
        rules.getChildren().setAll(new RulesBox(model, layers));
        outcomes.getChildren().setAll(new OutcomeLines(model));
    }

    @FXML
    void remove() {
        model.editor().present().ifPresent(view -> Confirm.remove(model.editor(), view, "price.remove"));
    }
}
