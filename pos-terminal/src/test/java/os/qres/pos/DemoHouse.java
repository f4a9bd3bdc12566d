package os.qres.pos;

import static os.qres.pos.Csv.cell;
import static os.qres.pos.Csv.known;
import static os.qres.pos.Csv.number;
import static os.qres.pos.Csv.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.Decor;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableShape;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.staff.WaiterView;

/// The demo restaurant as a snapshot, read from the same tables that the server loads. Ids are the rows'
/// numbers, from 1.
public final class DemoHouse {
    public static final Instant NOW = Instant.parse("2026-11-20T16:58:00Z");
    public static final int ANNA = 1;
    private static final Instant MADE = Instant.parse("2026-11-20T06:00:00Z");

    private static final List<String> locations =
            rows("locations").stream().map(row -> cell(row, "code")).toList();
    private static final List<String> categories =
            rows("categories").stream().map(row -> cell(row, "code")).toList();

    private DemoHouse() {}

    public static Snapshot snapshot(OrderView... orders) {
        return snapshot(menu(), orders);
    }

    public static Snapshot snapshot(List<MenuCategory> menu, OrderView... orders) {
        Restaurant restaurant = new Restaurant(
                "Кафе «Набережная»",
                "RUB",
                "Europe/Moscow",
                null,
                "ru",
                "http://localhost:8000/menu",
                Map.of("en", new Translation("Embankment Café", null)));
        return new Snapshot(
                1,
                "epoch-1",
                0,
                NOW,
                restaurant,
                places(),
                tables(List.of(orders)),
                menu,
                DemoStations.all(),
                List.of(new WaiterView(ANNA, "Анна Кузнецова", null, true)),
                methods(),
                List.of(orders),
                List.of(),
                List.of(),
                null,
                DemoReasons.all(),
                List.of(),
                null,
                null);
    }

    public static List<LocationView> places() {
        List<LocationView> places = new ArrayList<>();
        for (Map<String, String> row : rows("locations")) {
            List<Decor> decor = rows("decor").stream()
                    .filter(d -> cell(d, "location").equals(cell(row, "code")))
                    .map(d -> new Decor(
                            cell(d, "kind"),
                            cell(d, "label_ru"),
                            number(d, "x"),
                            number(d, "y"),
                            number(d, "width"),
                            number(d, "height"),
                            english(cell(d, "label_en"))))
                    .toList();
            places.add(new LocationView(
                    places.size() + 1,
                    cell(row, "name_ru"),
                    null,
                    cell(row, "color"),
                    true,
                    0,
                    decor,
                    english(cell(row, "name_en")),
                    MADE,
                    MADE,
                    1));
        }
        return places;
    }

    public static List<TableView> tables(List<OrderView> orders) {
        return rows("tables").stream().map(row -> table(row, orders)).toList();
    }

    /// Table `number`, with whoever sits there by the orders given.
    public static TableView table(int number, OrderView... orders) {
        return tables(List.of(orders)).stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow();
    }

    public static TableView seated(TableView t, Instant at) {
        return new TableView(
                t.id(),
                t.number(),
                t.qrCode(),
                true,
                t.seats(),
                t.locationId(),
                t.location(),
                t.description(),
                true,
                null,
                t.x(),
                t.y(),
                t.width(),
                t.height(),
                t.shape(),
                at,
                null,
                null,
                MADE,
                at,
                t.version() + 1);
    }

    /// Its guests call since `at`, or, without one, somebody goes to them.
    public static TableView calling(TableView t, CallReason reason, @Nullable Instant at) {
        return new TableView(
                t.id(),
                t.number(),
                t.qrCode(),
                t.isOccupied(),
                t.seats(),
                t.locationId(),
                t.location(),
                t.description(),
                true,
                t.currentOrderId(),
                t.x(),
                t.y(),
                t.width(),
                t.height(),
                t.shape(),
                t.occupiedAt(),
                at == null ? null : reason,
                at,
                MADE,
                MADE,
                t.version() + 1);
    }

    private static TableView table(Map<String, String> row, List<OrderView> orders) {
        int number = number(row, "number");
        int place = locations.indexOf(cell(row, "location")) + 1;
        OrderView order = orders.stream()
                .filter(o -> Integer.valueOf(number).equals(o.tableId()))
                .findFirst()
                .orElse(null);
        return new TableView(
                number,
                number,
                new UUID(0, number),
                order != null,
                number(row, "seats"),
                place,
                place,
                cell(row, "description_ru"),
                true,
                order == null ? null : order.id(),
                number(row, "x"),
                number(row, "y"),
                number(row, "width"),
                number(row, "height"),
                TableShape.valueOf(cell(row, "shape").toUpperCase(java.util.Locale.ROOT)),
                order == null ? null : order.createdAt(),
                null,
                null,
                MADE,
                MADE,
                1);
    }

    public static List<PaymentMethodView> methods() {
        List<PaymentMethodView> methods = new ArrayList<>();
        for (Map<String, String> row : rows("payment_methods")) {
            methods.add(new PaymentMethodView(
                    methods.size() + 1,
                    cell(row, "name_ru"),
                    PaymentKind.valueOf(cell(row, "kind").toUpperCase(java.util.Locale.ROOT)),
                    true,
                    0,
                    english(cell(row, "name_en")),
                    MADE,
                    MADE,
                    1));
        }
        return methods;
    }

    public static List<MenuCategory> menu() {
        List<MenuCategory> menu = new ArrayList<>();
        for (Map<String, String> row : rows("categories")) {
            menu.add(new MenuCategory(
                    menu.size() + 1,
                    cell(row, "name_ru"),
                    cell(row, "description_ru"),
                    null,
                    number(row, "sort_order"),
                    true,
                    1,
                    cell(row, "color_key"),
                    english(cell(row, "name_en")),
                    dishes(cell(row, "code")),
                    MADE,
                    MADE,
                    1));
        }
        return menu;
    }

    /// The dish with that Russian name.
    public static DishView dish(String name) {
        return menu().stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /// The menu with one dish taken off.
    public static List<MenuCategory> without(String name) {
        return changed(dish -> dish.name().equals(name) ? available(dish, false, dish.countdown()) : dish);
    }

    public static DishView available(DishView d, boolean available, @Nullable Integer countdown) {
        return new DishView(
                d.id(),
                d.name(),
                d.description(),
                d.price(),
                available,
                d.categoryId(),
                d.category(),
                d.imageUrl(),
                d.cookingTime(),
                d.weight(),
                d.calories(),
                d.code(),
                d.stationId(),
                d.isPopular(),
                d.ingredients(),
                d.variations(),
                d.modifierGroups(),
                countdown,
                d.taxRate(),
                d.translations(),
                d.createdAt(),
                d.updatedAt(),
                d.version() + 1,
                d.isOpen());
    }

    public static List<MenuCategory> changed(UnaryOperator<DishView> change) {
        return menu().stream()
                .map(c -> new MenuCategory(
                        c.id(),
                        c.name(),
                        c.description(),
                        c.imageUrl(),
                        c.sortOrder(),
                        c.isActive(),
                        c.stationId(),
                        c.colorKey(),
                        c.translations(),
                        c.dishes().stream().map(change).toList(),
                        c.createdAt(),
                        c.updatedAt(),
                        c.version()))
                .toList();
    }

    private static List<DishView> dishes(String category) {
        List<Map<String, String>> all = rows("dishes");
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .filter(i -> cell(all.get(i), "category").equals(category))
                .map(i -> dish(i + 1, all.get(i)))
                .toList();
    }

    private static DishView dish(int id, Map<String, String> row) {
        int category = categories.indexOf(cell(row, "category")) + 1;
        List<ModifierGroupView> groups = Stream.of(cell(row, "modifier_groups").split(" "))
                .filter(code -> !code.isEmpty())
                .map(DemoParts::group)
                .toList();
        return new DishView(
                id,
                cell(row, "name_ru"),
                cell(row, "description_ru"),
                Money.parse(cell(row, "price")),
                true,
                category,
                category,
                null,
                known(row, "cooking_time_min"),
                known(row, "weight_g"),
                known(row, "calories"),
                cell(row, "code"),
                null,
                cell(row, "is_popular").equals("1"),
                DemoParts.of(cell(row, "ingredients")),
                sizes(id, cell(row, "code")),
                groups,
                null,
                null,
                english(cell(row, "name_en")),
                MADE,
                MADE,
                1,
                cell(row, "is_open").equals("1"));
    }

    private static List<VariationView> sizes(int dish, String code) {
        List<Map<String, String>> all = rows("variations");
        List<VariationView> sizes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> row = all.get(i);
            if (cell(row, "dish").equals(code)) {
                sizes.add(new VariationView(
                        i + 1,
                        dish,
                        cell(row, "name_ru"),
                        Money.parse(cell(row, "price")),
                        null,
                        null,
                        true,
                        i,
                        cell(row, "is_default").equals("1"),
                        english(cell(row, "name_en")),
                        1));
            }
        }
        return sizes;
    }

    private static Map<String, Translation> english(String name) {
        return Map.of("en", new Translation(name, null));
    }
}
