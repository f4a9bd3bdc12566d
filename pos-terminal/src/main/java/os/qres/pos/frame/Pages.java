package os.qres.pos.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.terminal.theme.Icons;

/// Rows under one another, a page of them at a time: nothing has to be scrolled. A title is never the last of its page.
public class Pages extends Pane {
    private static final double GAP = 8;

    private final double between;
    private final List<Region> rows = new ArrayList<>();
    private final Button back = new Button(null, Icons.BACK.node());
    private final Button next = new Button(null, Icons.FORWARD.node());
    private final Label place = new Label();
    private final HBox pager = new HBox(back, place, next);
    private int page;
    private int pages = 1;

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

    public final void add(Region row) {
        rows.add(row);
        getChildren().add(row);
    }

    /// Other rows; it stays at its page as long as there is one.
    public final Pages show(List<? extends Node> others) {
        getChildren().removeAll(rows);
        rows.clear();
        others.forEach(row -> add((Region) row));
        return this;
    }

    private void turn(int steps) {
        page += steps;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        List<List<Region>> split = split(width, getHeight());
        if (split.size() > 1) {
            double foot = pager.prefHeight(width);
            split = split(width, getHeight() - foot - GAP);
            pager.resizeRelocate(0, getHeight() - foot, width, foot);
        }
        pages = split.size();
        page = Math.clamp(page, 0, pages - 1);
        show(pager, pages > 1);
        back.setDisable(page == 0);
        next.setDisable(page == pages - 1);
        place.setText((page + 1) + " / " + pages);
        List<Region> shown = split.get(page);
        double y = 0;
        for (Region row : rows) {
            show(row, shown.contains(row));
            if (row.isVisible()) {
                double height = row.prefHeight(width);
                row.resizeRelocate(0, y, width, height);
                y += height + between;
            }
        }
    }

    private static void show(Node node, boolean isShown) {
        if (node.isVisible() != isShown) {
            node.setVisible(isShown);
        }
    }

    private List<List<Region>> split(double width, double room) {
        List<List<Region>> split = new ArrayList<>();
        List<Region> now = new ArrayList<>();
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            Region row = rows.get(i);
            double height = row.prefHeight(width);
            boolean hasMore = row instanceof Label && i + 1 < rows.size() && !(rows.get(i + 1) instanceof Label);
            double needed = hasMore ? height + between + rows.get(i + 1).prefHeight(width) : height;
            if (!now.isEmpty() && y + needed > room) {
                split.add(now);
                now = new ArrayList<>();
                y = 0;
            }
            now.add(row);
            y += height + between;
        }
        split.add(now);
        return split;
    }
}
