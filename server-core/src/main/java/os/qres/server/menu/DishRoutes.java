package os.qres.server.menu;

import java.util.List;
import java.util.Optional;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishDraft;
import os.qres.model.menu.DishOffering;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.rights.Permission;
import os.qres.server.identity.Approvals;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/dishes`.
final class DishRoutes {
    private final Dishes dishes;
    private final PreparedMenu prepared;
    private final Approvals approvals;

    DishRoutes(Dishes dishes, PreparedMenu prepared, Approvals approvals) {
        this.approvals = approvals;
        this.dishes = dishes;
        this.prepared = prepared;
    }

    List<Route<?>> routes() {
        return List.of(list(), menu(), add(), one(), change(), offer(), remove());
    }

    private Route<?> list() {
        return Route.get("/dishes", Access.STAFF)
                .says("Lists the dishes of the menu, those that are off too.")
                .filters(Filter.number("category_id"), Filter.flag("is_available"), Filter.text("search"))
                .givesList(DishView.class)
                .reads((in, call) -> Answer.page(Page.of(filtered(in, call), call.window())));
    }

    private List<DishView> filtered(Reading in, Call<?> call) {
        Optional<Integer> category = call.queryNumber("category_id");
        Optional<Boolean> available = call.queryFlag("is_available");
        Optional<String> search = call.query("search");
        return dishes.list(in).stream()
                .filter(d -> category.isEmpty() || category.get() == d.categoryId())
                .filter(d -> available.isEmpty() || available.get() == d.isAvailable())
                .filter(d -> search.isEmpty()
                        || MenuRoutes.matches(search.get(), d.name(), d.description(), d.translations()))
                .toList();
    }

    private Route<?> menu() {
        return Route.get("/dishes/menu", Access.PUBLIC)
                .says("Gives the menu as guests read it: active categories, each with what can be had now.")
                .givesAll(MenuCategory.class)
                .does(call -> prepared.answer(call.acceptsGzip()));
    }

    private Route<?> add() {
        return Route.post("/dishes", Access.ADMIN)
                .says("Adds a dish.")
                .takes(DishDraft.class)
                .creates(DishView.class)
                .writes((unit, call) -> {
                    DishView added = dishes.add(unit, call.body());
                    return Answer.created("/dishes/" + added.id(), added);
                });
    }

    private Route<?> one() {
        return Route.get("/dishes/{dish_id}", Access.STAFF)
                .says("Gives one dish with its ingredients, variations and modifier groups.")
                .gives(DishView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(dishes.one(in, call.id("dish_id"))));
    }

    private Route<?> change() {
        return Route.patch("/dishes/{dish_id}", Access.ADMIN)
                .says("Changes the fields sent of a dish.")
                .patches(DishDraft.class)
                .gives(DishView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(
                        dishes.change(unit, call.id("dish_id"), present -> call.patched(present, DishDraft.class))));
    }

    private Route<?> offer() {
        return Route.patch("/dishes/{dish_id}/availability", Access.FLOOR_OR_KITCHEN)
                .command("set_dish_availability")
                .says("Takes a dish off or puts it back; countdown sets the portions left, null lifts the limit.")
                .patches(DishOffering.class)
                .gives(DishView.class)
                .refuses("approval-needed", "approval-used", "not-found", "stale")
                .writes((unit, call) ->
                        Answer.ok(dishes.offer(unit, call.id("dish_id"), present -> allowed(unit, call, present))));
    }

    private Availability allowed(Unit unit, Call<DishOffering> call, Availability present) {
        DishOffering wanted = call.patched(DishOffering.of(present), DishOffering.class);
        approvals
                .overDish(unit, wanted.approval(), ApprovalAction.AVAILABILITY, call.id("dish_id"))
                .require(Permission.AVAILABILITY);
        return wanted.availability();
    }

    private Route<?> remove() {
        return Route.delete("/dishes/{dish_id}", Access.ADMIN)
                .says("Removes a dish; one that orders tell of is kept for them, and answered with 200.")
                .gives(DishView.class)
                .orAnswers(204)
                .refuses("not-found", "stale")
                .writes((unit, call) -> MenuRoutes.gone(dishes.remove(unit, call.id("dish_id"))));
    }
}
