package os.qres.terminal.theme;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays its content out in reference pixels and shows it at the screen's scale; type stays sharp.
public final class Scaled extends Region {
    private final Parent content;
    private final double factor;

    public Scaled(Parent content, Sizes sizes) {
        this.content = content;
        this.factor = sizes.scale();
        content.getTransforms().add(new Scale(factor, factor));
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, snapSizeX(getWidth() / factor), snapSizeY(getHeight() / factor));
    }
}
