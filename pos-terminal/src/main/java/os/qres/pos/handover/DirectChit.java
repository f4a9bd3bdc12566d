package os.qres.pos.handover;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.OrderType;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;
import os.qres.terminal.text.Texts;

/// A station's chit as a terminal prints it itself. It has no number, and says so.
///
/// @param station its name
/// @param isCopy whether it may have come out before
record DirectChit(HandedTicket ticket, String station, boolean isCopy, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int INDENT = 4;

    /// @param words in the printer's language
    Document document(Texts words) {
        var blocks = new ArrayList<Block>();
        if (isCopy) {
            blocks.add(Block.text(Block.COPY, Style.ALARM));
        }
        blocks.add(Block.text(place(words), Style.TITLE));
        blocks.add(Block.pair(words.get("direct.chit"), time(ticket.sentAt()), Style.BOLD));
        recipient(blocks, words);
        blocks.add(Block.pair(
                station + also(ticket.waiterName()),
                ticket.covers() > 0 ? words.count("covers", ticket.covers()) : ""));
        blocks.add(new Block.Rule(true));
        ticket.lines().forEach(line -> line(blocks, line, words));
        String note = ticket.kitchenNotes();
        if (note != null && !note.isBlank()) {
            blocks.add(Block.text(note, Style.BAR));
        }
        blocks.add(new Block.Rule(false));
        return Document.of(blocks);
    }

    private String place(Texts words) {
        Integer table = ticket.tableNumber();
        return (table == null
                        ? words.get("direct.type." + ticket.orderType().name().toLowerCase(Locale.ROOT))
                        : words.get("table", table))
                .toUpperCase(Locale.ROOT);
    }

    private void recipient(List<Block> blocks, Texts words) {
        Instant until = ticket.promisedAt();
        String promised = until == null ? "" : words.get("direct.promised", time(until));
        String guest = ticket.guestName();
        if (guest != null || !promised.isEmpty()) {
            blocks.add(Block.pair(guest == null ? "" : guest, promised, Style.BOLD));
        }
        if (ticket.tableNumber() != null && ticket.orderType() != OrderType.DINE_IN) {
            blocks.add(Block.text(
                    words.get("direct.type." + ticket.orderType().name().toLowerCase(Locale.ROOT)), Style.BAR));
        }
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private static String also(@Nullable String name) {
        return name == null ? "" : " · " + name;
    }

    private static void line(List<Block> blocks, HandedLine line, Texts words) {
        String size = line.variationName() == null ? "" : " " + line.variationName();
        blocks.add(Block.text(line.quantity() + " x " + line.name() + size, Style.TALL));
        Style below = Style.BOLD.indented(INDENT);
        line.modifiers().forEach(modifier -> blocks.add(Block.text(modifier(modifier, words), below)));
        line.prefixes().forEach(prefix -> blocks.add(Block.text(prefix(prefix, words), below)));
        if (line.comment() != null && !line.comment().isBlank()) {
            blocks.add(Block.text("! " + line.comment(), below));
        }
    }

    private static String modifier(ItemModifier modifier, Texts words) {
        return modifier.prefixed().map(prefix -> prefix(prefix, words)).orElse("+ " + modifier.name());
    }

    private static String prefix(ItemPrefix prefix, Texts words) {
        String kind = words.get("prefix." + prefix.kind().name().toLowerCase(Locale.ROOT));
        String said = words.get("prefix.line", kind, prefix.name());
        return prefix.isWarning() ? said + " (" + words.get("direct.allergen") + ")" : said;
    }
}
