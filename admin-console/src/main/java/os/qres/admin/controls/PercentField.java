package os.qres.admin.controls;

import java.math.BigDecimal;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;

/// A per cent in a line of a list, kept in basis points.
public final class PercentField extends TextField {
    /// What is not understood, which the server refuses by its place.
    public static final int WRONG = -1;

    /// @param field what the API calls it, so that a refusal finds it
    /// @param then told of what is typed
    public PercentField(String id, String field, int basisPoints, IntConsumer then) {
        super(
                basisPoints < 0
                        ? ""
                        : BigDecimal.valueOf(basisPoints, 2)
                                .stripTrailingZeros()
                                .toPlainString());
        setId(id);
        setUserData(field);
        setPrefColumnCount(5);
        setMinWidth(84);
        textProperty().addListener((_, _, words) -> then.accept(read(words)));
    }

    private static int read(String words) {
        String bare = words.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        try {
            return bare.isEmpty()
                    ? WRONG
                    : new BigDecimal(bare).movePointRight(2).intValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            return WRONG;
        }
    }
}
