package os.qres.pos.floor;

import java.util.List;
import javafx.scene.layout.StackPane;
import os.qres.model.floor.Decor;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Notice;

/// The tables of the chosen place, as a plan or as a list.
final class FloorStage extends StackPane {
    private final FloorPlan plan;
    private final TableList list;
    private final Notice nothing;

    FloorStage(FloorViewModel floor, Desk desk) {
        plan = new FloorPlan(desk, floor::open, floor::rest);
        list = new TableList(floor, desk);
        nothing = Notice.empty(desk.texts().get("floor.nothing"));
        getChildren().addAll(plan, list, nothing);
    }

    void show(FloorView view) {
        List<Decor> decor = view.places().stream()
                .filter(place -> place.id() == view.place())
                .findFirst()
                .map(Place::decor)
                .orElse(List.of());
        plan.show(decor, view.faces(), view.shown(), view.quiet());
        list.show(view);
        boolean empty = view.faces().isEmpty();
        nothing.setVisible(empty);
        list.setVisible(!empty && view.asList());
        plan.setVisible(!empty && !view.asList());
    }
}
