package os.qres.server.menu;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.MenuCategory;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.Uploads;

/// The pages of the menu.
public final class Categories {
    private static final int STEP = 10;

    private final BiPredicate<Reading, Integer> isStation;
    private final Uploads uploads;

    Categories(BiPredicate<Reading, Integer> isStation, Uploads uploads) {
        this.isStation = isStation;
        this.uploads = uploads;
    }

    /// All categories in order, deactivated ones too.
    public List<CategoryView> list(Reading reading) {
        return sorted(reading).stream().map(Category::view).toList();
    }

    /// The category with its dishes, off ones too.
    /// @throws RefusedException not found
    public MenuCategory with(Reading reading, int id) {
        Category category = found(reading, id);
        var views = MenuViews.ofMany(reading);
        return category.with(MenuViews.dishes(reading).stream()
                .filter(d -> d.categoryId == id)
                .map(views::dish)
                .toList());
    }

    public CategoryView add(Unit unit, CategoryDraft draft) {
        check(unit, draft);
        int last = sorted(unit).stream().mapToInt(c -> c.sortOrder).max().orElse(0) + STEP;
        Category category = unit.store(new Category(draft, last, unit.now()));
        return changed(unit, category);
    }

    /// @param patch makes the category as it shall be from the category as it is
    public CategoryView change(Unit unit, int id, UnaryOperator<CategoryDraft> patch) {
        Category category = found(unit, id);
        unit.expects(category.version);
        CategoryDraft draft = patch.apply(category.draft());
        check(unit, draft);
        category.change(draft, unit.now());
        return changed(unit, category);
    }

    /// Takes the category away, or only off the menu while it has dishes.
    /// @return the category that stays, deactivated
    public Optional<CategoryView> remove(Unit unit, int id) {
        Category category = found(unit, id);
        unit.expects(category.version);
        if (unit.list(Dish.class, "from Dish d where d.categoryId = ?1", id).isEmpty()) {
            unit.session().remove(category);
            MenuMark.changed(unit);
            return Optional.empty();
        }
        category.deactivate(unit.now());
        return Optional.of(changed(unit, category));
    }

    private void check(Unit unit, CategoryDraft draft) {
        requireStation(isStation, unit, draft.stationId());
        uploads.requireOwn(unit, "image_url", draft.imageUrl());
    }

    static void requireStation(BiPredicate<Reading, Integer> isStation, Unit unit, @Nullable Integer id) {
        if (id != null && !isStation.test(unit, id)) {
            throw RefusedException.invalid("station_id", "{unknown-reference}");
        }
    }

    private static CategoryView changed(Unit unit, Category category) {
        MenuMark.changed(unit);
        unit.session().flush();
        return category.view();
    }

    private static Category found(Reading reading, int id) {
        return reading.find(Category.class, id, "category");
    }

    private static List<Category> sorted(Reading reading) {
        return reading.list(Category.class, "from Category c order by c.sortOrder, c.id");
    }
}
