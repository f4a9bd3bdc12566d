package os.qres.pos.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import os.qres.model.floor.Decor;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.LongPress;
import os.qres.pos.tables.TableFace;
import os.qres.terminal.theme.Icons;

/// A location drawn from its tables' places and its decor. The plan is drawn in one size and shown as large as
/// there is room.
final class FloorPlan extends Region {
    /// Pixels to a unit of the plan (1000 × 700).
    static final double UNIT = 1.3;

    private static final double LARGEST = 1.4;

    private final Desk desk;
    private final Consumer<TableFace> onOpen;
    private final IntConsumer onRest;
    private final Pane plan = new Pane();
    private final Scale scale = new Scale();
    private final Map<Integer, TableTile> tiles = new HashMap<>();
    private List<Object> drawn = List.of();

    /// @param onRest is told over which table a finger rests
    FloorPlan(Desk desk, Consumer<TableFace> onOpen, IntConsumer onRest) {
        this.desk = desk;
        this.onOpen = onOpen;
        this.onRest = onRest;
        plan.getTransforms().add(scale);
        plan.setManaged(false);
        getChildren().add(plan);
        getStyleClass().add("floor-plan");
    }

    void show(List<Decor> decor, List<TableFace> faces, Set<Integer> shown, Set<Integer> quiet) {
        List<Object> shape = new ArrayList<>(decor);
        faces.forEach(face -> shape.add(face.table().id() + " " + Spot.of(face.table())));
        if (!shape.equals(drawn)) {
            drawn = shape;
            draw(decor, faces);
        }
        for (TableFace face : faces) {
            TableTile tile = tiles.get(face.table().id());
            if (tile != null) {
                tile.show(
                        face,
                        shown.contains(face.table().id()),
                        quiet.contains(face.table().id()));
                tile.setOnAction(_ -> onOpen.accept(face));
            }
        }
    }

    private void draw(List<Decor> decor, List<TableFace> faces) {
        plan.getChildren().clear();
        tiles.clear();
        decor.forEach(piece -> plan.getChildren().add(piece(piece)));
        for (TableFace face : faces) {
            for (Spot chair : Chairs.around(face.table())) {
                Region seat = new Region();
                seat.getStyleClass().add("chair");
                plan.getChildren().add(placed(seat, chair));
            }
        }
        for (TableFace face : faces) {
            TableTile tile = new TableTile(desk, face);
            LongPress.on(tile, () -> onRest.accept(face.table().id()));
            tiles.put(face.table().id(), tile);
            plan.getChildren().add(placed(tile, Spot.of(face.table())));
        }
    }

    private Region piece(Decor decor) {
        Label label = new Label(desk.formats().name(decor.label(), decor.translations()));
        switch (decor.kind()) {
            case "bar" -> label.setGraphic(Icons.CATEGORY_BAR.node());
            case "entrance" -> label.setGraphic(Icons.FORWARD.node());
            default -> label.setGraphic(null);
        }
        label.getStyleClass().add("decor-label");
        if (decor.height() > decor.width()) {
            label.setRotate(90);
        }
        StackPane piece = new StackPane(new Group(label));
        piece.getStyleClass().add("decor");
        return placed(piece, new Spot(decor.x(), decor.y(), decor.width(), decor.height()));
    }

    private static Region placed(Region node, Spot spot) {
        node.setManaged(false);
        node.resizeRelocate(
                Math.round(spot.x() * UNIT),
                Math.round(spot.y() * UNIT),
                Math.round(spot.width() * UNIT),
                Math.round(spot.height() * UNIT));
        return node;
    }

    @Override
    protected void layoutChildren() {
        double width = 1000 * UNIT;
        double height = 700 * UNIT;
        double factor = Math.min(LARGEST, Math.min(getWidth() / width, getHeight() / height));
        scale.setX(factor);
        scale.setY(factor);
        plan.resizeRelocate(
                Math.max(0, (getWidth() - width * factor) / 2),
                Math.max(0, (getHeight() - height * factor) / 2),
                width,
                height);
    }
}
