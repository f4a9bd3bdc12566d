package os.qres.terminal.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.terminal.controls.Keypad;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// How large the screen is: the usual diagonals, any other one on a keypad, and a bank card to hold against it.
/// Everything follows at once.
final class SizeFace extends HBox {
    private static final List<Double> USUAL =
            List.of(10.1, 11.6, 13.3, 14.0, 15.6, 17.3, 18.5, 21.5, 23.8, 27.0, 32.0, 43.0);
    private static final int COLUMNS = 4;
    private static final double STEP = 0.1;

    private final Glass glass;
    private final Texts texts;
    private final Words words;
    private final TypedInches typed = new TypedInches();
    private final Map<Double, ToggleButton> usual = new LinkedHashMap<>();
    private final Label value = new Label();
    private final Label told = new Label();
    private final GridPane choices = new GridPane();
    private final VBox keys = new VBox();
    private Subscription changes = Subscription.EMPTY;

    SizeFace(Glass glass, Texts texts, Numbered numbers) {
        this.glass = glass;
        this.texts = texts;
        this.words = new Words(texts, glass.standing());
        DeviceStyles.dress(this);
        getStyleClass().add("device-face");
        fillChoices(numbers);
        fillKeys();
        StackPane left = new StackPane(choices, keys);
        left.getStyleClass().add("device-left");
        getChildren().addAll(left, check());
        type(false);
        sceneProperty().subscribe(scene -> {
            changes.unsubscribe();
            changes = scene == null ? Subscription.EMPTY : glass.seen().subscribe(_ -> refresh());
        });
    }

    private void fillChoices(Numbered numbers) {
        choices.getStyleClass().add("device-choices");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            choices.getColumnConstraints().add(column);
        }
        for (int i = 0; i < USUAL.size(); i++) {
            double inches = USUAL.get(i);
            ToggleButton button = numbers.add(new ToggleButton(words.inches(inches)));
            button.setId("inches-" + inches);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> show(inches));
            usual.put(inches, button);
            choices.add(button, i % COLUMNS, i / COLUMNS);
        }
        Button other = new Button(texts.get("here.size.other"), Icons.KEYBOARD.node());
        other.setId("inches-other");
        other.setMaxWidth(Double.MAX_VALUE);
        other.setOnAction(_ -> type(true));
        choices.add(other, 0, USUAL.size() / COLUMNS, COLUMNS, 1);
    }

    private void fillKeys() {
        Label shown = new Label();
        shown.setId("inches-typed");
        shown.getStyleClass().addAll("type-number", "device-typed");
        shown.setMaxWidth(Double.MAX_VALUE);
        Keypad keypad = new Keypad(texts, typed::digit, typed::erase);
        Button point = new Button(words.number(0.5).substring(1, 2));
        point.setId("key-point");
        point.setOnAction(_ -> typed.point());
        keypad.setCorner(point);
        point.getStyleClass().add("key");
        Button back = new Button(texts.get("here.size.usual"));
        back.setId("inches-usual");
        back.setOnAction(_ -> type(false));
        Button take = new Button(texts.get("here.size.take"), Icons.CHECK.node());
        take.setId("inches-take");
        HBox.setHgrow(take, Priority.ALWAYS);
        take.setMaxWidth(Double.MAX_VALUE);
        take.setOnAction(_ -> typed.inches().ifPresent(inches -> {
            show(inches);
            type(false);
        }));
        typed.typed().subscribe(text -> {
            shown.setText(text.isEmpty() ? " " : text.replace(".", point.getText()) + "″");
            take.setDisable(typed.inches().isEmpty());
        });
        HBox actions = new HBox(back, take);
        actions.getStyleClass().add("device-row");
        keys.getStyleClass().add("device-keys");
        keys.getChildren().addAll(shown, keypad, actions);
    }

    private VBox check() {
        Label hint = new Label(texts.get("here.size.card"));
        hint.getStyleClass().addAll("device-hint", "muted");
        value.setId("inches-value");
        value.getStyleClass().addAll("type-number", "device-value");
        Button less = step("inches-less", Icons.MINUS, -STEP);
        less.setAccessibleText(texts.get("here.size.less"));
        Button more = step("inches-more", Icons.PLUS, STEP);
        more.setAccessibleText(texts.get("here.size.more"));
        told.getStyleClass().addAll("device-hint", "muted");
        HBox steps = new HBox(less, value, more, told);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("device-row");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox check = new VBox(new BankCard(glass, texts.get("here.size.card.name")), hint, gap, steps);
        check.getStyleClass().add("device-right");
        return check;
    }

    private Button step(String id, Icons icon, double step) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setOnAction(_ -> {
            double stepped = Math.round((glass.inches() + step) * 10) / 10.0;
            show(Math.clamp(stepped, TypedInches.LEAST, TypedInches.MOST));
        });
        return button;
    }

    private void show(double inches) {
        glass.show(glass.seen().get().inches(inches));
        refresh();
    }

    private void type(boolean now) {
        typed.clear();
        keys.setVisible(now);
        choices.setVisible(!now);
    }

    private void refresh() {
        double now = glass.inches();
        usual.forEach((inches, button) -> button.setSelected(inches == now));
        value.setText(words.inches(now));
        told.setText(glass.told()
                .map(inches -> texts.get("here.size.told", words.inches(inches)))
                .orElse(""));
    }
}
