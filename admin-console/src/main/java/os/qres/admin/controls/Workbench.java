package os.qres.admin.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Subject;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A list at the left, the chosen object's form beside it, what is not saved below.
public final class Workbench<V> extends BorderPane implements View {
    private final Editor<V> editor;
    private final ListPane<V> list;
    private final FormBar bar;
    private final HBox tools = new HBox();
    private final VBox side = new VBox();
    private final StackPane place = new StackPane();
    private final ScrollPane form;
    private final Notice nothing;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Consumer<@Nullable V> head = _ -> {};

    /// @param names the prefix of the texts: `person.` for `person.add`, `person.choose` and the entries' names
    public Workbench(Editor<V> editor, String names, ListPane<V> list, Node form) {
        this(editor, names, list, form, editor::create);
    }

    /// @param create begins a new object
    public Workbench(Editor<V> editor, String names, ListPane<V> list, Node form, Runnable create) {
        this.editor = editor;
        this.list = list;
        this.bar = new FormBar(editor, names);
        Texts texts = editor.desk().texts();
        getStyleClass().add("workbench");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        this.form = scroll;
        this.nothing = Notice.empty(texts.get(names + "choose"));
        form.setDisable(!editor.desk().mayEdit());
        Button add = new Button(texts.get(names + "add"), Icons.PLUS.node());
        add.setId("add");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(_ -> create.run());
        HBox.setHgrow(add, Priority.ALWAYS);
        if (editor.desk().mayEdit()) {
            tools.getChildren().add(add);
        }
        tools.getStyleClass().add("list-tools");
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getChildren().addAll(tools, list);
        side.getStyleClass().addAll("sheet", "hairline-right", "list-side");
        setLeft(side);
        setCenter(place);
        setBottom(bar);
    }

    /// What stands above the list, such as chips that filter it.
    public Workbench<V> above(Node... nodes) {
        side.getChildren().addAll(0, List.of(nodes));
        return this;
    }

    /// @param fill writes over the form what is in it; nothing for a new object
    public Workbench<V> headed(Consumer<@Nullable V> fill) {
        head = fill;
        return this;
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void shown() {
        list.shown();
        bar.shown();
        subscriptions.add(editor.subject().subscribe(this::place));
    }

    @Override
    public void hidden() {
        list.hidden();
        bar.hidden();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void place(Subject<V> subject) {
        head.accept(subject instanceof Subject.Present<V>(V view) ? view : null);
        switch (subject) {
            case Subject.Nothing<V> _ -> place.getChildren().setAll(nothing);
            case Subject.Present<V> _ -> place.getChildren().setAll(form);
            case Subject.Fresh<V> _ -> {
                place.getChildren().setAll(form);
                Platform.runLater(() -> {
                    Node first = form.getContent().lookup(".text-field");
                    if (first != null) {
                        first.requestFocus();
                    }
                });
            }
        }
    }
}
