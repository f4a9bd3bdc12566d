package os.qres.admin.composition;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.IngredientView;

/// An ingredient and the allergen that it brings along.
public final class IngredientForm extends Form<IngredientView> {
    final TextEntry<IngredientView> name = words("name", IngredientView::name).required();
    final TextEntry<IngredientView> description = words("description", IngredientView::description);
    final ValueEntry<IngredientView, Boolean> isAllergen = flag("is_allergen", false, IngredientView::isAllergen);
    final ValueEntry<IngredientView, @Nullable Allergen> allergen =
            choice("allergen_code", null, IngredientView::allergenCode);
    final TranslationEntry<IngredientView> translation;

    IngredientForm(Supplier<String> language) {
        translation = translation(language, IngredientView::translations);
        allergen.value().subscribe((_, now) -> {
            if (now != null) {
                isAllergen.value().set(true);
            }
        });
    }
}
