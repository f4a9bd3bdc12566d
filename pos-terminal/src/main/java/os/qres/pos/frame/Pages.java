package os.qres.pos.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.theme.Icons;

/// Rows under one another, a page of them at a time: nothing has to be scrolled. A title is never the last of its page.
public class Pages extends Pane {
    /// The style of a row that belongs to the one after it, as every label does.
    public static final String TITLE = "page-title";

    private static final double GAP = 8;
    private static final double USUAL = 200;

    private final double between;
    private final List<Region> rows = new ArrayList<>();
    private final Button back = new Button(null, Icons.BACK.node());
    private final Button next = new Button(null, Icons.FORWARD.node());
    private final Label place = new Label();
    private final HBox pager = new HBox(back, place, next);
    private double most = Double.NaN;
    private boolean isFromEnd;
    private @Nullable Region wanted;

    /// How many pages it is away from the full one, where it begins.
    private int away;

    /// @param id where its buttons' names begin
    public Pages(String id) {
        this(id, GAP);
    }

    /// @param between how far its rows are apart
    public Pages(String id, double between) {
        this.between = between;
        back.setId(id + "-back");
        next.setId(id + "-next");
        back.setOnAction(_ -> turn(-1));
        next.setOnAction(_ -> turn(1));
        place.getStyleClass().add("type-line");
        pager.getStyleClass().add("till-pager");
        pager.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(pager);
        setMinSize(0, 0);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /// As high as its rows are, and no higher than this: for a dialog, which has the size of what it holds.
    public final Pages upTo(double height) {
        most = height;
        return this;
    }

    /// Begins at the last page and fills that one first: what came last is seen together with what came before it.
    public final Pages fromEnd() {
        isFromEnd = true;
        return this;
    }

    public final void add(Region row) {
        rows.add(row);
        getChildren().add(row);
    }

    /// Buttons side by side, so many to a row and all of the same width.
    public static List<Region> sideBySide(List<? extends Region> buttons, int columns, double gap) {
        List<Region> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += columns) {
            GridPane row = new GridPane(gap, 0);
            for (int i = 0; i < columns; i++) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / columns);
                row.getColumnConstraints().add(column);
            }
            for (int i = from; i < Math.min(buttons.size(), from + columns); i++) {
                buttons.get(i).setMaxWidth(Double.MAX_VALUE);
                row.add(buttons.get(i), i - from, 0);
            }
            rows.add(row);
        }
        return rows;
    }

    /// Other rows; it stays at its page as long as there is one.
    public final Pages show(List<? extends Node> others) {
        getChildren().removeAll(rows);
        rows.clear();
        others.forEach(row -> add((Region) row));
        return this;
    }

    /// Turns to the page of this row.
    public final void reveal(Region row) {
        wanted = row;
        requestLayout();
    }

    private static boolean isTitle(Region row) {
        return row instanceof Label || row.getStyleClass().contains(TITLE);
    }

    private void turn(int steps) {
        away += isFromEnd ? -steps : steps;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (Double.isNaN(most)) {
            return USUAL;
        }
        double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return Math.min(most, snappedTopInset() + height(rows, inner) + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        if (height <= 0) {
            return;
        }
        List<Set<Region>> split = split(width, height);
        if (split.size() > 1) {
            double foot = pager.prefHeight(width);
            split = split(width, height - foot - GAP);
            pager.resizeRelocate(left, top + height - foot, width, foot);
        }
        int page = page(split);
        show(pager, split.size() > 1);
        back.setDisable(page == 0);
        next.setDisable(page == split.size() - 1);
        place.setText((page + 1) + " / " + split.size());
        Set<Region> shown = split.get(page);
        double y = top;
        for (Region row : rows) {
            show(row, shown.contains(row));
            if (row.isVisible()) {
                double high = height(row, width);
                row.resizeRelocate(left, y, width, high);
                y += high + between;
            }
        }
    }

    /// The one that is shown: its number from the first one on.
    private int page(List<Set<Region>> split) {
        int last = split.size() - 1;
        for (int i = 0; wanted != null && i <= last; i++) {
            if (split.get(i).contains(wanted)) {
                away = isFromEnd ? last - i : i;
            }
        }
        wanted = null;
        away = Math.clamp(away, 0, last);
        return isFromEnd ? last - away : away;
    }

    private static void show(Node node, boolean isShown) {
        if (node.isVisible() != isShown) {
            node.setVisible(isShown);
        }
    }

    private static double height(Region row, double width) {
        return Math.max(row.minHeight(width), row.prefHeight(width));
    }

    private double height(List<Region> some, double width) {
        double sum = some.stream().mapToDouble(row -> height(row, width)).sum();
        return sum + between * Math.max(0, some.size() - 1);
    }

    private List<Set<Region>> split(double width, double room) {
        List<Set<Region>> split = new ArrayList<>();
        split.add(new HashSet<>());
        double y = 0;
        for (List<Region> block : isFromEnd ? blocks().reversed() : blocks()) {
            double needed = height(block, width);
            if (!split.getLast().isEmpty() && y + needed > room) {
                split.add(new HashSet<>());
                y = 0;
            }
            split.getLast().addAll(block);
            y += needed + between;
        }
        return isFromEnd ? split.reversed() : split;
    }

    /// The rows, each title with the row that it is the title of.
    private List<List<Region>> blocks() {
        List<List<Region>> blocks = new ArrayList<>();
        boolean isBelowTitle = false;
        for (Region row : rows) {
            if (isBelowTitle && !isTitle(row)) {
                blocks.getLast().add(row);
            } else {
                blocks.add(new ArrayList<>(List.of(row)));
            }
            isBelowTitle = isTitle(row);
        }
        return blocks;
    }
}
