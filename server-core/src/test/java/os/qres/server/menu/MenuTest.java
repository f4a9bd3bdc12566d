package os.qres.server.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.Availability;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.menu.VariationDraft;
import os.qres.model.menu.VariationView;
import os.qres.server.TestDatabase;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Refusal;

class MenuTest {
    @TempDir
    Path folder;

    TestDatabase house;
    TestMenu test;
    Menu menu;

    @BeforeEach
    void open() throws SQLException {
        house = new TestDatabase(folder);
        test = new TestMenu(house);
        menu = house.menu;
    }

    @AfterEach
    void close() throws SQLException {
        house.close();
    }

    @Test
    void theMenuShowsDishesInTheOrderTheyWereAddedWithAllThatBelongsToThem() {
        List<MenuCategory> all = house.read(menu::all);

        assertEquals(1, all.size());
        DishView pizza = all.getFirst().dishes().getFirst();
        assertEquals(List.of("Пицца", "Рибай", "Борщ"), names(all.getFirst()));
        assertEquals(
                List.of("25 см", "30 см"),
                pizza.variations().stream().map(VariationView::name).toList());
        assertEquals(Allergen.MILK, pizza.ingredients().getFirst().allergenCode());
        assertTrue(pizza.ingredients().getFirst().isAllergen());
        assertEquals(3, pizza.modifierGroups().getFirst().options().size());
        assertEquals("Пицца en", pizza.translations().get("en").name());
    }

    @Test
    void guestsSeeOnlyWhatCanBeHadNow() {
        offer(test.soup, false);
        offerVariation(test.small, false);

        MenuCategory mains = house.read(menu::publicMenu).getFirst();

        assertEquals(List.of("Пицца", "Рибай"), names(mains));
        assertEquals(1, mains.dishes().getFirst().variations().size());
        assertEquals(
                List.of("Пицца", "Рибай", "Борщ"), names(house.read(menu::all).getFirst()));
    }

    @Test
    void aDishWithoutAVariationThatCanBeHadIsNotShownToGuests() {
        offerVariation(test.small, false);
        offerVariation(test.large, false);

        assertEquals(
                List.of("Рибай", "Борщ"), names(house.read(menu::publicMenu).getFirst()));
    }

    @Test
    void aDishThatWasNeverOrderedGoesAndOneThatWasIsKept() {
        house.write(unit -> menu.choose(unit, new Wish(test.soup.id(), null, List.of(), 1, List.of()), "items[0]"));

        Optional<DishView> soup = house.write(unit -> menu.dishes().remove(unit, test.soup.id()));

        assertFalse(soup.orElseThrow().isAvailable());
        assertEquals(Optional.empty(), house.write(unit -> menu.dishes().remove(unit, test.pizza.id())));
        assertEquals(List.of("Рибай"), names(house.read(menu::all).getFirst()));
        assertEquals(new Refusal.NotFound("dish"), house.refused(unit -> menu.dishes()
                .one(unit, test.soup.id())));
    }

    @Test
    void aVariationOfADishThatWasOrderedIsKeptButNotShown() {
        house.write(unit -> menu.choose(unit, new Wish(test.pizza.id(), null, List.of(), 1, List.of()), "items[0]"));

        assertTrue(house.write(unit -> menu.dishes().removeVariation(unit, test.pizza.id(), test.small.id()))
                .isPresent());

        assertEquals(
                1,
                house.read(in -> menu.dishes().variations(in, test.pizza.id())).size());
    }

    @Test
    void aNewDefaultReplacesTheOneBefore() {
        house.write(unit -> menu.dishes()
                .changeVariation(
                        unit,
                        test.pizza.id(),
                        test.small.id(),
                        _ -> new VariationDraft("25 см", Money.parse("450.00"), null, null, null, null, true, null)));

        List<Boolean> defaults = house.read(in -> menu.dishes().variations(in, test.pizza.id())).stream()
                .map(VariationView::isDefault)
                .toList();
        assertEquals(List.of(true, false), defaults);
    }

    @Test
    void aChangedVariationMakesItsDishANewVersion() {
        offerVariation(test.small, false);

        assertTrue(house.read(in -> menu.dishes().one(in, test.pizza.id())).version() > test.pizza.version());
    }

    @Test
    void aCategoryWithDishesIsOnlyDeactivated() {
        int empty = house.write(unit -> menu.categories().add(unit, TestMenu.category("Супы", null)))
                .id();

        assertEquals(Optional.empty(), house.write(unit -> menu.categories().remove(unit, empty)));
        assertFalse(house.write(unit -> menu.categories().remove(unit, test.mains.id()))
                .orElseThrow()
                .isActive());
        assertEquals(List.of(), house.read(menu::all));
    }

    @Test
    void anIngredientThatADishNamesCannotGoAndTakeItsAllergenAlong() {
        assertEquals(
                new Refusal.Conflict("in-use"),
                house.refused(unit -> kept(() -> menu.ingredients().remove(unit, test.milk.id()))));
        assertEquals(
                new Refusal.Conflict("in-use"),
                house.refused(unit -> kept(() -> menu.modifiers().remove(unit, test.extras.id()))));
    }

    @Test
    void whateverBearsAnAllergenCodeIsAnAllergen() {
        var nuts = house.write(
                unit -> menu.ingredients().add(unit, new IngredientDraft("Орехи", null, false, Allergen.NUTS, null)));

        assertTrue(nuts.isAllergen());
    }

    @Test
    void optionsKeepTheirIdsWhenTheGroupIsChanged() {
        ModifierGroupView changed = house.write(unit -> menu.modifiers().change(unit, test.extras.id(), present -> {
            ModifierOptionDraft cheese = present.options().getFirst();
            return new ModifierGroupDraft("Extras", 0, 1, List.of(TestMenu.option("Ham", "120.00"), cheese), null);
        }));

        assertEquals(
                List.of("Ham", "Сыр"),
                changed.options().stream().map(o -> o.name()).toList());
        assertEquals(
                test.extras.options().getFirst().id(), changed.options().get(1).id());
        assertEquals(changed, house.read(in -> menu.modifiers().one(in, test.extras.id())));
    }

    @Test
    void aGroupThatNoChoiceCouldSatisfyIsRefused() {
        var one = List.of(TestMenu.option("Ham", "0.00"));

        assertEquals(Refusal.Invalid.field("max_choices", "{choices}"), house.refused(unit -> menu.modifiers()
                .add(unit, new ModifierGroupDraft("A", 2, 1, one, null))));
        assertEquals(Refusal.Invalid.field("min_choices", "{out-of-range}"), house.refused(unit -> menu.modifiers()
                .add(unit, new ModifierGroupDraft("A", 2, 3, one, null))));
    }

    @Test
    void whatDoesNotExistIsRefusedByItsField() {
        assertEquals(Refusal.Invalid.field("station_id", "{unknown-reference}"), house.refused(unit -> menu.categories()
                .add(unit, TestMenu.category("Супы", 9))));
        assertEquals(
                Refusal.Invalid.field("modifier_group_ids[0]", "{unknown-reference}"),
                house.refused(unit -> menu.dishes().add(unit, test.dish("Чай", "1.00", List.of(404), null))));
        assertEquals(Refusal.Invalid.field("price", "{negative}"), house.refused(unit -> menu.dishes()
                .add(unit, test.dish("Чай", "-1.00", List.of(), null))));
        assertEquals(Refusal.Invalid.field("image_url", "{image-url}"), house.refused(unit -> menu.categories()
                .add(unit, new CategoryDraft("A", null, "https://example.org/a.png", null, null, null, null, null))));
    }

    @Test
    void theSeedsNameOfACategoryServesAsWell() {
        int soups = house.write(unit -> menu.categories().add(unit, TestMenu.category("Супы", null)))
                .id();

        DishView moved =
                house.write(unit -> menu.dishes().change(unit, test.soup.id(), present -> inCategory(present, soups)));

        assertEquals(soups, moved.categoryId());
        assertEquals(soups, moved.category());
    }

    @Test
    void thePreparedMenuIsTheSameBytesUntilTheMenuChanges() {
        var prepared = new PreparedMenu(house.database, menu, new Json());
        var first = prepared.answer(false);
        assertEquals(first, prepared.answer(false));

        offer(test.soup, false);

        assertNotEquals(first.etag(), prepared.answer(false).etag());
        String text =
                new String(((Content) prepared.answer(false).body()).bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertFalse(text.contains("Борщ"), text);
        assertTrue(text.contains("\"price\":650.00"), text);
    }

    @Test
    void manyChangesAtOnceAreOnePieceOfNews() {
        house.write(unit -> {
            menu.categories().add(unit, TestMenu.category("А", null));
            return menu.categories().add(unit, TestMenu.category("Б", null));
        });

        assertEquals(List.of("menu_changed"), house.heard());
    }

    private static DishDraft inCategory(DishDraft d, int category) {
        return new DishDraft(
                d.name(),
                d.description(),
                d.price(),
                d.isAvailable(),
                d.categoryId(),
                category,
                d.imageUrl(),
                d.cookingTime(),
                d.weight(),
                d.calories(),
                d.code(),
                d.stationId(),
                d.isPopular(),
                d.ingredientIds(),
                d.modifierGroupIds(),
                d.countdown(),
                d.taxRate(),
                d.translations(),
                d.isOpen());
    }

    private void offer(DishView dish, boolean available) {
        house.write(unit -> menu.dishes().offer(unit, dish.id(), p -> new Availability(available, p.countdown())));
    }

    private void offerVariation(VariationView variation, boolean available) {
        house.write(unit ->
                menu.dishes().offerVariation(unit, test.pizza.id(), variation.id(), new Availability(available, null)));
    }

    private static List<String> names(MenuCategory category) {
        return category.dishes().stream().map(DishView::name).toList();
    }

    private static boolean kept(Runnable work) {
        work.run();
        return true;
    }
}
