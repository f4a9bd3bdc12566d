package os.qres.admin.floor;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.Decor;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;

/// A location as it is: tables in their places and shapes, to be dragged, or moved by the arrow keys.
final class FloorPlan extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double WIDE_ENOUGH_FOR_SEATS = 62;

    private final FloorViewModel model;
    private final boolean mayEdit;
    private final Region sheet = new Region();
    private @Nullable Point2D grip;
    private @Nullable Place begun;

    FloorPlan(FloorViewModel model) {
        this.model = model;
        this.mayEdit = model.desk().mayEdit();
        sheet.getStyleClass().add("plan");
        sheet.setUserData(new Place(0, 0, Place.PLAN_WIDTH, Place.PLAN_HEIGHT));
        setId("plan");
    }

    /// One unit of the plan in pixels.
    private double unit() {
        return Math.min(getWidth() / Place.PLAN_WIDTH, getHeight() / Place.PLAN_HEIGHT);
    }

    /// The plan stands in the middle.
    private double left() {
        return (getWidth() - unit() * Place.PLAN_WIDTH) / 2;
    }

    /// Draws everything anew, keeping the focus on its table.
    void draw() {
        Integer focused = getScene() != null && getScene().getFocusOwner() instanceof Region owner
                ? (Integer) owner.getProperties().get("table")
                : null;
        getChildren().setAll(sheet);
        model.chosenLocation().map(LocationView::decor).orElse(List.of()).forEach(this::add);
        model.drawn().forEach(this::add);
        getChildren().stream()
                .filter(node ->
                        focused != null && focused.equals(node.getProperties().get("table")))
                .findFirst()
                .ifPresent(Node::requestFocus);
        requestLayout();
    }

    /// What is higher than wide is written from below.
    private void add(Decor decor) {
        Label label = new Label(model.desk().formats().name(decor.label(), decor.translations()));
        label.getStyleClass().add("decor-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setRotate(decor.height() > decor.width() ? -90 : 0);
        StackPane box = new StackPane(label);
        box.getStyleClass().addAll("decor", "decor-" + decor.kind());
        box.setUserData(new Place(decor.x(), decor.y(), decor.width(), decor.height()));
        getChildren().add(box);
    }

    private void add(TableView table) {
        Label number = new Label(Integer.toString(table.number()));
        number.getStyleClass().add("table-number");
        Label seats = new Label(model.desk().texts().count("table.seats.count", table.seats()));
        seats.getStyleClass().addAll("table-seats", "muted");
        VBox box = new VBox(number, seats);
        box.setId("table-" + table.number());
        box.getStyleClass().addAll("plan-table", "shape-" + table.shape().name().toLowerCase(java.util.Locale.ROOT));
        if (!table.isActive()) {
            box.getStyleClass().add("off");
        }
        seats.visibleProperty().bind(box.widthProperty().greaterThan(WIDE_ENOUGH_FOR_SEATS));
        seats.managedProperty().bind(seats.visibleProperty());
        box.setAccessibleText(model.title(table));
        box.setUserData(model.moves().place(table));
        box.getProperties().put("table", table.id());
        boolean chosen =
                model.tables().present().filter(p -> p.id() == table.id()).isPresent();
        box.pseudoClassStateChanged(CHOSEN, chosen);
        box.setFocusTraversable(true);
        box.setOnMousePressed(event -> press(event, box, table));
        box.setOnKeyPressed(event -> key(event, table));
        if (mayEdit) {
            box.setOnMouseDragged(event -> drag(event, table));
            box.setOnMouseReleased(_ -> drop(table));
        }
        getChildren().add(box);
    }

    private void press(MouseEvent event, Node node, TableView table) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        node.requestFocus();
        Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
        Place place = model.moves().place(table);
        grip = new Point2D(at.getX() / unit() - place.x(), at.getY() / unit() - place.y());
        begun = place;
        model.tables().select(table);
        event.consume();
    }

    private void drag(MouseEvent event, TableView table) {
        if (grip != null && begun != null) {
            Point2D at = sceneToLocal(event.getSceneX(), event.getSceneY());
            Place to = begun.at(at.getX() / unit() - grip.getX(), at.getY() / unit() - grip.getY());
            if (!to.equals(model.moves().place(table))) {
                model.moves().drag(table, to);
            }
        }
    }

    private void drop(TableView table) {
        if (begun != null) {
            model.moves().move(table, begun, model.moves().place(table));
        }
        grip = null;
        begun = null;
    }

    private void key(KeyEvent event, TableView table) {
        if (event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> model.tables().select(table);
            case LEFT -> step(table, -1, 0);
            case RIGHT -> step(table, 1, 0);
            case UP -> step(table, 0, -1);
            case DOWN -> step(table, 0, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(TableView table, int columns, int rows) {
        if (mayEdit) {
            model.moves().moveBy(table, columns, rows);
        }
    }

    /// Moves what is drawn, without making it anew: a table keeps the mouse while it is dragged.
    void place() {
        for (Node node : getChildren()) {
            if (node.getProperties().get("table") instanceof Integer id) {
                model.tables()
                        .shelf()
                        .byId(id)
                        .ifPresent(now -> node.setUserData(model.moves().place(now)));
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double unit = unit();
        double left = left();
        for (Node node : getChildren()) {
            Place place = (Place) node.getUserData();
            node.resizeRelocate(left + place.x() * unit, place.y() * unit, place.width() * unit, place.height() * unit);
        }
    }
}
