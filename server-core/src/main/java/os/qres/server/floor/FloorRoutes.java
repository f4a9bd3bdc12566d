package os.qres.server.floor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import os.qres.model.Versioned;
import os.qres.model.floor.CallAnswer;
import os.qres.model.floor.LocationDraft;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.QrView;
import os.qres.model.floor.TableDraft;
import os.qres.model.floor.TableStatus;
import os.qres.model.floor.TableView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// `/locations` and `/tables`.
public final class FloorRoutes {
    private static final int DEFAULT_QR_SIZE = 400;
    private static final int SMALLEST_QR_SIZE = 100;
    private static final int LARGEST_QR_SIZE = 2000;

    private final Floor floor;
    private final SectionRoutes sections;
    private final Function<Call<?>, String> guestUrl;

    /// @param guestUrl the address that a table's code is appended to, as this caller can reach it
    public FloorRoutes(Floor floor, Sections sections, Function<Call<?>, String> guestUrl) {
        this.floor = floor;
        this.sections = new SectionRoutes(sections);
        this.guestUrl = guestUrl;
    }

    public List<Route<?>> routes() {
        return Stream.concat(own().stream(), sections.routes().stream()).toList();
    }

    private List<Route<?>> own() {
        return List.of(
                listLocations(),
                addLocation(),
                location(),
                changeLocation(),
                removeLocation(),
                tablesOfLocation(),
                listTables(),
                addTable(),
                table(),
                changeTable(),
                removeTable(),
                markOccupied(),
                answerCall(),
                qr(),
                rotateQr());
    }

    private Route<?> listLocations() {
        return Route.get("/locations", Access.STAFF)
                .says("Lists the rooms and areas of the restaurant.")
                .filters(Filter.flag("is_active"))
                .givesList(LocationView.class)
                .reads((in, call) -> {
                    Optional<Boolean> active = call.queryFlag("is_active");
                    return Answer.page(Page.of(
                            floor.locations(in).stream()
                                    .filter(l -> active.isEmpty() || active.get() == l.isActive())
                                    .toList(),
                            call.window()));
                });
    }

    private Route<?> addLocation() {
        return Route.post("/locations", Access.ADMIN)
                .says("Adds a room or area.")
                .takes(LocationDraft.class)
                .creates(LocationView.class)
                .writes((unit, call) -> {
                    LocationView added = floor.addLocation(unit, call.body());
                    return Answer.created("/locations/" + added.id(), added);
                });
    }

    private Route<?> location() {
        return Route.get("/locations/{location_id}", Access.STAFF)
                .says("Gives one location with the number of its tables.")
                .gives(LocationView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(floor.location(in, call.id("location_id"))));
    }

    private Route<?> changeLocation() {
        return Route.patch("/locations/{location_id}", Access.ADMIN)
                .says("Changes the fields sent of a location.")
                .patches(LocationDraft.class)
                .gives(LocationView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(floor.changeLocation(
                        unit, call.id("location_id"), present -> call.patched(present, LocationDraft.class))));
    }

    private Route<?> removeLocation() {
        return Route.delete("/locations/{location_id}", Access.ADMIN)
                .says("Removes a location; one that has tables is only deactivated, and answered with 200.")
                .gives(LocationView.class)
                .orAnswers(204)
                .refuses("not-found", "stale")
                .writes((unit, call) -> gone(floor.removeLocation(unit, call.id("location_id"))));
    }

    private Route<?> tablesOfLocation() {
        return Route.get("/locations/{location_id}/tables", Access.STAFF)
                .says("Lists the tables of one location by number.")
                .givesList(TableView.class)
                .refuses("not-found")
                .reads((in, call) -> {
                    int id = floor.location(in, call.id("location_id")).id();
                    return Answer.page(Page.of(
                            floor.tables(in).stream()
                                    .filter(t -> Integer.valueOf(id).equals(t.locationId()))
                                    .toList(),
                            call.window()));
                });
    }

    private Route<?> listTables() {
        return Route.get("/tables", Access.STAFF)
                .says("Lists the tables by number.")
                .filters(Filter.number("location_id"), Filter.flag("is_occupied"), Filter.flag("is_active"))
                .givesList(TableView.class)
                .reads((in, call) -> Answer.page(Page.of(filtered(in, call), call.window())));
    }

    private List<TableView> filtered(Reading in, Call<?> call) {
        Optional<Integer> location = call.queryNumber("location_id");
        Optional<Boolean> occupied = call.queryFlag("is_occupied");
        Optional<Boolean> active = call.queryFlag("is_active");
        return floor.tables(in).stream()
                .filter(t -> location.isEmpty() || location.get().equals(t.locationId()))
                .filter(t -> occupied.isEmpty() || occupied.get() == t.isOccupied())
                .filter(t -> active.isEmpty() || active.get() == t.isActive())
                .toList();
    }

    private Route<?> addTable() {
        return Route.post("/tables", Access.ADMIN)
                .says("Adds a table; its QR code is made with it.")
                .takes(TableDraft.class)
                .creates(TableView.class)
                .refuses("taken")
                .writes((unit, call) -> {
                    TableView added = floor.addTable(unit, call.body());
                    return Answer.created("/tables/" + added.id(), added);
                });
    }

    private Route<?> table() {
        return Route.get("/tables/{table_id}", Access.STAFF)
                .says("Gives one table and what holds it.")
                .gives(TableView.class)
                .refuses("not-found")
                .reads((in, call) -> Answer.ok(floor.table(in, call.id("table_id"))));
    }

    private Route<?> changeTable() {
        return Route.patch("/tables/{table_id}", Access.ADMIN)
                .says("Changes the fields sent of a table.")
                .patches(TableDraft.class)
                .gives(TableView.class)
                .refuses("not-found", "stale", "taken", "table-busy")
                .writes((unit, call) -> Answer.ok(floor.changeTable(
                        unit, call.id("table_id"), present -> call.patched(present, TableDraft.class))));
    }

    private Route<?> removeTable() {
        return Route.delete("/tables/{table_id}", Access.ADMIN)
                .says("Removes a table; one that orders tell of is only deactivated, and answered with 200.")
                .gives(TableView.class)
                .orAnswers(204)
                .refuses("not-found", "stale", "table-busy")
                .writes((unit, call) -> gone(floor.removeTable(unit, call.id("table_id"))));
    }

    private Route<?> markOccupied() {
        return Route.patch("/tables/{table_id}/status", Access.WAITER)
                .command("set_table_status")
                .says("Seats guests at a table before they order, or frees it.")
                .takes(TableStatus.class)
                .gives(TableView.class)
                .refuses("not-found", "stale", "table-busy")
                .writes((unit, call) -> Answer.ok(floor.markOccupied(
                        unit, call.id("table_id"), call.body().isOccupied())));
    }

    private Route<?> answerCall() {
        return Route.post("/tables/{table_id}/call/answer", Access.WAITER)
                .command("answer_call")
                .says("Says that somebody goes to the guests who have called, and ends the call on every terminal.")
                .mayTake(CallAnswer.class)
                .gives(TableView.class)
                .refuses("not-found")
                .writes((unit, call) -> Answer.ok(floor.answerCall(
                        unit, call.id("table_id"), call.optionalBody().map(CallAnswer::calledAt))));
    }

    private Route<?> qr() {
        return Route.get("/tables/{table_id}/qr", Access.STAFF)
                .says("Gives the table's QR code: a PNG, or by format=svg|json an SVG or what it says; size in pixels.")
                .filters(Filter.word("format", QrFormat.class), Filter.number("size"))
                .gives(QrView.class)
                .givesMedia("image/png", "image/svg+xml")
                .refuses("not-found")
                .reads((in, call) -> qr(floor.table(in, call.id("table_id")), call));
    }

    private Answer qr(TableView table, Call<?> call) {
        String url = guestUrl.apply(call) + "/" + table.qrCode();
        int size = call.queryNumber("size").orElse(DEFAULT_QR_SIZE);
        if (size < SMALLEST_QR_SIZE || size > LARGEST_QR_SIZE) {
            throw RefusedException.invalid("size", "{out-of-range}");
        }
        return switch (call.queryWord("format", QrFormat.class).orElse(QrFormat.PNG)) {
            case PNG -> Answer.ok(new Content("image/png", new QrCode(url).png(size)));
            case SVG ->
                Answer.ok(new Content("image/svg+xml", new QrCode(url).svg(size).getBytes(StandardCharsets.UTF_8)));
            case JSON -> Answer.ok(new QrView(table.id(), table.number(), table.qrCode(), url));
        };
    }

    private Route<?> rotateQr() {
        return Route.post("/tables/{table_id}/qr/rotate", Access.ADMIN)
                .says("Gives the table a new QR code; printed ones lead nowhere from then on.")
                .gives(TableView.class)
                .refuses("not-found", "stale")
                .writes((unit, call) -> Answer.ok(floor.rotateCode(unit, call.id("table_id"))));
    }

    private static Answer gone(Optional<? extends Versioned> kept) {
        return kept.map(Answer::ok).orElseGet(Answer::noContent);
    }
}
