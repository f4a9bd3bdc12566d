package os.qres.server.menu;

import java.util.List;
import java.util.Optional;
import os.qres.model.menu.IngredientDraft;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupDraft;
import os.qres.model.menu.ModifierGroupView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/ingredients` and `/modifiers`.
final class CompositionRoutes {
    private final Ingredients ingredients;
    private final Modifiers modifiers;

    CompositionRoutes(Menu menu) {
        ingredients = menu.ingredients();
        modifiers = menu.modifiers();
    }

    List<Route<?>> routes() {
        return List.of(
                listIngredients(),
                listAllergens(),
                addIngredient(),
                ingredient(),
                changeIngredient(),
                removeIngredient(),
                listGroups(),
                addGroup(),
                group(),
                changeGroup(),
                removeGroup());
    }

    private Route<?> listIngredients() {
        return Route.get("/ingredients", Access.STAFF)
                .says("Lists the ingredients.")
                .filters(Filter.flag("is_allergen"), Filter.text("search"))
                .givesList(IngredientView.class)
                .reads((in, call) -> Answer.page(Page.of(filtered(in, call), call.window())));
    }

    private List<IngredientView> filtered(Reading in, Call<?> call) {
        Optional<Boolean> allergen = call.queryFlag("is_allergen");
        Optional<String> search = call.query("search");
        return ingredients.list(in).stream()
                .filter(i -> allergen.isEmpty() || allergen.get() == i.isAllergen())
                .filter(i -> search.isEmpty()
                        || MenuRoutes.matches(search.get(), i.name(), i.description(), i.translations()))
                .toList();
    }

    private Route<?> listAllergens() {
        return Route.get("/ingredients/allergens/list", Access.PUBLIC)
                .says("Lists the ingredients that are allergens.")
                .givesList(IngredientView.class)
                .reads((in, call) -> Answer.page(Page.of(
                        ingredients.list(in).stream()
                                .filter(IngredientView::isAllergen)
                                .toList(),
                        call.window())));
    }

    private Route<?> addIngredient() {
        return Route.post("/ingredients", Access.ADMIN)
                .says("Adds an ingredient; one with an allergen code is an allergen.")
                .takes(IngredientDraft.class)
                .creates(IngredientView.class)
                .writes((unit, call) -> {
                    IngredientView added = ingredients.add(unit, call.body());
                    return Answer.created("/ingredients/" + added.id(), added);
                });
    }

    private Route<?> ingredient() {
        return Route.get("/ingredients/{ingredient_id}", Access.STAFF)
                .says("Gives one ingredient.")
                .gives(IngredientView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(ingredients.one(in, call.id("ingredient_id"))));
    }

    private Route<?> changeIngredient() {
        return Route.patch("/ingredients/{ingredient_id}", Access.ADMIN)
                .says("Changes the fields sent of an ingredient.")
                .patches(IngredientDraft.class)
                .gives(IngredientView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(ingredients.change(
                        unit, call.id("ingredient_id"), present -> call.patched(present, IngredientDraft.class))));
    }

    private Route<?> removeIngredient() {
        return Route.delete("/ingredients/{ingredient_id}", Access.ADMIN)
                .says("Removes an ingredient that no dish and no modifier option names any more.")
                .givesNothing()
                .refuses("not-found", "stale", "in-use")
                .writes((unit, call) -> {
                    ingredients.remove(unit, call.id("ingredient_id"));
                    return Answer.noContent();
                });
    }

    private Route<?> listGroups() {
        return Route.get("/modifiers", Access.STAFF)
                .says("Lists the modifier groups with their options.")
                .givesList(ModifierGroupView.class)
                .reads((in, call) -> Answer.page(Page.of(modifiers.list(in), call.window())));
    }

    private Route<?> addGroup() {
        return Route.post("/modifiers", Access.ADMIN)
                .says("Adds a modifier group; min_choices of 1 or more makes it required.")
                .takes(ModifierGroupDraft.class)
                .creates(ModifierGroupView.class)
                .writes((unit, call) -> {
                    ModifierGroupView added = modifiers.add(unit, call.body());
                    return Answer.created("/modifiers/" + added.id(), added);
                });
    }

    private Route<?> group() {
        return Route.get("/modifiers/{group_id}", Access.STAFF)
                .says("Gives one modifier group with its options.")
                .gives(ModifierGroupView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(modifiers.one(in, call.id("group_id"))));
    }

    private Route<?> changeGroup() {
        return Route.patch("/modifiers/{group_id}", Access.ADMIN)
                .says("Changes the fields sent of a modifier group; options are replaced as a whole, kept by their id.")
                .patches(ModifierGroupDraft.class)
                .gives(ModifierGroupView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(modifiers.change(
                        unit, call.id("group_id"), present -> call.patched(present, ModifierGroupDraft.class))));
    }

    private Route<?> removeGroup() {
        return Route.delete("/modifiers/{group_id}", Access.ADMIN)
                .says("Removes a modifier group that no dish asks any more.")
                .givesNothing()
                .refuses("not-found", "stale", "in-use")
                .writes((unit, call) -> {
                    modifiers.remove(unit, call.id("group_id"));
                    return Answer.noContent();
                });
    }
}
