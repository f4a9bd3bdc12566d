package os.qres.pos.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.pos.check.CheckGroup;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Pages;
import os.qres.terminal.theme.Icons;

/// The lines of the check, from served to new, the latest page of them. Rows that did not change stay the same nodes;
/// what is new or open is turned to.
final class CheckList extends Pages {
    private final OrderViewModel order;
    private final Desk desk;
    private final Label empty = new Label();
    private Map<UUID, CheckRow> byRef = new HashMap<>();
    private @Nullable UUID open;
    private Region first = empty;
    private boolean servedUnfolded;
    private int lines;
    private Runnable onMoved = () -> {};

    CheckList(OrderViewModel order, Desk desk) {
        super("check-page", 0);
        fromEnd();
        this.order = order;
        this.desk = desk;
        getStyleClass().add("check-list");
        empty.setText(desk.texts().get("check.empty"));
        empty.getStyleClass().addAll("check-empty", "muted");
        empty.setWrapText(true);
    }

    void onMoved(Runnable action) {
        onMoved = action;
    }

    /// A table has been turned to.
    void begin() {
        servedUnfolded = false;
        lines = 0;
    }

    void show(OrderState state) {
        Map<UUID, CheckRow> kept = byRef;
        CheckRow openBefore = open == null ? null : kept.get(open);
        byRef = new HashMap<>();
        open = state.open().map(o -> o.line().ref()).orElse(null);
        List<Region> rows = new ArrayList<>();
        for (CheckGroup group : state.check().groups()) {
            rows.add(heading(group));
            if (group.kind() != CheckGroup.Kind.SERVED || servedUnfolded) {
                group.lines().forEach(line -> rows.add(row(line, kept)));
            }
        }
        int now = (int) state.check().lines().count();
        if (now == 0) {
            rows.add(empty);
        }
        first = rows.getFirst();
        show(rows);
        CheckRow openRow = open == null ? null : byRef.get(open);
        if (openRow != null && openRow != openBefore) {
            reveal(openRow);
        } else if (now > lines) {
            reveal(rows.getLast());
        }
        lines = now;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        onMoved.run();
    }

    /// The middle of the open line in scene coordinates; NaN when there is none or it is out of sight.
    double openAt() {
        CheckRow row = open == null ? null : byRef.get(open);
        if (row == null || !row.isVisible()) {
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

    private Region heading(CheckGroup group) {
        Label name = new Label();
        name.getStyleClass().add("group-name");
        Label right = new Label();
        right.getStyleClass().add("group-right");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(name, gap, right);
        heading.getStyleClass().addAll("check-group", TITLE);
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
            reveal(first);
        });
    }

    private static void set(Label label, Icons icon, String words) {
        label.setText(words);
        label.setGraphic(icon.node());
    }
}
