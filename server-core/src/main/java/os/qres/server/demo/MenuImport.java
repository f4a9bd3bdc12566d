package os.qres.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.menu.VariationDraft;
import os.qres.server.menu.Menu;
import os.qres.server.platform.database.Unit;

/// `categories.csv`, `ingredients.csv`, `modifier_groups.csv`, `modifier_options.csv`, `dishes.csv` and
/// `variations.csv`.
final class MenuImport {
    /// The ids of what was made, by their codes.
    record Codes(Map<String, Integer> categories, Map<String, Integer> dishes) {}

    private final Menu menu;
    private final Entry entry;
    private final MenuSheets sheets;

    MenuImport(Menu menu, Entry entry, MenuSheets sheets) {
        this.menu = menu;
        this.entry = entry;
        this.sheets = sheets;
    }

    /// @param stations ids by their codes
    Codes fill(Unit unit, Map<String, Integer> stations) {
        Map<String, Integer> categories = fillCategories(unit, stations);
        Map<String, Integer> ingredients = fillIngredients(unit);
        Map<String, Integer> groups = fillGroups(unit, ingredients);
        Map<String, Integer> dishes = new HashMap<>();
        forget(unit);
        for (Row row : sheets.dishes().rows()) {
            DishDraft draft = dish(
                    row,
                    row.reference("category", categories),
                    row.optionalReference("station", stations),
                    row.references("ingredients", ingredients),
                    row.references("modifier_groups", groups));
            boolean fits = draft.categoryId() != null && entry.valid(row, draft) != null;
            var dish = fits ? entry.tried(row, () -> menu.dishes().add(unit, draft)) : null;
            row.remember("code", dishes, dish == null ? null : dish.id());
            forget(unit);
        }
        fillVariations(unit, dishes);
        fillParts(unit, groups, dishes);
        return new Codes(categories, dishes);
    }

    /// The answers that are dishes, which are there only now.
    private void fillParts(Unit unit, Map<String, Integer> groups, Map<String, Integer> dishes) {
        Map<Integer, List<@Nullable Integer>> parts = new HashMap<>();
        Map<Integer, Row> rows = new HashMap<>();
        for (Row row : sheets.options().rows()) {
            Integer group = groups.get(row.text("group"));
            Integer dish = row.has("dish") ? row.optionalReference("dish", dishes) : null;
            if (group != null) {
                parts.computeIfAbsent(group, _ -> new ArrayList<>()).add(dish);
                if (dish != null) {
                    rows.put(group, row);
                }
            }
        }
        rows.forEach((group, row) -> entry.tried(
                row, () -> menu.modifiers().change(unit, group, present -> withParts(present, parts.get(group)))));
    }

    private static ModifierGroupDraft withParts(ModifierGroupDraft group, List<@Nullable Integer> dishes) {
        var options = new ArrayList<ModifierOptionDraft>();
        for (int i = 0; i < group.options().size(); i++) {
            ModifierOptionDraft option = group.options().get(i);
            options.add(new ModifierOptionDraft(
                    option.id(),
                    option.name(),
                    option.priceDelta(),
                    option.isAvailable(),
                    option.ingredientIds(),
                    option.translations(),
                    dishes.get(i)));
        }
        return new ModifierGroupDraft(
                group.name(), group.minChoices(), group.maxChoices(), options, group.translations());
    }

    /// The session looks through all that it knows at each row: let it know no more than it needs.
    private static void forget(Unit unit) {
        unit.session().flush();
        unit.session().clear();
    }

    private Map<String, Integer> fillCategories(Unit unit, Map<String, Integer> stations) {
        var ids = new HashMap<String, Integer>();
        for (Row row : sheets.categories().rows()) {
            var draft = new CategoryDraft(
                    row.own("name"),
                    row.optionalOwn("description"),
                    null,
                    row.optionalNumber("sort_order"),
                    true,
                    row.optionalReference("station", stations),
                    row.optional("color_key"),
                    row.translatedWithDescription());
            var category = entry.valid(row, draft) == null
                    ? null
                    : entry.tried(row, () -> menu.categories().add(unit, draft));
            row.remember("code", ids, category == null ? null : category.id());
        }
        return ids;
    }

    private Map<String, Integer> fillIngredients(Unit unit) {
        var ids = new HashMap<String, Integer>();
        for (Row row : sheets.ingredients().rows()) {
            Allergen allergen = row.optionalWord("allergen", Allergen.class);
            var draft = new IngredientDraft(row.own("name"), null, allergen != null, allergen, row.translated("name"));
            var ingredient = entry.valid(row, draft) == null
                    ? null
                    : entry.tried(row, () -> menu.ingredients().add(unit, draft));
            row.remember("code", ids, ingredient == null ? null : ingredient.id());
        }
        return ids;
    }

    private Map<String, Integer> fillGroups(Unit unit, Map<String, Integer> ingredients) {
        Map<String, List<ModifierOptionDraft>> options = options(ingredients);
        var ids = new HashMap<String, Integer>();
        for (Row row : sheets.groups().rows()) {
            var draft = new ModifierGroupDraft(
                    row.own("name"),
                    row.number("min_choices"),
                    row.number("max_choices"),
                    options.getOrDefault(row.code("code"), List.of()),
                    row.translated("name"));
            var group = entry.valid(row, draft) == null
                    ? null
                    : entry.tried(row, () -> menu.modifiers().add(unit, draft));
            row.remember("code", ids, group == null ? null : group.id());
        }
        sheets.options().rows().forEach(row -> row.reference("group", ids));
        return ids;
    }

    private Map<String, List<ModifierOptionDraft>> options(Map<String, Integer> ingredients) {
        var byGroup = new HashMap<String, List<ModifierOptionDraft>>();
        for (Row row : sheets.options().rows()) {
            var draft = new ModifierOptionDraft(
                    null,
                    row.own("name"),
                    row.money("price_delta"),
                    true,
                    row.references("ingredients", ingredients),
                    row.translated("name"),
                    null);
            if (entry.valid(row, draft) != null) {
                byGroup.computeIfAbsent(row.text("group"), _ -> new ArrayList<>())
                        .add(draft);
            }
        }
        return byGroup;
    }

    private void fillVariations(Unit unit, Map<String, Integer> dishes) {
        var defaults = new HashMap<Integer, Integer>();
        var last = new HashMap<Integer, Row>();
        for (Row row : sheets.variations().rows()) {
            Integer dish = row.reference("dish", dishes);
            boolean isDefault = row.flag("is_default");
            var draft = new VariationDraft(
                    row.own("name"),
                    row.money("price"),
                    row.optionalNumber("weight_g"),
                    row.optionalNumber("calories"),
                    true,
                    null,
                    isDefault,
                    row.translated("name"));
            if (dish != null && entry.valid(row, draft) != null) {
                entry.tried(row, () -> menu.dishes().addVariation(unit, dish, draft));
                forget(unit);
                defaults.merge(dish, isDefault ? 1 : 0, Integer::sum);
                last.put(dish, row);
            }
        }
        last.forEach((dish, row) -> {
            if (defaults.get(dish) != 1) {
                row.complain("is_default", "exactly one row of each dish is the default");
            }
        });
    }

    private static DishDraft dish(
            Row row,
            @Nullable Integer category,
            @Nullable Integer station,
            List<Integer> ingredients,
            List<Integer> groups) {
        return new DishDraft(
                row.own("name"),
                row.optionalOwn("description"),
                row.money("price"),
                true,
                category,
                null,
                null,
                row.optionalNumber("cooking_time_min"),
                row.optionalNumber("weight_g"),
                row.optionalNumber("calories"),
                row.code("code"),
                station,
                row.flag("is_popular"),
                ingredients,
                groups,
                null,
                null,
                row.translatedWithDescription(),
                row.flagged("is_open"));
    }
}
