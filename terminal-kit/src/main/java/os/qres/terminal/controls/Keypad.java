package os.qres.terminal.controls;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Digits for fingers, laid out like a telephone, with a backspace and room for one key of the screen's own
/// at the lower left. Keys have the ids `key-0` … `key-9` and `key-backspace`.
public final class Keypad extends GridPane {
    private final IntConsumer onDigit;
    private final Runnable onBackspace;

    public Keypad(Texts texts, IntConsumer onDigit, Runnable onBackspace) {
        this.onDigit = onDigit;
        this.onBackspace = onBackspace;
        getStyleClass().add("keypad");
        for (int i = 0; i < 3; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100 / 3.0);
            getColumnConstraints().add(third);
        }
        for (int i = 0; i < 4; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.SOMETIMES);
            getRowConstraints().add(row);
        }
        for (int digit = 1; digit <= 9; digit++) {
            add(digit(digit), (digit - 1) % 3, (digit - 1) / 3);
        }
        add(digit(0), 1, 3);
        add(backspace(texts), 2, 3);
    }

    /// The key at the lower left: "Сменить", a comma, "00".
    public void setCorner(@Nullable Button key) {
        getChildren().removeIf(n -> n.getStyleClass().contains("corner-left"));
        if (key != null) {
            key.getStyleClass().addAll("corner", "corner-left");
            stretch(key);
            add(key, 0, 3);
        }
    }

    /// Lets a keyboard's digits and Backspace do the same while the focus is inside `node`.
    public void hear(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeyCode code = event.getCode();
            if (code.isDigitKey()) {
                String name = code.getName();
                onDigit.accept(name.charAt(name.length() - 1) - '0');
                event.consume();
            } else if (code == KeyCode.BACK_SPACE) {
                onBackspace.run();
                event.consume();
            }
        });
    }

    private Button digit(int digit) {
        Button key = new Button(Integer.toString(digit));
        key.setId("key-" + digit);
        key.getStyleClass().add("key");
        key.setOnAction(_ -> onDigit.accept(digit));
        stretch(key);
        return key;
    }

    private Button backspace(Texts texts) {
        Button key = new Button("", Icons.BACKSPACE.node());
        key.setId("key-backspace");
        key.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        key.accessibleTextProperty().bind(texts.text("backspace"));
        key.getStyleClass().addAll("corner", "plain");
        key.setOnAction(_ -> onBackspace.run());
        stretch(key);
        return key;
    }

    private static void stretch(Button key) {
        key.setFocusTraversable(false);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setHgrow(key, Priority.ALWAYS);
    }
}
