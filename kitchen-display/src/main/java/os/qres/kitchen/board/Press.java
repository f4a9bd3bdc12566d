package os.qres.kitchen.board;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Tells a finger that taps from one that rests. Touches come as mouse events here.
final class Press {
    private static final Duration REST = Duration.millis(600);

    private final PauseTransition resting = new PauseTransition(REST);
    private boolean rested;

    private Press(Node node, Runnable tap, Runnable rest) {
        resting.setOnFinished(_ -> {
            rested = true;
            rest.run();
        });
        node.setOnMousePressed(event -> {
            rested = false;
            if (event.getButton() == MouseButton.PRIMARY) {
                resting.playFromStart();
            }
        });
        node.setOnMouseReleased(_ -> resting.stop());
        node.setOnMouseExited(_ -> resting.stop());
        node.setOnMouseClicked(event -> tapped(event, tap));
    }

    static void on(Node node, Runnable tap, Runnable rest) {
        new Press(node, tap, rest);
    }

    private void tapped(MouseEvent event, Runnable tap) {
        if (event.getButton() == MouseButton.PRIMARY && !rested) {
            tap.run();
        }
    }
}
