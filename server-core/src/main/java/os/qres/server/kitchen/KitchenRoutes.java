package os.qres.server.kitchen;

import java.util.List;
import os.qres.model.kitchen.BoardNumber;
import os.qres.model.kitchen.Bump;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.LinePart;
import os.qres.model.kitchen.SeenTickets;
import os.qres.model.kitchen.StationDraft;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/kitchen` and `/stations`.
public final class KitchenRoutes {
    private static final String STATION = "/stations/{station_id}";
    private static final String ORDER = "/kitchen/orders/{order_id}";
    private static final String TICKET = "/kitchen/tickets/{ticket_id}";

    private final Kitchen kitchen;
    private final Unseen unseen;
    private final Stations stations;

    public KitchenRoutes(Kitchen kitchen, Unseen unseen, Stations stations) {
        this.unseen = unseen;
        this.kitchen = kitchen;
        this.stations = stations;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/kitchen/tickets/", Access.STAFF)
                        .says("Open tickets and those bumped within the last hour, oldest first.")
                        .filters(Filter.number("station_id"), Filter.word("status", TicketStatus.class))
                        .givesList(TicketView.class)
                        .reads((in, call) -> Answer.page(Page.of(
                                kitchen.tickets(
                                        in,
                                        call.queryNumber("station_id"),
                                        call.queryWord("status", TicketStatus.class)),
                                call.window()))),
                Route.post(TICKET + "/bump", Access.KITCHEN)
                        .command("bump")
                        .says("Ends a ticket: the lines that the cook saw are ready.")
                        .mayTake(Bump.class)
                        .gives(TicketView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(kitchen.bump(
                                unit,
                                ticket(call),
                                call.optionalBody().map(Bump::itemIds).orElse(null)))),
                Route.post(TICKET + "/recall", Access.KITCHEN)
                        .command("recall")
                        .says("Brings a bumped ticket back.")
                        .gives(TicketView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(kitchen.recall(unit, ticket(call)))),
                Route.patch(TICKET, Access.KITCHEN)
                        .says("Puts a ticket first, holds it back, or tells its waiter something.")
                        .patches(TicketMarks.class)
                        .gives(TicketView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(kitchen.mark(
                                unit,
                                ticket(call),
                                call.patched(kitchen.marks(unit, ticket(call)), TicketMarks.class)))),
                Route.patch(TICKET + "/lines/{item_id}", Access.KITCHEN)
                        .says("Says that a station has done its part of a line, or has not.")
                        .takes(LinePart.class)
                        .gives(TicketView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> Answer.ok(kitchen.part(
                                unit,
                                ticket(call),
                                call.id("item_id"),
                                call.body().done()))),
                Route.post(ORDER + "/call", Access.KITCHEN)
                        .command("call_waiter")
                        .says("Calls an order's waiter to carry what is ready.")
                        .gives(OrderView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> Answer.ok(kitchen.call(unit, order(call)))),
                Route.post(ORDER + "/hand-over", Access.KITCHEN)
                        .command("hand_over")
                        .says("What is ready of an order has been handed to its waiter.")
                        .mayTake(Bump.class)
                        .gives(OrderView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> Answer.ok(kitchen.handOver(
                                unit,
                                order(call),
                                call.optionalBody().map(Bump::itemIds).orElse(null)))),
                Route.post(ORDER + "/take-back", Access.KITCHEN)
                        .command("take_back")
                        .says(
                                "What was handed to the waiter stands at the pass again: lines that are named, or the last ones.")
                        .mayTake(Bump.class)
                        .gives(OrderView.class)
                        .refuses("not-found", "order-closed", "wrong-step")
                        .writes((unit, call) -> Answer.ok(kitchen.takeBack(
                                unit,
                                order(call),
                                call.optionalBody().map(Bump::itemIds).orElse(null)))),
                Route.get("/kitchen/board/", Access.TERMINAL)
                        .says("The numbers of the orders that guests wait for, and which of them can be fetched.")
                        .givesList(BoardNumber.class)
                        .reads((in, call) -> Answer.page(Page.of(kitchen.board(in), call.window()))),
                Route.get("/kitchen/dish-times/", Access.STAFF)
                        .says("How long dishes take, as measured.")
                        .givesList(DishTime.class)
                        .reads((in, call) -> Answer.page(Page.of(kitchen.dishTimes(in), call.window()))),
                Route.post("/kitchen/tickets/seen", Access.KITCHEN)
                        .command("seen")
                        .says(
                                "Tells that a kitchen display shows these tickets. One that none shows is told to waiters.")
                        .takes(SeenTickets.class)
                        .givesNothing()
                        .writes((unit, call) -> {
                            unseen.seen(unit, call.body().tickets());
                            return Answer.noContent();
                        }),
                Route.get("/stations/", Access.STAFF)
                        .says("The kitchen's stations.")
                        .givesList(StationView.class)
                        .reads((in, call) -> Answer.page(Page.of(stations.all(in), call.window()))),
                Route.post("/stations/", Access.ADMIN)
                        .says("Adds a station.")
                        .takes(StationDraft.class)
                        .creates(StationView.class)
                        .writes((unit, call) -> {
                            StationView made = stations.create(unit, call.body());
                            return Answer.created("/stations/" + made.id(), made);
                        }),
                Route.get(STATION, Access.STAFF)
                        .says("One station.")
                        .gives(StationView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(stations.one(in, station(call)))),
                Route.patch(STATION, Access.ADMIN)
                        .says("Changes a station.")
                        .patches(StationDraft.class)
                        .gives(StationView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(stations.change(
                                unit,
                                station(call),
                                call.patched(stations.draft(unit, station(call)), StationDraft.class)))),
                Route.delete(STATION, Access.ADMIN)
                        .says("Takes a station out of use.")
                        .gives(StationView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(stations.retire(unit, station(call)))));
    }

    private static int order(Call<?> call) {
        return call.id("order_id");
    }

    private static int ticket(Call<?> call) {
        return call.id("ticket_id");
    }

    private static int station(Call<?> call) {
        return call.id("station_id");
    }
}
