package os.qres.pos.order;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.pos.check.CheckGroup;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// The lines of the check, from served to new. Rows that did not change stay the same nodes; what is new or
/// open is brought into view.
final class CheckList extends ScrollPane {
    private final OrderViewModel order;
    private final Desk desk;
    private final VBox rows = new VBox();
    private final Label empty = new Label();
    private Map<UUID, CheckRow> byRef = new HashMap<>();
    private @Nullable UUID open;
    private boolean servedUnfolded;
    private int lines;
    private Runnable onMoved = () -> {};

    CheckList(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        getStyleClass().add("check-list");
        setFitToWidth(true);
        setPannable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(rows);
        rows.getStyleClass().add("check-rows");
        empty.setText(desk.texts().get("check.empty"));
        empty.getStyleClass().addAll("check-empty", "muted");
        empty.setWrapText(true);
        vvalueProperty().subscribe((_, _) -> onMoved.run());
        rows.heightProperty().subscribe((_, _) -> onMoved.run());
    }

    void onMoved(Runnable action) {
        onMoved = action;
    }

    /// A table has been turned to.
    void begin() {
        servedUnfolded = false;
        lines = 0;
        setVvalue(0);
    }

    void show(OrderState state) {
        Map<UUID, CheckRow> kept = byRef;
        byRef = new HashMap<>();
        open = state.open().map(o -> o.line().ref()).orElse(null);
        rows.getChildren().clear();
        for (CheckGroup group : state.check().groups()) {
            rows.getChildren().add(heading(group));
            if (group.kind() != CheckGroup.Kind.SERVED || servedUnfolded) {
                group.lines().forEach(line -> rows.getChildren().add(row(line, kept)));
            }
        }
        int now = (int) state.check().lines().count();
        if (now == 0) {
            rows.getChildren().add(empty);
        }
        boolean grown = now > lines;
        lines = now;
        if (grown || open != null) {
            Platform.runLater(() -> {
                applyCss();
                layout();
                reveal(open);
            });
        }
    }

    /// The middle of the open line in scene coordinates; NaN when there is none or it is out of sight.
    double openAt() {
        CheckRow row = open == null ? null : byRef.get(open);
        if (row == null) {
            return Double.NaN;
        }
        Bounds bounds = row.localToScene(row.getBoundsInLocal());
        return bounds == null ? Double.NaN : bounds.getMinY() + Math.min(bounds.getHeight() / 2, 40);
    }

    private CheckRow row(CheckLine line, Map<UUID, CheckRow> kept) {
        CheckRow before = kept.get(line.ref());
        boolean same = before != null && before.line().equals(line) && line.state() != LineState.READY;
        CheckRow row = before != null && same ? before : new CheckRow(desk, order, line);
        row.setOpen(line.ref().equals(open));
        byRef.put(line.ref(), row);
        return row;
    }

    private Node heading(CheckGroup group) {
        Label name = new Label();
        name.getStyleClass().add("group-name");
        Label right = new Label();
        right.getStyleClass().add("group-right");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(name, gap, right);
        heading.getStyleClass().add("check-group");
        String at = group.at() == null ? "" : desk.formats().time(group.at());
        switch (group.kind()) {
            case SERVED -> served(group, heading, name, right);
            case ROUND -> set(name, Icons.TABLE_ORDERED, desk.texts().get("group.round", at));
            case TRAVELLING -> travelling(group, heading, name);
            case NEW -> {
                set(name, Icons.EDIT, desk.texts().get("group.new"));
                right.setText(desk.formats().amount(group.total()));
                heading.getStyleClass().add("fresh");
            }
        }
        return heading;
    }

    private void travelling(CheckGroup group, HBox heading, Label name) {
        set(name, Icons.SEND, desk.texts().get("group.travelling"));
        desk.house()
                .queuedRounds()
                .with(order.tableId(), group.lines().getFirst().ref())
                .ifPresent(round -> heading.getChildren().add(new RoundBar(desk, order.tableId(), round)));
    }

    /// What was served folds into one line; a tap unfolds it.
    private void served(CheckGroup group, HBox heading, Label name, Label right) {
        int count = group.count();
        if (count == 0) {
            set(name, Icons.ITEM_VOID, desk.texts().get("group.cancelled"));
        } else {
            set(
                    name,
                    Icons.ITEM_DONE,
                    desk.texts().get("group.served") + " · " + desk.texts().count("items", count));
        }
        right.setText(desk.formats().amount(group.total()));
        right.setGraphic(servedUnfolded ? Icons.CLOSE.node() : Icons.EXPAND.node());
        heading.getStyleClass().add("served");
        heading.setId("served");
        heading.setOnMouseClicked(_ -> {
            servedUnfolded = !servedUnfolded;
            show(order.state().get());
        });
    }

    private static void set(Label label, Icons icon, String words) {
        label.setText(words);
        label.setGraphic(icon.node());
    }

    private void reveal(@Nullable UUID ref) {
        double content = rows.getHeight();
        double view = getViewportBounds().getHeight();
        if (content <= view) {
            return;
        }
        CheckRow row = ref == null ? null : byRef.get(ref);
        double top = row == null ? content - view : row.getBoundsInParent().getMinY();
        double bottom = row == null ? content : row.getBoundsInParent().getMaxY();
        double from = getVvalue() * (content - view);
        if (top < from || bottom > from + view) {
            setVvalue(Math.clamp((bottom > from + view ? bottom - view : top) / (content - view), 0, 1));
        }
    }
}
