package os.qres.server.fiscal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentView;
import os.qres.server.orders.OrderEvent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.till.TillEvent;

/// Writes down what the register is to be told, in the unit of work in which money is taken or given back: one receipt
/// for each payment, which is told of once, whatever becomes of its check.
public final class FiscalBook {
    private final House house;
    private final Runnable news;
    private final Map<Integer, Set<Integer>> moved = new HashMap<>();
    private @Nullable Unit unit;

    /// What receipts say beside money.
    ///
    /// @param taxes rates of the lines of an order, in hundredths of a per cent
    /// @param cashier who somebody is
    public record House(
            BiFunction<Reading, Integer, Map<Integer, Integer>> taxes,
            BiFunction<Reading, Integer, Optional<String>> cashier) {}

    /// @param news is told when something is on the disk that the register is to be told
    FiscalBook(House house, Runnable news) {
        this.house = house;
        this.news = news;
    }

    void on(Unit now, OrderEvent event) {
        if (unit != now) {
            unit = now;
            moved.clear();
        }
        switch (event) {
            case OrderEvent.PaymentReceived payment -> moved(payment.orderId(), payment.payment());
            case OrderEvent.PaymentRefunded refund -> moved(refund.orderId(), refund.payment());
            case OrderEvent.Whole whole -> write(now, whole.order());
            case OrderEvent.OrderItemStatusChanged _,
                    OrderEvent.DishReady _,
                    OrderEvent.OrderDelayed _,
                    OrderEvent.BillRequested _ -> {}
        }
    }

    /// With the day, the register's shift ends: after all that was sold in it.
    void on(Unit now, TillEvent.DayClosed closed) {
        String cashier =
                closed.report().closedBy() == null ? "QRes" : closed.report().closedBy();
        now.store(new StoredReceipt(null, null, null, FiscalReceipt.closingShift(cashier), now.now()));
        now.afterwards(news);
    }

    private void moved(int orderId, @Nullable PaymentView payment) {
        if (payment != null) {
            moved.computeIfAbsent(orderId, _ -> new HashSet<>()).add(payment.id());
        }
    }

    private void write(Unit now, OrderView order) {
        Set<Integer> payments = moved.remove(order.id());
        if (payments == null) {
            return;
        }
        List<StoredReceipt> told =
                now.list(StoredReceipt.class, "from StoredReceipt where orderId = ?1 order by id", order.id());
        List<FiscalReceipt> before =
                new ArrayList<>(told.stream().map(StoredReceipt::receipt).toList());
        Map<Integer, Integer> taxes = house.taxes().apply(now, order.id());
        for (PaymentView payment : toTell(order, payments, told)) {
            Optional<String> cashier = Optional.ofNullable(payment.userId())
                    .flatMap(user -> house.cashier().apply(now, user));
            FiscalReceipt receipt =
                    PaymentReceipt.of(order, payment, new PaymentReceipt.Facts(taxes, cashier, List.copyOf(before)));
            before.add(receipt);
            now.store(new StoredReceipt(order.id(), payment.id(), now.actor().terminalId(), receipt, now.now()));
            now.afterwards(news);
        }
    }

    /// Those that have moved now; for a check that was open until now, also those from before there was a register.
    private static List<PaymentView> toTell(OrderView order, Set<Integer> moved, List<StoredReceipt> told) {
        Set<Integer> known = told.stream()
                .map(StoredReceipt::paymentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean wasOpen = order.paymentStatus() == PaymentStatus.UNPAID
                || order.payments().stream()
                        .anyMatch(payment -> payment.refundOf() == null && moved.contains(payment.id()));
        return order.payments().stream()
                .filter(payment -> !payment.amount().equals(Money.ZERO))
                .filter(payment -> moved.contains(payment.id()) || wasOpen)
                .filter(payment -> !known.contains(payment.id()))
                .toList();
    }
}
