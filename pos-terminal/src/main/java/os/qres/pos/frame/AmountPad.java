package os.qres.pos.frame;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.terminal.controls.Keypad;
import os.qres.terminal.text.Language;

/// Money on a keypad, in whole units with at most two decimals.
public final class AmountPad extends VBox {
    private static final int LONGEST = 9;
    private static final int DECIMALS = 2;

    private final Desk desk;
    private final Label shown = new Label();
    private final ReadOnlyObjectWrapper<Money> amount;
    private String typed = "";

    /// @param first what stands there until somebody types
    public AmountPad(Desk desk, Money first) {
        this.desk = desk;
        this.amount = new ReadOnlyObjectWrapper<>(first);
        getStyleClass().add("amount-pad");
        shown.setId("amount-typed");
        shown.getStyleClass().addAll("type-total", "amount-typed");
        shown.setMaxWidth(Double.MAX_VALUE);
        Keypad keypad = new Keypad(desk.texts(), this::digit, this::erase);
        Button point = new Button(desk.texts().language().get() == Language.RU ? "," : ".");
        point.setId("key-point");
        point.setOnAction(_ -> point());
        keypad.setCorner(point);
        point.getStyleClass().add("key");
        keypad.hear(this);
        getChildren().addAll(shown, keypad);
        show();
    }

    public ReadOnlyObjectProperty<Money> amount() {
        return amount.getReadOnlyProperty();
    }

    private void digit(int digit) {
        int point = typed.indexOf('.');
        boolean isFull = typed.length() >= LONGEST || point >= 0 && typed.length() - point > DECIMALS;
        if (!isFull) {
            type(typed.equals("0") ? Integer.toString(digit) : typed + digit);
        }
    }

    private void point() {
        if (!typed.contains(".")) {
            type((typed.isEmpty() ? "0" : typed) + ".");
        }
    }

    private void erase() {
        type(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
    }

    private void type(String text) {
        typed = text;
        String number = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        amount.set(number.isEmpty() ? Money.ZERO : Money.parse(number));
        show();
    }

    private void show() {
        String words = desk.formats().amount(amount.get());
        shown.setText(typed.endsWith(".") ? words + (desk.texts().language().get() == Language.RU ? "," : ".") : words);
    }
}
