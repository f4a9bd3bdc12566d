package os.qres.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.money.Charges.Discount;
import os.qres.model.money.Charges.Line;

/// What bills come to. `./mvnw -Plong -pl server-core -am` works out ten million; `-Dqres.bills.seed=2` gives others.
class BillsTest {
    private static final int BILLS = Integer.getInteger("qres.bills", 200_000);
    private static final long SEED = Long.getLong("qres.bills.seed", 1);
    private static final Rounding ROUBLE = Rounding.of("RUB");

    @Test
    void partsOfAnyBillSumToTheWholeAndAnIndependentCountAgrees() {
        LongStream.range(SEED, SEED + BILLS).parallel().forEach(BillsTest::isExact);
    }

    private static void isExact(long seed) {
        var random = new RandomBills(seed);
        Rounding rounding = random.rounding();
        Charges charges = random.charges(rounding);
        try {
            Bill bill = Bill.of(charges, rounding);
            agrees(charges, bill, rounding);
            sums(bill);
            isPaidToTheLast(bill, rounding, random);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + " (-Dqres.bills.seed): " + charges, e);
        }
    }

    private static void agrees(Charges charges, Bill bill, Rounding rounding) {
        var recount = new Recount(charges, bill, rounding);
        same(recount.discount, bill.discount());
        same(recount.service(), bill.service());
        same(recount.tax(false), bill.tax());
        same(recount.tax(true), bill.taxAdded());
        same(recount.total(), bill.total());
    }

    private static void same(BigDecimal expected, Money actual) {
        assertEquals(0, expected.compareTo(Recount.decimal(actual)), () -> expected + " but " + actual);
    }

    private static void sums(Bill bill) {
        assertEquals(bill.subtotal(), sum(bill.parts().stream().map(Bill.Part::gross)));
        assertEquals(bill.discount(), sum(bill.parts().stream().map(Bill.Part::discount)));
        assertEquals(bill.discount(), sum(bill.discounts().stream()));
        assertEquals(bill.service(), sum(bill.parts().stream().map(Bill.Part::service)));
        assertEquals(bill.tax(), sum(bill.parts().stream().map(Bill.Part::tax)));
        assertEquals(bill.tax(), sum(bill.taxes().stream().map(Bill.Taxed::amount)));
        assertEquals(bill.total(), sum(bill.parts().stream().map(Bill.Part::due)));
        for (Bill.Part part : bill.parts()) {
            assertTrue(part.discount().compareTo(part.gross()) <= 0, "a line is not less than free");
            assertTrue(!part.discount().isNegative() && !part.due().isNegative(), "no part is less than nothing");
        }
    }

    private static Money sum(java.util.stream.Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }

    /// Split evenly, by parts of dishes, and by amounts with tips, then given back in pieces: nothing is over.
    private static void isPaidToTheLast(Bill bill, Rounding rounding, RandomBills random) {
        List<Money> even = rounding.split(bill.total(), random.between(1, 12));
        assertEquals(bill.total(), sum(even.stream()));
        long widest = even.getFirst().minor() - even.getLast().minor();
        assertTrue(widest >= 0 && widest <= rounding.step(), "equal parts are equal but for one step");
        var byItem = new ArrayList<Money>();
        bill.parts().forEach(part -> byItem.addAll(rounding.split(part.due(), random.between(1, 4))));
        assertEquals(bill.total(), sum(byItem.stream()));
        Money owed = bill.total();
        Money taken = Money.ZERO;
        Money tips = Money.ZERO;
        while (owed.compareTo(Money.ZERO) > 0 && taken.minor() < Long.MAX_VALUE / 4) {
            Money amount = random.some(owed, rounding);
            Money tip = rounding.percent(amount, random.between(0, 1500));
            owed = owed.minus(amount);
            tips = tips.plus(tip);
            taken = taken.plus(amount).plus(tip);
        }
        assertEquals(bill.total(), taken.minus(tips));
        Money back = taken;
        while (back.compareTo(Money.ZERO) > 0) {
            back = back.minus(random.some(back, rounding));
        }
        assertEquals(Money.ZERO, back);
    }

    @Test
    void aPartOfADiscountIsWithinAStepOfItsExactProportion() {
        for (long seed = SEED; seed < SEED + BILLS / 10; seed++) {
            var random = new RandomBills(seed);
            Rounding rounding = random.rounding();
            List<Money> weights =
                    random.charges(rounding).lines().stream().map(Line::gross).toList();
            Money all = Bill.sum(weights);
            Money whole = random.some(all, rounding);
            List<Money> parts = rounding.split(whole, weights);
            for (int i = 0; i < parts.size() && all.minor() > 0; i++) {
                BigDecimal exact = BigDecimal.valueOf(whole.minor())
                        .multiply(BigDecimal.valueOf(weights.get(i).minor()))
                        .divide(BigDecimal.valueOf(all.minor()), 20, RoundingMode.HALF_UP);
                BigDecimal away =
                        exact.subtract(BigDecimal.valueOf(parts.get(i).minor())).abs();
                assertTrue(away.compareTo(BigDecimal.valueOf(rounding.step())) < 0, "seed " + seed + ": " + away);
            }
        }
    }

    @Test
    void aBillIsWorkedOutAsAPersonWould() {
        var charges = new Charges(
                List.of(line(100_00, new Tax(2000, true)), line(50_00, new Tax(1000, false))),
                List.of(
                        new Discount(OptionalInt.empty(), new Cut.Percent(1000)),
                        new Discount(OptionalInt.of(1), new Cut.Amount(new Money(10_00)))),
                1250,
                new Tax(0, true));
        Bill bill = Bill.of(charges, ROUBLE);
        // 100.00 and 40.00 after the line's discount, 90.00 and 36.00 after the check's.
        assertEquals(new Money(150_00), bill.subtotal());
        assertEquals(List.of(new Money(14_00), new Money(10_00)), bill.discounts());
        assertEquals(new Money(24_00), bill.discount());
        assertEquals(new Money(15_75), bill.service());
        assertEquals(new Money(3_60), bill.taxAdded());
        assertEquals(new Money(18_60), bill.tax());
        assertEquals(new Money(145_35), bill.total());
        assertEquals(new Money(101_25), bill.parts().getFirst().due());
        assertEquals(new Money(44_10), bill.parts().getLast().due());
    }

    @Test
    void noDiscountTakesMoreThanThereIs() {
        Discount whole = new Discount(OptionalInt.empty(), new Cut.Amount(new Money(1_000_000_00)));
        Bill bill = Bill.of(
                new Charges(List.of(line(1, tax0()), line(2, tax0())), List.of(whole, whole), 1000, tax0()), ROUBLE);
        assertEquals(List.of(new Money(3), Money.ZERO), bill.discounts());
        assertEquals(Money.ZERO, bill.total());
    }

    @Test
    void anEmptyCheckComesToNothing() {
        Bill bill = Bill.of(
                new Charges(List.of(), List.of(new Discount(OptionalInt.empty(), new Cut.Percent(5000))), 1000, tax0()),
                ROUBLE);
        assertEquals(Money.ZERO, bill.total());
        assertEquals(List.of(Money.ZERO), bill.discounts());
    }

    @Test
    void roundingFollowsTheCurrency() {
        assertEquals(new Money(3), ROUBLE.percent(new Money(25), 1000));
        assertEquals(new Money(-3), ROUBLE.percent(new Money(-25), 1000));
        assertEquals(new Money(1_00), Rounding.of("JPY").percent(new Money(5_00), 1000));
        assertEquals(new Money(10_05), Rounding.of("CHF").cash(new Money(10_03)));
        assertEquals(new Money(10_00), Rounding.of("CHF").cash(new Money(10_02)));
        assertEquals(new Money(11_00), Rounding.of("SEK").cash(new Money(10_50)));
        assertEquals(
                List.of(new Money(34_00), new Money(33_00), new Money(33_00)),
                Rounding.of("JPY").split(new Money(100_00), 3));
        assertEquals(List.of(new Money(33_34), new Money(33_33), new Money(33_33)), ROUBLE.split(new Money(100_00), 3));
    }

    private static Tax tax0() {
        return new Tax(0, true);
    }

    private static Line line(long minor, Tax tax) {
        return new Line(new Money(minor), tax);
    }
}
