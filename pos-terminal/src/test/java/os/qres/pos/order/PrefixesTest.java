package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.menu.IngredientRef;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.pos.DemoHouse;
import os.qres.pos.check.CheckLine;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;

class PrefixesTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;
    private UUID borsch;
    private int beef;
    private int cream;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        order = new OrderViewModel(test.house, test, 12);
        order.activate();
        order.tapDish(DemoHouse.dish("Борщ с говядиной").id());
        borsch = test.house.drafts().of(12).lines().getFirst().ref();
        beef = part("Говядина");
        cream = part("Сметана");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void theyAreSentWithTheLine() {
        order.setPrefix(borsch, PrefixKind.SIDE, cream);
        order.setPrefix(borsch, PrefixKind.EXTRA, beef);
        order.send();
        NewItem sent = assertInstanceOf(NewOrder.class, test.queue.last().body())
                .items()
                .getFirst();
        assertEquals(
                List.of(new NewPrefix(PrefixKind.SIDE, cream), new NewPrefix(PrefixKind.EXTRA, beef)), sent.prefixes());
    }

    @Test
    void anotherPrefixTakesThePlaceOfTheFirstAndTheSameAgainTakesItBack() {
        order.setPrefix(borsch, PrefixKind.SIDE, cream);
        order.setPrefix(borsch, PrefixKind.NO, cream);
        assertEquals(List.of(PrefixKind.NO), kinds());
        order.setPrefix(borsch, PrefixKind.NO, cream);
        assertTrue(kinds().isEmpty());
        order.undo();
        assertEquals(List.of(PrefixKind.NO), kinds());
    }

    @Test
    void withoutAnAllergenIsAWarningAndSpeaksTheUsersLanguage() {
        order.setPrefix(borsch, PrefixKind.NO, cream);
        test.house.texts().language().set(Language.EN);
        ItemPrefix shown = onlyLine().prefixes().getFirst();
        assertEquals("Sour cream", shown.name());
        assertTrue(shown.isWarning());
    }

    @Test
    void aLineWithThemIsNoPlainLineAndIsKeptThroughARestart() {
        order.setPrefix(borsch, PrefixKind.NO, cream);
        order.tapDish(DemoHouse.dish("Борщ с говядиной").id());
        assertEquals(2, test.house.drafts().of(12).lines().size());
        test.close();
        test = new TestHouse(folder);
        DraftLine kept = test.house.drafts().of(12).lines().getFirst();
        assertEquals(List.of(new NewPrefix(PrefixKind.NO, cream)), kept.prefixes());
    }

    @Test
    void aDraftOfAnOlderProgramHasNone() {
        DraftLine old = test.store.fromJson("""
                {"ref": "00000000-0000-0000-0000-000000000001", "dish_id": 1, "option_ids": [], "quantity": 1}""", DraftLine.class);
        assertTrue(old.prefixes().isEmpty());
    }

    private List<PrefixKind> kinds() {
        return onlyLine().prefixes().stream().map(ItemPrefix::kind).toList();
    }

    private CheckLine onlyLine() {
        return order.state().get().check().lines().findFirst().orElseThrow();
    }

    private int part(String name) {
        return DemoHouse.dish("Борщ с говядиной").ingredients().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(IngredientRef::id)
                .orElseThrow();
    }
}
