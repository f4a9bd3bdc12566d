package os.qres.admin.prices;

import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Restaurant;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// Price lists.
public final class PricesSection implements Section {
    private final PricesViewModel model;
    private final Layers layers;

    /// @param language what the restaurant's own words are translated into
    public PricesSection(
            Desk desk, Supplier<String> language, Supplier<@Nullable Restaurant> restaurant, Layers layers) {
        this.model = new PricesViewModel(desk, language, restaurant);
        this.layers = layers;
    }

    @Override
    public String key() {
        return "prices";
    }

    @Override
    public Icons icon() {
        return Icons.DISCOUNT;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new PricesView(model, layers).workbench();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("price_lists_changed") || event.type().equals("menu_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.editor().leave(go);
    }
}
