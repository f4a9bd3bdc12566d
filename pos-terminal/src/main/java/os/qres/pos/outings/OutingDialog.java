package os.qres.pos.outings;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.TypedFields;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Takeaway or delivery, for whom and for when: everything is a tap away, and nothing moves.
public final class OutingDialog {
    private static final int LONGEST_PHONE = 30;

    private final Desk desk;
    private final OutingForm form;
    private final TypedFields typed;
    private final ToggleButton takeaway;
    private final ToggleButton delivery;
    private final Button soonest;
    private final Label time = new Label();
    private final TextField name;
    private final TextField phone;
    private final TextField address;
    private final Dialog dialog;

    /// @param before what is known of a check that is there; nothing for a new one
    public OutingDialog(Desk desk, @Nullable Outing before) {
        this.desk = desk;
        this.form = new OutingForm(desk.house(), desk.way(), before);
        soonest = Fxml.wholeButton(new Button(desk.texts().get("away.soonest")));
        takeaway = type(OrderType.TAKEAWAY, Icons.TAKEAWAY);
        delivery = type(OrderType.DELIVERY, Icons.DELIVERY);
        typed = new TypedFields(desk, this::save);
        name = typed.field("away.name", form.name(), NewOrder.LONGEST_NAME);
        phone = typed.field("away.phone", form.phone(), LONGEST_PHONE);
        address = typed.field("away.address", form.address(), NewOrder.LONGEST_ADDRESS);
        HBox fields = new HBox(name, phone, address);
        fields.getStyleClass().add("away-row");
        HBox.setHgrow(address, Priority.ALWAYS);
        VBox content = new VBox(choices(), fields, typed.keyboard());
        content.getStyleClass().add("away-form");
        form.type().subscribe(this::show);
        form.promised()
                .subscribe(at -> time.setText(
                        at == null
                                ? desk.texts().get("away.soonest")
                                : desk.formats().time(at)));
        typed.typeInto(name);
        dialog = new Dialog(desk.texts().get("away.title"), content)
                .action("away-cancel", desk.texts().get("cancel"), this::close)
                .action("away-save", desk.texts().get(form.isNew() ? "away.save" : "away.keep"), this::save, "primary");
    }

    public void open() {
        desk.layers().open(dialog);
        name.requestFocus();
        name.end();
    }

    private HBox choices() {
        HBox row = new HBox(takeaway, delivery, gap());
        row.getStyleClass().add("away-row");
        soonest.setId("away-soonest");
        soonest.setFocusTraversable(false);
        soonest.setOnAction(_ -> form.soonest());
        row.getChildren().add(soonest);
        for (int minutes : OutingForm.SOON) {
            Button soon = Fxml.wholeButton(new Button(desk.texts().get("away.soon", minutes)));
            soon.setId("away-in-" + minutes);
            soon.setFocusTraversable(false);
            soon.setOnAction(_ -> form.in(minutes));
            row.getChildren().add(soon);
        }
        time.setId("away-time");
        time.getStyleClass().add("away-time");
        row.getChildren().addAll(gap(), step("away-earlier", Icons.MINUS, -1), time, step("away-later", Icons.PLUS, 1));
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button step(String id, Icons icon, int steps) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(steps > 0 ? "+5" : "-5");
        button.setOnAction(_ -> form.step(steps));
        return button;
    }

    private ToggleButton type(OrderType type, Icons icon) {
        String word = type.name().toLowerCase(Locale.ROOT);
        ToggleButton button = Fxml.wholeButton(new ToggleButton(desk.texts().get("away." + word), icon.node()));
        button.setId("away-" + word);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            form.type().set(type);
            show(type);
        });
        return button;
    }

    private void show(OrderType type) {
        takeaway.setSelected(type == OrderType.TAKEAWAY);
        delivery.setSelected(type == OrderType.DELIVERY);
        address.setVisible(type == OrderType.DELIVERY);
    }

    private void save() {
        form.save().ifPresentOrElse(this::complain, this::close);
    }

    private void complain(OutingForm.Problem problem) {
        switch (problem) {
            case PHONE -> typed.wrong(phone, "away.wrong.phone");
            case ADDRESS -> typed.wrong(address, "away.no.address");
            case PAST -> desk.way().say(desk.texts().get("away.past"));
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
