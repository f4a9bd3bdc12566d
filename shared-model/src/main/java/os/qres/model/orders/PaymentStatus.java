package os.qres.model.orders;

public enum PaymentStatus {
    UNPAID,
    PAID,
    REFUNDED
}
