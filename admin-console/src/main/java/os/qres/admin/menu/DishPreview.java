package os.qres.admin.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.admin.composition.Allergens;
import os.qres.admin.preview.GuestDish;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Texts;

/// What a guest would see of the dish as it stands in the form now.
final class DishPreview {
    private final MenuViewModel model;
    private final Texts texts;
    private final Formats formats;

    DishPreview(MenuViewModel model) {
        this.model = model;
        this.texts = model.desk().texts();
        this.formats = model.desk().formats();
    }

    /// @param translated in the other language than the restaurant's own
    GuestDish of(boolean translated) {
        DishForm form = model.dishForm();
        List<VariationView> variations = variations();
        List<GuestDish.Choices> choices = new ArrayList<>();
        if (!variations.isEmpty()) {
            choices.add(choices(variations));
        }
        form.groups.get().stream()
                .flatMap(id -> model.composition().groups().shelf().byId(id).stream())
                .forEach(group -> choices.add(choices(group)));
        boolean other = translated && !form.translation.name().isBlank();
        return new GuestDish(
                (other ? form.translation.name() : form.name).text().get().strip(),
                (other ? form.translation.description() : form.description)
                        .text()
                        .get()
                        .strip(),
                price(form, variations),
                facts(form),
                allergens(form),
                !form.ingredients.get().isEmpty(),
                !form.available.get() || Integer.valueOf(0).equals(form.countdown.value()),
                choices);
    }

    List<String> allergens(DishForm form) {
        return form.ingredients.get().stream()
                .flatMap(id -> model.composition().ingredients().shelf().byId(id).stream())
                .filter(IngredientView::isAllergen)
                .map(one -> one.allergenCode() == null ? one.name() : Allergens.name(one.allergenCode(), texts))
                .distinct()
                .toList();
    }

    private List<VariationView> variations() {
        return model.dishes().present().map(DishView::variations).orElse(List.of()).stream()
                .filter(VariationView::isAvailable)
                .sorted(Comparator.comparingInt(VariationView::sortOrder))
                .toList();
    }

    private String price(DishForm form, List<VariationView> variations) {
        return chosen(variations)
                .map(VariationView::price)
                .or(() -> Optional.ofNullable((Money) form.price.value()))
                .map(formats::money)
                .orElse("");
    }

    private static Optional<VariationView> chosen(List<VariationView> variations) {
        return variations.stream().filter(VariationView::isDefault).findFirst().or(() -> variations.stream()
                .findFirst());
    }

    private List<String> facts(DishForm form) {
        return Stream.of(
                        fact("fact.minutes", form.cookingTime.value()),
                        fact("fact.calories", form.calories.value()),
                        fact("fact.grams", form.weight.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String fact(String key, @Nullable Object number) {
        return number == null ? null : texts.get(key, number);
    }

    private GuestDish.Choices choices(List<VariationView> variations) {
        VariationView chosen = chosen(variations).orElse(null);
        List<GuestDish.Choice> options = variations.stream()
                .map(one -> new GuestDish.Choice(
                        formats.name(one.name(), one.translations()),
                        formats.money(one.price()),
                        List.of(),
                        one.equals(chosen)))
                .toList();
        return new GuestDish.Choices(texts.get("preview.portion"), texts.get("preview.chosen"), false, true, options);
    }

    private GuestDish.Choices choices(ModifierGroupView group) {
        boolean required = group.minChoices() > 0;
        String rule = required
                ? texts.get("preview.choose", group.minChoices())
                : texts.get("preview.up-to", group.maxChoices());
        List<GuestDish.Choice> options = group.options().stream()
                .filter(ModifierOptionView::isAvailable)
                .map(this::choice)
                .toList();
        return new GuestDish.Choices(
                formats.name(group.name(), group.translations()), rule, required, group.maxChoices() == 1, options);
    }

    private GuestDish.Choice choice(ModifierOptionView option) {
        List<String> allergens = option.ingredients().stream()
                .filter(IngredientRef::isAllergen)
                .map(one -> one.allergenCode() == null ? one.name() : Allergens.name(one.allergenCode(), texts))
                .distinct()
                .toList();
        String name = formats.name(option.name(), option.translations());
        return new GuestDish.Choice(name, model.composition().delta(option.priceDelta()), allergens, false);
    }
}
