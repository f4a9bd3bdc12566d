package os.qres.pos.bookings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.orders.NewOrder;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.TypedFields;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Who, when and how many: day, time, guests and length by taps, and only the name by letters. Nothing moves.
public final class BookingDialog {
    private static final int LONGEST_PHONE = 30;

    private final Desk desk;
    private final BookingForm form;
    private final BookingWords words;
    private final TypedFields fields;
    private final Button table = new Button("", Icons.PLAN.node());
    private final Label day = shown("day");
    private final Label time = shown("time");
    private final Label covers = shown("covers");
    private final Label length = shown("length");
    private final TextField name;
    private final TextField phone;
    private final TextField note;
    private final Dialog dialog;

    /// @param tables lets another table be chosen
    public BookingDialog(Desk desk, BookingForm form, TableChoice tables) {
        this.desk = desk;
        this.form = form;
        this.words = new BookingWords(desk.house());
        fields = new TypedFields(desk, this::save);
        name = fields.field("booking.name", form.name(), NewOrder.LONGEST_NAME);
        phone = fields.field("booking.phone", form.phone(), LONGEST_PHONE);
        note = fields.field("booking.note", form.note(), BookingDraft.LONGEST_NOTE);
        table.setId("booking-table");
        table.setFocusTraversable(false);
        table.setOnAction(_ -> tables.choose(desk.texts().get("booking.table"), form.table()::set));
        VBox content = new VBox(when(), who(), fields.keyboard());
        content.getStyleClass().add("booking-form");
        form.table().subscribe(id -> table.setText(desk.house().tableName(id.intValue())));
        form.begins().subscribe(at -> {
            day.setText(words.shortDay(form.day()));
            time.setText(desk.formats().time(at));
        });
        form.covers().subscribe(count -> covers.setText(count.toString()));
        form.minutes().subscribe(minutes -> length.setText(words.length(minutes.intValue())));
        fields.typeInto(name);
        dialog = new Dialog(desk.texts().get(form.isNew() ? "booking.new" : "booking.change.title"), content)
                .action("booking-cancel", desk.texts().get("cancel"), this::close)
                .action(
                        "booking-save",
                        desk.texts().get(form.isNew() ? "booking.save" : "booking.keep"),
                        this::save,
                        "primary");
    }

    public void open() {
        desk.layers().open(dialog);
        name.requestFocus();
        name.end();
    }

    private HBox when() {
        return row(
                Fxml.wholeButton(table),
                gap(),
                step("day-earlier", Icons.MINUS, () -> form.stepDays(-1)),
                day,
                step("day-later", Icons.PLUS, () -> form.stepDays(1)),
                gap(),
                worded("hour-earlier", "booking.hour.earlier", () -> form.stepTime(-4)),
                step("earlier", Icons.MINUS, () -> form.stepTime(-1)),
                time,
                step("later", Icons.PLUS, () -> form.stepTime(1)),
                worded("hour-later", "booking.hour.later", () -> form.stepTime(4)),
                gap(),
                new Label("", Icons.PEOPLE.node()),
                step("covers-fewer", Icons.MINUS, () -> form.stepCovers(-1)),
                covers,
                step("covers-more", Icons.PLUS, () -> form.stepCovers(1)));
    }

    private HBox who() {
        Label hours = new Label("", Icons.CLOCK.node());
        HBox.setHgrow(note, Priority.ALWAYS);
        return row(
                name,
                phone,
                note,
                hours,
                step("shorter", Icons.MINUS, () -> form.stepLength(-1)),
                length,
                step("longer", Icons.PLUS, () -> form.stepLength(1)));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("booking-line");
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label shown(String what) {
        Label label = new Label();
        label.setId("booking-" + what);
        label.getStyleClass().addAll("booking-value", "booking-" + what);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button step(String id, Icons icon, Runnable action) {
        Button button = new Button("", icon.node());
        button.setId("booking-" + id);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(id);
        return tapped(button, action);
    }

    private Button worded(String id, String key, Runnable action) {
        Button button = Fxml.wholeButton(new Button(desk.texts().get(key)));
        button.setId("booking-" + id);
        button.getStyleClass().add("booking-hour");
        return tapped(button, action);
    }

    private static Button tapped(Button button, Runnable action) {
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void save() {
        form.save(this::close).ifPresent(this::complain);
    }

    private void complain(BookingForm.Problem problem) {
        switch (problem) {
            case NAME -> fields.wrong(name, "booking.no.name");
            case PHONE -> fields.wrong(phone, "away.wrong.phone");
            case PAST -> desk.way().say(desk.texts().get("away.past"));
            case TAKEN -> desk.way().say(form.other().map(words::warning).orElse(""));
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
