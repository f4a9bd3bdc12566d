package os.qres.pos.floor;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.LongPress;
import os.qres.pos.tables.TableFace;
import os.qres.terminal.controls.PagedGrid;
import os.qres.terminal.theme.Icons;

/// The tables of the chosen place as a list, sorted as one likes.
final class TableList extends VBox {
    private final PagedGrid<TableFace> rows;
    private final Map<TableSort, ToggleButton> sorts = new EnumMap<>(TableSort.class);
    private List<TableFace> listed = List.of();

    TableList(FloorViewModel floor, Desk desk) {
        getStyleClass().add("table-list");
        HBox head = new HBox();
        head.getStyleClass().add("table-sorts");
        for (TableSort sort : TableSort.values()) {
            String name = sort.name().toLowerCase(Locale.ROOT);
            Icons icon = sort == TableSort.TIME ? Icons.CLOCK : Icons.LIST;
            ToggleButton button = new ToggleButton(desk.texts().get("floor.sort." + name), icon.node());
            button.setId("sort-" + name);
            button.setOnAction(_ -> floor.sortBy(sort));
            sorts.put(sort, button);
            head.getChildren().add(button);
        }
        rows = new PagedGrid<>(2, 6, 12, desk.texts(), face -> row(floor, desk, face));
        setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
    }

    private static TableRow row(FloorViewModel floor, Desk desk, TableFace face) {
        TableRow row = new TableRow(desk, face, () -> floor.open(face));
        LongPress.on(row, () -> floor.rest(face.table().id()));
        return row;
    }

    void show(FloorView view) {
        sorts.forEach((sort, button) -> button.setSelected(sort == view.sort()));
        List<TableFace> list = view.faces().stream()
                .filter(face -> view.shown().contains(face.table().id()))
                .filter(face -> !view.quiet().contains(face.table().id()))
                .sorted(view.sort().order())
                .toList();
        if (!list.equals(listed)) {
            listed = list;
            rows.setItems(list);
        }
    }
}
