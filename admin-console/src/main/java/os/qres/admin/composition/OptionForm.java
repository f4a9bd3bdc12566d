package os.qres.admin.composition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.ModifierOptionDraft;

/// One answer of a group; it goes to the server with its group.
final class OptionForm extends Form<ModifierOptionDraft> {
    private final String language;
    final TextEntry<ModifierOptionDraft> name =
            words("name", ModifierOptionDraft::name).required();
    final TextEntry<ModifierOptionDraft> price =
            money("price_delta", ModifierOptionDraft::priceDelta).required().beginsWith("0");
    final ValueEntry<ModifierOptionDraft, Boolean> available =
            flag("is_available", true, option -> !Boolean.FALSE.equals(option.isAvailable()));
    final ValueEntry<ModifierOptionDraft, List<Integer>> ingredients = choice(
            "ingredient_ids", List.of(), option -> Objects.requireNonNullElse(option.ingredientIds(), List.of()));
    final ValueEntry<ModifierOptionDraft, @Nullable Integer> dish =
            this.<@Nullable Integer>choice("dish_id", null, ModifierOptionDraft::dishId);
    final TextEntry<ModifierOptionDraft> translated;

    OptionForm(String language) {
        this.language = language;
        this.translated = words("translations", option -> translation(option, language));
    }

    /// @param old what it was, or null for a new one
    ModifierOptionDraft draft(@Nullable ModifierOptionDraft old) {
        Map<String, Translation> translations =
                new HashMap<>(old == null || old.translations() == null ? Map.of() : old.translations());
        if (translated.isBlank()) {
            translations.remove(language);
        } else {
            translations.put(language, new Translation(translated.text().get().strip(), null));
        }
        return new ModifierOptionDraft(
                old == null ? null : old.id(),
                name.text().get().strip(),
                Objects.requireNonNullElse((Money) price.value(), Money.ZERO),
                available.get(),
                ingredients.get(),
                Map.copyOf(translations),
                dish.get());
    }

    private static @Nullable String translation(ModifierOptionDraft option, String language) {
        Translation found =
                option.translations() == null ? null : option.translations().get(language);
        return found == null ? null : found.name();
    }
}
