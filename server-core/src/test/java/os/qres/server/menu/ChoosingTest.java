package os.qres.server.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.FieldError;
import os.qres.model.Money;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.orders.ItemModifier;
import os.qres.server.TestDatabase;
import os.qres.server.platform.problem.Refusal;

class ChoosingTest {
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
    void aChoiceHasTodaysNamesPricesAndStation() {
        int cheese = test.extras.options().getFirst().id();

        Choice choice = choose(wish(test.pizza, test.small.id(), List.of(cheese), 2));

        assertEquals("Пицца", choice.name());
        assertEquals("25 см", choice.variationName());
        assertEquals(Money.parse("540.00"), choice.price());
        assertEquals(List.of(ItemModifier.of(cheese, "Сыр", Money.parse("90.00"))), choice.modifiers());
        assertEquals(1, choice.stationId());
        assertEquals(15, choice.cookingTime());
    }

    @Test
    void aDishInVariationsIsSoldInItsDefaultOneWhenNoneIsNamed() {
        Choice choice = choose(wish(test.pizza, null, List.of(), 1));

        assertEquals(test.large.id(), choice.variationId());
        assertEquals(Money.parse("650.00"), choice.price());
    }

    @Test
    void withoutADefaultTheVariationMustBeNamed() {
        DishView tea = test.add(test.dish("Чай", "100.00", List.of(), null));
        test.addVariation(tea, "Чашка", "100.00", false);

        assertInvalid("items[0].dish_variation_id", "{variation-required}", wish(tea, null, List.of(), 1));
    }

    @Test
    void aDishWithoutVariationsNeedsNone() {
        Choice choice = choose(wish(test.soup, null, List.of(), 1));

        assertNull(choice.variationId());
        assertNull(choice.variationName());
    }

    @Test
    void anUnknownDishIsRefused() {
        assertInvalid("items[0].dish_id", "{unknown-reference}", new Wish(404, null, List.of(), 1, List.of()));
    }

    @Test
    void aVariationOfAnotherDishIsRefused() {
        assertInvalid("items[0].dish_variation_id", "{other-dish}", wish(test.soup, test.small.id(), List.of(), 1));
        assertInvalid("items[0].dish_variation_id", "{unknown-reference}", wish(test.soup, 404, List.of(), 1));
    }

    @Test
    void aDishThatIsOffOrWhoseCategoryIsOffIsRefused() {
        offer(test.soup, false, null);
        assertConflict("dish-unavailable", "items[0].dish_id", wish(test.soup, null, List.of(), 1));

        house.write(unit -> menu.categories().remove(unit, test.mains.id()));
        assertConflict("dish-unavailable", "items[0].dish_id", wish(test.pizza, null, List.of(), 1));
    }

    @Test
    void aVariationThatIsOffIsRefusedAlsoWhenItIsTheDefault() {
        house.write(unit ->
                menu.dishes().offerVariation(unit, test.pizza.id(), test.large.id(), new Availability(false, null)));

        assertConflict("dish-unavailable", "items[0].dish_variation_id", wish(test.pizza, null, List.of(), 1));
        choose(wish(test.pizza, test.small.id(), List.of(), 1));
    }

    @Test
    void aRequiredChoiceThatIsMissingIsNamed() {
        assertInvalid(
                "items[0].modifier_option_ids",
                "{modifier-required} Степень\u00a0прожарки",
                wish(test.steak, null, List.of(), 1));
    }

    @Test
    void tooManyChoicesOrOneTwiceAreRefused() {
        List<Integer> all = test.extras.options().stream().map(o -> o.id()).toList();
        assertInvalid("items[0].modifier_option_ids", "{modifier-too-many} Добавить", wish(test.pizza, null, all, 1));
        assertInvalid(
                "items[0].modifier_option_ids",
                "{modifier-too-many} Добавить",
                wish(test.pizza, null, List.of(all.getFirst(), all.getFirst()), 1));
    }

    @Test
    void aModifierOfAnotherDishIsRefused() {
        int rare = test.doneness.options().getFirst().id();

        assertInvalid("items[0].modifier_option_ids", "{modifier-unknown}", wish(test.pizza, null, List.of(rare), 1));
        assertInvalid("items[0].modifier_option_ids", "{modifier-unknown}", wish(test.soup, null, List.of(rare), 1));
    }

    @Test
    void anOptionThatIsOffIsRefused() {
        int cheese = test.extras.options().getFirst().id();
        house.write(unit -> menu.modifiers().change(unit, test.extras.id(), present -> {
            List<ModifierOptionDraft> options = present.options().stream()
                    .map(o -> new ModifierOptionDraft(
                            o.id(), o.name(), o.priceDelta(), o.id() != cheese, null, o.translations(), null))
                    .toList();
            return new ModifierGroupDraft(present.name(), 0, 2, options, present.translations());
        }));

        assertConflict("dish-unavailable", "items[0].modifier_option_ids", wish(test.pizza, null, List.of(cheese), 1));
    }

    @Test
    void aCountdownIsNeverSoldBelowZeroAndItsLastPortionTakesTheDishOff() {
        choose(wish(test.soup, null, List.of(), 2));
        assertEquals(1, soup().countdown());
        assertConflict("sold-out", "items[0].quantity", wish(test.soup, null, List.of(), 2));
        assertEquals(1, soup().countdown());

        choose(wish(test.soup, null, List.of(), 1));

        assertEquals(0, soup().countdown());
        assertFalse(soup().isAvailable());
        assertConflict("dish-unavailable", "items[0].dish_id", wish(test.soup, null, List.of(), 1));
        assertEquals(List.of("dish_availability_changed", "dish_availability_changed"), house.heard());
    }

    @Test
    void portionsGivenBackCanBeSoldAgain() {
        choose(wish(test.soup, null, List.of(), 3));

        house.write(unit -> {
            menu.giveBack(unit, test.soup.id(), 2);
            return true;
        });

        assertEquals(2, soup().countdown());
        assertTrue(soup().isAvailable());
    }

    @Test
    void aDishWithoutCountdownMakesNoNewsWhenItIsSold() {
        choose(wish(test.pizza, null, List.of(), 5));

        assertEquals(List.of(), house.heard());
    }

    @Test
    void whatSoldOutAndIsPutBackHasNoLimitAnyMore() {
        choose(wish(test.soup, null, List.of(), 3));

        offer(test.soup, true, 0);

        assertTrue(soup().isAvailable());
        assertNull(soup().countdown());
    }

    @Test
    void noPortionsLeftMeansOff() {
        offer(test.soup, true, 0);

        assertFalse(soup().isAvailable());
    }

    private DishView soup() {
        return house.read(in -> menu.dishes().one(in, test.soup.id()));
    }

    private void offer(DishView dish, boolean available, @Nullable Integer countdown) {
        house.write(unit -> menu.dishes().offer(unit, dish.id(), _ -> new Availability(available, countdown)));
    }

    private static Wish wish(DishView dish, @Nullable Integer variationId, List<Integer> options, int quantity) {
        return new Wish(dish.id(), variationId, options, quantity, List.of());
    }

    private Choice choose(Wish wish) {
        return house.write(unit -> menu.choose(unit, wish, "items[0]"));
    }

    private void assertInvalid(String field, String message, Wish wish) {
        assertEquals(Refusal.Invalid.field(field, message), house.refused(unit -> menu.choose(unit, wish, "items[0]")));
    }

    private void assertConflict(String slug, String field, Wish wish) {
        assertEquals(
                new Refusal.Conflict(slug, List.of(new FieldError(field, "{" + slug + "}"))),
                house.refused(unit -> menu.choose(unit, wish, "items[0]")));
    }
}
