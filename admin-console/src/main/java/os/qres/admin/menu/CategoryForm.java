package os.qres.admin.menu;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.menu.CategoryView;

/// A part of the menu.
public final class CategoryForm extends Form<CategoryView> {
    final TextEntry<CategoryView> name = words("name", CategoryView::name).required();
    final TextEntry<CategoryView> description = words("description", CategoryView::description);
    final TextEntry<CategoryView> sortOrder = number("sort_order", CategoryView::sortOrder);
    final ValueEntry<CategoryView, @Nullable String> colour = choice("color_key", null, CategoryView::colorKey);
    final ValueEntry<CategoryView, @Nullable Integer> station = choice("station_id", null, CategoryView::stationId);
    final ValueEntry<CategoryView, Boolean> active = flag("is_active", true, CategoryView::isActive);
    final TranslationEntry<CategoryView> translation;

    CategoryForm(Supplier<String> language) {
        translation = translation(language, CategoryView::translations);
    }
}
