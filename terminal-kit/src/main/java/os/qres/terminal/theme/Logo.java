package os.qres.terminal.theme;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/// The mark of `logo.svg`, in the accent colour, as a square of `side` pixels.
public final class Logo extends StackPane {
    private static final double DRAWN = 64;

    public Logo(double side) {
        getStyleClass().add("logo");
        Rectangle frame = new Rectangle(DRAWN, DRAWN);
        frame.setVisible(false);
        Circle eye = new Circle(31, 31, 10);
        eye.getStyleClass().add("mark-eye");
        Group mark = new Group(
                frame,
                line("M18 5H44A13 13 0 0 1 57 18V36"),
                line("M36 57H18A13 13 0 0 1 5 44V18A13 13 0 0 1 18 5"),
                line("M47 47 57 57"),
                eye);
        mark.getTransforms().add(new Scale(side / DRAWN, side / DRAWN));
        getChildren().add(new Group(mark));
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    private static SVGPath line(String path) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.setStrokeWidth(7);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.getStyleClass().add("mark-line");
        return line;
    }
}
