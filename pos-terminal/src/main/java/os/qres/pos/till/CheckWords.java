package os.qres.pos.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.Returns;
import os.qres.model.payments.PaymentView;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.PaymentNames;
import os.qres.terminal.theme.Icons;

/// How paid checks are spoken of.
final class CheckWords {
    private final Desk desk;

    CheckWords(Desk desk) {
        this.desk = desk;
    }

    String title(OrderView check) {
        return desk.texts().get("check.number", check.number());
    }

    /// Table, time, waiter and ways to pay.
    String facts(OrderView check) {
        Stream<String> table = Stream.ofNullable(check.tableNumber())
                .map(number -> desk.texts().get("table", number));
        Stream<String> methods = check.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .map(this::method)
                .distinct();
        return Stream.of(Stream.of(when(check)), table, Stream.ofNullable(check.waiterName()), methods)
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }

    String method(PaymentView payment) {
        return PaymentNames.withReference(desk, payment);
    }

    /// When it was paid; the day too, where that is not today.
    private String when(OrderView check) {
        Instant paid = check.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .map(PaymentView::paidAt)
                .max(Comparator.naturalOrder())
                .orElse(check.updatedAt());
        String time = desk.formats().time(paid);
        LocalDate day = LocalDate.ofInstant(paid, desk.formats().zone());
        LocalDate today =
                LocalDate.ofInstant(desk.house().instant(), desk.formats().zone());
        return day.equals(today) ? time : desk.formats().day(day) + ", " + time;
    }

    /// What of it went back; nothing where nothing did.
    Stream<Label> mark(OrderView check) {
        if (Returns.sum(check).minor() == 0 && check.paymentStatus() != PaymentStatus.REFUNDED) {
            return Stream.empty();
        }
        String words = check.paymentStatus() == PaymentStatus.REFUNDED
                ? desk.texts().get("checks.returned")
                : desk.texts().get("checks.returned.part", desk.formats().exactMoney(Returns.sum(check)));
        Label mark = Fxml.whole(new Label(words, Icons.UNDO.node()));
        mark.getStyleClass().addAll("type-line", "returned-mark");
        return Stream.of(mark);
    }
}
