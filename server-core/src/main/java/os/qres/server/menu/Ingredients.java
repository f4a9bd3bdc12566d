package os.qres.server.menu;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.IngredientView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// What dishes are made of. An ingredient that a dish or an option names cannot be removed: its allergen would be
/// forgotten with it.
public final class Ingredients {
    Ingredients() {}

    /// All ingredients in the order they were made.
    public List<IngredientView> list(Reading reading) {
        return reading.list(Ingredient.class, "from Ingredient i order by i.id").stream()
                .map(Ingredient::view)
                .toList();
    }

    /// @throws RefusedException not found
    public IngredientView one(Reading reading, int id) {
        return found(reading, id).view();
    }

    public IngredientView add(Unit unit, IngredientDraft draft) {
        return changed(unit, unit.store(new Ingredient(draft, unit.now())));
    }

    /// @param patch makes the ingredient as it shall be from the ingredient as it is
    public IngredientView change(Unit unit, int id, UnaryOperator<IngredientDraft> patch) {
        Ingredient ingredient = found(unit, id);
        unit.expects(ingredient.version);
        ingredient.change(patch.apply(ingredient.draft()), unit.now());
        return changed(unit, ingredient);
    }

    /// @throws RefusedException `in-use`, while a dish or an option names it
    public void remove(Unit unit, int id) {
        Ingredient ingredient = found(unit, id);
        unit.expects(ingredient.version);
        boolean inDish = MenuViews.dishes(unit).stream().anyMatch(d -> d.ingredientIds.contains(id));
        boolean inOption = unit.list(ModifierOption.class, "from ModifierOption").stream()
                .anyMatch(o -> o.ingredientIds.contains(id));
        if (inDish || inOption) {
            throw RefusedException.conflict("in-use");
        }
        unit.session().remove(ingredient);
        MenuMark.changed(unit);
    }

    /// Reads several at once before each of them is asked for.
    public void prefetch(Unit unit, Stream<Integer> ids) {
        unit.some(
                Ingredient.class, "from Ingredient where id in", ids.distinct().toList());
    }

    /// @throws RefusedException invalid, naming the first id that no ingredient has
    void require(Unit unit, @Nullable List<Integer> ids, String field) {
        if (ids == null || ids.isEmpty()) {
            return;
        }
        List<Ingredient> all = unit.session().findMultiple(Ingredient.class, ids, SessionCheckMode.ENABLED);
        requireAll(ids, all, field);
    }

    /// Holds the ids of a request against what was found for them; an id given twice is no error of `found`.
    static void requireAll(List<Integer> ids, List<?> found, String field) {
        var seen = new HashSet<Integer>();
        for (int i = 0; i < ids.size(); i++) {
            if (found.get(i) == null) {
                throw RefusedException.invalid(field + "[" + i + "]", "{unknown-reference}");
            }
            if (!seen.add(ids.get(i))) {
                throw RefusedException.invalid(field + "[" + i + "]", "{repeated}");
            }
        }
    }

    private static IngredientView changed(Unit unit, Ingredient ingredient) {
        MenuMark.changed(unit);
        unit.session().flush();
        return ingredient.view();
    }

    private static Ingredient found(Reading reading, int id) {
        return reading.find(Ingredient.class, id, "ingredient");
    }
}
