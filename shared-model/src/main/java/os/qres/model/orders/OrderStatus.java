package os.qres.model.orders;

public enum OrderStatus {
    PENDING,
    IN_PROGRESS,
    READY,
    SERVED,
    CANCELLED
}
