package os.qres.server.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.FieldError;
import os.qres.model.Money;
import os.qres.model.menu.Availability;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.server.TestDatabase;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// What is remembered of the menu is never older than the menu.
class OffersTest {
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
        // The second time it is remembered: the first one wrote down that orders tell of it.
        assertEquals(Money.parse("650.00"), price());
        assertEquals(Money.parse("650.00"), price());
    }

    @AfterEach
    void close() throws SQLException {
        house.close();
    }

    @Test
    void aNewPriceIsThePriceOfTheNextOrder() {
        cost("700.00");
        assertEquals(Money.parse("700.00"), price());
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        house.refused(unit -> {
            changeCost(unit, "700.00");
            assertEquals(Money.parse("700.00"), chosen(unit).price());
            throw RefusedException.conflict("busy");
        });
        assertEquals(Money.parse("650.00"), price());

        cost("800.00");
        assertEquals(Money.parse("800.00"), price());
    }

    @Test
    void whatChangesTheDishItselfIsSeenAtOnce() {
        refuses("dish-unavailable", unit -> offer(unit, false, null));
        refuses("sold-out", unit -> offer(unit, true, 1));
        assertEquals(Money.parse("650.00"), write(unit -> {
            offer(unit, true, null);
            return chosen(unit).price();
        }));
        refuses("dish-unavailable", unit -> menu.dishes().remove(unit, test.pizza.id()));
    }

    @Test
    void whatChangesTheDishsCategoryIsSeenAtOnce() {
        write(unit -> menu.categories()
                .change(
                        unit,
                        test.mains.id(),
                        draft -> new CategoryDraft(draft.name(), null, null, null, true, null, null, null)));
        assertEquals(null, write(this::chosen).stationId());
        refuses("dish-unavailable", unit -> menu.categories().remove(unit, test.mains.id()));
    }

    @Test
    void whatChangesTheDishsQuestionsIsSeenAtOnce() {
        write(unit -> menu.modifiers()
                .change(
                        unit,
                        test.extras.id(),
                        draft -> new ModifierGroupDraft(draft.name(), 1, 2, draft.options(), null)));

        Refusal refusal = house.refused(this::chosen);

        assertTrue(refusal.toString().contains("modifier-required"), refusal::toString);
    }

    @Test
    void whichDishIsInOrdersIsWrittenDownByAnOrderThatIsKept() {
        house.refused(unit -> {
            menu.choose(unit, new Wish(test.steak.id(), null, doneness(), 1, List.of()), "items[0]");
            throw RefusedException.conflict("busy");
        });
        write(unit -> menu.choose(unit, new Wish(test.steak.id(), null, doneness(), 1, List.of()), "items[0]"));

        assertTrue(
                write(unit -> menu.dishes().remove(unit, test.steak.id())).isPresent(),
                "it is kept for the order's sake");
    }

    private List<Integer> doneness() {
        return List.of(test.doneness.options().getFirst().id());
    }

    private <T> T write(Function<Unit, T> work) {
        return house.write(work);
    }

    private Money price() {
        return write(this::chosen).price();
    }

    /// Two pizzas of the usual size.
    private Choice chosen(Unit unit) {
        return menu.choose(unit, new Wish(test.pizza.id(), null, List.of(), 2, List.of()), "items[0]");
    }

    private void cost(String price) {
        write(unit -> {
            changeCost(unit, price);
            return true;
        });
    }

    private void changeCost(Unit unit, String price) {
        menu.dishes()
                .changeVariation(unit, test.pizza.id(), test.large.id(), _ -> TestMenu.variation("30 см", price, true));
    }

    private Object offer(Unit unit, boolean isAvailable, Integer countdown) {
        return menu.dishes().offer(unit, test.pizza.id(), _ -> new Availability(isAvailable, countdown));
    }

    private void refuses(String slug, Function<Unit, ?> change) {
        write(change::apply);
        Refusal refusal = house.refused(this::chosen);
        String field = slug.equals("sold-out") ? "items[0].quantity" : "items[0].dish_id";
        assertEquals(new Refusal.Conflict(slug, List.of(new FieldError(field, "{" + slug + "}"))), refusal);
    }
}
