package os.qres.admin.composition;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionDraft;

/// The ingredients and the groups of choices, which dishes refer to.
public final class Composition {
    private final Desk desk;
    private final Supplier<String> language;
    private final IngredientForm ingredientForm;
    private final GroupForm groupForm;
    private final Editor<IngredientView> ingredients;
    private final Editor<ModifierGroupView> groups;
    private Supplier<List<DishView>> dishes = List::of;

    /// @param language what the restaurant's own words are translated into
    public Composition(Desk desk, Supplier<String> language) {
        this.desk = desk;
        this.language = language;
        this.ingredientForm = new IngredientForm(language);
        this.groupForm = new GroupForm(language);
        this.ingredients = new Editor<>(
                desk,
                new Shelf<>(
                        desk,
                        Book.of("/ingredients", IngredientView.class, IngredientView::id, IngredientView::name)
                                .foundBy(this::words)),
                ingredientForm);
        this.groups = new Editor<>(
                desk,
                new Shelf<>(
                        desk,
                        Book.of("/modifiers", ModifierGroupView.class, ModifierGroupView::id, ModifierGroupView::name)
                                .foundBy(Composition::words)),
                groupForm);
    }

    public Desk desk() {
        return desk;
    }

    /// From now on answers can be these dishes.
    public void offer(Supplier<List<DishView>> parts) {
        dishes = parts;
    }

    String part(int dishId) {
        return dishes.get().stream()
                .filter(dish -> dish.id() == dishId)
                .findFirst()
                .map(dish -> desk.formats().name(dish.name(), dish.translations()))
                .orElse("…");
    }

    /// The dishes that can be parts of a combo, after none.
    List<Option<@Nullable Integer>> partOptions() {
        return Stream.concat(
                        Stream.of(
                                new Option<@Nullable Integer>(null, desk.texts().get("option.dish.none"))),
                        dishes.get().stream()
                                .filter(dish -> !dish.isOpen())
                                .map(dish -> new Option<@Nullable Integer>(dish.id(), part(dish.id()))))
                .toList();
    }

    public Editor<IngredientView> ingredients() {
        return ingredients;
    }

    public Editor<ModifierGroupView> groups() {
        return groups;
    }

    IngredientForm ingredientForm() {
        return ingredientForm;
    }

    GroupForm groupForm() {
        return groupForm;
    }

    String language() {
        return language.get();
    }

    public String ingredient(int id) {
        return ingredients
                .shelf()
                .byId(id)
                .map(found -> desk.formats().name(found.name(), found.translations()))
                .orElse("…");
    }

    public String name(ModifierGroupView group) {
        return desk.formats().name(group.name(), group.translations());
    }

    public List<Option<Integer>> ingredientOptions() {
        return ingredients.shelf().all().stream()
                .map(found -> new Option<>(found.id(), ingredient(found.id())))
                .toList();
    }

    public List<Option<Integer>> groupOptions() {
        return groups.shelf().all().stream()
                .map(group -> new Option<>(group.id(), name(group)))
                .toList();
    }

    /// `+90 ₽`, `0 ₽`.
    public String delta(Money money) {
        return (money.minor() > 0 ? "+" : "") + desk.formats().money(money);
    }

    /// Puts this option where `old` was, or at the end.
    void put(@Nullable ModifierOptionDraft old, ModifierOptionDraft now) {
        List<ModifierOptionDraft> options = groupForm.options.get();
        List<ModifierOptionDraft> changed = old == null
                ? java.util.stream.Stream.concat(options.stream(), java.util.stream.Stream.of(now))
                        .toList()
                : options.stream().map(one -> one.equals(old) ? now : one).toList();
        groupForm.options.value().set(changed);
    }

    void takeOut(ModifierOptionDraft option) {
        groupForm
                .options
                .value()
                .set(groupForm.options.get().stream()
                        .filter(one -> !one.equals(option))
                        .toList());
    }

    public void refresh() {
        ingredients.shelf().refresh();
        groups.shelf().refresh();
    }

    private String words(IngredientView ingredient) {
        String allergen =
                ingredient.allergenCode() == null ? "" : Allergens.name(ingredient.allergenCode(), desk.texts());
        return String.join(" ", ingredient.name(), ingredient(ingredient.id()), allergen);
    }

    private static String words(ModifierGroupView group) {
        return group.name() + " "
                + group.options().stream().map(option -> option.name()).collect(Collectors.joining(" "));
    }
}
