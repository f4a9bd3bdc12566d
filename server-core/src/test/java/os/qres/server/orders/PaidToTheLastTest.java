package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.orders.DiscountView;
import os.qres.model.payments.ReturnedItem;

/// Orders that are given discounts, paid in parts of every kind with tips, and given back in pieces: whatever is
/// done, all parts come to the whole. One for twenty bills of `BillsTest`; `-Dqres.bills.seed=2` goes through others.
class PaidToTheLastTest {
    private static final int ORDERS = Integer.getInteger("qres.bills", 200_000) / 20;
    private static final long SEED = Long.getLong("qres.bills.seed", 1);

    @Test
    void whateverPartsAnOrderIsPaidInTheyComeToTheWholeAndGoBackToNothing() {
        LongStream.range(SEED, SEED + ORDERS).parallel().forEach(PaidToTheLastTest::goesThrough);
    }

    private static void goesThrough(long seed) {
        var random = new RandomOrders(seed);
        try {
            GuestOrder order = random.order();
            sums(order);
            random.pay(order);
            isPaid(order, random);
            random.giveBack(order);
            assertTrue(order.isRefunded() || order.payments().isEmpty());
            assertEquals(Money.ZERO, sum(order.payments(), OrderPayment::amount));
            assertEquals(Money.ZERO, sum(order.payments(), OrderPayment::tip));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + " (-Dqres.bills.seed)", e);
        }
    }

    @Test
    void whicheverLinesGoBackInWhicheverPortionsTheyComeToWhatWasPaidAndNoneGoesBackTwice() {
        LongStream.range(SEED, SEED + ORDERS).parallel().forEach(PaidToTheLastTest::linesGoBack);
    }

    private static void linesGoBack(long seed) {
        var random = new RandomOrders(seed);
        try {
            GuestOrder order = random.order();
            random.pay(order);
            random.giveBackLines(order, () -> areRecorded(order));
            assertEquals(Money.ZERO, sum(order.payments(), OrderPayment::amount));
            assertEquals(Money.ZERO, sum(order.payments(), OrderPayment::tip));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + " (-Dqres.bills.seed)", e);
        }
    }

    /// What a payment says of its lines is what it brings back; and where nothing else went back, a line brings back
    /// what it was charged, to the kopeck.
    private static void areRecorded(GuestOrder order) {
        assertFalse(order.sums().paidTotal().isNegative(), "more went back than was paid");
        assertFalse(order.sums().tipTotal().isNegative());
        boolean isAllByLines = true;
        for (OrderPayment payment : order.payments()) {
            List<ReturnedItem> items = items(payment);
            isAllByLines &=
                    !payment.isRefund() || !items.isEmpty() || payment.amount().equals(Money.ZERO);
            assertTrue(items.isEmpty() || payment.isRefund());
            if (!items.isEmpty()) {
                assertEquals(Money.ZERO, payment.amount().plus(sum(items, ReturnedItem::amount)));
            }
        }
        for (OrderLine line : order.lines()) {
            List<ReturnedItem> own = order.payments().stream()
                    .flatMap(payment -> items(payment).stream())
                    .filter(item -> item.itemId() == line.id())
                    .toList();
            int portions = own.stream().mapToInt(ReturnedItem::quantity).sum();
            assertEquals(line.charge().returned(), portions);
            assertTrue(portions <= line.quantity());
            Money back = sum(own, ReturnedItem::amount);
            assertTrue(back.compareTo(line.due()) <= 0);
            assertTrue(!isAllByLines || portions < line.quantity() || back.equals(line.due()));
        }
    }

    private static List<ReturnedItem> items(OrderPayment payment) {
        return Objects.requireNonNullElse(payment.view().items(), List.of());
    }

    private static void sums(GuestOrder order) {
        OrderSums sums = order.sums();
        assertEquals(sums.totalPrice(), sum(order.lines(), OrderLine::due));
        assertEquals(sums.discountTotal(), sum(order.discounts(), DiscountView::taken));
        assertEquals(
                sums.totalPrice(),
                sums.subtotal()
                        .minus(sums.discountTotal())
                        .plus(sums.serviceCharge())
                        .plus(sums.taxAdded()));
    }

    private static void isPaid(GuestOrder order, RandomOrders random) {
        assertTrue(order.isPaid());
        assertEquals(Money.ZERO, order.owed());
        assertEquals(order.sums().totalPrice(), sum(order.payments(), OrderPayment::amount));
        assertEquals(order.sums().tipTotal(), sum(order.payments(), OrderPayment::tip));
        for (OrderPayment payment : order.payments()) {
            assertFalse(payment.amount().isNegative(), "nobody pays less than nothing");
            assertTrue(random.isPayable(payment), "coins can pay it");
        }
    }

    private static <T> Money sum(List<T> things, Function<T, Money> of) {
        return things.stream().map(of).reduce(Money.ZERO, Money::plus);
    }
}
