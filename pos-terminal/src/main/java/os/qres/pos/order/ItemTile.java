package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.pos.draft.ItemFace;
import os.qres.terminal.controls.Badge;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A dish's button: name, price, how many are picked, how many are left; greyed in its place when it is off.
final class ItemTile extends Button {
    private final Texts texts;
    private final Formats formats;
    private final Face content = new Face();
    private @Nullable ItemFace face;

    ItemTile(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        getStyleClass().setAll("tile", "item-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
    }

    /// The dish that it shows.
    int dishId() {
        return face == null ? 0 : face.dishId();
    }

    void show(ItemFace now) {
        if (now.equals(face)) {
            return;
        }
        face = now;
        setId("dish-" + now.dishId());
        setAccessibleText(now.name());
        content.name.setText(now.name());
        content.longPrice = formats.money(now.price());
        content.shortPrice = formats.amount(now.price());
        content.price.setText(content.longPrice);
        content.price.setGraphic(now.listed() ? Icons.PRICE_LIST.node() : null);
        content.badge.count().set(now.picked());
        content.stripe.getStyleClass().setAll("item-stripe", "colour-" + now.colorKey());
        getStyleClass().setAll("tile", "item-tile");
        Integer left = now.left();
        if (now.off()) {
            getStyleClass().add("off");
            content.tag(texts.get("dish.off"), Icons.OFF, "off-tag");
        } else if (left != null) {
            content.tag(texts.get("dish.left", left), Icons.OVER_LIMIT, "left-tag");
        } else {
            content.tag.setVisible(false);
        }
        content.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.setPrefSize(getWidth(), getHeight());
        super.layoutChildren();
    }

    private static final class Face extends Region {
        private static final double STRIPE = 6;
        private static final double SMALL = 190;

        private final Region stripe = new Region();
        private final FittedName name = new FittedName();
        private final Label price = new Label();
        private String longPrice = "";
        private String shortPrice = "";
        private final Label tag = new Label();
        private final Badge badge = new Badge(0);

        Face() {
            name.getStyleClass().add("item-name");
            price.getStyleClass().add("item-price");
            getChildren().addAll(stripe, name, price, tag, badge);
        }

        void tag(String words, Icons icon, String style) {
            tag.setText(words);
            tag.setGraphic(icon.node());
            tag.getStyleClass().setAll("label", "item-tag", style);
            tag.setVisible(true);
        }

        @Override
        protected void layoutChildren() {
            boolean small = getWidth() < SMALL;
            double left = STRIPE + (small ? 9 : 16);
            double right = getWidth() - (small ? 8 : 12);
            double top = small ? 8 : 14;
            double bottom = getHeight() - (small ? 8 : 12);
            price.setText(small && tag.isVisible() ? shortPrice : longPrice);
            tag.setContentDisplay(small ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT);
            stripe.resizeRelocate(0, 0, STRIPE, getHeight());
            double foot = Math.max(height(price), height(tag));
            double room = right - left - (badge.isVisible() && !small ? width(badge) + 6 : 0);
            double height = bottom - foot - 4 - top;
            name.fit(room, height, small ? 18 : 22);
            name.resizeRelocate(left, top, room, height);
            place(price, left, bottom - (foot + height(price)) / 2);
            place(tag, right - width(tag), bottom - (foot + height(tag)) / 2);
            place(badge, right - width(badge), small ? bottom - height(badge) : top - 4);
            price.setVisible(true);
            if (small && badge.isVisible() && tag.isVisible()) {
                price.setVisible(false);
                place(tag, left, bottom - (foot + height(tag)) / 2);
            }
        }

        private static void place(Region node, double x, double y) {
            node.resizeRelocate(Math.round(x), Math.round(y), width(node), height(node));
        }

        private static double width(Region node) {
            return node.isVisible() ? Math.max(node.minWidth(-1), node.prefWidth(-1)) : 0;
        }

        private static double height(Region node) {
            return node.isVisible() ? Math.max(node.minHeight(-1), node.prefHeight(-1)) : 0;
        }
    }
}
