package os.qres.kitchen.guests;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import os.qres.model.kitchen.BoardNumber;

/// Numbers, as large as all of them fit.
final class NumbersPane extends FlowPane {
    private static final double GAP = 48;
    private static final double LINE = 1.35;

    /// How wide a digit is, as a part of the type's size.
    private static final double DIGIT = 0.66;

    private static final List<Integer> SIZES = List.of(150, 104, 72, 54, 36);

    private List<BoardNumber> numbers = List.of();

    NumbersPane(String id) {
        super(GAP, 0);
        setId(id);
        setMinHeight(0);
        setPrefHeight(0);
        widthProperty().subscribe(this::fill);
        heightProperty().subscribe(this::fill);
    }

    void show(List<BoardNumber> now) {
        if (!now.equals(numbers)) {
            numbers = List.copyOf(now);
            fill();
        }
    }

    private void fill() {
        int size = SIZES.stream().filter(this::fits).findFirst().orElse(SIZES.getLast());
        getChildren()
                .setAll(numbers.stream().map(one -> number(one.number(), size)).toList());
    }

    private boolean fits(int size) {
        int digits = numbers.stream()
                .mapToInt(one -> Integer.toString(one.number()).length())
                .max()
                .orElse(1);
        double columns = Math.max(1, Math.floor((getWidth() + GAP) / (digits * size * DIGIT + GAP)));
        return Math.ceil(numbers.size() / columns) * size * LINE <= getHeight();
    }

    private static Label number(int number, int size) {
        Label label = new Label(Integer.toString(number));
        label.getStyleClass().addAll("guest-number", "size-" + size);
        return label;
    }
}
