package os.qres.server.papers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;

/// A line of which a kitchen's paper says something else than is so by now.
record LineNews(ItemView item, OrderView order, ChitLine.Told told) {
    boolean isAny() {
        return isHeld() || isFiredAgain() || isOtherQuantity() || isOtherComment() || isMoved() || isOtherNote();
    }

    boolean isHeld() {
        return isToMake() && item.firedAt() == null && told.firedAt() != null;
    }

    boolean isFiredAgain() {
        return isToMake() && item.firedAt() != null && !item.firedAt().equals(told.firedAt());
    }

    boolean isOtherQuantity() {
        return isToMake() && item.quantity() != told.quantity();
    }

    boolean isOtherComment() {
        return isToMake() && !text(item.comment()).equals(text(told.comment()));
    }

    boolean isOtherNote() {
        return isToMake() && !text(order.kitchenNotes()).equals(text(told.kitchenNotes()));
    }

    /// Who carries it has to know as well, so that what is ready counts too.
    boolean isMoved() {
        return (isToMake() || item.status() == ItemStatus.READY)
                && (!Objects.equals(order.tableNumber(), told.tableNumber()) || order.orderType() != told.orderType());
    }

    private boolean isToMake() {
        return item.status() == ItemStatus.NEW || item.status() == ItemStatus.COOKING;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
