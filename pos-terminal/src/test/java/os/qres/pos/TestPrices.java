package os.qres.pos;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceListView;
import os.qres.model.prices.PriceRule;
import os.qres.pos.house.SnapshotCopy;
import os.qres.pos.order.OrderViewModel;

/// Price lists of the demo restaurant.
public final class TestPrices {
    private TestPrices() {}

    /// Drinks are 20 % cheaper on Fridays, and tiramisu costs 300.
    public static PriceListView happyHour(String start, String end) {
        return list(
                1,
                "Счастливый час",
                "Happy hour",
                start,
                end,
                List.of(),
                new PriceRule(DemoHouse.dish("Эспрессо").categoryId(), null, null, -2000, null),
                new PriceRule(null, DemoHouse.dish("Тирамису").id(), null, null, Money.parse("300")));
    }

    /// Whatever is brought costs 10 % more.
    public static PriceListView delivery() {
        return list(
                2,
                "Доставка",
                "Delivery",
                null,
                null,
                List.of(OrderType.DELIVERY),
                new PriceRule(null, null, null, 1000, null));
    }

    /// The order screen in the happy hour.
    static void screen(TestScreens.Stand stand) {
        OrderViewModel order = new OrderViewModel(stand.test().house, stand.desk().frame, 12);
        order.tapDish(DemoHouse.dish("Эспрессо").id());
        order.tapDish(DemoHouse.dish("Тирамису").id());
        stand.desk().frame.table(12);
        TestScreens.press(stand, "category-" + DemoHouse.dish("Эспрессо").categoryId());
    }

    private static PriceListView list(
            int id,
            String name,
            String english,
            @Nullable String start,
            @Nullable String end,
            List<OrderType> types,
            PriceRule... rules) {
        return new PriceListView(
                id,
                name,
                true,
                0,
                List.of(5),
                start,
                end,
                types,
                List.of(rules),
                Map.of("en", new Translation(english, null)),
                DemoHouse.NOW,
                DemoHouse.NOW,
                1);
    }

    /// The same restaurant with these price lists.
    public static Snapshot with(Snapshot s, PriceListView... lists) {
        return SnapshotCopy.of(s).priceLists(List.of(lists)).made();
    }
}
