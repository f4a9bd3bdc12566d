package os.qres.pos.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import os.qres.model.floor.SectionView;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;

/// Whose guests they are.
class AreasTest {
    private static final int ANNA = DemoHouse.ANNA;
    private static final int IVAN = 2;

    private final Areas areas = Areas.of(List.of(
            section(1, List.of(1, 2), List.of(ANNA)),
            section(2, List.of(3), List.of(IVAN)),
            section(3, List.of(4), List.of())));

    private static SectionView section(int id, List<Integer> tables, List<Integer> waiters) {
        return new SectionView(id, 1, "Section " + id, tables, waiters, Map.of(), 1);
    }

    @Test
    void guestsWithoutAnOrderAreTheirSectionsAndEverybodysWhereNobodyHasIt() {
        assertTrue(areas.concerns(1, null, ANNA));
        assertFalse(areas.concerns(1, null, IVAN));
        assertTrue(areas.concerns(4, null, ANNA), "nobody has that section");
        assertTrue(areas.concerns(5, null, IVAN), "it is in none");
    }

    @Test
    void whoServesThemHearsItToo() {
        OrderView annas = TestOrders.at(3, DemoHouse.NOW).build();
        assertEquals(ANNA, annas.waiterId());
        assertTrue(areas.concerns(3, annas, ANNA), "she serves them");
        assertTrue(areas.concerns(3, annas, IVAN), "it is his section");
        assertFalse(areas.concerns(3, annas, 3));
        assertFalse(areas.concerns(4, annas, 3), "nobody's section, but her guests");
    }

    @Test
    void onlyWhoHasASectionHasAnOwn() {
        assertEquals(Map.of(1, Set.of(ANNA), 2, Set.of(ANNA), 3, Set.of(IVAN)), areas.waiters());
        assertTrue(areas.has(ANNA) && areas.has(IVAN));
        assertFalse(areas.has(3) || areas.has(null));
    }
}
