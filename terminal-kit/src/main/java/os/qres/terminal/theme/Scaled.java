package os.qres.terminal.theme;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays its content out in reference pixels and shows it at the screen's scale; type stays sharp.
public final class Scaled extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1);
    private double factor;

    public Scaled(Parent content, Sizes sizes) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        this.factor = sizes.scale();
        show(sizes);
    }

    /// At another scale from now on.
    public final void show(Sizes sizes) {
        factor = sizes.scale();
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, snapSizeX(getWidth() / factor), snapSizeY(getHeight() / factor));
    }
}
