package os.qres.server.orders;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.Rounding;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.bill.ServiceRule;
import os.qres.model.bill.TaxException;
import os.qres.model.bill.TaxRules;
import os.qres.model.money.Tariff;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.OrderType;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentShare;
import os.qres.model.rights.Permission;
import os.qres.server.identity.Authority;
import os.qres.server.menu.Choice;
import os.qres.server.platform.problem.RefusedException;

/// Orders as odd as an evening can bring, and how they are paid and given back; always the same ones from one seed.
final class RandomOrders {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<String> CURRENCIES = List.of("RUB", "EUR", "JPY", "CHF", "HUF");
    private static final Field LINE_ID = id(OrderLine.class);
    private static final Field PAYMENT_ID = id(OrderPayment.class);
    private static final Field ORDER_ID = id(GuestOrder.class);

    private final Random random;
    final Rounding rounding;
    final Tariff tariff;
    private int ids;

    RandomOrders(long seed) {
        random = new Random(seed);
        rounding = Rounding.of(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        tariff = new Tariff(rules());
    }

    private static Field id(Class<?> entity) {
        try {
            Field field = entity.getDeclaredField("id");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the database does when something is stored.
    private void store(Field field, Object entity) {
        try {
            field.set(entity, ++ids);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    GuestOrder order() {
        OrderType type = OrderType.values()[random.nextInt(OrderType.values().length)];
        var order = new GuestOrder(new UUID(0, 1), 1, DAY, type, random.nextInt(6), NOW);
        store(ORDER_ID, order);
        for (int i = random.nextInt(6); i >= 0; i--) {
            var line = new OrderLine(order, wish(), choice(), NOW);
            store(LINE_ID, line);
            order.add(line);
        }
        order.charge(tariff);
        order.settle(NOW, rounding);
        var discounts = new ArrayList<DiscountView>();
        for (int i = random.nextInt(3); i > 0; i--) {
            discounts.add(discount(order));
        }
        order.discount(List.copyOf(discounts));
        order.settle(NOW, rounding);
        return order;
    }

    private NewItem wish() {
        UUID ref = new UUID(random.nextLong(), random.nextLong());
        return new NewItem(ref, 1, null, 1 + random.nextInt(4), null, null, null, null, null, null, null);
    }

    private Choice choice() {
        long minor = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(500_000);
        Money price = new Money(minor / rounding.step() * rounding.step());
        Integer taxRate = random.nextBoolean() ? null : List.of(0, 10, 20, 22).get(random.nextInt(4));
        return new Choice(1, null, "Dish", null, price, List.of(), List.of(), null, null, taxRate, null, null);
    }

    private BillRules rules() {
        var exception = new TaxException(OrderType.TAKEAWAY, null, random.nextInt(3000), random.nextBoolean());
        return new BillRules(
                new TaxRules(random.nextBoolean(), random.nextInt(2500), random.nextInt(2500), List.of(exception)),
                List.of(new ServiceRule(null, random.nextInt(4), random.nextInt(2000))),
                new DiscountCaps(10_000, 10_000));
    }

    private DiscountView discount(GuestOrder order) {
        boolean isPercent = random.nextBoolean();
        Integer line = random.nextBoolean()
                ? null
                : order.lines().get(random.nextInt(order.lines().size())).id();
        return new DiscountView(
                UUID.randomUUID(),
                line,
                isPercent ? 1 + random.nextInt(10_000) : null,
                isPercent ? null : new Money((1 + random.nextInt(2000)) * rounding.step()),
                Money.ZERO,
                "Late",
                null,
                null,
                NOW,
                null);
    }

    /// In some way, to the last.
    void pay(GuestOrder order) {
        int of = 2 + random.nextInt(5);
        switch (random.nextInt(4)) {
            case 0 -> take(order, null, null);
            case 1 -> amounts(order);
            case 2 -> shuffled(of).forEach(part -> take(order, new PaymentShare(null, null, part, of), null));
            default -> lines(order);
        }
        if (!order.isPaid()) {
            take(order, null, null);
        }
    }

    private void amounts(GuestOrder order) {
        while (random.nextInt(5) > 0 && order.owed().compareTo(new Money(rounding.step())) > 0) {
            long units = order.owed().minor() / rounding.step();
            take(order, null, new Money((1 + random.nextLong(units)) * rounding.step()));
        }
    }

    /// Each line in parts of its own.
    private void lines(GuestOrder order) {
        for (OrderLine line : order.lines()) {
            int of = 1 + random.nextInt(3);
            for (int part : shuffled(of)) {
                List<ItemShare> items = List.of(new ItemShare(line.id(), part, of));
                take(order, new PaymentShare(null, items, null, null), null);
            }
        }
    }

    private List<Integer> shuffled(int most) {
        var parts = new ArrayList<>(IntStream.rangeClosed(1, most).boxed().toList());
        Collections.shuffle(parts, random);
        return parts;
    }

    /// A part of nothing is paid by nobody: it is left out.
    private void take(GuestOrder order, @Nullable PaymentShare share, @Nullable Money amount) {
        if (order.isPaid()) {
            return;
        }
        boolean isNothing = share != null
                && order.owed().compareTo(Money.ZERO) > 0
                && new Portions(order, rounding).claim(share).equals(Money.ZERO);
        if (isNothing) {
            return;
        }
        Money tip = random.nextInt(3) == 0 ? rounding.percent(order.owed(), random.nextInt(1500)) : Money.ZERO;
        var tender = new Tender(UUID.randomUUID(), method(), amount, tip, null, Optional.ofNullable(share), null);
        order.pay(new Taking(tender, 1, DAY, NOW, rounding)).ifPresent(payment -> store(PAYMENT_ID, payment));
        order.settle(NOW, rounding);
    }

    private PaymentMethodView method() {
        PaymentKind kind = PaymentKind.values()[random.nextInt(PaymentKind.values().length)];
        return new PaymentMethodView(kind.ordinal(), kind.name(), kind, true, 0, Map.of(), NOW, NOW, 1);
    }

    boolean isPayable(OrderPayment payment) {
        Money inCoins = payment.amount().plus(payment.tip()).plus(payment.view().rounding());
        return payment.view().kind() != PaymentKind.CASH || inCoins.minor() % rounding.cashStep() == 0;
    }

    /// Line by line and portion by portion, in any order, now and then an amount beside, until nothing is left.
    /// @param looked after each step
    void giveBackLines(GuestOrder order, Runnable looked) {
        while (!order.isRefunded() && !order.payments().isEmpty()) {
            List<ItemReturn> items = random.nextInt(20) == 0 ? List.of() : someLines(order);
            long units = order.sums().paidTotal().minor() / rounding.step();
            boolean isAmount = items.isEmpty() && units > 1 && random.nextBoolean();
            Money amount = isAmount ? new Money((1 + random.nextLong(units - 1)) * rounding.step()) : null;
            if (!back(order, amount, items)) {
                back(order, null, List.of());
            }
            looked.run();
        }
    }

    private List<ItemReturn> someLines(GuestOrder order) {
        List<OrderLine> left = new ArrayList<>(order.lines().stream()
                .filter(line -> line.isCharged() && line.charge().returned() < line.quantity())
                .toList());
        Collections.shuffle(left, random);
        return left.stream()
                .limit(1 + random.nextInt(3))
                .map(line -> new ItemReturn(
                        line.id(),
                        random.nextBoolean()
                                ? null
                                : 1
                                        + random.nextInt(
                                                line.quantity() - line.charge().returned())))
                .toList();
    }

    /// @return false where it is refused: of nothing, or more than an amount that went back has left
    private boolean back(GuestOrder order, @Nullable Money amount, List<ItemReturn> items) {
        try {
            refund(order, amount, items);
            return true;
        } catch (RefusedException _) {
            return false;
        }
    }

    private void refund(GuestOrder order, @Nullable Money amount, List<ItemReturn> items) {
        var refund = new Refund(
                UUID.randomUUID(),
                null,
                amount,
                Optional.empty(),
                null,
                new Authority(1, Permission.usualFor(Role.ADMIN), null),
                items);
        order.refund(new Refunding(refund, DAY, NOW, rounding)).forEach(back -> store(PAYMENT_ID, back));
        order.settle(NOW, rounding);
    }

    /// Piece by piece, until nothing is left.
    void giveBack(GuestOrder order) {
        while (!order.isRefunded() && !order.payments().isEmpty()) {
            long units = order.sums().paidTotal().minor() / rounding.step();
            boolean isAll = units < 2 || random.nextInt(4) == 0;
            Money amount = isAll ? null : new Money((1 + random.nextLong(units - 1)) * rounding.step());
            refund(order, amount, List.of());
        }
    }
}
