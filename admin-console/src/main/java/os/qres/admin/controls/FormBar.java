package os.qres.admin.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Subject;
import os.qres.admin.form.Entry;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// At the foot of a form: how much is not saved and what, Undo and Save. Enter saves.
public final class FormBar extends VBox {
    private final Editor<?> editor;
    private final String names;
    private final Texts texts;
    private final Label notice = new Label();
    private final Label count = new Label();
    private final Label changes = new Label();
    private final Button revert = new Button();
    private final Button save = new Button();
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param names the prefix of the entries' names in the texts: `dish.` for `dish.price`
    public FormBar(Editor<?> editor, String names) {
        this.editor = editor;
        this.names = names;
        this.texts = editor.desk().texts();
        getStyleClass().addAll("form-bar", "sheet", "hairline-top");
        notice.getStyleClass().addAll("form-notice", "warning");
        notice.setGraphic(Icons.WARNING.node());
        notice.setWrapText(true);
        notice.setId("notice");
        count.setGraphic(Icons.EDIT.node());
        count.getStyleClass().addAll("warning", "semibold");
        changes.getStyleClass().add("muted");
        changes.setMinWidth(0);
        revert.setText(texts.get("form.revert"));
        revert.setGraphic(Icons.UNDO.node());
        revert.setId("revert");
        revert.setOnAction(_ -> editor.revert());
        save.setText(texts.get("form.save"));
        save.setGraphic(Icons.CHECK.node());
        save.setId("save");
        save.getStyleClass().add("primary");
        save.setDefaultButton(true);
        save.setOnAction(_ -> editor.save());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(count, changes, gap, revert, save);
        line.getStyleClass().add("form-line");
        for (Region fixed : List.of(count, revert, save)) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(notice, line);
    }

    public void shown() {
        subscriptions.add(editor.notice().subscribe(words -> {
            notice.setText(words);
            notice.setVisible(!words.isEmpty());
            notice.setManaged(!words.isEmpty());
        }));
        subscriptions.add(editor.form().changes().subscribe(_ -> refresh()));
        subscriptions.add(editor.subject().subscribe(_ -> refresh()));
        subscriptions.add(editor.busy().subscribe(_ -> refresh()));
        editor.form()
                .entries()
                .forEach(entry -> subscriptions.add(entry.touched().subscribe(_ -> refresh())));
    }

    public void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void refresh() {
        int number = editor.form().changes().get();
        boolean fresh = editor.subject().get() instanceof Subject.Fresh;
        boolean any = (number > 0 || fresh) && !(editor.subject().get() instanceof Subject.Nothing);
        setVisible(any);
        setManaged(any);
        count.setText(fresh ? texts.get("form.fresh") : texts.count("form.changes", number));
        changes.setText(fresh ? "" : words());
        save.setDisable(editor.busy().get());
    }

    private String words() {
        return editor.form().changed().stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(Entry<?> entry) {
        String name = texts.get(names + entry.key())
                .replaceFirst(",.*", "")
                .toLowerCase(texts.language().get().locale());
        String change = entry.change();
        return change.isEmpty() ? name : name + ": " + change;
    }
}
