package os.qres.server.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import os.qres.model.orders.OrderView;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;

/// A short chit of what has become otherwise since a station's last: a display would show it, and paper has to say it.
///
/// @param station its name
/// @param alsoAt the other stations that make a line, by its id; only where there are such
/// @param isNoteTold whether another chit of this moment says what the kitchen must know
record ChangeChit(
        OrderView order,
        String station,
        List<LineNews> news,
        Map<Integer, String> alsoAt,
        boolean isNoteTold,
        Instant at) {
    /// Whether there is anything on it.
    boolean isAny() {
        return news.stream()
                .anyMatch(each -> each.isHeld()
                        || each.isFiredAgain()
                        || each.isOtherQuantity()
                        || each.isOtherComment()
                        || each.isMoved()
                        || each.isOtherNote() && !isNoteTold);
    }

    /// Whether it tells to make what an earlier chit told to make.
    boolean isAgain() {
        return news.stream().anyMatch(LineNews::isFiredAgain);
    }

    Document document(PaperWords words) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.text(words.place(order.tableNumber(), order.orderType()), Style.TITLE));
        blocks.add(Block.pair(words.get("order", order.number()), words.time(at), Style.BOLD));
        blocks.add(Block.text(order.waiterName() == null ? station : station + " · " + order.waiterName()));
        moved(blocks, words);
        held(blocks, words);
        firedAgain(blocks, words);
        quantities(blocks, words);
        comments(blocks, words);
        note(blocks, words);
        blocks.add(new Block.Rule(false));
        return Document.of(blocks);
    }

    private List<LineNews> those(Predicate<LineNews> which) {
        return news.stream().filter(which).toList();
    }

    /// Lines that came from different places are told apart.
    private void moved(List<Block> blocks, PaperWords words) {
        String to = words.place(order.tableNumber(), order.orderType());
        String last = "";
        for (LineNews each : those(LineNews::isMoved)) {
            ChitLine.Told told = each.told();
            boolean isSameKind = told.orderType() == order.orderType();
            String from = words.place(told.tableNumber(), told.orderType());
            String way = isSameKind && told.tableNumber() != null && order.tableNumber() != null
                    ? words.get("moved", told.tableNumber(), order.tableNumber())
                    : from.equals(to) ? words.type(order.orderType()) : from + " → " + to;
            if (!way.equals(last)) {
                blocks.add(Block.text(way, Style.ALARM));
                last = way;
            }
            blocks.add(Block.text(KitchenChit.name(each.item()), Style.BOLD));
        }
    }

    private void held(List<Block> blocks, PaperWords words) {
        List<LineNews> held = those(LineNews::isHeld);
        if (!held.isEmpty()) {
            blocks.add(Block.text(words.get("hold"), Style.ALARM));
            held.forEach(each -> blocks.add(Block.text("- " + KitchenChit.name(each.item()), Style.TALL)));
        }
    }

    private void firedAgain(List<Block> blocks, PaperWords words) {
        List<LineNews> again = those(LineNews::isFiredAgain);
        if (!again.isEmpty()) {
            blocks.add(Block.text(words.get("fire-again"), Style.BAR));
            again.forEach(each -> KitchenChit.item(blocks, each.item(), alsoAt, words));
        }
    }

    private void quantities(List<Block> blocks, PaperWords words) {
        for (LineNews each : those(LineNews::isOtherQuantity)) {
            var item = each.item();
            String size = item.variationName() == null ? "" : " " + item.variationName();
            blocks.add(Block.text(item.name() + size, Style.TALL));
            blocks.add(Block.text(words.get("was-now", each.told().quantity(), item.quantity()), Style.ALARM));
        }
    }

    private void comments(List<Block> blocks, PaperWords words) {
        List<LineNews> changed = those(each -> each.isOtherComment() && !each.isFiredAgain());
        if (!changed.isEmpty()) {
            blocks.add(Block.text(words.get("changed"), Style.BAR));
        }
        for (LineNews each : changed) {
            blocks.add(Block.text(KitchenChit.name(each.item()), Style.TALL));
            String comment = Objects.requireNonNullElse(each.item().comment(), "");
            blocks.add(Block.text(
                    comment.isBlank()
                            ? words.get(
                                    "no-comment",
                                    Objects.requireNonNullElse(each.told().comment(), ""))
                            : "! " + comment,
                    Style.BOLD.indented(KitchenChit.MODIFIERS_INDENT)));
        }
    }

    private void note(List<Block> blocks, PaperWords words) {
        if (isNoteTold || news.stream().noneMatch(LineNews::isOtherNote)) {
            return;
        }
        String note = Objects.requireNonNullElse(order.kitchenNotes(), "");
        blocks.add(Block.text(words.get("note"), Style.ALARM));
        blocks.add(Block.text(note.isBlank() ? words.get("no-note") : note, Style.BAR));
    }
}
