package os.qres.admin.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.admin.editor.Subject;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The groups of choices beside the chosen one's form.
public final class GroupsView implements View {
    private final Composition model;
    private final Layers layers;
    private final Texts texts;
    private final GroupController controller;
    private final Workbench<ModifierGroupView> workbench;
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param above what stands over the list
    public GroupsView(Composition model, Layers layers, Node above) {
        this.model = model;
        this.layers = layers;
        this.texts = model.desk().texts();
        this.controller = new GroupController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<ModifierGroupView> list = new ListPane<>(model.groups(), this::row, "group.empty");
        this.workbench = new Workbench<>(model.groups(), "group.", list, form).above(above);
        workbench.setId("groups");
    }

    @Override
    public Parent root() {
        return workbench;
    }

    @Override
    public void shown() {
        workbench.shown();
        subscriptions.add(model.groups().subject().subscribe(this::head));
        subscriptions.add(model.groupForm().options.value().subscribe(this::options));
        subscriptions.add(model.ingredients()
                .shelf()
                .all()
                .subscribe(() -> options(model.groupForm().options.get())));
    }

    @Override
    public void hidden() {
        workbench.hidden();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private Node row(ModifierGroupView group) {
        Label tag = group.minChoices() > 0
                ? Rows.tag(Icons.CHECK, texts.get("group.required"), "warning")
                : Rows.tag(Icons.PLUS, texts.get("group.optional"));
        return Rows.twoLines(
                model.name(group),
                texts.count("group.options.count", group.options().size()),
                tag);
    }

    private void head(Subject<ModifierGroupView> subject) {
        boolean present = subject instanceof Subject.Present;
        controller.remove.setVisible(present);
        controller.title.setText(
                subject instanceof Subject.Present<ModifierGroupView>(ModifierGroupView view)
                        ? model.name(view)
                        : texts.get("group.new"));
    }

    private void options(List<ModifierOptionDraft> options) {
        controller
                .options
                .getChildren()
                .setAll(options.stream().map(this::option).toList());
    }

    private Node option(ModifierOptionDraft option) {
        String ingredients = option.ingredientIds() == null
                ? ""
                : option.ingredientIds().stream().map(model::ingredient).collect(Collectors.joining(", "));
        String name = option.translations() == null
                ? option.name()
                : model.desk().formats().name(option.name(), option.translations());
        Button change = new Button(texts.get("change"), Icons.EDIT.node());
        change.getStyleClass().add("plain");
        change.setOnAction(_ -> OptionDialog.open(model, layers, option));
        Button out = new Button("", Icons.CLOSE.node());
        out.getStyleClass().addAll("plain", "take-out");
        out.setAccessibleText(texts.get("take-out"));
        out.setOnAction(_ -> model.takeOut(option));
        HBox row = Rows.twoLines(name, ingredients);
        if (Boolean.FALSE.equals(option.isAvailable())) {
            row.getChildren().add(Rows.tag(Icons.OFF, texts.get("dish.stop")));
        }
        if (option.dishId() != null) {
            row.getChildren().add(Rows.tag(Icons.MENU, model.part(option.dishId())));
        }
        row.getChildren().addAll(Rows.figure(model.delta(option.priceDelta())), change, out);
        row.getStyleClass().add("line");
        return row;
    }
}
