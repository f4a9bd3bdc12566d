package os.qres.admin.reasons;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.EntryLines;
import os.qres.admin.form.ValueEntry;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;
import os.qres.model.reasons.ReasonsView;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// One list of reasons: each with its names, whether it is offered, and a way up.
final class ReasonLines extends VBox {
    private final ReasonsViewModel model;
    private final ValueEntry<ReasonsView, List<Reason>> list;
    private final Texts texts;

    ReasonLines(ReasonsViewModel model, ValueEntry<ReasonsView, List<Reason>> list) {
        this.model = model;
        this.list = list;
        this.texts = model.desk().texts();
        getStyleClass().add("form-group");
        Label title = new Label(texts.get("reason." + list.key()));
        title.getStyleClass().add("group-title");
        Label hint = new Label(texts.get("reason." + list.key() + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Button add = new Button(texts.get("reason.add"), Icons.PLUS.node());
        add.setId(list.key() + "-add");
        add.getStyleClass().add("filter-chip");
        EntryLines<Reason> lines = new EntryLines<>(list, texts, this::line, add);
        add.setOnAction(_ -> {
            lines.add(new Reason("", true, Map.of()));
            lines.lookup("#" + id("name", list.get().size() - 1)).requestFocus();
        });
        add.disableProperty().bind(list.value().map(reasons -> reasons.size() >= Reasons.MOST));
        getChildren().setAll(title, hint, lines);
    }

    private String id(String what, int place) {
        return list.key() + "-" + what + "-" + place;
    }

    private Node line(int place, Reason reason, Consumer<Reason> put) {
        Reason[] now = {reason};
        Consumer<UnaryOperator<Reason>> typed = change -> {
            now[0] = change.apply(now[0]);
            put.accept(now[0]);
        };
        TextField name = field(id("name", place), reason.name(), texts.get("reason.name"));
        name.setUserData("name");
        name.textProperty().addListener((_, _, words) -> typed.accept(old -> model.named(old, words)));
        TextField translated =
                field(id("translated", place), model.translated(reason), texts.get("name-in." + model.language()));
        translated.textProperty().addListener((_, _, words) -> typed.accept(old -> model.translated(old, words)));
        CheckBox offered = new CheckBox(texts.get("reason.is_active"));
        offered.setId(id("offered", place));
        offered.setMinWidth(USE_PREF_SIZE);
        offered.setSelected(reason.isActive());
        offered.selectedProperty().addListener((_, _, is) -> typed.accept(old -> model.offered(old, is)));
        Button up = new Button("", Icons.UP.node());
        up.setId(id("up", place));
        up.getStyleClass().addAll("plain", "take-out");
        up.setAccessibleText(texts.get("reason.up"));
        up.setVisible(place > 0);
        up.setOnAction(_ -> model.up(list, place));
        HBox line = new HBox(name, translated, offered, up);
        line.getStyleClass().addAll("form-row", "entry-line");
        return line;
    }

    private static TextField field(String id, String words, String prompt) {
        TextField field = new TextField(words);
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(10);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
