package os.qres.admin.hours;

import java.time.Instant;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.staff.ShiftMend;
import os.qres.model.staff.ShiftView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// When somebody really came and went, and why that was not what stood there. An empty end stays open.
final class MendDialog {
    private final HoursViewModel model;
    private final Layers layers;
    private final ShiftView shift;
    private final Texts texts;
    private final TextField started = new TextField();
    private final TextField ended = new TextField();
    private final TextField reason = new TextField();
    private final Label notice = new Label();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Dialog dialog;

    MendDialog(HoursViewModel model, Layers layers, ShiftView shift) {
        this.model = model;
        this.layers = layers;
        this.shift = shift;
        this.texts = model.texts();
        started.setId("mend-started");
        started.setText(model.written(shift.startedAt()));
        ended.setId("mend-ended");
        ended.setText(shift.endedAt() == null ? "" : model.written(shift.endedAt()));
        ended.setPromptText(texts.get("hours.pattern"));
        reason.setId("mend-reason");
        notice.setId("notice");
        notice.setGraphic(Icons.WARNING.node());
        notice.setWrapText(true);
        notice.setMaxWidth(520);
        notice.getStyleClass().addAll("form-notice", "warning");
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        Label hint = new Label(texts.get("hours.mend.hint"));
        hint.setWrapText(true);
        hint.setMaxWidth(520);
        hint.getStyleClass().addAll("small", "muted");
        VBox form = new VBox(
                field("hours.started_at", started),
                field("hours.ended_at", ended),
                field("hours.reason", reason),
                hint,
                notice);
        form.getStyleClass().add("dialog-form");
        dialog = new Dialog(texts.get("hours.mend.title", shift.fullName()), form);
        dialog.getStyleClass().add("editor-dialog");
        dialog.action("mend-cancel", texts.get("cancel"), this::close)
                .action("mend-save", texts.get("form.save"), this::save, "primary");
        Button save = (Button) dialog.lookup("#mend-save");
        save.setDefaultButton(true);
        save.disableProperty().bind(busy);
    }

    private VBox field(String key, TextField field) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        label.getStyleClass().add("field-name");
        VBox box = new VBox(label, field);
        box.getStyleClass().add("labelled");
        return box;
    }

    void open() {
        layers.open(dialog);
        Platform.runLater((shift.endedAt() == null ? ended : started)::requestFocus);
    }

    private void close() {
        layers.close(dialog);
    }

    private void save() {
        Optional<Instant> from = model.moment(started.getText());
        Optional<Instant> until = model.moment(ended.getText());
        if (from.isEmpty() || until.isEmpty() && !(ended.getText().isBlank() && shift.endedAt() == null)) {
            notice.setText(texts.get("hours.unreadable", texts.get("hours.pattern")));
            return;
        }
        if (reason.getText().isBlank()) {
            notice.setText(texts.get("hours.reason.missing"));
            return;
        }
        busy.set(true);
        notice.setText("");
        ShiftMend wanted = new ShiftMend(
                changed(from, shift.startedAt()),
                shift.endedAt() == null ? until.orElse(null) : changed(until, shift.endedAt()),
                reason.getText().strip());
        model.mend(shift, wanted, this::close, words -> {
            busy.set(false);
            notice.setText(words);
        });
    }

    /// Nothing where it is as it was: seconds are not written, and stay.
    private @Nullable Instant changed(Optional<Instant> written, Instant before) {
        return written.filter(moment -> !model.written(moment).equals(model.written(before)))
                .orElse(null);
    }
}
