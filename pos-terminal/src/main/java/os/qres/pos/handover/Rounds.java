package os.qres.pos.handover;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.StationView;
import os.qres.model.live.Restaurant;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.Combos;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.MenuBook;
import os.qres.terminal.login.ShortName;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RestaurantState;

/// Reads what waits to be sent as the tickets that the kitchen would get of it: a ticket for each station, out of the
/// menu and the orders as this terminal knows them.
public final class Rounds {
    private static final Pattern MORE = Pattern.compile("/orders/([^/]+)/items/batch");

    private final RestaurantState state;
    private final Jsonb json = Wire.lenient();

    public Rounds(RestaurantState state) {
        this.state = state;
    }

    /// The tickets of a command, and what printing them takes.
    List<Part> parts(QueuedCommand command) {
        Restaurant house = state.restaurant().get();
        ZoneId zone = house == null ? ZoneOffset.UTC : ZoneId.of(house.timezone());
        return of(command).stream()
                .map(ticket -> new Part(
                        command, ticket, stationName(ticket.stationId()), location(ticket.tableNumber()), zone))
                .toList();
    }

    private String stationName(int id) {
        return state.stations().stream()
                .filter(station -> station.id() == id)
                .map(StationView::name)
                .findFirst()
                .orElse("");
    }

    private @Nullable Integer location(@Nullable Integer tableNumber) {
        return state.tables().values().stream()
                .filter(table -> tableNumber != null && table.number() == tableNumber)
                .findFirst()
                .map(TableView::locationId)
                .orElse(null);
    }

    /// The tickets of a command; none of one that sends nothing to the kitchen.
    public List<HandedTicket> of(QueuedCommand command) {
        String body = command.body();
        if (body == null || !command.method().equals("POST")) {
            return List.of();
        }
        try {
            if (command.path().equals("/orders/")) {
                NewOrder order = json.type(NewOrder.class).fromJson(body);
                Integer table = order.tableId() == null ? null : numberOf(order.tableId());
                int covers = order.covers() == null ? 1 : order.covers();
                return tickets(
                        command,
                        new Whose(
                                table,
                                type(order),
                                covers,
                                order.guestName(),
                                order.promisedAt(),
                                order.kitchenNotes()),
                        order.items());
            }
            Matcher more = MORE.matcher(command.path());
            if (!more.matches()) {
                return List.of();
            }
            Optional<OrderView> order = order(more.group(1));
            return tickets(
                    command,
                    order.map(Whose::of).orElse(Whose.UNKNOWN),
                    json.type(NewItems.class).fromJson(body).items());
        } catch (JsonException | IllegalStateException _) {
            return List.of();
        }
    }

    private static OrderType type(NewOrder order) {
        return order.orderType() == null ? OrderType.DINE_IN : order.orderType();
    }

    private @Nullable Integer numberOf(int tableId) {
        var table = state.tables().get(tableId);
        return table == null ? null : table.number();
    }

    private Optional<OrderView> order(String name) {
        return state.orders().values().stream()
                .filter(order -> name.equals(Integer.toString(order.id()))
                        || name.equals(order.clientRef().toString()))
                .findFirst();
    }

    /// What a ticket says of the guests.
    private record Whose(
            @Nullable Integer table,
            OrderType type,
            int covers,
            @Nullable String guest,
            @Nullable Instant promisedAt,
            @Nullable String kitchenNotes) {
        static final Whose UNKNOWN = new Whose(null, OrderType.DINE_IN, 1, null, null, null);

        static Whose of(OrderView order) {
            return new Whose(
                    order.tableNumber(),
                    order.orderType(),
                    order.covers(),
                    order.guestName(),
                    order.promisedAt(),
                    order.kitchenNotes());
        }
    }

    private List<HandedTicket> tickets(QueuedCommand command, Whose whose, List<NewItem> items) {
        Map<Integer, List<HandedLine>> byStation = new LinkedHashMap<>();
        for (NewItem item : items) {
            for (Made part : made(item)) {
                station(part.item()).ifPresent(station -> line(part).ifPresent(line -> byStation
                        .computeIfAbsent(station, _ -> new ArrayList<>())
                        .add(line)));
            }
        }
        return byStation.entrySet().stream()
                .map(part -> new HandedTicket(
                        part.getKey(),
                        whose.table(),
                        waiter(command.author()),
                        whose.type(),
                        whose.covers(),
                        command.queuedAt(),
                        part.getValue(),
                        whose.guest(),
                        whose.promisedAt(),
                        whose.kitchenNotes(),
                        null))
                .toList();
    }

    /// What the kitchen makes as one line.
    /// @param modifiers what was chosen for it
    /// @param prefixes what is done with ingredients
    private record Made(NewItem item, List<ItemModifier> modifiers, List<ItemPrefix> prefixes) {}

    /// The item, or the parts of the combo that it is, called as the server will call them. What was chosen that is no
    /// dish is about the part before it, or about the first.
    private List<Made> made(NewItem item) {
        DishView dish = state.dishes().get(item.dishId());
        if (dish == null || item.clientRef() == null) {
            return List.of(new Made(item, List.of(), List.of()));
        }
        List<NewPrefix> wished = item.prefixes() == null ? List.of() : item.prefixes();
        List<ItemPrefix> prefixes = prefixes(dish, wished);
        List<Made> parts = new ArrayList<>();
        List<ItemModifier> about = new ArrayList<>();
        for (ModifierOptionView option : chosen(dish, item.modifierOptionIds())) {
            if (option.dishId() == null) {
                about.add(MenuBook.modifier(option, option.name(), wished));
                continue;
            }
            if (!parts.isEmpty()) {
                about = new ArrayList<>();
            }
            UUID ref = Combos.part(item.clientRef(), parts.size());
            parts.add(new Made(part(item, option.dishId(), ref), about, parts.isEmpty() ? prefixes : List.of()));
        }
        return parts.isEmpty() ? List.of(new Made(item, about, prefixes)) : parts;
    }

    private NewItem part(NewItem combo, int dish, UUID ref) {
        return new NewItem(
                ref,
                dish,
                size(dish),
                combo.quantity(),
                combo.comment(),
                List.of(),
                combo.course(),
                combo.seat(),
                combo.hold(),
                List.of(),
                null);
    }

    /// In which a dish is sold when nobody says anything else.
    private @Nullable Integer size(int dishId) {
        DishView dish = state.dishes().get(dishId);
        return dish == null
                ? null
                : dish.variations().stream()
                        .filter(VariationView::isDefault)
                        .findFirst()
                        .map(VariationView::id)
                        .orElse(null);
    }

    private @Nullable String waiter(@Nullable Integer author) {
        return state.waiters().stream()
                .filter(waiter -> author != null && waiter.id() == author)
                .map(waiter -> ShortName.of(waiter.fullName()))
                .findFirst()
                .orElse(null);
    }

    /// The dish's own, or its category's; none of what nobody has to make.
    private Optional<Integer> station(NewItem item) {
        if (item.open() != null) {
            return Optional.ofNullable(item.open().stationId());
        }
        DishView dish = state.dishes().get(item.dishId());
        if (dish == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(dish.stationId()).or(() -> state.menu().stream()
                .filter(category -> category.id() == dish.categoryId())
                .findFirst()
                .map(MenuCategory::stationId));
    }

    private Optional<HandedLine> line(Made part) {
        NewItem item = part.item();
        DishView dish = state.dishes().get(item.dishId());
        boolean isHeld = Boolean.TRUE.equals(item.hold());
        if (dish == null || item.clientRef() == null || isHeld) {
            return Optional.empty();
        }
        String variation = dish.variations().stream()
                .filter(size -> Integer.valueOf(size.id()).equals(item.dishVariationId()))
                .findFirst()
                .map(VariationView::name)
                .orElse(null);
        return Optional.of(new HandedLine(
                item.clientRef(),
                dish.id(),
                item.dishVariationId(),
                item.open() == null ? dish.name() : item.open().name(),
                variation,
                item.quantity(),
                item.comment(),
                part.modifiers(),
                part.prefixes()));
    }

    private static List<ItemPrefix> prefixes(DishView dish, List<NewPrefix> wished) {
        return wished.stream()
                .flatMap(prefix -> dish.ingredients().stream()
                        .filter(part -> prefix.isOfIngredient(part.id()))
                        .map(part -> new ItemPrefix(prefix.kind(), part.id(), part.name(), part.isAllergen())))
                .toList();
    }

    private static List<ModifierOptionView> chosen(DishView dish, @Nullable List<Integer> ids) {
        return ids == null
                ? List.of()
                : dish.modifierGroups().stream()
                        .flatMap(group -> group.options().stream())
                        .filter(option -> ids.contains(option.id()))
                        .toList();
    }
}
