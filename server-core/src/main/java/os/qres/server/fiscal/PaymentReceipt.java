package os.qres.server.fiscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.PaymentView;
import os.qres.model.payments.ReturnedItem;

/// Makes the fiscal receipt of one payment, or of one that goes back: to the kopeck what it brought or took, parted
/// among the check's lines. A sale takes of each line what no receipt before has told of, so that all the sales of a
/// check come to each line's due; a return takes of what was told.
final class PaymentReceipt {
    private static final int LONGEST_NAME = 128;
    private static final Rounding KOPECKS = new Rounding(1, 1);

    /// A line of the check.
    ///
    /// @param due what it adds to the total
    /// @param told what sales less returns have told of it
    /// @param tax its rate
    private record Line(
            int id,
            String name,
            int quantity,
            Money due,
            Money told,
            @Nullable Integer tax) {
        Money untold() {
            return due.compareTo(told) > 0 ? due.minus(told) : Money.ZERO;
        }
    }

    private PaymentReceipt() {}

    /// What is known of the check and of who took the money.
    ///
    /// @param taxes rates of the check's lines, in hundredths of a per cent
    /// @param before the check's other receipts
    record Facts(Map<Integer, Integer> taxes, Optional<String> cashier, List<FiscalReceipt> before) {}

    static FiscalReceipt of(OrderView order, PaymentView payment, Facts facts) {
        boolean isReturn = payment.amount().isNegative();
        Money amount = isReturn ? Money.ZERO.minus(payment.amount()) : payment.amount();
        List<Line> lines = lines(order, facts);
        List<Money> named = named(lines, payment);
        boolean isNamed = isNamed(lines, named, amount);
        List<Money> parts = isNamed ? named : KOPECKS.split(amount, weights(lines, payment, amount, isReturn));
        var items = new ArrayList<FiscalReceipt.FiscalItem>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isWhole =
                    parts.get(i).equals(line.due()) && parts.get(i).equals(isReturn ? line.told() : line.untold());
            int quantity = isWhole ? line.quantity() : isNamed ? pieces(line, payment, parts.get(i)) : 1;
            position(items, line, parts.get(i), quantity);
        }
        return new FiscalReceipt(
                isReturn ? FiscalReceipt.SELL_RETURN : FiscalReceipt.SELL,
                facts.cashier().orElse(Objects.requireNonNullElse(order.waiterName(), "QRes")),
                List.copyOf(items),
                List.of(new FiscalReceipt.FiscalPayment(word(payment.kind()), amount)),
                amount);
    }

    /// Those of the check, and those that were told of and are no longer on it.
    private static List<Line> lines(OrderView order, Facts facts) {
        Map<Integer, Line> told = told(facts.before());
        var lines = new ArrayList<Line>();
        for (ItemView item : order.items()) {
            Line known = told.remove(item.id());
            Money sold = known == null || known.told().isNegative() ? Money.ZERO : known.told();
            boolean isCharged =
                    item.status() != ItemStatus.CANCELLED && item.due().minor() > 0;
            if (isCharged || sold.minor() > 0) {
                lines.add(new Line(
                        item.id(),
                        name(item),
                        item.quantity(),
                        isCharged ? item.due() : Money.ZERO,
                        sold,
                        facts.taxes().get(item.id())));
            }
        }
        told.values().stream().filter(line -> line.told().minor() > 0).forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(new Line(0, "№ " + order.number(), 1, Money.ZERO, Money.ZERO, null));
        }
        return lines;
    }

    private static Map<Integer, Line> told(List<FiscalReceipt> before) {
        var told = new LinkedHashMap<Integer, Line>();
        for (FiscalReceipt receipt : before) {
            boolean isReturn = receipt.operation().equals(FiscalReceipt.SELL_RETURN);
            for (FiscalReceipt.FiscalItem item : receipt.items()) {
                Money amount = isReturn ? Money.ZERO.minus(item.amount()) : item.amount();
                if (item.line() != null) {
                    told.merge(
                            item.line(),
                            new Line(item.line(), item.name(), 1, Money.ZERO, amount, item.tax()),
                            (a, b) -> new Line(
                                    a.id(), a.name(), 1, Money.ZERO, a.told().plus(b.told()), a.tax()));
                }
            }
        }
        return told;
    }

    /// By what the amount is parted: first by the lines for which somebody has paid; and where all of that does not
    /// suffice, since the check was another when it was told of, by what the lines come to.
    private static List<Money> weights(List<Line> lines, PaymentView payment, Money amount, boolean isReturn) {
        List<Money> own = lines.stream()
                .map(line -> isReturn ? line.told() : paidFor(line, payment.share()))
                .toList();
        if (suffices(own, amount)) {
            return own;
        }
        List<Money> all = lines.stream().map(Line::untold).toList();
        return !isReturn && suffices(all, amount)
                ? all
                : lines.stream().map(Line::due).toList();
    }

    private static boolean suffices(List<Money> weights, Money amount) {
        return weights.stream().reduce(Money.ZERO, Money::plus).compareTo(amount) >= 0;
    }

    private static Money paidFor(Line line, @Nullable PaymentShare share) {
        if (share == null || share.items() == null) {
            return line.untold();
        }
        Money part = share.items().stream()
                .filter(item -> item.itemId() == line.id())
                .map(item -> part(line, item))
                .reduce(Money.ZERO, Money::plus);
        return part.compareTo(line.untold()) < 0 ? part : line.untold();
    }

    private static Money part(Line line, ItemShare share) {
        return KOPECKS.split(line.due(), share.of()).get(share.part() - 1);
    }

    /// What goes back of each line, where somebody has chosen lines.
    private static List<Money> named(List<Line> lines, PaymentView payment) {
        return lines.stream()
                .map(line ->
                        returned(payment, line.id()).map(ReturnedItem::amount).reduce(Money.ZERO, Money::plus))
                .toList();
    }

    private static Stream<ReturnedItem> returned(PaymentView payment, int line) {
        return Stream.ofNullable(payment.items()).flatMap(List::stream).filter(item -> item.itemId() == line);
    }

    /// Whether a register that was told of these lines can be told of them as they were chosen.
    private static boolean isNamed(List<Line> lines, List<Money> named, Money amount) {
        boolean isTold = IntStream.range(0, lines.size())
                .allMatch(i -> named.get(i).compareTo(lines.get(i).told()) <= 0);
        return isTold && named.stream().reduce(Money.ZERO, Money::plus).equals(amount);
    }

    /// So many as went back, where that is what they cost; a part of their money is one position.
    private static int pieces(Line line, PaymentView payment, Money part) {
        int count =
                returned(payment, line.id()).mapToInt(ReturnedItem::quantity).sum();
        long apart = Math.abs(part.minor() * line.quantity() - line.due().minor() * count);
        return count > 0 && apart < line.quantity() ? count : 1;
    }

    /// A whole line by its pieces, a part of one as one position. A price times a quantity is the amount, to the
    /// kopeck: what does not divide becomes two positions.
    private static void position(List<FiscalReceipt.FiscalItem> items, Line line, Money part, int quantity) {
        long price = part.minor() / quantity;
        int dearer = (int) (part.minor() % quantity);
        position(items, line, price + 1, dearer);
        position(items, line, price, quantity - dearer);
    }

    private static void position(List<FiscalReceipt.FiscalItem> items, Line line, long price, int quantity) {
        if (quantity > 0 && price > 0) {
            items.add(new FiscalReceipt.FiscalItem(
                    line.name(), new Money(price), quantity, new Money(price * quantity), line.id(), line.tax()));
        }
    }

    private static String name(ItemView item) {
        String whole = item.variationName() == null ? item.name() : item.name() + " " + item.variationName();
        return whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) : whole;
    }

    private static String word(PaymentKind kind) {
        return switch (kind) {
            case CASH -> "cash";
            case CARD -> "electronically";
            case OTHER -> "other";
        };
    }
}
