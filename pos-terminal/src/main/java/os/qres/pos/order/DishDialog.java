package os.qres.pos.order;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalRequest;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.ManagersWord;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Keypad;
import os.qres.terminal.theme.Icons;

/// What can be done with a dish beside selling it: it has run out, so many are left, it is there again; and
/// whether it is one of the waiter's own. A manager types a PIN where the waiter may not.
final class DishDialog {
    private static final int DIGITS = 3;

    private final Desk desk;
    private final OrderViewModel order;
    private final DishOffer offer;
    private final Label now = new Label();
    private final Label typed = new Label();
    private final Button off = choice("dish-off", Icons.OFF);
    private final Button back = choice("dish-back", Icons.CHECK);
    private final Button favourite = choice("dish-favourite", Icons.CATEGORY_FAVOURITES);
    private final Dialog dialog;
    private Subscription active = Subscription.EMPTY;

    DishDialog(Desk desk, OrderViewModel order, DishOffer offer) {
        this.desk = desk;
        this.order = order;
        this.offer = offer;
        now.setId("dish-now");
        now.getStyleClass().add("type-line");
        typed.setId("dish-typed");
        typed.getStyleClass().addAll("type-total", "number-typed");
        off.setText(desk.texts().get("offer.off"));
        off.setOnAction(_ -> allowed(offer::takeOff));
        back.setText(desk.texts().get("offer.back"));
        back.setOnAction(_ -> allowed(offer::putBack));
        favourite.setOnAction(_ -> {
            close();
            order.toggleFavourite(offer.dishId());
        });
        VBox choices = new VBox(now, off, back, favourite);
        choices.getStyleClass().add("dish-choices");
        Keypad keypad = new Keypad(desk.texts(), this::digit, this::erase);
        Label title = new Label(desk.texts().get("offer.left"));
        title.getStyleClass().addAll("type-line", "muted");
        VBox count = new VBox(title, typed, keypad);
        count.getStyleClass().add("number-entry");
        HBox content = offer.canRunOut() ? new HBox(choices, count) : new HBox(choices);
        content.getStyleClass().add("dish-entry");
        dialog = new Dialog(offer.name(), content)
                .action("dish-cancel", desk.texts().get("frame.close"), this::close);
        if (offer.canRunOut()) {
            dialog.action("dish-leave", desk.texts().get("offer.leave"), this::leave, "primary");
            keypad.hear(dialog);
        }
        dialog.sceneProperty().subscribe(scene -> {
            active.unsubscribe();
            active = scene == null ? Subscription.EMPTY : desk.house().onChange(this::show);
        });
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void show() {
        now.setText(
                offer.isOff()
                        ? desk.texts().get("offer.now.off")
                        : offer.left()
                                .map(left -> desk.texts().count("offer.now.left", left))
                                .orElseGet(() -> desk.texts().get("offer.now.on")));
        show(off, offer.canRunOut() && !offer.isOff());
        show(back, offer.canRunOut() && (offer.isOff() || offer.left().isPresent()));
        favourite.setText(
                desk.texts().get(order.isFavourite(offer.dishId()) ? "offer.favourite.no" : "offer.favourite"));
        button().ifPresent(button -> button.setDisable(typed.getText().isEmpty()));
    }

    private static void show(Region node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private Optional<Button> button() {
        return Optional.ofNullable((Button) dialog.lookup("#dish-leave"));
    }

    private void digit(int digit) {
        String text = typed.getText().equals("0") ? "" : typed.getText();
        if (text.length() < DIGITS) {
            typed.setText(text + digit);
        }
        show();
    }

    private void erase() {
        String text = typed.getText();
        typed.setText(text.isEmpty() ? text : text.substring(0, text.length() - 1));
        show();
    }

    private void leave() {
        int portions = Integer.parseInt(typed.getText());
        allowed(approval -> offer.leave(portions, approval));
    }

    private void allowed(Consumer<@Nullable String> then) {
        close();
        if (offer.may()) {
            then.accept(null);
            return;
        }
        new ManagersWord(desk, pin -> ApprovalRequest.ofDish(pin, offer.dishId()), then::accept).ask();
    }

    private void close() {
        desk.layers().close(dialog);
    }

    private static Button choice(String id, Icons icon) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("dish-choice");
        return button;
    }
}
