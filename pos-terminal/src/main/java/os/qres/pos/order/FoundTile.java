package os.qres.pos.order;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// A dish that the search has found: its name and price; what cannot be sold says so and cannot be tapped.
final class FoundTile extends Button {
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
    private static final double HEIGHT = 84;

    private final FittedName name = new FittedName();
    private final HBox face;

    FoundTile(Desk desk, ItemFace dish) {
        Region stripe = new Region();
        stripe.getStyleClass().addAll("found-stripe", "colour-" + dish.colorKey());
        name.setText(dish.name());
        name.getStyleClass().add("found-name");
        Label foot = new Label(desk.formats().money(dish.price()));
        foot.getStyleClass().add("found-price");
        if (dish.listed()) {
            foot.setGraphic(Icons.PRICE_LIST.node());
        }
        if (dish.off()) {
            foot.setText(desk.texts().get("dish.off"));
            foot.setGraphic(Icons.OFF.node());
        } else if (dish.left() != null) {
            foot.setText(foot.getText() + " · " + desk.texts().get("dish.left", dish.left()));
        }
        VBox words = new VBox(name, foot);
        words.getStyleClass().add("found-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        face = new HBox(stripe, words);
        face.getStyleClass().add("found-face");
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setId("found-" + dish.dishId());
        getStyleClass().add("found");
        setAccessibleText(dish.name());
        setFocusTraversable(false);
        setDisable(dish.off());
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// Is it what Enter takes?
    void setNext(boolean next) {
        pseudoClassStateChanged(NEXT, next);
    }

    @Override
    protected void layoutChildren() {
        name.fit(getWidth() - 36, HEIGHT - 30, 18);
        face.setPrefSize(getWidth(), getHeight());
        super.layoutChildren();
    }
}
