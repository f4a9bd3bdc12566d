package os.qres.terminal.theme;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays its content out in reference pixels and shows it at the screen's scale, or smaller where the content would not
/// have the room that it needs; type stays sharp.
public final class Scaled extends Region {
    private final Parent content;
    private final double needsWidth;
    private final double needsHeight;
    private final Scale scale = new Scale(1, 1);
    private double wanted;
    private double factor;

    public Scaled(Parent content, Sizes sizes) {
        this(content, sizes, 0, 0);
    }

    /// @param needsWidth the least that the content can be laid out in, in reference pixels; 0: any
    /// @param needsHeight the least that the content can be laid out in, in reference pixels; 0: any
    public Scaled(Parent content, Sizes sizes, double needsWidth, double needsHeight) {
        this.content = content;
        this.needsWidth = needsWidth;
        this.needsHeight = needsHeight;
        content.getTransforms().add(scale);
        getChildren().add(content);
        widthProperty().subscribe((_, _) -> fit());
        heightProperty().subscribe((_, _) -> fit());
        show(sizes);
    }

    /// At another scale from now on.
    public final void show(Sizes sizes) {
        wanted = sizes.scale();
        fit();
    }

    /// At which scale it is shown.
    public double factor() {
        return factor;
    }

    /// Does what was asked for not fit?
    public boolean isHeldBack() {
        return factor < wanted;
    }

    private void fit() {
        factor = Math.min(wanted, Math.min(room(getWidth(), needsWidth), room(getHeight(), needsHeight)));
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    private static double room(double there, double needed) {
        return there > 0 && needed > 0 ? there / needed : Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, snapSizeX(getWidth() / factor), snapSizeY(getHeight() / factor));
    }
}
