package os.qres.server.papers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Style;
import os.qres.server.fiscal.FiscalMark;

/// The part of a receipt that makes it one before the law: what the register has answered, and the code by which a
/// guest's phone looks it up.
record FiscalPart(FiscalMark mark) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    List<Block> blocks(PaperWords words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Rule(true));
        blocks.add(Block.text(words.get(mark.isReturn() ? "fiscal.return" : "fiscal.sale"), Style.CENTRED));
        blocks.add(Block.pair(words.get("fiscal.total"), words.amount(mark.total()), Style.BOLD));
        blocks.add(Block.pair(words.get("fiscal.date"), MINUTE.format(mark.at())));
        blocks.add(Block.pair(
                words.get("fiscal.shift", mark.shiftNumber()), words.get("fiscal.receipt", mark.receiptNumber())));
        mark.taxpayer().ifPresent(number -> blocks.add(Block.pair(words.get("fiscal.taxpayer"), number)));
        blocks.add(Block.pair(words.get("fiscal.register"), mark.registrationNumber()));
        blocks.add(Block.pair(words.get("fiscal.store"), mark.fnNumber()));
        blocks.add(Block.pair(words.get("fiscal.document"), Integer.toString(mark.documentNumber())));
        blocks.add(Block.pair(words.get("fiscal.sign"), mark.sign()));
        blocks.add(new Block.Code(mark.code()));
        return blocks;
    }
}
