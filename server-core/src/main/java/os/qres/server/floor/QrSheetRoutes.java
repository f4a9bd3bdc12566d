package os.qres.server.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.problem.RefusedException;

/// `/tables/qr-sheet.pdf`: the tables' codes for the printer.
public final class QrSheetRoutes {
    private static final String PDF = "application/pdf";

    private final Database database;
    private final Floor floor;
    private final Function<Reading, Restaurant> restaurant;
    private final Texts texts = new Texts("cards");

    private record Seen(Restaurant restaurant, List<QrSheet.Card> cards) {}

    /// @param restaurant its name, and the address that a table's code is appended to
    public QrSheetRoutes(Database database, Floor floor, Function<Reading, Restaurant> restaurant) {
        this.database = database;
        this.floor = floor;
        this.restaurant = restaurant;
    }

    public List<Route<?>> routes() {
        return List.of(Route.get("/tables/qr-sheet.pdf", Access.ADMIN)
                .says("The codes of all tables in use, or of one location's, as cards to print and cut, by number.")
                .filters(Filter.number("location_id"))
                .givesMedia(PDF)
                .does(this::sheet));
    }

    private Answer sheet(Call<Void> call) {
        Optional<Integer> location = call.queryNumber("location_id");
        Seen seen = database.read(call.actor(), in -> seen(in, location));
        byte[] pdf = new QrSheet(seen.restaurant(), texts).pdf(seen.cards());
        return new Answer(
                200, new Content(PDF, pdf), null, Map.of("Content-Disposition", "inline; filename=\"qr-sheet.pdf\""));
    }

    private Seen seen(Reading in, Optional<Integer> location) {
        Restaurant house = restaurant.apply(in);
        Map<Integer, String> rooms =
                floor.locations(in).stream().collect(Collectors.toMap(LocationView::id, LocationView::name));
        location.filter(id -> !rooms.containsKey(id)).ifPresent(_ -> {
            throw RefusedException.invalid("location_id", "{unknown-reference}");
        });
        List<QrSheet.Card> cards = floor.tables(in).stream()
                .filter(TableView::isActive)
                .filter(table -> location.isEmpty() || location.get().equals(table.locationId()))
                .map(table -> new QrSheet.Card(
                        table.number(),
                        table.locationId() == null ? "" : rooms.get(table.locationId()),
                        house.guestUrl() + "/" + table.qrCode()))
                .toList();
        return new Seen(house, cards);
    }
}
