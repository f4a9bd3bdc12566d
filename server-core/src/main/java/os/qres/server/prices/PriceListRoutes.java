package os.qres.server.prices;

import java.util.List;
import os.qres.model.prices.PriceListDraft;
import os.qres.model.prices.PriceListView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/price-lists`.
public final class PriceListRoutes {
    private static final String LIST = "/price-lists/{price_list_id}";
    private static final String ID = "price_list_id";

    private final PriceLists lists;

    public PriceListRoutes(PriceLists lists) {
        this.lists = lists;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/price-lists/", Access.STAFF)
                        .says("The price lists, the one that counts first before the others.")
                        .givesList(PriceListView.class)
                        .reads((in, call) -> Answer.page(Page.of(lists.all(in), call.window()))),
                Route.post("/price-lists/", Access.ADMIN)
                        .says("Adds a price list: what is sold at other prices, when, and in which orders.")
                        .takes(PriceListDraft.class)
                        .creates(PriceListView.class)
                        .writes((unit, call) -> {
                            PriceListView made = lists.add(unit, call.body());
                            return Answer.created("/price-lists/" + made.id(), made);
                        }),
                Route.get(LIST, Access.STAFF)
                        .says("One price list.")
                        .gives(PriceListView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(lists.one(in, call.id(ID)))),
                Route.patch(LIST, Access.ADMIN)
                        .says("Changes a price list; lines keep the price that they were ordered at.")
                        .patches(PriceListDraft.class)
                        .gives(PriceListView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(lists.change(
                                unit, call.id(ID), present -> call.patched(present, PriceListDraft.class)))),
                Route.delete(LIST, Access.ADMIN)
                        .says("Takes a price list away; lines keep the price that they were ordered at.")
                        .givesNothing()
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> {
                            lists.remove(unit, call.id(ID));
                            return Answer.noContent();
                        }));
    }
}
