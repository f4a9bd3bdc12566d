package os.qres.server.menu;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.ItemModifier;
import os.qres.server.platform.columns.IdsColumn;
import os.qres.server.platform.columns.MoneyColumn;
import os.qres.server.platform.columns.TranslationsColumn;

/// An answer to a [ModifierGroup]'s question.
@Entity
class ModifierOption {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne
    private ModifierGroup group;

    private String name;

    @Convert(converter = MoneyColumn.class)
    Money priceDelta = Money.ZERO;

    boolean isAvailable;
    private int sortOrder;

    /// The dish that it is, where it is a part of a combo.
    @Nullable
    Integer dishId;

    @Convert(converter = IdsColumn.class)
    List<Integer> ingredientIds = List.of();

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    protected ModifierOption() {}

    ModifierOption(ModifierGroup group) {
        this.group = group;
    }

    /// @param path of the draft in the request, with its dot
    void change(ModifierOptionDraft draft, int place, String path) {
        name = draft.name();
        priceDelta = Prices.delta(draft.priceDelta(), path + "price_delta");
        isAvailable = Objects.requireNonNullElse(draft.isAvailable(), true);
        sortOrder = place;
        dishId = draft.dishId();
        ingredientIds = Objects.requireNonNullElse(draft.ingredientIds(), List.of());
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
    }

    ModifierOptionDraft draft() {
        return new ModifierOptionDraft(id, name, priceDelta, isAvailable, ingredientIds, translations, dishId);
    }

    ModifierOptionView view(Function<ModifierOption, List<IngredientRef>> ingredients) {
        return new ModifierOptionView(
                id, name, priceDelta, isAvailable, ingredientIds, ingredients.apply(this), translations, dishId);
    }

    ItemModifier chosen() {
        return ItemModifier.of(id, name, priceDelta);
    }
}
