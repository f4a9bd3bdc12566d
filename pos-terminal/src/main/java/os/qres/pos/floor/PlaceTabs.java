package os.qres.pos.floor;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import os.qres.pos.frame.Fxml;

/// The locations, each with how many of its tables are taken.
final class PlaceTabs extends HBox {
    private final FloorViewModel floor;
    private List<Place> shown = List.of();
    private int chosen = -1;

    PlaceTabs(FloorViewModel floor) {
        this.floor = floor;
        getStyleClass().add("floor-tabs");
    }

    void show(FloorView view) {
        if (view.places().equals(shown) && view.place() == chosen) {
            return;
        }
        shown = view.places();
        chosen = view.place();
        getChildren().setAll(shown.stream().map(this::tab).toList());
    }

    private ToggleButton tab(Place place) {
        Label count = new Label(place.taken() + " / " + place.tables());
        count.getStyleClass().add("tab-count");
        Label name = new Label(place.name());
        name.getStyleClass().add("tab-name");
        HBox face = new HBox(name, count);
        face.getStyleClass().add("tab-face");
        ToggleButton tab = new ToggleButton("", face);
        tab.setId("place-" + place.id());
        tab.setAccessibleText(place.name());
        tab.setSelected(place.id() == chosen);
        Fxml.whole(tab);
        tab.setOnAction(_ -> floor.choosePlace(place.id()));
        return tab;
    }
}
