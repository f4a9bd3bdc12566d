package os.qres.admin.stations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.ValueEntry;
import os.qres.model.kitchen.TicketLimit;
import os.qres.model.orders.OrderType;
import os.qres.terminal.text.Texts;

/// From how many minutes on a station's tickets are to be hurried and late, for each type of order. Where a row is
/// empty or half empty, it is as everywhere.
final class LimitsBox extends VBox {
    private record Row(TextField warning, TextField late) {}

    private final Map<OrderType, Row> rows = new EnumMap<>(OrderType.class);
    private @Nullable ValueEntry<?, List<TicketLimit>> entry;
    private boolean showing;

    void show(ValueEntry<?, List<TicketLimit>> limits, Texts texts) {
        entry = limits;
        setId("limits-box");
        GridPane grid = new GridPane(12, 8);
        Label title = new Label(texts.get("station.limits"));
        title.getStyleClass().add("field-name");
        grid.add(new Label(texts.get("station.warning")), 1, 0);
        grid.add(new Label(texts.get("station.late")), 2, 0);
        for (OrderType type : OrderType.values()) {
            String name = type.name().toLowerCase(Locale.ROOT);
            Row row = new Row(field("warning-" + name), field("late-" + name));
            rows.put(type, row);
            grid.add(new Label(texts.get("station.type." + name)), 0, rows.size());
            grid.add(row.warning(), 1, rows.size());
            grid.add(row.late(), 2, rows.size());
        }
        Label error = new Label();
        error.getStyleClass().addAll("field-error", "danger");
        error.textProperty().bind(limits.error());
        error.visibleProperty().bind(limits.error().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        getChildren().setAll(title, grid, error);
        getStyleClass().add("labelled");
        limits.value().subscribe(this::fill);
    }

    private TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(4);
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
        field.textProperty().subscribe(_ -> read());
        return field;
    }

    private void fill(List<TicketLimit> limits) {
        if (showing) {
            return;
        }
        showing = true;
        rows.forEach((type, row) -> {
            Optional<TicketLimit> limit =
                    limits.stream().filter(one -> one.orderType() == type).findFirst();
            row.warning()
                    .setText(limit.map(one -> one.warningMinutes().toString()).orElse(""));
            row.late().setText(limit.map(one -> one.lateMinutes().toString()).orElse(""));
        });
        showing = false;
    }

    private void read() {
        if (showing || entry == null) {
            return;
        }
        List<TicketLimit> limits = new ArrayList<>();
        rows.forEach((type, row) -> {
            if (!row.warning().getText().isEmpty() && !row.late().getText().isEmpty()) {
                limits.add(new TicketLimit(
                        type,
                        Integer.valueOf(row.warning().getText()),
                        Integer.valueOf(row.late().getText())));
            }
        });
        showing = true;
        entry.value().set(List.copyOf(limits));
        showing = false;
    }
}
