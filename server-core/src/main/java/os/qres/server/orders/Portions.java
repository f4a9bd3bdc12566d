package os.qres.server.orders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentShare;
import os.qres.server.platform.problem.RefusedException;

/// Which parts of a check are paid already, so that none is paid twice, and what another one comes to. All parts of a
/// line, or of the check, come to the whole; whatever has changed since the first was paid, the last one settles.
final class Portions {
    private static final String ITEMS = "share.items";

    private final GuestOrder order;
    private final Rounding rounding;
    private final List<PaymentShare> paid;

    Portions(GuestOrder order, Rounding rounding) {
        this.order = order;
        this.rounding = rounding;
        this.paid = order.payments().stream()
                .filter(payment -> !payment.isGivenBack(order.payments()))
                .flatMap(payment -> payment.share().stream())
                .toList();
    }

    /// What this part comes to.
    /// @throws RefusedException share-taken, or invalid naming what of the share is wrong
    Money claim(PaymentShare share) {
        List<ItemShare> items = share.items();
        if (items == null) {
            return part(share);
        }
        if (share.part() != null || share.of() != null) {
            throw RefusedException.invalid("share.part", "{share-either}");
        }
        return items(items);
    }

    private Money items(List<ItemShare> items) {
        Map<Integer, Set<Integer>> taken = new HashMap<>();
        Map<Integer, Integer> parts = new HashMap<>();
        paid.forEach(share -> {
            if (share.items() != null) {
                share.items().forEach(item -> take(item, taken, parts));
            }
        });
        Money sum = Money.ZERO;
        for (int i = 0; i < items.size(); i++) {
            ItemShare item = items.get(i);
            String place = ITEMS + "[" + i + "]";
            OrderLine line = order.lines().stream()
                    .filter(each -> each.is(item.itemId()) && each.isCharged())
                    .findFirst()
                    .orElseThrow(() -> RefusedException.invalid(place + ".item_id", "{unknown-reference}"));
            requireOneOf(item.part(), item.of(), place + ".part");
            int of = parts.getOrDefault(item.itemId(), item.of());
            if (of != item.of() || !take(item, taken, parts)) {
                throw RefusedException.conflict("share-taken", place);
            }
            sum = sum.plus(rounding.split(line.due(), of).get(item.part() - 1));
        }
        boolean all = order.lines().stream()
                .filter(OrderLine::isCharged)
                .allMatch(line -> taken.getOrDefault(line.id(), Set.of()).size() == parts.getOrDefault(line.id(), -1));
        return all ? order.owed() : least(sum);
    }

    private static boolean take(ItemShare item, Map<Integer, Set<Integer>> taken, Map<Integer, Integer> parts) {
        parts.put(item.itemId(), item.of());
        return taken.computeIfAbsent(item.itemId(), _ -> new HashSet<>()).add(item.part());
    }

    private Money part(PaymentShare share) {
        Integer part = share.part();
        Integer of = share.of();
        if (part == null || of == null) {
            throw RefusedException.invalid(part == null ? "share.part" : "share.of", "{required}");
        }
        requireOneOf(part, of, "share.part");
        List<PaymentShare> equal =
                paid.stream().filter(each -> each.part() != null).toList();
        if (equal.stream().anyMatch(each -> !of.equals(each.of()) || part.equals(each.part()))) {
            throw RefusedException.conflict("share-taken", "share.part");
        }
        if (equal.size() == of - 1) {
            return order.owed();
        }
        Money together = order.owed();
        for (OrderPayment payment : order.payments()) {
            boolean isEqual =
                    payment.share().filter(each -> each.part() != null).isPresent();
            together = isEqual && !payment.isGivenBack(order.payments()) ? together.plus(payment.amount()) : together;
        }
        return least(rounding.split(together, of).get(part - 1));
    }

    private static void requireOneOf(int part, int of, String field) {
        if (part > of) {
            throw RefusedException.invalid(field, "{at-most} " + of);
        }
    }

    private Money least(Money amount) {
        return amount.compareTo(order.owed()) > 0 ? order.owed() : amount;
    }
}
