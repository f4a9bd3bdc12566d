package os.qres.kitchen.layout;

import os.qres.model.orders.ItemStatus;

/// How a line of a ticket looks: a thing to be made, made, or not to be made any more.
public enum Look {
    OPEN,
    DONE,
    VOID;

    public static Look of(ItemStatus status) {
        return switch (status) {
            case NEW, COOKING -> OPEN;
            case READY, SERVED -> DONE;
            case CANCELLED -> VOID;
        };
    }
}
