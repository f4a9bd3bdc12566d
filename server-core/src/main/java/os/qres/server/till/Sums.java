package os.qres.server.till;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.bill.BillView;
import os.qres.model.bill.TaxShare;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentKind;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.WaiterTips;

/// Adds up entries and the checks that they closed.
final class Sums {
    private final List<TillEntry> paid;
    private final List<BillView> bills;

    Sums(List<TillEntry> entries, List<BillView> bills) {
        this.paid = entries.stream().filter(TillEntry::isOfCheck).toList();
        this.bills = bills;
    }

    private static <T> Money sum(Stream<T> things, Function<T, Money> of) {
        return things.map(of).reduce(Money.ZERO, Money::plus);
    }

    Money ofChecks(Function<OrderView, Money> of) {
        return sum(bills.stream().map(BillView::order), of);
    }

    int covers() {
        return bills.stream().mapToInt(bill -> bill.order().covers()).sum();
    }

    Money comped() {
        return sum(
                bills.stream().flatMap(bill -> bill.order().items().stream()).filter(item -> item.compReason() != null),
                ItemView::total);
    }

    Money ofPayments(Function<TillEntry, Money> of) {
        return sum(paid.stream(), of);
    }

    Money refunded() {
        return Money.ZERO.minus(
                sum(paid.stream().filter(entry -> entry.kind() == EntryKind.REFUND), TillEntry::amount));
    }

    List<TaxShare> taxes() {
        Map<List<Object>, TaxShare> byRate = new LinkedHashMap<>();
        bills.forEach(bill -> bill.taxes()
                .forEach(tax -> byRate.merge(
                        List.of(tax.rate(), tax.included()),
                        tax,
                        (a, b) -> new TaxShare(
                                a.rate(),
                                a.included(),
                                a.base().plus(b.base()),
                                a.tax().plus(b.tax())))));
        return List.copyOf(byRate.values());
    }

    List<MethodTakings> methods() {
        Map<Integer, List<TillEntry>> byMethod = new LinkedHashMap<>();
        paid.forEach(entry ->
                byMethod.computeIfAbsent(entry.method(), _ -> new ArrayList<>()).add(entry));
        return byMethod.values().stream().map(Sums::method).toList();
    }

    private static MethodTakings method(List<TillEntry> entries) {
        TillEntry first = entries.getFirst();
        List<TillEntry> taken = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .toList();
        List<TillEntry> back = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.REFUND)
                .toList();
        return new MethodTakings(
                first.method(),
                first.methodName(),
                first.methodKind(),
                taken.size(),
                sum(taken.stream(), TillEntry::amount),
                Money.ZERO.minus(sum(back.stream(), TillEntry::amount)),
                sum(entries.stream(), TillEntry::tip),
                sum(entries.stream(), TillEntry::rounding));
    }

    List<WaiterTips> tips() {
        Map<Optionally, List<TillEntry>> byWaiter = new LinkedHashMap<>();
        paid.stream().filter(entry -> !entry.tip().equals(Money.ZERO)).forEach(entry -> byWaiter.computeIfAbsent(
                        new Optionally(entry.waiterId()), _ -> new ArrayList<>())
                .add(entry));
        return byWaiter.values().stream()
                .map(entries -> new WaiterTips(
                        entries.getFirst().waiterId(),
                        entries.getFirst().waiterName(),
                        sum(entries.stream().filter(Sums::isCash), TillEntry::tip),
                        sum(entries.stream().filter(entry -> !isCash(entry)), TillEntry::tip)))
                .toList();
    }

    private static boolean isCash(TillEntry entry) {
        return entry.methodKind() == PaymentKind.CASH;
    }

    /// A waiter, or nobody.
    private record Optionally(@Nullable Integer id) {}

    static List<Integer> closedOrders(List<TillEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.CHECK)
                .map(TillEntry::orderId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
