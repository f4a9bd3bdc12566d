package os.qres.pos.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.draft.GridShape;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.frame.LongPress;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The dishes of the chosen category. The tiles are made once and only change what they say.
final class ItemGrid extends Region {
    private static final double PAGER = 62;

    private final OrderViewModel order;
    private final Texts texts;
    private final Formats formats;
    private final IntConsumer onRest;
    private final List<ItemTile> tiles = new ArrayList<>();
    private final Label place = new Label();
    private final Label hint = new Label();
    private final Button previous;
    private final Button next;
    private final HBox pager;
    private @Nullable OrderState state;

    /// @param onRest told of the dish on which a finger rests
    ItemGrid(OrderViewModel order, Texts texts, Formats formats, IntConsumer onRest) {
        this.onRest = onRest;
        this.order = order;
        this.texts = texts;
        this.formats = formats;
        this.previous = turn("items-previous", "page.previous", Icons.BACK, -1);
        this.next = turn("items-next", "page.next", Icons.FORWARD, 1);
        place.getStyleClass().add("type-line");
        pager = new HBox(previous, place, next);
        pager.getStyleClass().add("items-pager");
        getStyleClass().add("items");
        hint.setText(texts.get("favourite.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("items-hint");
        getChildren().addAll(pager, hint);
    }

    void show(OrderState now) {
        boolean reshaped = state == null
                || !state.shape().equals(now.shape())
                || state.items().size() != now.items().size();
        state = now;
        List<ItemFace> items = now.items();
        while (tiles.size() < items.size()) {
            ItemTile tile = new ItemTile(texts, formats);
            tile.setOnAction(_ -> order.tapDish(tile.dishId()));
            LongPress.on(tile, () -> onRest.accept(tile.dishId()));
            tiles.add(tile);
            getChildren().add(tile);
        }
        for (int i = 0; i < tiles.size(); i++) {
            ItemTile tile = tiles.get(i);
            boolean shown = i < items.size() && !items.get(i).isEmpty();
            tile.setVisible(shown);
            if (shown) {
                tile.show(items.get(i));
            }
        }
        hint.setVisible(now.tab() == CategoryTab.FAVOURITES && now.dishes() == 0);
        pager.setVisible(now.shape().pages() > 1);
        place.setText(texts.get("page.of", now.page() + 1, now.shape().pages()));
        previous.setDisable(now.page() == 0);
        next.setDisable(now.page() == now.shape().pages() - 1);
        if (reshaped) {
            requestLayout();
        }
    }

    private Button turn(String id, String key, Icons icon, int by) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        button.setOnAction(_ -> order.turnPage(order.state().get().page() + by));
        return button;
    }

    @Override
    protected void layoutChildren() {
        if (state == null) {
            return;
        }
        GridShape shape = state.shape();
        double edge = getWidth() >= 900 ? 16 : 12;
        double gap = getWidth() >= 900 ? 12 : 10;
        double bottom = getHeight() - edge - (shape.pages() > 1 ? PAGER + gap : 0);
        double width = (getWidth() - edge * 2 - gap * (shape.columns() - 1)) / shape.columns();
        double height = (bottom - edge - gap * (shape.rows() - 1)) / shape.rows();
        for (int i = 0; i < state.items().size(); i++) {
            double x = edge + i % shape.columns() * (width + gap);
            double y = edge + i / shape.columns() * (height + gap);
            tiles.get(i).resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
        }
        hint.resizeRelocate(edge, edge, getWidth() - 2 * edge, hint.prefHeight(getWidth() - 2 * edge));
        pager.resizeRelocate(edge, bottom + gap, getWidth() - 2 * edge, PAGER);
    }
}
