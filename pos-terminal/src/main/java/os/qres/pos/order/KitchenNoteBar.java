package os.qres.pos.order;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import os.qres.terminal.theme.Icons;

/// What the kitchen must know of the whole check, as the kitchen sees it: dark on light paper, light on dark.
final class KitchenNoteBar extends Label {
    private static final int LONGEST = 160;

    KitchenNoteBar() {
        super("", Icons.ALLERGY.node());
        setId("kitchen-note-bar");
        getStyleClass().add("kitchen-note-bar");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
    }

    void show(OrderState state) {
        setVisible(state.kitchenNote().isPresent());
        setManaged(state.kitchenNote().isPresent());
        setText(state.kitchenNote().map(KitchenNoteBar::fitted).orElse(""));
    }

    /// All of it is told by the dialog in which it was written.
    private static String fitted(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + "…";
    }
}
