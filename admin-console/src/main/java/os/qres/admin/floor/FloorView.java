package os.qres.admin.floor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import os.qres.admin.controls.Chips;
import os.qres.admin.controls.FormBar;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.editor.Subject;
import os.qres.model.floor.TableView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A location's tables: the list, the plan, the chosen table's form.
final class FloorView implements View {
    private final FloorViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final TableController controller;
    private final FloorPlan plan;
    private final ListPane<TableView> list;
    private final FormBar bar;
    private final ScrollPane form;
    private final Chips<@Nullable Integer> chips;
    private final Button change;
    private final StackPane nothing;
    private final BorderPane root = new BorderPane();
    private final List<Subscription> subscriptions = new ArrayList<>();

    FloorView(FloorViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        this.texts = model.desk().texts();
        this.controller = new TableController(model, layers);
        this.form = new ScrollPane(Fxml.load(controller, texts));
        this.plan = new FloorPlan(model);
        this.list = new ListPane<>(model.tables(), this::row, "table.empty");
        this.bar = new FormBar(model.tables(), "table.");
        this.chips = new Chips<>(model.location()::set);
        this.change = button("location-change", "change", Icons.EDIT, () -> model.chosenLocation()
                .ifPresent(one -> LocationDialog.open(model, layers, one)));
        form.setFitToWidth(true);
        form.getStyleClass().addAll("form-scroll", "sheet", "hairline-left", "inspector-side");
        form.getContent().setDisable(!model.desk().mayEdit());
        nothing = new StackPane(Notice.empty(texts.get("table.choose")));
        nothing.getStyleClass().addAll("inspector-side", "hairline-left");
        root.setId("floor");
        root.getStyleClass().add("workbench");
        root.setLeft(side());
        root.setCenter(middle());
        root.setBottom(bar);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        list.shown();
        bar.shown();
        subscriptions.add(model.tables().subject().subscribe(this::subject));
        subscriptions.add(model.tables().shelf().all().subscribe(plan::draw));
        subscriptions.add(model.locations().shelf().all().subscribe(this::locations));
        subscriptions.add(model.location().subscribe((_, _) -> locations()));
        subscriptions.add(model.moves().changes().subscribe(_ -> plan.place()));
        locations();
    }

    @Override
    public void hidden() {
        list.hidden();
        bar.hidden();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private Node side() {
        Button add = button("add", "table.add", Icons.PLUS, model::create);
        add.getStyleClass().remove("small-action");
        add.setMaxWidth(Double.MAX_VALUE);
        HBox tools = new HBox(add);
        tools.getStyleClass().add("list-tools");
        HBox.setHgrow(add, Priority.ALWAYS);
        HBox actions = new HBox(
                button("location-add", "location.add", Icons.PLUS, () -> LocationDialog.open(model, layers, null)),
                change);
        actions.getStyleClass().add("small-actions");
        VBox above = new VBox(chips);
        above.getStyleClass().add("above-list");
        VBox side = new VBox(above, list);
        Button limits = button(
                "attention-limits",
                "attention.open",
                Icons.OVER_LIMIT,
                () -> AttentionDialog.open(model.desk(), layers));
        side.getStyleClass().addAll("sheet", "hairline-right", "list-side", "narrow");
        if (model.desk().mayEdit()) {
            above.getChildren().add(actions);
            side.getChildren().add(1, tools);
        }
        above.getChildren().add(limits);
        VBox.setVgrow(list, Priority.ALWAYS);
        return side;
    }

    private Node middle() {
        Button undo = button("undo", "plan.undo", Icons.UNDO, model.moves()::undo);
        undo.disableProperty().bind(model.moves().history().canUndo().not());
        Button redo = button("redo", "plan.redo", Icons.REPEAT, model.moves()::redo);
        redo.setGraphic(new FontIcon("mdomz-redo"));
        redo.disableProperty().bind(model.moves().history().canRedo().not());
        javafx.scene.control.Label hint = new javafx.scene.control.Label(texts.get("plan.hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setMinWidth(0);
        hint.setWrapText(true);
        HBox tools = new HBox(hint, Rows.gap());
        if (model.desk().mayEdit()) {
            tools.getChildren().addAll(undo, redo);
        }
        tools.getStyleClass().add("plan-tools");
        VBox.setVgrow(plan, Priority.ALWAYS);
        VBox middle = new VBox(tools, plan);
        middle.getStyleClass().add("plan-side");
        return middle;
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        button.getStyleClass().addAll("small-action");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node row(TableView table) {
        String seats = texts.count("table.seats.count", table.seats());
        return table.isActive()
                ? Rows.twoLines(model.title(table), seats)
                : Rows.twoLines(model.title(table), seats, Rows.tag(Icons.OFF, texts.get("table.off")));
    }

    private void subject(Subject<TableView> subject) {
        TableView table = subject instanceof Subject.Present<TableView>(TableView view) ? view : null;
        controller.title.setText(table == null ? texts.get("table.new") : model.title(table));
        controller.qr.setVisible(table != null);
        controller.remove.setVisible(table != null);
        root.setRight(subject instanceof Subject.Nothing ? nothing : form);
        plan.draw();
    }

    private void locations() {
        chips.show(model.locationOptions(), model.location().get());
        change.setVisible(model.location().get() != null);
        controller.room.offer(model.tableForm().location, model.locationOptions());
        plan.draw();
    }

    /// Ctrl+Z on the plan takes a move back; in a field it is the field's own.
    private void undo(KeyEvent event) {
        boolean typing = event.getTarget() instanceof javafx.scene.control.TextInputControl;
        if (typing || !event.isShortcutDown() || event.getCode() != KeyCode.Z) {
            return;
        }
        if (event.isShiftDown()) {
            model.moves().redo();
        } else {
            model.moves().undo();
        }
        event.consume();
    }
}
