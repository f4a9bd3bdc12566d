package os.qres.server.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.CurrentPrices;
import os.qres.model.prices.PriceBook;
import os.qres.server.floor.Floor;
import os.qres.server.menu.PreparedMenu;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.prices.PriceLists;

/// The pages that a guest's phone opens: plain HTML, one style sheet, nothing from anywhere else.
public final class GuestRoutes {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final Duration LONGEST_STAY = Duration.ofHours(12);

    private final Database database;
    private final Floor floor;
    private final GuestTable tables;
    private final PreparedMenu menu;
    private final PriceLists prices;
    private final Function<Reading, Restaurant> restaurant;
    private final Texts texts = new Texts("guest");
    private final Assets assets = new Assets();
    private final MenuPages menus = new MenuPages(assets);
    private final HtmlPages pages = new HtmlPages(assets);

    /// The house, and the table whose code it was.
    /// @param isSomebodyComing to the guests at that table
    private record Place(
            Restaurant restaurant, Optional<TableView> table, boolean isSomebodyComing, PriceBook prices, Instant now) {
        /// What guests pay who eat here: what they order at a table is eaten there.
        CurrentPrices current() {
            return prices.at(now, OrderType.DINE_IN);
        }

        /// When prices are other ones, if a guest may still sit here then.
        Optional<Instant> pricesUntil() {
            return prices.changesAfter(now, OrderType.DINE_IN)
                    .filter(change -> change.isBefore(now.plus(LONGEST_STAY)));
        }
    }

    public GuestRoutes(
            Database database,
            Floor floor,
            PreparedMenu menu,
            PriceLists prices,
            Function<Reading, Restaurant> restaurant) {
        this.database = database;
        this.floor = floor;
        this.tables = new GuestTable(floor);
        this.menu = menu;
        this.prices = prices;
        this.restaurant = restaurant;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/menu", Access.PUBLIC)
                        .says("Shows the menu as a page, to guests without a table's code.")
                        .filters("lang", "without")
                        .hears("Accept-Language")
                        .givesMedia("text/html")
                        .does(call -> menu(call, null)),
                Route.get("/menu/{qr_code}", Access.PUBLIC)
                        .says("Shows the menu as a page, to guests at the table whose code it is.")
                        .filters("lang", "without", "call")
                        .hears("Accept-Language")
                        .givesMedia("text/html")
                        .orAnswers(404)
                        .does(call -> menu(call, call.text("qr_code"))),
                new GuestCalls(floor, tables, pages, texts).route(),
                Route.get("/pair", Access.PUBLIC)
                        .says("Says on a page what is to be done with the code that a new device shows.")
                        .filters("code", "lang")
                        .hears("Accept-Language")
                        .givesMedia("text/html")
                        .does(this::pair),
                Route.get("/assets/{file}", Access.PUBLIC)
                        .says("Gives a style sheet or picture of the guest pages, to be kept for ever.")
                        .givesMedia("text/css", "image/svg+xml")
                        .refuses("not-found")
                        .does(call -> asset(call.text("file"))));
    }

    private Answer menu(Call<?> call, @Nullable String code) {
        var wanted = Wanted.by(call, texts);
        Place place = database.read(call.actor(), in -> place(in, code));
        if (code != null && place.table().isEmpty()) {
            return pages.unknownTable(wanted.words());
        }
        return pages.menu(menus.page(
                menu.categories(),
                place.current(),
                place.pricesUntil(),
                place.restaurant(),
                place.table().orElse(null),
                bar(place, call, wanted),
                wanted));
    }

    private Place place(Reading in, @Nullable String code) {
        Optional<TableView> table = code == null ? Optional.empty() : tables.at(in, code);
        boolean isSomebodyComing =
                table.filter(t -> floor.isSomebodyComing(in, t.id())).isPresent();
        return new Place(restaurant.apply(in), table, isSomebodyComing, prices.book(in), in.now());
    }

    /// Whether there is such a code is not said: that is for who may let devices in.
    private Answer pair(Call<?> call) {
        Optional<String> code = call.query("code").filter(given -> given.matches("[0-9]{6}"));
        return pages.pair(
                Wanted.by(call, texts).words(), code.map(digits -> digits.substring(0, 3) + " " + digits.substring(3)));
    }

    private static @Nullable CallBar bar(Place place, Call<?> call, Wanted wanted) {
        boolean isAgain = call.query("call").filter(CallBar.AGAIN::equals).isPresent();
        ZoneId zone = ZoneId.of(place.restaurant().timezone());
        return place.table()
                .map(table -> CallBar.of(table, place.isSomebodyComing(), isAgain, zone, wanted))
                .orElse(null);
    }

    private Answer asset(String file) {
        Content content = assets.file(file).orElseThrow(() -> RefusedException.notFound("path"));
        return new Answer(200, content, null, Map.of("Cache-Control", FOREVER));
    }
}
