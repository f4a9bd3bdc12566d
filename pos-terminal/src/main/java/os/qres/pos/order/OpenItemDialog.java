package os.qres.pos.order;

import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OpenItem;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.ManagersWord;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;

/// What is not on the menu: name, price, a note, and who makes it, on one card where nothing moves.
final class OpenItemDialog {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONGEST_NOTE = 500;

    private final Desk desk;
    private final OpenItemForm form;
    private final StackPane keyboard = new StackPane();
    private final FlowPane places = new FlowPane();
    private final TextField name;
    private final TextField price;
    private final TextField note;
    private final Dialog dialog;

    OpenItemDialog(OrderViewModel order, Desk desk) {
        this.desk = desk;
        this.form = new OpenItemForm(order);
        name = field("name", form.name(), typed -> typed.length() <= OpenItem.LONGEST_NAME);
        price = field("price", form.price(), OpenItemForm::mayBePrice);
        note = field("note", form.note(), typed -> typed.length() <= LONGEST_NOTE);
        price.getStyleClass().add("open-price");
        HBox fields = new HBox(name, price, note);
        fields.getStyleClass().add("open-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(note, Priority.ALWAYS);
        places.getStyleClass().add("open-places");
        VBox content = new VBox(fields, places, keyboard);
        content.getStyleClass().add("open-form");
        dialog = new Dialog(desk.texts().get("open.title"), content)
                .action("open-cancel", desk.texts().get("cancel"), this::close)
                .action("open-add", desk.texts().get("open.add"), this::save, "primary");
        form.station().subscribe(_ -> show());
        form.kind().subscribe(_ -> show());
        typeInto(name);
    }

    void open() {
        desk.layers().open(dialog);
        name.requestFocus();
        name.end();
    }

    private TextField field(String what, StringProperty value, Predicate<String> fits) {
        TextField field = new TextField();
        field.setId("open-" + what);
        field.setPromptText(desk.texts().get("open." + what));
        field.textProperty().addListener((_, before, text) -> {
            if (!fits.test(text)) {
                field.setText(before);
                return;
            }
            value.set(text);
            field.pseudoClassStateChanged(WRONG, false);
        });
        field.setOnAction(_ -> next(field));
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                typeInto(field);
            }
        });
        return field;
    }

    /// The keys type where the focus is.
    private void typeInto(TextField field) {
        Node keys = new OnScreenKeyboard(field, desk.texts(), () -> next(field));
        keyboard.getChildren().setAll(keys);
    }

    /// From the name to the price, and from there onto the check.
    private void next(TextField field) {
        if (field.getId().equals("open-name") && price.getText().isEmpty()) {
            price.requestFocus();
            return;
        }
        save();
    }

    /// Who makes it, after what it is sold as, where there are several.
    private void show() {
        places.getChildren().clear();
        if (form.kinds().size() > 1) {
            form.kinds().forEach(dish -> places.getChildren().add(kind(dish)));
        }
        places.getChildren().add(place("open-nowhere", desk.texts().get("open.nowhere"), null));
        form.stations().forEach(station -> places.getChildren()
                .add(place(
                        "open-station-" + station.id(),
                        desk.house().menu().get().name(station.name(), station.translations()),
                        station.id())));
    }

    private ToggleButton kind(DishView dish) {
        String words = desk.house().menu().get().name(dish);
        return chip("open-kind-" + dish.id(), words, form.kind().get().id() == dish.id(), () -> form.choose(dish));
    }

    private ToggleButton place(String id, String words, @Nullable Integer station) {
        boolean chosen = Objects.equals(station, form.station().get());
        return chip(id, words, chosen, () -> form.station().set(station));
    }

    private ToggleButton chip(String id, String words, boolean chosen, Runnable action) {
        ToggleButton chip = Fxml.wholeButton(new ToggleButton(words));
        chip.setId(id);
        chip.setFocusTraversable(false);
        chip.setSelected(chosen);
        chip.setOnAction(_ -> {
            action.run();
            show();
        });
        return chip;
    }

    private void save() {
        form.problem().ifPresentOrElse(this::complain, this::allowed);
    }

    private void complain(OpenItemForm.Problem problem) {
        switch (problem) {
            case NAME -> wrong(name, desk.texts().get("open.no.name"));
            case PRICE ->
                wrong(price, desk.texts().get("open.wrong.price", desk.formats().money(OpenItem.MOST)));
        }
    }

    private void wrong(TextField field, String words) {
        field.pseudoClassStateChanged(WRONG, true);
        field.requestFocus();
        field.end();
        desk.way().say(words);
    }

    private void allowed() {
        if (form.isAllowed()) {
            add(null);
            return;
        }
        new ManagersWord(desk, form::request, this::add).ask();
    }

    private void add(@Nullable String approval) {
        close();
        form.add(approval);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
