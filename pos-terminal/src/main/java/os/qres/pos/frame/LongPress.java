package os.qres.pos.frame;

import javafx.animation.PauseTransition;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// A finger that rests on a button does something else than a tap, and the tap is off. A mouse's right button does
/// the same at once. Touches come as mouse events here.
public final class LongPress {
    private static final Duration REST = Duration.millis(600);

    private LongPress() {}

    public static void on(ButtonBase button, Runnable rest) {
        PauseTransition resting = new PauseTransition(REST);
        resting.setOnFinished(_ -> {
            button.disarm();
            rest.run();
        });
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                resting.playFromStart();
            } else if (event.getButton() == MouseButton.SECONDARY) {
                rest.run();
            }
        });
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> resting.stop());
        button.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> resting.stop());
    }
}
