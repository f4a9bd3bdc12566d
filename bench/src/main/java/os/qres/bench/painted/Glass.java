package os.qres.bench.painted;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Tells when a text is on the glass: a frame that has it was laid out, and the frame after it has begun, which
/// begins only when that one was painted. So a figure is up to one frame too long, and never too short.
final class Glass {
    private record Wanted(String text, CompletableFuture<Long> painted) {}

    private final Scene scene;
    private volatile @Nullable Wanted wanted;
    private @Nullable Wanted laidOut;

    /// To be made on the screen's thread.
    Glass(Scene scene) {
        this.scene = scene;
        scene.addPostLayoutPulseListener(this::frame);
    }

    /// The moment ([System#nanoTime]) at which the text was there.
    CompletableFuture<Long> sees(String text) {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        wanted = new Wanted(text, painted);
        return painted;
    }

    private void frame() {
        if (laidOut != null) {
            laidOut.painted().complete(System.nanoTime());
            laidOut = null;
        }
        Wanted now = wanted;
        if (now != null && shows(scene.getRoot(), now.text())) {
            laidOut = now;
            wanted = null;
            Platform.requestNextPulse();
        }
    }

    private static boolean shows(Node node, String text) {
        return switch (node) {
            case Text words -> words.getText().equals(text);
            case Labeled label -> text.equals(label.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().anyMatch(child -> shows(child, text));
            default -> false;
        };
    }
}
