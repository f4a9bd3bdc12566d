package os.qres.pos.order;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A name that is never cut: it wraps between words, and where a word or the lines do not fit, the type gets
/// smaller.
final class FittedName extends Label {
    private static final String FAMILY = "QRes Sans SemiBold";
    private static final double[] SIZES = {22, 20, 18, 17, 16, 15, 14};
    private static final Text RULER = new Text();

    private String fitted = "";

    FittedName() {
        setWrapText(true);
        getStyleClass().add("semibold");
    }

    /// Chooses the type for this room.
    void fit(double width, double height) {
        fit(width, height, SIZES[0]);
    }

    /// As above, with type no larger than `largest`.
    void fit(double width, double height, double largest) {
        String key = getText() + " " + width + " " + height;
        if (key.equals(fitted)) {
            return;
        }
        fitted = key;
        double size = Arrays.stream(SIZES)
                .filter(each -> each <= largest && fits(Font.font(FAMILY, each), width - 4, height))
                .findFirst()
                .orElse(SIZES[SIZES.length - 1]);
        setStyle("-fx-font-size: " + size + "px;");
        // Styles were applied before the room was known: without this the first frame would show it without any.
        applyCss();
    }

    private boolean fits(Font font, double width, double height) {
        RULER.setFont(font);
        RULER.setWrappingWidth(0);
        boolean words = Arrays.stream(getText().split(" ")).allMatch(word -> {
            RULER.setText(word);
            return RULER.getLayoutBounds().getWidth() <= width;
        });
        RULER.setText(getText());
        RULER.setWrappingWidth(width);
        return words && RULER.getLayoutBounds().getHeight() <= height - 4;
    }
}
