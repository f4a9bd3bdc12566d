package os.qres.terminal.device;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Gives its content all the room there is, and shows it smaller where that is less than the content wants: at a size
/// that was chosen wrongly, one must still be able to choose another.
final class FitBox extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1);

    FitBox(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.max(content.minWidth(-1), content.prefWidth(-1));
        double high = Math.max(content.minHeight(-1), content.prefHeight(-1));
        double factor = Math.min(1, Math.min(getWidth() / wide, getHeight() / high));
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
