package os.qres.admin.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.admin.editor.Desk;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.Returns;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentView;
import os.qres.terminal.store.RestaurantState;

/// How paid checks are spoken of.
final class CheckWords {
    private static final String BETWEEN = " · ";

    private final Desk desk;
    private final RestaurantState state;

    CheckWords(Desk desk, RestaurantState state) {
        this.desk = desk;
        this.state = state;
    }

    String title(OrderView check) {
        return desk.texts().get("checks.title", check.number());
    }

    /// Time, table, waiter and ways to pay.
    String facts(OrderView check) {
        return brief(check) + BETWEEN + ways(check);
    }

    /// Time, table and waiter.
    String brief(OrderView check) {
        Stream<String> table = Stream.ofNullable(check.tableNumber())
                .map(number -> desk.texts().get("checks.table", number));
        return Stream.of(Stream.of(moment(paidAt(check))), table, Stream.ofNullable(check.waiterName()))
                .flatMap(each -> each)
                .collect(Collectors.joining(BETWEEN));
    }

    String ways(OrderView check) {
        return check.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .map(this::method)
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }

    private static Instant paidAt(OrderView check) {
        return check.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .map(PaymentView::paidAt)
                .max(Comparator.naturalOrder())
                .orElse(check.updatedAt());
    }

    /// The day too, where that is not today.
    String moment(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, desk.formats().zone());
        LocalDate today =
                LocalDate.ofInstant(desk.clock().instant(), desk.formats().zone());
        String time = desk.formats().time(moment);
        return day.equals(today) ? time : desk.formats().day(day) + ", " + time;
    }

    /// As it is called now; as it was called then, where there is none such any more.
    String method(PaymentView payment) {
        return state.paymentMethods().stream()
                .filter(method -> method.id() == payment.paymentMethodId())
                .findFirst()
                .map((PaymentMethodView method) -> desk.formats().name(method.name(), method.translations()))
                .orElse(payment.methodName());
    }

    /// In the language of the moment, as long as the dish is called so.
    String name(ItemView item) {
        DishView dish = state.dishes().get(item.dishId());
        String name = dish != null && dish.name().equals(item.name())
                ? desk.formats().name(item.name(), dish.translations())
                : item.name();
        return item.variationName() == null ? name : name + " " + item.variationName();
    }

    /// What of it went back; nothing where nothing did.
    Optional<String> mark(OrderView check) {
        if (check.paymentStatus() == PaymentStatus.REFUNDED) {
            return Optional.of(desk.texts().get("checks.returned"));
        }
        Money back = Returns.sum(check);
        return back.minor() == 0
                ? Optional.empty()
                : Optional.of(
                        desk.texts().get("checks.returned.part", desk.formats().exactMoney(back)));
    }
}
