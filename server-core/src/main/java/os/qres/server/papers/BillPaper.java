package os.qres.server.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.PrefixKind;
import os.qres.model.payments.PaymentView;
import os.qres.model.payments.ReturnedItem;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;
import os.qres.server.fiscal.FiscalMark;

/// What an order comes to: as a bill before payment, or as a receipt with what was paid. As long as no register has
/// answered, it is no fiscal receipt, and says so.
///
/// @param house the restaurant's name
/// @param isReceipt whether it tells of payments
/// @param logo as dots, above all of it
/// @param marks what the register has made of the payments, by their ids
public record BillPaper(
        OrderView order,
        String house,
        boolean isReceipt,
        Instant at,
        Optional<String> logo,
        Map<Integer, FiscalMark> marks) {
    private static final int MODIFIERS_INDENT = 4;

    public Document document(PaperWords words) {
        var blocks = new ArrayList<Block>();
        head(blocks, words, title());
        order.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED)
                .collect(Collectors.groupingBy(BillPaper::whole, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(parts -> parts(blocks, parts, words));
        blocks.add(new Block.Rule(false));
        sums(blocks, words);
        if (isReceipt) {
            payments(blocks, words);
        }
        foot(blocks, words, order.payments());
        return Document.of(blocks);
    }

    /// @param told the payments of which the paper tells
    void foot(List<Block> blocks, PaperWords words, List<PaymentView> told) {
        List<FiscalMark> fiscal = told.stream()
                .flatMap(payment -> Stream.ofNullable(marks.get(payment.id())))
                .toList();
        fiscal.forEach(mark -> blocks.addAll(new FiscalPart(mark).blocks(words)));
        blocks.add(new Block.Space(1));
        blocks.add(Block.text(words.get("thanks"), Style.CENTRED));
        if (fiscal.isEmpty()) {
            blocks.add(Block.text(words.get("not-fiscal"), Style.CENTRED));
        }
    }

    /// @param title the key of what it is
    void head(List<Block> blocks, PaperWords words, String title) {
        logo.ifPresent(dots -> blocks.add(new Block.Picture(dots)));
        blocks.add(Block.text(house, Style.TITLE));
        blocks.add(Block.text(words.get(title), Style.CENTRED));
        blocks.add(Block.pair(words.get("order", order.number()), words.dateAndTime(at)));
        blocks.add(Block.pair(words.place(order.tableNumber(), order.orderType()), waiter(order.waiterName(), words)));
        recipient(blocks, words);
        blocks.add(new Block.Rule(true));
    }

    private void recipient(List<Block> blocks, PaperWords words) {
        String promised = order.promisedAt() == null ? "" : words.get("promised", words.moment(order.promisedAt(), at));
        if (order.guestName() != null) {
            blocks.add(Block.pair(order.guestName(), promised));
        } else if (!promised.isEmpty()) {
            blocks.add(Block.text(promised));
        }
        if (order.guestAddress() != null) {
            blocks.add(Block.text(order.guestAddress()));
        }
        if (order.guestPhone() != null) {
            blocks.add(Block.text(words.get("phone", order.guestPhone())));
        }
    }

    private String title() {
        if (!isReceipt) {
            return "bill";
        }
        return order.paymentStatus() == PaymentStatus.REFUNDED ? "refund" : "receipt";
    }

    private static String waiter(@Nullable String name, PaperWords words) {
        return name == null ? "" : words.get("waiter", name);
    }

    /// The line, or the combo of which it is a part.
    private static UUID whole(ItemView item) {
        return item.combo() == null ? item.clientRef() : item.combo().ref();
    }

    /// A combo at its price, with its parts; any other line by itself.
    private static void parts(List<Block> blocks, List<ItemView> parts, PaperWords words) {
        ItemView first = parts.getFirst();
        if (first.combo() == null) {
            item(blocks, first, words);
            return;
        }
        Money price = parts.stream().map(ItemView::total).reduce(Money.ZERO, Money::plus);
        boolean isOnTheHouse = first.compReason() != null;
        blocks.add(Block.pair(
                KitchenChit.name(
                        first.quantity(), first.combo().name(), first.combo().variationName()),
                isOnTheHouse ? words.get("on-the-house") : words.amount(price)));
        for (ItemView part : parts) {
            blocks.add(Block.text("- " + part.name(), Style.PLAIN.indented(MODIFIERS_INDENT)));
            modifiers(blocks, part, words);
        }
    }

    private static void item(List<Block> blocks, ItemView item, PaperWords words) {
        boolean isOnTheHouse = item.compReason() != null;
        blocks.add(Block.pair(
                KitchenChit.name(item), isOnTheHouse ? words.get("on-the-house") : words.amount(item.total())));
        modifiers(blocks, item, words);
    }

    private static void modifiers(List<Block> blocks, ItemView item, PaperWords words) {
        for (ItemModifier modifier : item.modifiers()) {
            if (modifier.prefix() != PrefixKind.NO) {
                blocks.add(Block.text(words.modifier(modifier), Style.PLAIN.indented(MODIFIERS_INDENT)));
            }
        }
    }

    private void sums(List<Block> blocks, PaperWords words) {
        if (!order.subtotal().equals(order.totalPrice())) {
            blocks.add(Block.pair(words.get("subtotal"), words.amount(order.subtotal())));
        }
        order.discounts()
                .forEach(discount -> blocks.add(Block.pair(
                        words.get("discount", discount.reason()), words.amount(Money.ZERO.minus(discount.taken())))));
        unlessZero(blocks, words, "service", order.serviceCharge());
        unlessZero(blocks, words, "tax-added", order.taxAdded());
        blocks.add(Block.pair(words.get("total"), words.amount(order.totalPrice()), Style.TALL));
        unlessZero(blocks, words, "tax-included", order.taxTotal().minus(order.taxAdded()));
    }

    private void payments(List<Block> blocks, PaperWords words) {
        blocks.add(new Block.Rule(false));
        for (PaymentView payment : order.payments()) {
            payment(blocks, payment, words);
            returned(blocks, payment, words);
        }
        unlessZero(blocks, words, "tip", order.tipTotal());
    }

    static void payment(List<Block> blocks, PaymentView payment, PaperWords words) {
        Money handed = payment.tendered() == null ? payment.amount() : payment.tendered();
        boolean isBack = payment.amount().isNegative();
        String name = isBack ? words.get("refunded", payment.methodName()) : payment.methodName();
        blocks.add(Block.pair(name, words.amount(handed)));
        if (payment.reference() != null) {
            blocks.add(Block.pair(words.get("reference"), payment.reference()));
        }
        unlessZero(blocks, words, "rounding", payment.rounding());
        unlessZero(blocks, words, "change", payment.change());
    }

    /// The lines whose money went back.
    private void returned(List<Block> blocks, PaymentView payment, PaperWords words) {
        if (payment.items() == null) {
            return;
        }
        for (ReturnedItem back : payment.items()) {
            order.items().stream()
                    .filter(item -> item.id() == back.itemId())
                    .map(item -> KitchenChit.name(Math.max(1, back.quantity()), item.name(), item.variationName()))
                    .forEach(name -> blocks.add(Block.pair("- " + name, words.amount(back.amount()))));
        }
    }

    static void unlessZero(List<Block> blocks, PaperWords words, String key, Money amount) {
        if (!amount.equals(Money.ZERO)) {
            blocks.add(Block.pair(words.get(key), words.amount(amount)));
        }
    }
}
