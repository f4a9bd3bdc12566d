package os.qres.pos.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.orders.OrderType;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Style;
import os.qres.pos.DemoHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

class DirectChitTest {
    @Test
    void whatTheKitchenMustKnowOfTheWholeCheckIsABarBelowItsLines() {
        assertEquals(List.of(Block.text("Аллергия: орехи", Style.BAR)), bars("Аллергия: орехи"));
        assertEquals(List.of(), bars(null));
        assertEquals(List.of(), bars(" "));
    }

    private static List<Block> bars(@Nullable String note) {
        HandedLine soup =
                new HandedLine(new UUID(7, 1), 1, null, "Борщ с говядиной", null, 2, null, List.of(), List.of());
        HandedTicket ticket = new HandedTicket(
                1, 12, "Анна К.", OrderType.DINE_IN, 2, DemoHouse.NOW, List.of(soup), null, null, note, null);
        return new DirectChit(ticket, "Горячий цех", false, ZoneOffset.UTC)
                .document(new Texts(Language.RU, "os.qres.pos.texts")).blocks().stream()
                        .filter(block ->
                                block instanceof Block.Text text && text.style().equals(Style.BAR))
                        .toList();
    }
}
