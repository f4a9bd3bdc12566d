package os.qres.server.menu;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierGroupView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The questions that dishes ask: doneness, sauce, extras.
public final class Modifiers {
    private final Ingredients ingredients;

    Modifiers(Ingredients ingredients) {
        this.ingredients = ingredients;
    }

    /// All groups in the order they were made.
    public List<ModifierGroupView> list(Reading reading) {
        var views = MenuViews.ofMany(reading);
        List<ModifierGroup> groups = reading.list(
                ModifierGroup.class, "select distinct g from ModifierGroup g left join fetch g.options order by g.id");
        if (groups.stream().anyMatch(ModifierGroup::isOfDishes)) {
            MenuViews.dishes(reading);
        }
        return groups.stream().map(views::group).toList();
    }

    /// @throws RefusedException not found
    public ModifierGroupView one(Reading reading, int id) {
        return new MenuViews(reading).group(found(reading, id));
    }

    public ModifierGroupView add(Unit unit, ModifierGroupDraft draft) {
        check(unit, draft);
        return changed(unit, unit.store(new ModifierGroup(draft, unit.now())));
    }

    /// @param patch makes the group as it shall be from the group as it is
    public ModifierGroupView change(Unit unit, int id, UnaryOperator<ModifierGroupDraft> patch) {
        ModifierGroup group = found(unit, id);
        unit.expects(group.version);
        ModifierGroupDraft draft = patch.apply(group.draft());
        check(unit, draft);
        group.change(draft, unit.now());
        return changed(unit, group);
    }

    /// @throws RefusedException `in-use`, while a dish asks it
    public void remove(Unit unit, int id) {
        ModifierGroup group = found(unit, id);
        unit.expects(group.version);
        if (MenuViews.dishes(unit).stream().anyMatch(d -> d.modifierGroupIds.contains(id))) {
            throw RefusedException.conflict("in-use");
        }
        unit.session().remove(group);
        MenuMark.changed(unit);
    }

    private void check(Unit unit, ModifierGroupDraft draft) {
        ingredients.prefetch(unit, draft.options().stream().flatMap(option -> Stream.ofNullable(option.ingredientIds())
                .flatMap(List::stream)));
        Offers.whole(
                unit,
                draft.options().stream()
                        .flatMap(option -> Stream.ofNullable(option.dishId()))
                        .distinct()
                        .toList());
        var parts = new Parts(unit);
        for (int i = 0; i < draft.options().size(); i++) {
            ingredients.require(unit, draft.options().get(i).ingredientIds(), "options[" + i + "].ingredient_ids");
            parts.require(draft.options().get(i).dishId(), "options[" + i + "].dish_id");
        }
    }

    private static ModifierGroupView changed(Unit unit, ModifierGroup group) {
        MenuMark.changed(unit);
        return new MenuViews(unit).group(group);
    }

    private static ModifierGroup found(Reading reading, int id) {
        return reading.find(ModifierGroup.class, id, "modifier-group");
    }
}
