package os.qres.admin.menu;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.admin.editor.Subject;
import os.qres.admin.preview.GuestPreview;
import os.qres.model.menu.DishView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;
import os.qres.terminal.theme.Theme;

/// The dishes of a category, the chosen one's form, and what a guest will see of it.
final class DishesView implements View, DishController.DishActions {
    private final MenuViewModel model;
    private final Texts texts;
    private final DishController controller;
    private final DishFields fields;
    private final VariationLines variations;
    private final DishPreview guest;
    private final GuestPreview preview;
    private final CategoryChips chips;
    private final Workbench<DishView> workbench;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean translated;

    DishesView(MenuViewModel model, Layers layers, Theme.Mode mode, Node tabs) {
        this.model = model;
        this.texts = model.desk().texts();
        this.guest = new DishPreview(model);
        this.controller = new DishController(this);
        Parent form = Fxml.load(controller, texts);
        this.fields = new DishFields(model, layers, controller, guest);
        this.variations = new VariationLines(model, layers, controller.variations);
        this.preview = new GuestPreview(texts, mode);
        this.chips = new CategoryChips(model, layers);
        ListPane<DishView> list = new ListPane<>(model.dishes(), this::row, "dish.empty");
        this.workbench = new Workbench<>(model.dishes(), "dish.", list, form, model::create).above(tabs, chips);
        workbench.setId("dishes");
    }

    @Override
    public Parent root() {
        return workbench;
    }

    @Override
    public void shown() {
        workbench.shown();
        chips.shown();
        fields.show();
        showWords(false);
        subscriptions.add(model.dishes().subject().subscribe(this::subject));
        model.dishForm()
                .entries()
                .forEach(entry -> subscriptions.add(entry.touched().subscribe(_ -> live())));
        subscriptions.add(model.composition().ingredients().shelf().all().subscribe(this::composed));
        subscriptions.add(model.composition().groups().shelf().all().subscribe(this::composed));
        subscriptions.add(model.categories().shelf().all().subscribe(fields::options));
        subscriptions.add(model.stations().all().subscribe(fields::options));
    }

    @Override
    public void hidden() {
        workbench.hidden();
        chips.hidden();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    @Override
    public void showWords(boolean other) {
        translated = other;
        controller.own.setSelected(!other);
        controller.other.setSelected(other);
        show(controller.ownWords, !other);
        show(controller.otherWords, other);
        live();
    }

    @Override
    public void remove() {
        model.dishes().present().ifPresent(dish -> Confirm.remove(model.dishes(), dish, "dish.remove"));
    }

    @Override
    public void addVariation() {
        variations.open(null);
    }

    private Node row(DishView dish) {
        String second = dish.variations().isEmpty()
                ? ""
                : texts.count("dish.variations", dish.variations().size());
        Node price = Rows.figure(model.price(dish));
        if (!dish.isAvailable() || Integer.valueOf(0).equals(dish.countdown())) {
            return Rows.twoLines(model.name(dish), second, Rows.tag(Icons.OFF, texts.get("dish.stop")), price);
        }
        return dish.countdown() == null
                ? Rows.twoLines(model.name(dish), second, price)
                : Rows.twoLines(
                        model.name(dish),
                        second,
                        Rows.tag(Icons.OVER_LIMIT, texts.get("dish.left", dish.countdown()), "warning"),
                        price);
    }

    private void subject(Subject<DishView> subject) {
        DishView dish = subject instanceof Subject.Present<DishView>(DishView view) ? view : null;
        controller.title.setText(dish == null ? texts.get("dish.new") : model.name(dish));
        show(controller.remove, dish != null);
        show(controller.portions, dish != null);
        if (dish != null) {
            variations.show(dish);
        }
        workbench.setRight(subject instanceof Subject.Nothing ? null : preview);
        live();
    }

    private void composed() {
        fields.redraw();
        live();
    }

    private void live() {
        fields.allergens();
        preview.show(guest.of(translated));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
