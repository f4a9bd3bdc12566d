package os.qres.server.printing;

import java.util.List;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Style;

/// What goes to a printer now.
///
/// @param number of those that this printer was given: who misses one sees the gap
record Chit(int jobId, int attempt, int number, boolean isCopy, Document document) {
    /// With its number, and with the word that tells a copy; what brings out no paper has neither.
    Document framed() {
        if (document.blocks().isEmpty()) {
            return document;
        }
        List<Block> foot = List.of(Block.pair(isCopy ? Block.COPY : "", "№ " + number));
        List<Block> head = isCopy ? List.of(Block.text(Block.COPY, Style.ALARM)) : List.of();
        return document.between(head, foot);
    }
}
