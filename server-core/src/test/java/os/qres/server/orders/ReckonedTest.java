package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.money.Reckoned;
import os.qres.model.orders.OrderView;

/// What terminals without the server make of any check is what the server makes of it.
class ReckonedTest {
    private static final int ORDERS = 20_000;

    @Test
    void aTerminalReckonsAsTheServerDoes() {
        LongStream.rangeClosed(1, ORDERS).parallel().forEach(seed -> {
            var random = new RandomOrders(seed);
            OrderView there = random.order().view();
            assertEquals(
                    there,
                    Reckoned.of(unreckoned(there), there.covers(), random.tariff, random.rounding, null),
                    () -> "seed " + seed);
        });
    }

    /// Its lines, and nothing of what they come to.
    private static OrderView unreckoned(OrderView order) {
        return order.charged(new OrderView.Sums(
                order.items().stream()
                        .map(item -> item.charged(Money.ZERO, Money.ZERO))
                        .toList(),
                order.discounts().stream()
                        .map(discount -> discount.taking(Money.ZERO))
                        .toList(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO));
    }
}
