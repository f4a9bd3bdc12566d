package os.qres.admin.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.admin.prices.PricesViewModel.Outcome;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceListDraft;
import os.qres.model.prices.PriceListView;
import os.qres.model.prices.PriceRule;

class PricesViewModelTest {
    @TempDir
    Path folder;

    private House house;
    private PricesViewModel model;

    @BeforeEach
    void open() {
        house = Restaurant.open(folder);
        var here = new os.qres.model.live.Restaurant("Кафе", "RUB", "Europe/Moscow", null, "ru", "", Map.of());
        model = new PricesViewModel(house.desk(new House.Listener()), () -> "en", () -> here);
        model.refresh();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theFormSpeaksTheApisWords() {
        Contract.assertSpeaks(model.form(), PriceListDraft.class);
    }

    @Test
    void aListIsMadeAndSaysWhenItHolds() {
        model.editor().create();
        PriceListForm form = model.form();
        form.name.text().set("Счастливый час");
        form.weekdays.value().set(List.of(1, 2, 3, 5));
        form.startsAt.text().set("17:00");
        form.endsAt.text().set("19:00");
        form.orderTypes.value().set(List.of(OrderType.DINE_IN));
        model.addCategories(List.of(dish("Борщ").categoryId()));
        model.editor().save();
        PriceListView made = only();
        assertEquals(List.of(1, 2, 3, 5), made.weekdays());
        assertEquals("Пн–Ср, Пт · 17:00–19:00 · В зале", model.hours(made));
        assertEquals(-1000, made.rules().getFirst().basisPoints());
        form.startsAt.text().set("");
        form.endsAt.text().set("");
        model.editor().save();
        assertEquals("Пн–Ср, Пт · В зале", model.hours(only()));
    }

    @Test
    void refusalsStandAtTheirFields() {
        model.editor().create();
        PriceListForm form = model.form();
        form.name.text().set("Счастливый час");
        form.startsAt.text().set("25:00");
        form.endsAt.text().set("19:00");
        model.editor().save();
        assertFalse(form.startsAt.error().get().isEmpty());
        form.startsAt.text().set("17:00");
        form.rules
                .value()
                .set(List.of(
                        new PriceRule(null, null, null, -1000, null),
                        new PriceRule(null, dish("Борщ").id(), null, null, null)));
        model.editor().save();
        assertFalse(form.rules.error().get().isEmpty());
        assertEquals("rules[1].basis_points", form.rules.refusedAt());
        assertTrue(house.list("/price-lists", PriceListView.class).isEmpty());
    }

    @Test
    void theOutcomeIsWhatTheServerWillCharge() {
        model.editor().create();
        DishView ribeye = dish("Рибай");
        model.addDishes(List.of(ribeye.id(), dish("Борщ").id()));
        assertEquals(3, model.form().rules.get().size());
        model.addDishes(List.of(ribeye.id()));
        assertEquals(3, model.form().rules.get().size());
        Money tenLess = Money.parse("405");
        assertTrue(model.outcomes().contains(new Outcome("Борщ", Money.parse("450"), tenLess)));
        assertTrue(model.outcomes().contains(new Outcome("Рибай · 300 г", Money.parse("2450"), Money.parse("2205"))));
        assertEquals(3, model.outcomes().size());
        model.addWholeMenu();
        assertEquals(10, model.outcomes().size());
    }

    private PriceListView only() {
        List<PriceListView> all = house.list("/price-lists", PriceListView.class);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private DishView dish(String name) {
        return house.list("/dishes", DishView.class).stream()
                .filter(dish -> dish.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
