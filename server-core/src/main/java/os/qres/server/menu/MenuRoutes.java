package os.qres.server.menu;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;
import os.qres.model.menu.CategoryDraft;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.server.identity.Approvals;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/categories`, and by its colleagues `/dishes`, `/ingredients` and `/modifiers`.
public final class MenuRoutes {
    private final Categories categories;
    private final DishRoutes dishes;
    private final VariationRoutes variations;
    private final CompositionRoutes composition;

    /// @param offering who may take variations off and bring them back
    /// @param approvals by which others may do that with dishes
    public MenuRoutes(Menu menu, PreparedMenu prepared, Right offering, Approvals approvals) {
        categories = menu.categories();
        dishes = new DishRoutes(menu.dishes(), prepared, approvals);
        variations = new VariationRoutes(menu.dishes(), offering);
        composition = new CompositionRoutes(menu);
    }

    public List<Route<?>> routes() {
        return Stream.of(
                        List.of(list(), add(), one(), change(), remove(), dishesOf()),
                        dishes.routes(),
                        variations.routes(),
                        composition.routes())
                .<Route<?>>flatMap(List::stream)
                .toList();
    }

    private Route<?> list() {
        return Route.get("/categories", Access.STAFF)
                .says("Lists the menu's categories in their order.")
                .filters(Filter.flag("is_active"), Filter.text("search"))
                .givesList(CategoryView.class)
                .reads((in, call) -> {
                    Optional<Boolean> active = call.queryFlag("is_active");
                    Optional<String> search = call.query("search");
                    return Answer.page(Page.of(
                            categories.list(in).stream()
                                    .filter(c -> active.isEmpty() || active.get() == c.isActive())
                                    .filter(c -> search.isEmpty()
                                            || matches(search.get(), c.name(), c.description(), c.translations()))
                                    .toList(),
                            call.window()));
                });
    }

    private Route<?> add() {
        return Route.post("/categories", Access.ADMIN)
                .says("Adds a category.")
                .takes(CategoryDraft.class)
                .creates(CategoryView.class)
                .writes((unit, call) -> {
                    CategoryView added = categories.add(unit, call.body());
                    return Answer.created("/categories/" + added.id(), added);
                });
    }

    private Route<?> one() {
        return Route.get("/categories/{category_id}", Access.STAFF)
                .says("Gives one category with its dishes, those that are off too.")
                .gives(MenuCategory.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(categories.with(in, call.id("category_id"))));
    }

    private Route<?> change() {
        return Route.patch("/categories/{category_id}", Access.ADMIN)
                .says("Changes the fields sent of a category.")
                .patches(CategoryDraft.class)
                .gives(CategoryView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(categories.change(
                        unit, call.id("category_id"), present -> call.patched(present, CategoryDraft.class))));
    }

    private Route<?> remove() {
        return Route.delete("/categories/{category_id}", Access.ADMIN)
                .says("Removes a category; one that has dishes is only deactivated, and answered with 200.")
                .gives(CategoryView.class)
                .orAnswers(204)
                .refuses("not-found", "stale")
                .writes((unit, call) -> gone(categories.remove(unit, call.id("category_id"))));
    }

    private Route<?> dishesOf() {
        return Route.get("/categories/{category_id}/dishes", Access.STAFF)
                .says("Lists the dishes of one category, those that are off too.")
                .givesList(DishView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.page(
                        Page.of(categories.with(in, call.id("category_id")).dishes(), call.window())));
    }

    /// 200 with what is kept for the sake of what refers to it, else 204.
    static Answer gone(Optional<? extends Versioned> kept) {
        return kept.map(Answer::ok).orElseGet(Answer::noContent);
    }

    /// Whether `words` stand in the name or description, in any language.
    static boolean matches(
            String words, String name, @Nullable String description, Map<String, Translation> translations) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(name, description == null ? "" : description),
                        translations.values().stream()
                                .flatMap(t -> Stream.of(t.name(), t.description() == null ? "" : t.description())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
