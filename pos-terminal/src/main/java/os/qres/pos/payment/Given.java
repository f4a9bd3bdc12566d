package os.qres.pos.payment;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.check.Check;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.Desk;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.theme.Icons;

/// What a check was given already: discounts, and lines on the house. Each can be taken back.
final class Given {
    private final Desk desk;
    private final OrderView order;
    private final Runnable close;

    /// @param close the dialog in which this stands
    Given(Desk desk, OrderView order, Runnable close) {
        this.desk = desk;
        this.order = order;
        this.close = close;
    }

    List<Region> rows() {
        return Stream.<Region>concat(
                        order.discounts().stream().map(this::discount),
                        order.items().stream()
                                .filter(item -> item.compReason() != null)
                                .map(this::comped))
                .toList();
    }

    private Region discount(DiscountView discount) {
        String words = desk.texts()
                .get("discount.given", discount.reason(), desk.formats().exactMoney(discount.taken()));
        return row(words, "withdraw-" + discount.id(), () -> desk.house()
                .commands()
                .withdraw(order.id(), discount.id(), subject()));
    }

    private Region comped(ItemView item) {
        String words = desk.texts()
                .get("discount.comped", Check.title(item, desk.house().menu().get()), item.compReason());
        return row(words, "charge-again-" + item.id(), () -> desk.house()
                .commands()
                .chargeAgain(order.id(), item.id(), subject()));
    }

    private Region row(String text, String id, Supplier<CompletableFuture<Reply<OrderView>>> undo) {
        Label words = new Label(text);
        words.getStyleClass().add("type-line");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button(desk.texts().get("discount.back"), Icons.UNDO.node());
        back.setId(id);
        back.setOnAction(_ -> {
            close.run();
            undo.get().thenAccept(reply -> desk.house().noticeOf(reply).ifPresent(desk.way()::say));
        });
        HBox row = new HBox(words, back);
        row.getStyleClass().add("discount-row");
        return row;
    }

    private String subject() {
        return desk.house().tableName(Outing.key(order));
    }
}
