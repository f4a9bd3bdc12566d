package os.qres.server.menu;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.IngredientView;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.PrefixKind;
import os.qres.server.platform.columns.TranslationsColumn;

/// What dishes and modifier options are made of, as far as a guest asks.
@Entity
class Ingredient {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    private String name;
    private @Nullable String description;
    private boolean isAllergen;

    @Enumerated(EnumType.STRING)
    private @Nullable Allergen allergenCode;

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    long version;

    protected Ingredient() {}

    Ingredient(IngredientDraft draft, Instant now) {
        createdAt = now;
        change(draft, now);
    }

    /// Whatever bears one of the 14 codes is an allergen; an allergen may bear none of them.
    final void change(IngredientDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        allergenCode = draft.allergenCode();
        isAllergen = allergenCode != null || Objects.requireNonNullElse(draft.isAllergen(), false);
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
        updatedAt = now;
    }

    IngredientDraft draft() {
        return new IngredientDraft(name, description, isAllergen, allergenCode, translations);
    }

    IngredientRef ref() {
        return new IngredientRef(id, name, isAllergen, allergenCode, translations);
    }

    ItemPrefix with(PrefixKind kind) {
        return new ItemPrefix(kind, id, name, isAllergen);
    }

    IngredientView view() {
        return new IngredientView(
                id, name, description, isAllergen, allergenCode, translations, createdAt, updatedAt, version);
    }
}
