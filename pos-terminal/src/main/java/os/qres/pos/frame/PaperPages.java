package os.qres.pos.frame;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import os.qres.terminal.theme.Icons;

/// A picture of long paper, as much of it as there is room for, and the rest overleaf. A line that is cut stands whole
/// on one of both pages.
final class PaperPages extends Pane {
    private static final double GAP = 8;
    private static final double TWICE = 40;

    private final ImageView view;
    private final double scale;
    private final Button back = new Button(null, Icons.BACK.node());
    private final Button next = new Button(null, Icons.FORWARD.node());
    private final Label place = new Label();
    private final HBox pager = new HBox(back, place, next);
    private int page;

    /// @param id of the picture
    PaperPages(String id, Image paper, double width) {
        view = new ImageView(paper);
        view.setId(id);
        view.setFitWidth(width);
        view.setPreserveRatio(true);
        scale = width / paper.getWidth();
        back.setId("paper-back");
        next.setId("paper-next");
        back.setOnAction(_ -> turn(-1));
        next.setOnAction(_ -> turn(1));
        place.getStyleClass().add("type-line");
        pager.getStyleClass().add("till-pager");
        pager.setAlignment(Pos.CENTER);
        setMinSize(0, 0);
        getChildren().addAll(view, pager);
    }

    private void turn(int steps) {
        page += steps;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.getFitWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return view.getImage().getHeight() * scale;
    }

    @Override
    protected void layoutChildren() {
        double length = view.getImage().getHeight() * scale;
        double room = getHeight();
        boolean isLong = length > room + 1;
        double foot = pager.prefHeight(getWidth());
        double shown = isLong ? Math.max(2 * TWICE, room - foot - GAP) : length;
        int pages = isLong ? (int) Math.ceil((length - TWICE) / (shown - TWICE)) : 1;
        page = Math.clamp(page, 0, pages - 1);
        double from = Math.max(0, Math.min(page * (shown - TWICE), length - shown));
        view.setViewport(new Rectangle2D(0, from / scale, view.getImage().getWidth(), shown / scale));
        view.relocate((getWidth() - view.getFitWidth()) / 2, 0);
        pager.setVisible(isLong);
        pager.resizeRelocate(0, room - foot, getWidth(), foot);
        back.setDisable(page == 0);
        next.setDisable(page == pages - 1);
        place.setText((page + 1) + " / " + pages);
    }
}
