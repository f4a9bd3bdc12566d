package os.qres.model.payments;

public enum PaymentKind {
    CASH,
    CARD,
    OTHER
}
