package os.qres.pos.house;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Rounding;
import os.qres.model.live.Restaurant;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.CurrentPrices;
import os.qres.model.prices.PriceBook;
import os.qres.pos.draft.MenuBook;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Texts;

/// The menu with the prices that hold for a type of order at a moment: worked out here as the server does it, so that
/// a terminal that is alone shows the same.
final class Menus {
    private final RestaurantState state;
    private final Texts texts;
    private MenuBook usual;
    private PriceBook prices;
    private Map<OrderType, CurrentPrices> current = Map.of();
    private final Map<OrderType, MenuBook> books = new EnumMap<>(OrderType.class);

    Menus(RestaurantState state, Texts texts, Instant now) {
        this.state = state;
        this.texts = texts;
        this.usual = readMenu();
        this.prices = readPrices();
        turn(now);
    }

    /// The menu, its prices or the language is another one.
    void read(Instant now) {
        usual = readMenu();
        prices = readPrices();
        turn(now);
    }

    /// Looks whether other prices hold by now.
    boolean turned(Instant now) {
        return !at(now).equals(current) && turn(now);
    }

    private boolean turn(Instant now) {
        current = at(now);
        books.clear();
        current.forEach((type, holding) -> books.put(type, usual.at(holding)));
        return true;
    }

    private Map<OrderType, CurrentPrices> at(Instant now) {
        Map<OrderType, CurrentPrices> all = new EnumMap<>(OrderType.class);
        for (OrderType type : OrderType.values()) {
            all.put(type, prices.at(now, type));
        }
        return all;
    }

    /// With the prices of now.
    MenuBook of(OrderType type) {
        return books.getOrDefault(type, usual);
    }

    /// With the prices of another moment.
    MenuBook of(OrderType type, Instant moment) {
        CurrentPrices then = prices.at(moment, type);
        return then.equals(current.get(type)) ? of(type) : usual.at(then);
    }

    private MenuBook readMenu() {
        return new MenuBook(List.copyOf(state.menu()), texts.language().get().tag(), texts.get("choice.size"));
    }

    private PriceBook readPrices() {
        Restaurant house = state.restaurant().get();
        return house == null
                ? new PriceBook(List.of(), ZoneId.of("UTC"), new Rounding(1, 1))
                : new PriceBook(
                        List.copyOf(state.priceLists()), ZoneId.of(house.timezone()), Rounding.of(house.currency()));
    }
}
