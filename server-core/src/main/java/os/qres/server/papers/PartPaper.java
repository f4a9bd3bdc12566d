package os.qres.server.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.ItemView;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.PaymentView;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;

/// A receipt of one payment: for whoever has paid a part of a check, with what that part was.
///
/// @param bill the whole check
/// @param rounding how the house's money is parted
record PartPaper(BillPaper bill, PaymentView payment, Rounding rounding) {
    /// A line, or a part of one, that was paid for.
    private record Paid(ItemView item, ItemShare share, Money amount) {}

    Document document(PaperWords words) {
        var blocks = new ArrayList<Block>();
        bill.head(blocks, words, payment.amount().isNegative() ? "refund" : "receipt.part");
        what(blocks, words);
        blocks.add(new Block.Rule(false));
        blocks.add(Block.pair(words.get("total"), words.amount(payment.amount()), Style.TALL));
        blocks.add(new Block.Rule(false));
        BillPaper.payment(blocks, payment, words);
        BillPaper.unlessZero(blocks, words, "tip", payment.tip());
        blocks.add(Block.pair(words.get("part.whole"), words.amount(bill.order().totalPrice())));
        bill.foot(blocks, words, List.of(payment));
        return Document.of(blocks);
    }

    private void what(List<Block> blocks, PaperWords words) {
        PaymentShare share = payment.share();
        if (share == null) {
            blocks.add(Block.text(words.get("part.amount")));
            return;
        }
        if (share.seat() != null) {
            blocks.add(Block.text(words.get("seat", share.seat()), Style.BOLD));
        }
        if (share.part() != null && share.of() != null) {
            blocks.add(Block.text(words.get("part.of", share.part(), share.of())));
        }
        if (share.items() != null) {
            items(blocks, share.items(), words);
        }
    }

    /// What each has cost is said only where that comes to what was paid: the check may have changed since.
    private void items(List<Block> blocks, List<ItemShare> shares, PaperWords words) {
        List<Paid> paid = shares.stream().flatMap(share -> paid(share).stream()).toList();
        Money sum = paid.stream().map(Paid::amount).reduce(Money.ZERO, Money::plus);
        boolean isExact = sum.equals(payment.amount());
        for (Paid each : paid) {
            String part = each.share().of() == 1
                    ? ""
                    : " · "
                            + words.get(
                                    "part.of", each.share().part(), each.share().of());
            blocks.add(Block.pair(KitchenChit.name(each.item()) + part, isExact ? words.amount(each.amount()) : ""));
        }
    }

    private Optional<Paid> paid(ItemShare share) {
        return bill.order().items().stream()
                .filter(item -> item.id() == share.itemId())
                .findFirst()
                .map(item -> new Paid(
                        item, share, rounding.split(item.due(), share.of()).get(share.part() - 1)));
    }
}
