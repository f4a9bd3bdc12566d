package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
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
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.SIDE, cream));
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.EXTRA, beef));
        order.send();
        NewItem sent = assertInstanceOf(NewOrder.class, test.queue.last().body())
                .items()
                .getFirst();
        assertEquals(
                List.of(NewPrefix.of(PrefixKind.SIDE, cream), NewPrefix.of(PrefixKind.EXTRA, beef)), sent.prefixes());
    }

    @Test
    void anotherPrefixTakesThePlaceOfTheFirstAndTheSameAgainTakesItBack() {
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.SIDE, cream));
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.NO, cream));
        assertEquals(List.of(PrefixKind.NO), kinds());
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.NO, cream));
        assertTrue(kinds().isEmpty());
        order.undo();
        assertEquals(List.of(PrefixKind.NO), kinds());
    }

    @Test
    void withoutAnAllergenIsAWarningAndSpeaksTheUsersLanguage() {
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.NO, cream));
        test.house.texts().language().set(Language.EN);
        ItemPrefix shown = onlyLine().prefixes().getFirst();
        assertEquals("Sour cream", shown.name());
        assertTrue(shown.isWarning());
    }

    @Test
    void aLineWithThemIsNoPlainLineAndIsKeptThroughARestart() {
        order.setPrefix(borsch, NewPrefix.of(PrefixKind.NO, cream));
        order.tapDish(DemoHouse.dish("Борщ с говядиной").id());
        assertEquals(2, test.house.drafts().of(12).lines().size());
        test.close();
        test = new TestHouse(folder);
        DraftLine kept = test.house.drafts().of(12).lines().getFirst();
        assertEquals(List.of(NewPrefix.of(PrefixKind.NO, cream)), kept.prefixes());
    }

    @Test
    void aModifierThatIsChosenHasThemToo() {
        order.tapDish(DemoHouse.dish("Рибай").id());
        UUID steak = test.house.drafts().of(12).lines().getLast().ref();
        choose("200 г");
        choose("Medium rare");
        choose("Грибной");
        Money plain = line(steak).total();
        int mushroom = option("Грибной");
        order.setPrefix(steak, NewPrefix.ofOption(PrefixKind.EXTRA, mushroom));
        assertEquals("Medium rare", line(steak).chosen());
        assertEquals(
                List.of("EXTRA Грибной"),
                line(steak).prefixes().stream()
                        .map(prefix -> prefix.kind() + " " + prefix.name())
                        .toList());
        assertEquals(plain.plus(Money.parse("90")), line(steak).total());
        order.setPrefix(steak, NewPrefix.ofOption(PrefixKind.SIDE, mushroom));
        assertEquals(plain, line(steak).total());
        assertEquals(
                List.of(NewPrefix.ofOption(PrefixKind.SIDE, mushroom)),
                test.house.drafts().of(12).line(steak).orElseThrow().prefixes());
        choose("Перечный");
        assertTrue(
                test.house.drafts().of(12).line(steak).orElseThrow().prefixes().isEmpty(), "another sauce");
    }

    private void choose(String name) {
        UUID last = test.house.drafts().of(12).lines().getLast().ref();
        if (!last.equals(test.house.drafts().of(12).open())) {
            order.tapLine(last);
        }
        int id = option(name);
        test.house
                .menu()
                .get()
                .groups(test.house.drafts().of(12).lines().getLast())
                .forEach(group -> group.choices().stream()
                        .filter(choice -> choice.id() == id && choice.name().equals(name))
                        .forEach(choice -> order.choose(group, choice)));
    }

    private static int option(String name) {
        return Stream.concat(
                        DemoHouse.dish("Рибай").variations().stream()
                                .filter(size -> size.name().equals(name))
                                .map(VariationView::id),
                        DemoHouse.dish("Рибай").modifierGroups().stream()
                                .flatMap(group -> group.options().stream())
                                .filter(option -> option.name().equals(name))
                                .map(ModifierOptionView::id))
                .findFirst()
                .orElseThrow();
    }

    private CheckLine line(UUID ref) {
        return order.state().get().check().line(ref).orElseThrow();
    }

    @Test
    void aDraftOfAnOlderProgramHasNone() {
        DraftLine old = test.store.fromJson("""
                {"ref": "00000000-0000-0000-0000-000000000001", "dish_id": 1, "option_ids": [], "quantity": 1}\
                """, DraftLine.class);
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
