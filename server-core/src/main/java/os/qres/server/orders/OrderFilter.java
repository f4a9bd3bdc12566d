package os.qres.server.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;

/// Which orders a list is to show; the dates are business days, both included.
/// @param more what they must have besides
record OrderFilter(
        Optional<OrderStatus> status,
        Optional<PaymentStatus> payment,
        Optional<Integer> tableId,
        Optional<Integer> waiterId,
        Optional<OrderType> type,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Condition> more) {

    static final Filter[] ALL = {
        Filter.word("status", OrderStatus.class),
        Filter.word("payment_status", PaymentStatus.class),
        Filter.number("table_id"),
        Filter.number("waiter_id"),
        Filter.word("order_type", OrderType.class),
        Filter.date("date_from"),
        Filter.date("date_to")
    };

    /// What an order must have.
    /// @param column which must be equal to the value, or nothing
    record Condition(Optional<String> column, String sql, List<?> values) {
        /// `column comparison value`; a comparison that asks another table ends with it.
        Condition(String column, String comparison, Object value) {
            this(
                    Optional.of(column).filter(_ -> comparison.equals("=")),
                    column + " " + comparison + (comparison.contains("(") ? " ?)" : " ?"),
                    List.of(value));
        }

        /// One of them is enough.
        static Condition any(List<Condition> ways) {
            return new Condition(
                    Optional.empty(),
                    ways.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")),
                    ways.stream().flatMap(way -> way.values().stream()).toList());
        }

        boolean isEquality() {
            return column.isPresent();
        }
    }

    static OrderFilter of(Call<?> call) {
        return new OrderFilter(
                call.queryWord("status", OrderStatus.class),
                call.queryWord("payment_status", PaymentStatus.class),
                call.queryNumber("table_id"),
                call.queryNumber("waiter_id"),
                call.queryWord("order_type", OrderType.class),
                call.queryDate("date_from"),
                call.queryDate("date_to"),
                List.of());
    }

    /// Only those of them that are of days before `day`.
    OrderFilter before(LocalDate day) {
        LocalDate last = to.filter(day::isAfter).orElse(day.minusDays(1));
        return new OrderFilter(status, payment, tableId, waiterId, type, from, Optional.of(last), more);
    }

    /// Only those of them that are of `day` and later.
    OrderFilter since(LocalDate day) {
        LocalDate first = from.filter(day::isBefore).orElse(day);
        return new OrderFilter(status, payment, tableId, waiterId, type, Optional.of(first), to, more);
    }

    /// Whether no day is left.
    boolean isEmpty() {
        return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
    }

    /// What an order must have. Those that usually leave the fewest orders come first.
    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        more.stream().filter(Condition::isEquality).forEach(conditions::add);
        status.filter(word -> word != OrderStatus.SERVED).ifPresent(word -> conditions.add(is("status", word)));
        payment.filter(word -> word != PaymentStatus.PAID)
                .ifPresent(word -> conditions.add(is("payment_status", word)));
        tableId.ifPresent(id -> conditions.add(new Condition("table_id", "=", id)));
        waiterId.ifPresent(id -> conditions.add(new Condition("waiter_id", "=", id)));
        type.ifPresent(word -> conditions.add(is("order_type", word)));
        status.filter(word -> word == OrderStatus.SERVED).ifPresent(word -> conditions.add(is("status", word)));
        payment.filter(word -> word == PaymentStatus.PAID)
                .ifPresent(word -> conditions.add(is("payment_status", word)));
        from.ifPresent(day -> conditions.add(new Condition("business_day", ">=", day)));
        to.ifPresent(day -> conditions.add(new Condition("business_day", "<=", day)));
        more.stream().filter(condition -> !condition.isEquality()).forEach(conditions::add);
        return conditions;
    }

    private static Condition is(String column, Enum<?> word) {
        return new Condition(column, "=", word.name());
    }
}
