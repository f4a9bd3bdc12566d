package os.qres.server.menu;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.server.platform.columns.IdsColumn;
import os.qres.server.platform.columns.MoneyColumn;
import os.qres.server.platform.columns.TranslationsColumn;
import os.qres.server.platform.i18n.Named;

/// A dish: what it costs, what it is made of, whether it can be had.
@Entity
class Dish {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    String name;
    private @Nullable String description;

    @Convert(converter = MoneyColumn.class)
    Money price = Money.ZERO;

    boolean isAvailable = true;

    /// Taken off the menu for good, but orders tell of it.
    boolean isArchived;

    /// Orders refer to it, so that its row must stay.
    boolean hasHistory;

    int categoryId;
    private @Nullable String imageUrl;

    @Nullable
    Integer cookingTime;

    private @Nullable Integer weight;
    private @Nullable Integer calories;
    private @Nullable String code;

    @Nullable
    Integer stationId;

    private boolean isPopular;

    /// Each line of it brings its own name and price.
    boolean isOpen;

    private int sortOrder;

    @Nullable
    Integer countdown;

    @Nullable
    Integer taxRate;

    @Convert(converter = IdsColumn.class)
    List<Integer> ingredientIds = List.of();

    @Convert(converter = IdsColumn.class)
    List<Integer> modifierGroupIds = List.of();

    @OneToMany(mappedBy = "dish", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("sortOrder, id")
    private List<DishVariation> variations = new ArrayList<>();

    @Convert(converter = TranslationsColumn.class)
    private Map<String, Translation> translations = Map.of();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    long version;

    protected Dish() {}

    Dish(DishDraft draft, int categoryId, int last, Instant now) {
        createdAt = now;
        sortOrder = last;
        change(draft, categoryId, now);
    }

    final void change(DishDraft draft, int newCategoryId, Instant now) {
        name = draft.name();
        description = draft.description();
        price = Prices.price(draft.price(), "price");
        categoryId = newCategoryId;
        imageUrl = draft.imageUrl();
        cookingTime = draft.cookingTime();
        weight = draft.weight();
        calories = draft.calories();
        code = draft.code();
        stationId = draft.stationId();
        isPopular = Objects.requireNonNullElse(draft.isPopular(), false);
        ingredientIds = Objects.requireNonNullElse(draft.ingredientIds(), List.of());
        modifierGroupIds = Objects.requireNonNullElse(draft.modifierGroupIds(), List.of());
        taxRate = draft.taxRate();
        isOpen = Objects.requireNonNullElse(draft.isOpen(), false);
        translations = Objects.requireNonNullElse(draft.translations(), Map.of());
        offer(new Availability(Objects.requireNonNullElse(draft.isAvailable(), true), draft.countdown()), now);
    }

    /// Takes it off or puts it back. No portions left means off; putting back what had sold out lifts the limit.
    final void offer(Availability wanted, Instant now) {
        boolean back = wanted.isAvailable() && !isAvailable;
        boolean stillNone = Objects.equals(countdown, 0) && Objects.equals(wanted.countdown(), 0);
        countdown = back && stillNone ? null : wanted.countdown();
        isAvailable = wanted.isAvailable() && !Objects.equals(countdown, 0);
        updatedAt = now;
    }

    /// Takes portions from the countdown; the last one takes the dish off.
    /// @return whether so many were left
    boolean sell(int quantity) {
        if (countdown == null) {
            return true;
        }
        if (countdown < quantity) {
            return false;
        }
        countdown -= quantity;
        isAvailable = countdown > 0;
        return true;
    }

    /// Orders tell of it from now on.
    /// @return whether none has before
    boolean ordered() {
        boolean isFirst = !hasHistory;
        hasHistory = true;
        return isFirst;
    }

    /// Puts portions back that were sold and not made; what had sold out can be had again.
    void giveBack(int quantity) {
        if (countdown == null) {
            return;
        }
        isAvailable = isAvailable || countdown == 0 && !isArchived;
        countdown += quantity;
    }

    void archive(Instant now) {
        isArchived = true;
        isAvailable = false;
        updatedAt = now;
    }

    void changed(Instant now) {
        updatedAt = now;
    }

    /// What it is sold in, in order; without those that were taken away.
    List<DishVariation> variations() {
        return variations.stream().filter(v -> !v.isArchived).toList();
    }

    /// In order, with those that were taken away.
    List<DishVariation> everyVariation() {
        return variations;
    }

    Named named(@Nullable Integer variationId) {
        Named dish = Named.of(name, translations);
        return Optional.ofNullable(variationId)
                .flatMap(this::variation)
                .map(size -> dish.and(size.named()))
                .orElse(dish);
    }

    Optional<DishVariation> variation(int variationId) {
        return variations.stream().filter(v -> v.id == variationId).findFirst();
    }

    void add(DishVariation variation) {
        variations.add(variation);
    }

    void remove(DishVariation variation) {
        if (hasHistory) {
            variation.archive();
            return;
        }
        variations.remove(variation);
    }

    DishDraft draft() {
        return new DishDraft(
                name,
                description,
                price,
                isAvailable,
                categoryId,
                categoryId,
                imageUrl,
                cookingTime,
                weight,
                calories,
                code,
                stationId,
                isPopular,
                ingredientIds,
                modifierGroupIds,
                countdown,
                taxRate,
                translations,
                isOpen);
    }

    DishView view(
            List<IngredientRef> ingredients,
            List<VariationView> variationViews,
            List<ModifierGroupView> modifierGroups) {
        return new DishView(
                id,
                name,
                Objects.requireNonNullElse(description, ""),
                price,
                isAvailable,
                categoryId,
                categoryId,
                imageUrl,
                cookingTime,
                weight,
                calories,
                code,
                stationId,
                isPopular,
                ingredients,
                variationViews,
                modifierGroups,
                countdown,
                taxRate,
                translations,
                createdAt,
                updatedAt,
                version,
                isOpen);
    }
}
