package os.qres.test.rules.bad.server.orders;

public class OrderManager {
    record PriceUtils() {}
}
