package os.qres.server.menu;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.Availability;
import os.qres.model.menu.VariationDraft;
import os.qres.model.menu.VariationView;
import os.qres.server.platform.columns.MoneyColumn;
import os.qres.server.platform.columns.TranslationsColumn;
import os.qres.server.platform.i18n.Named;

/// A size or portion that a dish is sold in.
@Entity
class DishVariation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @ManyToOne
    Dish dish;

    String name;

    @Convert(converter = MoneyColumn.class)
    Money price = Money.ZERO;

    private @Nullable Integer weight;
    private @Nullable Integer calories;
    boolean isAvailable;

    /// Taken away, but orders tell of it.
    boolean isArchived;

    int sortOrder;
    boolean isDefault;

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    @Version
    long version;

    protected DishVariation() {}

    DishVariation(Dish dish, VariationDraft draft, int last) {
        this.dish = dish;
        this.sortOrder = last;
        change(draft);
    }

    Named named() {
        return Named.of(name, translations);
    }

    final void change(VariationDraft draft) {
        name = draft.name();
        price = Prices.price(draft.price(), "price");
        weight = draft.weight();
        calories = draft.calories();
        isAvailable = Objects.requireNonNullElse(draft.isAvailable(), true);
        sortOrder = Objects.requireNonNullElse(draft.sortOrder(), sortOrder);
        isDefault = Objects.requireNonNullElse(draft.isDefault(), false);
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
    }

    void offer(Availability wanted) {
        isAvailable = wanted.isAvailable();
    }

    void archive() {
        isArchived = true;
        isAvailable = false;
        isDefault = false;
    }

    VariationDraft draft() {
        return new VariationDraft(name, price, weight, calories, isAvailable, sortOrder, isDefault, translations);
    }

    VariationView view() {
        return new VariationView(
                id, dish.id, name, price, weight, calories, isAvailable, sortOrder, isDefault, translations, version);
    }
}
