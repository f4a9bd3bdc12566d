package os.qres.pos.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.text.Texts;

/// Loads a screen's FXML for a controller that exists already.
public final class Fxml {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double ROOMY = 1500;
    /// 15 mm, as drawn: nothing to be touched is narrower.
    public static final double FINGER = 62;

    private Fxml() {}

    /// `X.fxml` lies beside the controller's class. Where the root is less than 1500 px wide it has the
    /// pseudo-class `compact`.
    public static Region load(Object controller, String file, Texts texts) {
        FXMLLoader loader = new FXMLLoader(controller.getClass().getResource(file), texts.bundle());
        loader.setController(controller);
        try {
            Region root = loader.load();
            root.widthProperty().subscribe(width -> narrow(root, width.doubleValue()));
            // Its own width is known only once it has been laid out, in colours and sizes that were chosen before.
            root.sceneProperty().subscribe(scene -> narrow(root, scene == null ? 0 : scene.getWidth()));
            return root;
        } catch (IOException failure) {
            throw new UncheckedIOException(file, failure);
        }
    }

    private static void narrow(Region root, double width) {
        if (width > 0) {
            root.pseudoClassStateChanged(COMPACT, width < ROOMY);
        }
    }

    /// Never narrower than its words: a bound minimum, which no style sheet shrinks.
    public static <T extends Region> T whole(T region) {
        region.minWidthProperty().bind(new SimpleDoubleProperty(Region.USE_PREF_SIZE));
        return region;
    }

    /// Said whole or, where others need its room, not at all.
    public static void wholeOrNothing(Label label) {
        label.minWidthProperty().bind(new SimpleDoubleProperty(0));
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> label.getWidth() >= Math.floor(label.prefWidth(-1)),
                        label.widthProperty(),
                        label.fontProperty(),
                        label.textProperty()));
    }

    /// As [#whole], and never narrower than a finger.
    public static <T extends ButtonBase> T wholeButton(T button) {
        button.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(FINGER, button.prefWidth(-1)),
                        button.fontProperty(),
                        button.textProperty(),
                        button.insetsProperty(),
                        button.contentDisplayProperty()));
        return button;
    }

    /// Whether there is room for words; on a narrow screen they stand in the dialog that the sign opens.
    public static boolean isRoomy(@Nullable Scene scene) {
        return scene == null || scene.getWidth() >= ROOMY;
    }

    /// Leaves `node` out where `root` is narrow.
    public static void onlyWhenRoomy(Region root, Node node) {
        root.widthProperty().subscribe(width -> {
            boolean roomy = width.doubleValue() >= ROOMY;
            node.setManaged(roomy);
            node.setVisible(roomy);
        });
    }
}
