package os.qres.model.orders;

public enum OrderType {
    DINE_IN,
    TAKEAWAY,
    DELIVERY
}
