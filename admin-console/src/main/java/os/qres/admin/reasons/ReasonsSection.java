package os.qres.admin.reasons;

import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.SheetView;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The reasons that terminals offer.
public final class ReasonsSection implements Section {
    private final ReasonsViewModel model;
    private final StringProperty query = new SimpleStringProperty("");

    /// @param language what the restaurant's own words are translated into
    public ReasonsSection(Desk desk, Supplier<String> language) {
        this.model = new ReasonsViewModel(desk, language);
    }

    @Override
    public String key() {
        return "reasons";
    }

    @Override
    public Icons icon() {
        return Icons.QUESTION;
    }

    @Override
    public StringProperty query() {
        return query;
    }

    @Override
    public View view() {
        Label hint = new Label(model.desk().texts().get("reason.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        VBox form = new VBox(hint);
        form.getStyleClass().addAll("form", "sheet-form");
        form.setMaxWidth(1000);
        model.form().lists().forEach(list -> form.getChildren().add(new ReasonLines(model, list)));
        return new SheetView(model.sheet(), form);
    }

    @Override
    public boolean isSearched() {
        return false;
    }

    @Override
    public void refresh() {
        model.sheet().refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("settings_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.sheet().leave(go);
    }
}
