package os.qres.admin.floor;

import java.util.Arrays;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.floor.TableShape;
import os.qres.terminal.controls.Layers;

/// Wires a table's form.
public final class TableController {
    private final FloorViewModel model;
    private final Layers layers;

    @FXML
    Label title;

    @FXML
    Button qr, remove;
    @FXML
    TextBox number, seats, x, y, width, height, description;

    @FXML
    PickBox<@Nullable Integer> room;

    @FXML
    PickBox<@Nullable TableShape> shape;

    @FXML
    FlagBox active;

    TableController(FloorViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        TableForm form = model.tableForm();
        number.show(form.number);
        seats.show(form.seats);
        room.show(form.location, model.locationOptions());
        shape.show(
                form.shape, Arrays.stream(TableShape.values()).map(this::option).toList());
        x.show(form.x);
        y.show(form.y);
        width.show(form.width);
        height.show(form.height);
        description.show(form.description);
        active.show(form.active);
    }

    private Option<@Nullable TableShape> option(TableShape one) {
        return new Option<>(one, model.desk().texts().get("shape." + one.name().toLowerCase(Locale.ROOT)));
    }

    @FXML
    void showQr() {
        model.tables().present().ifPresent(table -> QrDialog.open(model, layers, table));
    }

    @FXML
    void remove() {
        model.tables().present().ifPresent(table -> Confirm.remove(model.tables(), table, "table.remove"));
    }
}
