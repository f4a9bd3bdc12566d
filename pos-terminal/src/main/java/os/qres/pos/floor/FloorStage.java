package os.qres.pos.floor;

import java.util.List;
import javafx.scene.layout.StackPane;
import os.qres.model.floor.Decor;
import os.qres.pos.frame.Desk;
import os.qres.pos.tables.TableFace;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.PagedGrid;

/// The tables of the chosen place, as a plan or as a list.
final class FloorStage extends StackPane {
    private final FloorPlan plan;
    private final PagedGrid<TableFace> rows;
    private final Notice nothing;
    private List<TableFace> listed = List.of();

    FloorStage(FloorViewModel floor, Desk desk) {
        plan = new FloorPlan(desk, floor::open);
        rows = new PagedGrid<>(2, 8, 12, desk.texts(), face -> new TableRow(desk, face, () -> floor.open(face)));
        nothing = Notice.empty(desk.texts().get("floor.nothing"));
        getChildren().addAll(plan, rows, nothing);
    }

    void show(FloorView view) {
        List<Decor> decor = view.places().stream()
                .filter(place -> place.id() == view.place())
                .findFirst()
                .map(Place::decor)
                .orElse(List.of());
        plan.show(decor, view.faces(), view.shown());
        List<TableFace> list = view.faces().stream()
                .filter(face -> view.shown().contains(face.table().id()))
                .toList();
        if (!list.equals(listed)) {
            listed = list;
            rows.setItems(list);
        }
        boolean empty = view.faces().isEmpty();
        nothing.setVisible(empty);
        rows.setVisible(!empty && view.asList());
        plan.setVisible(!empty && !view.asList());
    }
}
