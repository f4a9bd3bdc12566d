package os.qres.pos.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.PaymentView;

/// Parts a check as the server does: all parts come to the whole, and the last one settles.
final class Parts {
    private final OrderView order;
    private final Rounding rounding;
    private final List<PaymentView> payments;
    private final List<ItemView> items;
    private final Set<ItemShare> taken = new HashSet<>();

    Parts(OrderView order, Rounding rounding) {
        this.order = order;
        this.rounding = rounding;
        this.payments = order.payments().stream()
                .filter(payment -> payment.refundOf() == null && !isGivenBack(payment))
                .toList();
        this.items = order.items().stream().filter(ItemView::isCharged).toList();
        shares().forEach(share -> taken.addAll(share.items() == null ? List.of() : share.items()));
    }

    private boolean isGivenBack(PaymentView payment) {
        return order.payments().stream()
                .filter(each -> each.id() == payment.id()
                        || Integer.valueOf(payment.id()).equals(each.refundOf()))
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus)
                .equals(Money.ZERO);
    }

    private Stream<PaymentShare> shares() {
        return payments.stream().map(PaymentView::share).filter(share -> share != null);
    }

    Money owed() {
        return order.totalPrice().minus(order.paidTotal());
    }

    boolean hasSeats() {
        return seats().size() > 1;
    }

    /// In how many equal parts the check is being paid already, else as many as there are guests.
    int likely() {
        return shares().flatMap(share -> Stream.ofNullable(share.of()))
                .findFirst()
                .orElse(Math.clamp(order.covers(), 2, 12));
    }

    List<Part> even(int of) {
        Set<Integer> paid = new HashSet<>();
        Money together = owed();
        for (PaymentView payment : payments) {
            PaymentShare share = payment.share();
            if (share != null && share.part() != null) {
                paid.add(share.part());
                together = together.plus(payment.amount());
            }
        }
        List<Money> amounts = rounding.split(together, of);
        boolean last = paid.size() == of - 1;
        return IntStream.rangeClosed(1, of)
                .mapToObj(part -> new Part(
                        part,
                        last && !paid.contains(part) ? owed() : atMost(amounts.get(part - 1)),
                        paid.contains(part),
                        new PaymentShare(null, null, part, of)))
                .toList();
    }

    List<Part> seats() {
        List<Integer> seats = items.stream()
                .flatMap(item -> Stream.ofNullable(item.seat()))
                .distinct()
                .sorted()
                .toList();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < seats.size(); i++) {
            int seat = seats.get(i);
            int place = i + 1;
            List<ItemShare> shares = items.stream()
                    .filter(item -> item.seat() == null || item.seat() == seat)
                    .map(item -> item.seat() == null
                            ? new ItemShare(item.id(), place, seats.size())
                            : new ItemShare(item.id(), 1, 1))
                    .toList();
            parts.add(part(seat, shares, new PaymentShare(seat, shares, null, null)));
        }
        return parts;
    }

    /// Each line as a part, or as several where it is divided.
    List<Part> lines(Split.Items split) {
        return items.stream()
                .flatMap(item -> IntStream.rangeClosed(1, partsOf(item, split))
                        .mapToObj(number -> new ItemShare(item.id(), number, partsOf(item, split)))
                        .map(share -> part(item.id(), List.of(share), of(List.of(share)))))
                .toList();
    }

    /// In how many parts a line is divided: as it is being paid already, else as it was asked for.
    private int partsOf(ItemView item, Split.Items split) {
        return taken.stream()
                .filter(share -> share.itemId() == item.id())
                .findFirst()
                .map(ItemShare::of)
                .orElse(split.parted().getOrDefault(item.id(), 1));
    }

    /// Whether nothing of the line is paid yet, so that it can be divided otherwise.
    boolean isWhole(int line) {
        return taken.stream().noneMatch(share -> share.itemId() == line);
    }

    /// What was chosen together, but for what somebody else has paid meanwhile.
    Part chosen(Split.Items split) {
        List<ItemShare> shares = lines(split).stream()
                .filter(part -> !part.isPaid() && split.has(part))
                .flatMap(part -> part.items().stream())
                .toList();
        return part(0, shares, shares.isEmpty() ? null : of(shares));
    }

    private static PaymentShare of(List<ItemShare> shares) {
        return new PaymentShare(null, shares, null, null);
    }

    private Part part(int number, List<ItemShare> shares, @Nullable PaymentShare share) {
        Money sum = Money.ZERO;
        for (ItemShare each : shares) {
            Money due = items.stream()
                    .filter(item -> item.id() == each.itemId())
                    .map(ItemView::due)
                    .findFirst()
                    .orElse(Money.ZERO);
            sum = sum.plus(rounding.split(due, each.of()).get(each.part() - 1));
        }
        boolean isPaid = !shares.isEmpty() && shares.stream().allMatch(this::isTaken);
        return new Part(number, isPaid ? sum : settles(shares) ? owed() : atMost(sum), isPaid, share);
    }

    private boolean isTaken(ItemShare share) {
        return taken.stream()
                .anyMatch(each -> each.itemId().equals(share.itemId()) && (each.equals(share) || share.of() == 1));
    }

    /// Whether nothing is left after these.
    private boolean settles(List<ItemShare> shares) {
        Set<ItemShare> all = new HashSet<>(taken);
        all.addAll(shares);
        return items.stream().allMatch(item -> {
            List<ItemShare> own =
                    all.stream().filter(each -> each.itemId() == item.id()).toList();
            return !own.isEmpty() && own.size() == own.getFirst().of();
        });
    }

    private Money atMost(Money amount) {
        return amount.compareTo(owed()) > 0 ? owed() : amount;
    }
}
