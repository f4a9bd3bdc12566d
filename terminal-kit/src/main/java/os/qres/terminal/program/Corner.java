package os.qres.terminal.program;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// Of the screen, where a window opens.
public enum Corner {
    TOP_LEFT,
    BOTTOM_RIGHT;

    /// What a window manager puts above a window, at most.
    private static final int TITLE = 40;

    /// @param area of the screen that windows may cover
    /// @param width of what stands in the window
    /// @param height of what stands in the window
    void place(Stage stage, Rectangle2D area, double width, double height) {
        boolean isLast = this == BOTTOM_RIGHT;
        stage.setX(isLast ? Math.max(area.getMinX(), area.getMaxX() - width) : area.getMinX());
        stage.setY(isLast ? Math.max(area.getMinY(), area.getMaxY() - height - TITLE) : area.getMinY());
    }
}
