package os.qres.admin.menu;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.admin.composition.GroupsView;
import os.qres.admin.composition.IngredientsView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Theme;

/// One of the menu's three lists.
final class MenuView implements View {
    private final MenuViewModel model;
    private final Layers layers;
    private final Theme theme;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private @Nullable View view;
    private Subscription subscription = Subscription.EMPTY;

    MenuView(MenuViewModel model, Layers layers, Theme theme) {
        this.model = model;
        this.layers = layers;
        this.theme = theme;
        this.texts = model.desk().texts();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        subscription = model.tab().subscribe(this::open);
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        if (view != null) {
            view.hidden();
        }
    }

    private void open(MenuTab tab) {
        if (view != null) {
            view.hidden();
        }
        View next =
                switch (tab) {
                    case DISHES -> new DishesView(model, layers, theme.mode().get(), tabs());
                    case INGREDIENTS -> new IngredientsView(model.composition(), tabs()).workbench();
                    case GROUPS -> new GroupsView(model.composition(), layers, tabs());
                };
        view = next;
        root.getChildren().setAll(next.root());
        next.shown();
    }

    private Node tabs() {
        HBox tabs = new HBox();
        tabs.getStyleClass().add("tabs");
        List<ToggleButton> buttons =
                Arrays.stream(MenuTab.values()).map(this::tab).toList();
        tabs.getChildren().setAll(buttons);
        return tabs;
    }

    private ToggleButton tab(MenuTab tab) {
        ToggleButton button = new ToggleButton(texts.get(tab.key()));
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setId("tab-" + tab.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().addAll("plain", "tab");
        button.setSelected(tab == model.tab().get());
        button.setOnAction(_ -> {
            button.setSelected(tab == model.tab().get());
            model.go(tab);
        });
        return button;
    }
}
