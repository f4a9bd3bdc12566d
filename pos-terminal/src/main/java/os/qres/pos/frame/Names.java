package os.qres.pos.frame;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// People's names have no longest: where there is no room, they end in "…", and nothing else of the line is lost.
public final class Names {
    private static final Text RULER = new Text();

    private Names() {}

    /// As much of it as there is room for; nothing where that would be a single letter.
    public static String cut(String name, Font font, double room) {
        RULER.setFont(font);
        for (int length = name.length(); length > 1; length--) {
            String words =
                    length == name.length() ? name : name.substring(0, length).strip() + "…";
            RULER.setText(words);
            if (RULER.getLayoutBounds().getWidth() <= room) {
                return words;
            }
        }
        return "";
    }
}
