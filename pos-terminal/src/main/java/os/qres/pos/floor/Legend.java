package os.qres.pos.floor;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import os.qres.pos.frame.Desk;
import os.qres.pos.tables.TableState;

/// The states in words with how many tables are in each; a tap shows only those.
final class Legend extends HBox {
    private static final double GAP = 6;

    private final FloorViewModel floor;
    private final Desk desk;
    private final Map<TableState, Label> counts = new EnumMap<>(TableState.class);

    Legend(FloorViewModel floor, Desk desk) {
        this.floor = floor;
        this.desk = desk;
        getStyleClass().add("floor-legend");
        for (TableState state : TableState.values()) {
            getChildren().add(entry(state));
        }
    }

    void show(FloorView view) {
        for (int i = 0; i < TableState.values().length; i++) {
            TableState state = TableState.values()[i];
            Button entry = (Button) getChildren().get(i);
            counts.get(state).setText(Integer.toString(view.counts().getOrDefault(state, 0)));
            boolean chosen = view.filter() == state;
            entry.getStyleClass().removeAll("selected-state");
            if (chosen) {
                entry.getStyleClass().add("selected-state");
            }
        }
    }

    private Button entry(TableState state) {
        StateLook look = StateLook.of(state);
        Label word = new Label(desk.texts().get(look.key()), look.icon().node());
        word.getStyleClass().add("table-state");
        Label count = new Label();
        counts.put(state, count);
        count.getStyleClass().add("legend-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox face = new HBox(word, gap, count);
        face.getStyleClass().add("legend-face");
        Button entry = new Button("", face) {
            /// By its words, since the face is as wide as there is room.
            @Override
            protected double computePrefWidth(double height) {
                Insets around = getInsets();
                return around.getLeft() + word.prefWidth(-1) + GAP + count.prefWidth(-1) + around.getRight();
            }

            @Override
            protected void layoutChildren() {
                face.setPrefWidth(
                        getWidth() - getInsets().getLeft() - getInsets().getRight());
                super.layoutChildren();
            }
        };
        entry.setId("legend-" + look.style());
        entry.getStyleClass().setAll("table-tile", "angular", "legend-entry", look.style());
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setAccessibleText(desk.texts().get(look.key()));
        entry.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(entry, Priority.ALWAYS);
        entry.setOnAction(_ -> floor.toggleFilter(state));
        return entry;
    }
}
