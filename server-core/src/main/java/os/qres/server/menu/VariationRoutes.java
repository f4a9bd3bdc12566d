package os.qres.server.menu;

import java.util.List;
import os.qres.model.menu.Availability;
import os.qres.model.menu.VariationDraft;
import os.qres.model.menu.VariationView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/dishes/{dish_id}/variations`.
final class VariationRoutes {
    private final Dishes dishes;
    private final Right offering;

    VariationRoutes(Dishes dishes, Right offering) {
        this.offering = offering;
        this.dishes = dishes;
    }

    List<Route<?>> routes() {
        return List.of(list(), add(), one(), change(), offer(), remove());
    }

    private Route<?> list() {
        return Route.get("/dishes/{dish_id}/variations", Access.STAFF)
                .says("Lists what a dish is sold in: sizes, portions.")
                .givesList(VariationView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.page(Page.of(dishes.variations(in, call.id("dish_id")), call.window())));
    }

    private Route<?> add() {
        return Route.post("/dishes/{dish_id}/variations", Access.ADMIN)
                .says("Adds a variation to a dish; a new default replaces the one before.")
                .takes(VariationDraft.class)
                .creates(VariationView.class)
                .refuses("not-found")
                .writes((unit, call) -> {
                    VariationView added = dishes.addVariation(unit, call.id("dish_id"), call.body());
                    return Answer.created("/dishes/" + added.dishId() + "/variations/" + added.id(), added);
                });
    }

    private Route<?> one() {
        return Route.get("/dishes/{dish_id}/variations/{variation_id}", Access.STAFF)
                .says("Gives one variation of a dish.")
                .gives(VariationView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(dishes.variation(in, call.id("dish_id"), call.id("variation_id"))));
    }

    private Route<?> change() {
        return Route.patch("/dishes/{dish_id}/variations/{variation_id}", Access.ADMIN)
                .says("Changes the fields sent of a variation.")
                .patches(VariationDraft.class)
                .gives(VariationView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(dishes.changeVariation(
                        unit,
                        call.id("dish_id"),
                        call.id("variation_id"),
                        present -> call.patched(present, VariationDraft.class))));
    }

    private Route<?> offer() {
        return Route.patch("/dishes/{dish_id}/variations/{variation_id}/availability", Access.FLOOR_OR_KITCHEN)
                .needs(offering)
                .command("set_variation_availability")
                .says("Takes one variation of a dish off or puts it back.")
                .takes(Availability.class)
                .gives(VariationView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(
                        dishes.offerVariation(unit, call.id("dish_id"), call.id("variation_id"), call.body())));
    }

    private Route<?> remove() {
        return Route.delete("/dishes/{dish_id}/variations/{variation_id}", Access.ADMIN)
                .says("Removes a variation; one whose dish orders tell of is kept for them, and answered with 200.")
                .gives(VariationView.class)
                .orAnswers(204)
                .refuses("not-found", "stale")
                .writes((unit, call) ->
                        MenuRoutes.gone(dishes.removeVariation(unit, call.id("dish_id"), call.id("variation_id"))));
    }
}
