package os.qres.server.menu;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationDraft;
import os.qres.model.menu.VariationView;
import os.qres.server.menu.MenuEvent.DishAvailabilityChanged;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.TwoNames;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.Uploads;

/// The dishes and what each is sold in.
public final class Dishes {
    private static final int STEP = 10;

    private final Ingredients ingredients;
    private final BiPredicate<Reading, Integer> isStation;
    private final Uploads uploads;

    Dishes(Ingredients ingredients, BiPredicate<Reading, Integer> isStation, Uploads uploads) {
        this.ingredients = ingredients;
        this.isStation = isStation;
        this.uploads = uploads;
    }

    /// Every dish that is on the menu, off ones too, in order.
    public List<DishView> list(Reading reading) {
        var views = MenuViews.ofMany(reading);
        return MenuViews.dishes(reading).stream().map(views::dish).toList();
    }

    /// @throws RefusedException not found
    public DishView one(Reading reading, int id) {
        return new MenuViews(reading).dish(found(reading, id));
    }

    public DishView add(Unit unit, DishDraft draft) {
        int categoryId = check(unit, null, draft);
        int last = unit.list(Integer.class, "select coalesce(max(d.sortOrder), 0) from Dish d")
                .getFirst();
        return changed(unit, unit.store(new Dish(draft, categoryId, last + STEP, unit.now())));
    }

    /// @param patch makes the dish as it shall be from the dish as it is
    public DishView change(Unit unit, int id, UnaryOperator<DishDraft> patch) {
        Dish dish = found(unit, id);
        unit.expects(dish.version);
        DishDraft draft = patch.apply(dish.draft());
        dish.change(draft, check(unit, dish.categoryId, draft), unit.now());
        return changed(unit, dish);
    }

    /// Takes the dish off (86), puts it back, or sets the portions left.
    /// @param patch makes the availability as it shall be from the present one
    public DishView offer(Unit unit, int id, UnaryOperator<Availability> patch) {
        Dish dish = found(unit, id);
        unit.expects(dish.version);
        dish.offer(patch.apply(new Availability(dish.isAvailable, dish.countdown)), unit.now());
        unit.emit(new DishAvailabilityChanged(dish.id, dish.isAvailable, dish.countdown));
        MenuMark.renew(unit);
        return new MenuViews(unit).dish(dish);
    }

    /// Takes the dish off the menu for good; one that orders tell of is kept for their sake.
    /// @return the dish that is kept, as it was last
    public Optional<DishView> remove(Unit unit, int id) {
        Dish dish = found(unit, id);
        unit.expects(dish.version);
        MenuMark.changed(unit);
        if (!dish.hasHistory) {
            unit.session().remove(dish);
            return Optional.empty();
        }
        dish.archive(unit.now());
        return Optional.of(new MenuViews(unit).dish(dish));
    }

    /// What the dish is sold in, in order.
    public List<VariationView> variations(Reading reading, int dishId) {
        return found(reading, dishId).variations().stream()
                .map(DishVariation::view)
                .toList();
    }

    /// @throws RefusedException not found
    public VariationView variation(Reading reading, int dishId, int id) {
        return variation(found(reading, dishId), id).view();
    }

    public VariationView addVariation(Unit unit, int dishId, VariationDraft draft) {
        Dish dish = found(unit, dishId);
        int last = dish.variations().stream().mapToInt(v -> v.sortOrder).max().orElse(0) + STEP;
        var variation = new DishVariation(dish, draft, last);
        dish.add(variation);
        return changed(unit, variation);
    }

    /// @param patch makes the variation as it shall be from the variation as it is
    public VariationView changeVariation(Unit unit, int dishId, int id, UnaryOperator<VariationDraft> patch) {
        DishVariation variation = variation(found(unit, dishId), id);
        unit.expects(variation.version);
        variation.change(patch.apply(variation.draft()));
        return changed(unit, variation);
    }

    public VariationView offerVariation(Unit unit, int dishId, int id, Availability wanted) {
        DishVariation variation = variation(found(unit, dishId), id);
        unit.expects(variation.version);
        variation.offer(wanted);
        return changed(unit, variation);
    }

    /// Takes the variation away; one whose dish orders tell of is kept for their sake.
    /// @return the variation that is kept, as it was last
    public Optional<VariationView> removeVariation(Unit unit, int dishId, int id) {
        Dish dish = found(unit, dishId);
        DishVariation variation = variation(dish, id);
        unit.expects(variation.version);
        dish.remove(variation);
        VariationView last = changed(unit, variation);
        return variation.isArchived ? Optional.of(last) : Optional.empty();
    }

    private int check(Unit unit, @Nullable Integer presentCategory, DishDraft draft) {
        Integer categoryId = TwoNames.meant("category_id", presentCategory, draft.categoryId(), draft.category());
        if (categoryId == null) {
            throw RefusedException.invalid("category_id", "{required}");
        }
        if (unit.session().find(Category.class, categoryId) == null) {
            throw RefusedException.invalid("category_id", "{unknown-reference}");
        }
        Categories.requireStation(isStation, unit, draft.stationId());
        uploads.requireOwn(unit, "image_url", draft.imageUrl());
        ingredients.require(unit, draft.ingredientIds(), "ingredient_ids");
        List<Integer> groups = draft.modifierGroupIds();
        if (groups != null && !groups.isEmpty()) {
            Ingredients.requireAll(
                    groups, unit.session().findMultiple(ModifierGroup.class, groups), "modifier_group_ids");
        }
        return categoryId;
    }

    private static DishView changed(Unit unit, Dish dish) {
        MenuMark.changed(unit);
        return new MenuViews(unit).dish(dish);
    }

    /// A new default puts the old one back among the others.
    private static VariationView changed(Unit unit, DishVariation variation) {
        if (variation.isDefault) {
            variation.dish.variations().stream().filter(v -> v != variation).forEach(v -> v.isDefault = false);
        }
        variation.dish.changed(unit.now());
        MenuMark.changed(unit);
        unit.session().flush();
        return variation.view();
    }

    private static Dish found(Reading reading, int id) {
        Dish dish = reading.find(Dish.class, id, "dish");
        if (dish.isArchived) {
            throw RefusedException.notFound("dish");
        }
        return dish;
    }

    private static DishVariation variation(Dish dish, int id) {
        return dish.variation(id).filter(v -> !v.isArchived).orElseThrow(() -> RefusedException.notFound("variation"));
    }
}
