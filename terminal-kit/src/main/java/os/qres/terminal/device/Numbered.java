package os.qres.terminal.device;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Buttons that the digits of a keyboard press too, in the order in which they were added: a bump bar has no pointer.
final class Numbered {
    private static final int DIGITS = 10;

    private final boolean isShown;
    private final List<ButtonBase> buttons = new ArrayList<>();

    /// @param isShown whether the digits stand on the buttons
    Numbered(boolean isShown) {
        this.isShown = isShown;
    }

    <T extends ButtonBase> T add(T button) {
        buttons.add(button);
        if (isShown && buttons.size() <= DIGITS) {
            Label cap = new Label(Integer.toString(buttons.size() % DIGITS));
            cap.getStyleClass().add("device-key");
            cap.setMinWidth(Label.USE_PREF_SIZE);
            Node icon = button.getGraphic();
            button.setGraphic(icon == null ? cap : new HBox(8, cap, icon));
        }
        return button;
    }

    /// While the focus is inside `node`.
    void hear(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isDigitKey()) {
                String name = event.getCode().getName();
                int digit = name.charAt(name.length() - 1) - '0';
                press((digit + DIGITS - 1) % DIGITS);
                event.consume();
            }
        });
    }

    private void press(int index) {
        if (index < buttons.size() && buttons.get(index).getScene() != null) {
            buttons.get(index).fire();
        }
    }
}
