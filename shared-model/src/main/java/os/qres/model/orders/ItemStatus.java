package os.qres.model.orders;

public enum ItemStatus {
    NEW,
    COOKING,
    READY,
    SERVED,
    CANCELLED
}
