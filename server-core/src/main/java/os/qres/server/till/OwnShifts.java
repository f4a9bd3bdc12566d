package os.qres.server.till;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.staff.ShiftView;
import os.qres.model.till.OwnShift;
import os.qres.model.till.WaiterTips;
import os.qres.model.time.BusinessDay;
import os.qres.server.platform.database.Reading;
import os.qres.server.staff.Shifts;

/// What somebody takes home from a shift: hours and tips, and what they leave open.
final class OwnShifts {
    private OwnShifts() {}

    static OwnShift of(Reading in, Shifts shifts, BusinessDay days, List<OrderView> open) {
        Integer user = in.actor().userId();
        Optional<ShiftView> shift = user == null ? Optional.empty() : shifts.last(in, user);
        Instant since = shift.map(ShiftView::startedAt).orElseGet(() -> days.startOf(days.of(in.now())));
        Instant until = shift.map(ShiftView::endedAt).orElse(null);
        List<TillEntry> entries = entries(in, user, since).stream()
                .filter(entry -> until == null || !entry.at().isAfter(until))
                .toList();
        List<WaiterTips> tips = new Sums(entries, List.of()).tips();
        return new OwnShift(
                since,
                until,
                shift.isPresent() && until == null,
                shift.isEmpty() ? 0 : minutes(since, until == null ? in.now() : until),
                Sums.closedOrders(entries).size(),
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.CHECK)
                        .map(TillEntry::amount)
                        .reduce(Money.ZERO, Money::plus),
                tips.stream().map(WaiterTips::cash).reduce(Money.ZERO, Money::plus),
                tips.stream().map(WaiterTips::other).reduce(Money.ZERO, Money::plus),
                (int) open.stream()
                        .filter(order -> order.paymentStatus() == PaymentStatus.UNPAID)
                        .filter(order -> user != null && Objects.equals(order.waiterId(), user))
                        .count());
    }

    private static List<TillEntry> entries(Reading in, @Nullable Integer waiter, Instant since) {
        return waiter == null
                ? List.of()
                : in.list(
                        TillEntry.class, "from TillEntry where waiterId = ?1 and at >= ?2 order by seq", waiter, since);
    }

    private static int minutes(Instant from, Instant to) {
        return Math.toIntExact(Math.max(0, Duration.between(from, to).toMinutes()));
    }
}
