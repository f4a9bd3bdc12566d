package os.qres.server.orders;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;

/// Which orders a list is to show; the dates are business days, both included.
record OrderFilter(
        Optional<OrderStatus> status,
        Optional<PaymentStatus> payment,
        Optional<Integer> tableId,
        Optional<Integer> waiterId,
        Optional<OrderType> type,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static final Filter[] ALL = {
        Filter.word("status", OrderStatus.class),
        Filter.word("payment_status", PaymentStatus.class),
        Filter.number("table_id"),
        Filter.number("waiter_id"),
        Filter.word("order_type", OrderType.class),
        Filter.date("date_from"),
        Filter.date("date_to")
    };

    static OrderFilter of(Call<?> call) {
        return new OrderFilter(
                call.queryWord("status", OrderStatus.class),
                call.queryWord("payment_status", PaymentStatus.class),
                call.queryNumber("table_id"),
                call.queryNumber("waiter_id"),
                call.queryWord("order_type", OrderType.class),
                call.queryDate("date_from"),
                call.queryDate("date_to"));
    }

    /// The matching orders, newest first.
    Page<OrderView> page(Reading reading, Page.Window window) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new StringBuilder("where 1 = 1");
        add(where, parameters, " and status = :status", "status", status);
        add(where, parameters, " and paymentStatus = :payment", "payment", payment);
        add(where, parameters, " and tableId = :table", "table", tableId);
        add(where, parameters, " and waiterId = :waiter", "waiter", waiterId);
        add(where, parameters, " and orderType = :type", "type", type);
        add(where, parameters, " and businessDay >= :from", "from", from);
        add(where, parameters, " and businessDay <= :to", "to", to);

        var total = reading.session().createSelectionQuery("select count(*) from GuestOrder " + where, Long.class);
        parameters.forEach(total::setParameter);
        var select = reading.session()
                .createSelectionQuery("from GuestOrder " + where + " order by id desc", GuestOrder.class)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit());
        parameters.forEach(select::setParameter);
        return new Page<>(select.getResultList().stream().map(GuestOrder::view).toList(), total.getSingleResult());
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            where.append(condition);
            parameters.put(name, wanted);
        });
    }
}
