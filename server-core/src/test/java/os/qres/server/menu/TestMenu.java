package os.qres.server.menu;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.menu.VariationDraft;
import os.qres.model.menu.VariationView;
import os.qres.server.TestDatabase;

/// A small menu: a pizza in two sizes with extras, a steak whose doneness must be said, a soup.
final class TestMenu {
    final TestDatabase house;
    final Menu menu;
    final CategoryView mains;
    final IngredientView milk;
    final ModifierGroupView doneness;
    final ModifierGroupView extras;
    final DishView pizza;
    final DishView steak;
    final DishView soup;
    final VariationView small;
    final VariationView large;

    TestMenu(TestDatabase house) {
        this.house = house;
        this.menu = house.menu;
        mains = house.write(unit -> menu.categories().add(unit, category("Горячее", 1)));
        milk = house.write(unit -> menu.ingredients()
                .add(unit, new IngredientDraft("Молоко", null, null, Allergen.MILK, english("Milk"))));
        doneness = addGroup("Степень прожарки", 1, 1, option("Medium", "0.00"), option("Well done", "0.00"));
        extras = addGroup("Добавить", 0, 2, option("Сыр", "90.00"), option("Грибы", "80.00"), option("Лук", "-10.00"));
        pizza = add(dish("Пицца", "650.00", List.of(extras.id()), null));
        small = addVariation(pizza, "25 см", "450.00", false);
        large = addVariation(pizza, "30 см", "650.00", true);
        steak = add(dish("Рибай", "1850.00", List.of(doneness.id(), extras.id()), null));
        soup = add(dish("Борщ", "390.00", List.of(), 3));
        house.heard();
    }

    DishView add(DishDraft draft) {
        return house.write(unit -> menu.dishes().add(unit, draft));
    }

    VariationView addVariation(DishView dish, String name, String price, boolean isDefault) {
        return house.write(unit -> menu.dishes().addVariation(unit, dish.id(), variation(name, price, isDefault)));
    }

    ModifierGroupView addGroup(String name, int min, int max, ModifierOptionDraft... options) {
        return house.write(unit ->
                menu.modifiers().add(unit, new ModifierGroupDraft(name, min, max, List.of(options), english(name))));
    }

    DishDraft dish(String name, String price, List<Integer> groups, @Nullable Integer countdown) {
        return new DishDraft(
                name,
                "Описание",
                Money.parse(price),
                null,
                mains.id(),
                null,
                null,
                15,
                300,
                500,
                null,
                null,
                null,
                List.of(milk.id()),
                groups,
                countdown,
                null,
                english(name + " en"),
                null);
    }

    static CategoryDraft category(String name, @Nullable Integer stationId) {
        return new CategoryDraft(name, null, null, null, null, stationId, "mains", null);
    }

    static VariationDraft variation(String name, String price, boolean isDefault) {
        return new VariationDraft(name, Money.parse(price), 300, 700, null, null, isDefault, null);
    }

    static ModifierOptionDraft option(String name, String delta) {
        return new ModifierOptionDraft(null, name, Money.parse(delta), null, null, null, null);
    }

    static Map<String, Translation> english(String name) {
        return Map.of("en", new Translation(name, null));
    }
}
