package os.qres.admin.menu;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierGroupView;

/// A dish, without its variations: they are objects of their own.
public final class DishForm extends Form<DishView> {
    final TextEntry<DishView> name = words("name", DishView::name).required();
    final TextEntry<DishView> description = words("description", DishView::description);
    final TextEntry<DishView> price = money("price", DishView::price).required();
    final ValueEntry<DishView, @Nullable Integer> category = this.<@Nullable Integer>choice(
                    "category_id", null, DishView::categoryId)
            .required();
    final ValueEntry<DishView, @Nullable Integer> station = choice("station_id", null, DishView::stationId);
    final TextEntry<DishView> weight = number("weight", DishView::weight);
    final TextEntry<DishView> calories = number("calories", DishView::calories);
    final TextEntry<DishView> cookingTime = number("cooking_time", DishView::cookingTime);
    final TextEntry<DishView> taxRate = number("tax_rate", DishView::taxRate);
    final TextEntry<DishView> countdown = number("countdown", DishView::countdown);
    final ValueEntry<DishView, Boolean> popular = flag("is_popular", false, DishView::isPopular);
    final ValueEntry<DishView, Boolean> open = flag("is_open", false, DishView::isOpen);
    final ValueEntry<DishView, Boolean> available = flag("is_available", true, DishView::isAvailable);
    final ValueEntry<DishView, List<Integer>> ingredients =
            choice("ingredient_ids", List.of(), dish -> dish.ingredients().stream()
                    .map(IngredientRef::id)
                    .toList());
    final ValueEntry<DishView, List<Integer>> groups =
            choice("modifier_group_ids", List.of(), dish -> dish.modifierGroups().stream()
                    .map(ModifierGroupView::id)
                    .toList());
    final TranslationEntry<DishView> translation;

    DishForm(Supplier<String> language) {
        translation = translation(language, DishView::translations);
    }
}
