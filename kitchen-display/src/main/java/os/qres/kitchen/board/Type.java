package os.qres.kitchen.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import os.qres.kitchen.layout.Face;
import os.qres.kitchen.layout.Measure;

/// The typeface of the tickets: measured by the very nodes that paint it. Belongs to the screen's thread.
public final class Type implements Measure {
    private static final int REMEMBERED = 20_000;
    private static final double CAP_HEIGHT = 0.727;

    private record Written(String text, Face face) {}

    private final Map<Face, Font> fonts = new HashMap<>();
    private final Text ruler = new Text();
    private final Map<Written, Double> widths = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// The kit's theme must have loaded the typeface.
    public Type() {
        for (Face face : Face.values()) {
            fonts.put(face, font(face));
        }
    }

    @Override
    public double width(String text, Face face) {
        return widths.computeIfAbsent(new Written(text, face), this::measure);
    }

    Font of(Face face) {
        return fonts.getOrDefault(face, Font.getDefault());
    }

    /// A text whose first letter begins at `x`, its capitals in the middle of a line that begins at `top`.
    public Text write(String words, Face face, double x, double top, double lineHeight, String colour) {
        Text text = new Text(words);
        text.setFont(of(face));
        text.getStyleClass().add(colour);
        text.setMouseTransparent(true);
        text.setX(x);
        text.setY(Math.round(top + (lineHeight + face.pixels() * CAP_HEIGHT) / 2));
        return text;
    }

    /// `text`, or as much of it as fits with an ellipsis.
    String fit(String text, Face face, double width) {
        if (width(text, face) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length).stripTrailing() + "…", face) > width) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length).stripTrailing() + "…";
    }

    private double measure(Written written) {
        ruler.setFont(of(written.face()));
        ruler.setText(written.text());
        return ruler.getLayoutBounds().getWidth();
    }

    private static Font font(Face face) {
        return switch (face.weight()) {
            case 600 -> Font.font("QRes Sans SemiBold", face.pixels());
            case 700 -> Font.font("QRes Sans", FontWeight.BOLD, face.pixels());
            default -> Font.font("QRes Sans", face.pixels());
        };
    }
}
