package os.qres.admin.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Chips;
import os.qres.admin.controls.Option;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The categories, one of them chosen, and the way to change them.
final class CategoryChips extends VBox {
    private final MenuViewModel model;
    private final Chips<@Nullable Integer> chips;
    private final Button change;
    private final List<Subscription> subscriptions = new ArrayList<>();

    CategoryChips(MenuViewModel model, Layers layers) {
        this.model = model;
        Texts texts = model.desk().texts();
        getStyleClass().add("above-list");
        this.chips = new Chips<>(model.category()::set);
        this.change = new Button(texts.get("change"), Icons.EDIT.node());
        change.setMinWidth(USE_PREF_SIZE);
        change.setId("category-change");
        change.getStyleClass().addAll("plain", "small-action");
        change.setOnAction(_ -> model.chosenCategory().ifPresent(one -> CategoryDialog.open(model, layers, one)));
        Button add = new Button(texts.get("category.add"), Icons.PLUS.node());
        add.setMinWidth(USE_PREF_SIZE);
        add.setId("category-add");
        add.getStyleClass().addAll("plain", "small-action");
        add.setOnAction(_ -> CategoryDialog.open(model, layers, null));
        getChildren().add(chips);
        if (model.desk().mayEdit()) {
            HBox actions = new HBox(add, change);
            actions.getStyleClass().add("small-actions");
            getChildren().add(actions);
        }
    }

    void shown() {
        refresh();
        subscriptions.add(model.categories().shelf().all().subscribe(this::refresh));
        subscriptions.add(model.category().subscribe((_, _) -> refresh()));
    }

    void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void refresh() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, model.desk().texts().get("all")));
        options.addAll(model.categoryOptions());
        chips.show(options, model.category().get());
        change.setVisible(model.category().get() != null);
    }
}
