package os.qres.terminal.device;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A diagonal as it is typed, with one decimal at most.
final class TypedInches {
    static final double LEAST = 7;
    static final double MOST = 100;
    private static final int LONGEST = 5;

    /// With a point, in every language.
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");

    ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    void digit(int digit) {
        String now = typed.get();
        boolean isFull = now.length() >= LONGEST || now.indexOf('.') >= 0 && now.indexOf('.') < now.length() - 1;
        if (!isFull) {
            typed.set(now + digit);
        }
    }

    void point() {
        if (!typed.get().isEmpty() && !typed.get().contains(".")) {
            typed.set(typed.get() + ".");
        }
    }

    void erase() {
        String now = typed.get();
        typed.set(now.isEmpty() ? now : now.substring(0, now.length() - 1));
    }

    void clear() {
        typed.set("");
    }

    /// Nothing while it is no screen's.
    Optional<Double> inches() {
        return typed.get().isEmpty()
                ? Optional.empty()
                : Optional.of(Double.parseDouble(typed.get())).filter(inches -> inches >= LEAST && inches <= MOST);
    }
}
