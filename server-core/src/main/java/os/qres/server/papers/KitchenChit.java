package os.qres.server.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;

/// A station's chit: what is to be made, and what is not to be made any more.
///
/// @param station its name
/// @param fired lines that are new
/// @param cancelled lines that were fired and taken back
/// @param alsoAt the other stations that make a line, by its id; only where there are such
/// @param isAddition whether the station has had something of this order before
/// @param isUnseen whether it is printed because no display has shown the ticket
public record KitchenChit(
        OrderView order,
        String station,
        List<ItemView> fired,
        List<ItemView> cancelled,
        Map<Integer, String> alsoAt,
        boolean isAddition,
        boolean isUnseen,
        java.time.Instant at) {
    static final int MODIFIERS_INDENT = 4;

    public Document document(PaperWords words) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.text(words.place(order.tableNumber(), order.orderType()), Style.TITLE));
        if (order.tableNumber() != null && order.orderType() != OrderType.DINE_IN) {
            blocks.add(Block.text(words.type(order.orderType()), Style.BAR));
        }
        blocks.add(Block.pair(words.get("order", order.number()), words.time(at), Style.BOLD));
        recipient(blocks, words);
        blocks.add(Block.pair(
                station + also(order.waiterName()), order.covers() > 0 ? words.get("covers", order.covers()) : ""));
        if (isUnseen) {
            blocks.add(Block.text(words.get("unseen"), Style.BAR));
        }
        cancelledLines(blocks, words);
        firedLines(blocks, words);
        note(order.kitchenNotes()).ifPresent(note -> blocks.add(Block.text(note, Style.BAR)));
        blocks.add(new Block.Rule(false));
        return Document.of(blocks);
    }

    /// Who waits for it and until when; whoever packs a delivery needs to know whereto.
    private void recipient(List<Block> blocks, PaperWords words) {
        String promised = order.promisedAt() == null ? "" : words.get("promised", words.moment(order.promisedAt(), at));
        if (order.guestName() != null) {
            blocks.add(Block.pair(order.guestName(), promised, Style.BOLD));
        } else if (!promised.isEmpty()) {
            blocks.add(Block.text(promised, Style.BOLD));
        }
        if (order.orderType() == OrderType.DELIVERY) {
            note(order.guestAddress()).ifPresent(address -> blocks.add(Block.text(address)));
            note(order.guestPhone()).ifPresent(phone -> blocks.add(Block.text(words.get("phone", phone))));
        }
    }

    private static String also(@Nullable String name) {
        return name == null ? "" : " · " + name;
    }

    private void cancelledLines(List<Block> blocks, PaperWords words) {
        if (cancelled.isEmpty()) {
            return;
        }
        blocks.add(Block.text(words.get("void"), Style.ALARM));
        cancelled.forEach(item -> {
            blocks.add(Block.text("- " + name(item), Style.TALL));
            note(item.cancelReason())
                    .ifPresent(reason -> blocks.add(Block.text(reason, Style.PLAIN.indented(MODIFIERS_INDENT))));
        });
    }

    private void firedLines(List<Block> blocks, PaperWords words) {
        if (fired.isEmpty()) {
            return;
        }
        blocks.add(new Block.Rule(true));
        if (isAddition) {
            blocks.add(Block.text(words.get("add-on"), Style.BAR));
        }
        int course = fired.getFirst().course();
        for (ItemView item : fired) {
            if (item.course() != course) {
                course = item.course();
                blocks.add(Block.text(words.get("course", course), Style.BOLD));
            }
            item(blocks, item, alsoAt, words);
        }
    }

    static void item(List<Block> blocks, ItemView item, Map<Integer, String> alsoAt, PaperWords words) {
        blocks.add(Block.text(name(item), Style.TALL));
        Style below = Style.BOLD.indented(MODIFIERS_INDENT);
        String others = alsoAt.get(item.id());
        if (others != null) {
            blocks.add(Block.text(words.get("also-at", others), below));
        }
        item.modifiers().forEach(modifier -> blocks.add(Block.text(words.modifier(modifier), below)));
        item.prefixes().forEach(prefix -> blocks.add(Block.text(words.prefix(prefix), below)));
        note(item.comment()).ifPresent(comment -> blocks.add(Block.text("! " + comment, below)));
        if (item.seat() != null) {
            blocks.add(Block.text(words.get("seat", item.seat()), below));
        }
    }

    static String name(ItemView item) {
        return name(item.quantity(), item.name(), item.variationName());
    }

    static String name(int quantity, String dish, @Nullable String size) {
        return quantity + " x " + dish + (size == null ? "" : " " + size);
    }

    private static Optional<String> note(@Nullable String text) {
        return Optional.ofNullable(text).filter(note -> !note.isBlank());
    }
}
