package os.qres.admin.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.floor.TableView;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;

/// A restaurant that has sold something.
public final class SoldHouse implements AutoCloseable {
    public final House house;
    public final PaymentMethodView cash;
    public final PaymentMethodView card;
    private final List<DishView> dishes;

    public SoldHouse(Path folder) {
        house = Restaurant.open(folder);
        cash = house.post(
                "/payment-methods",
                "{\"name\":\"Наличные\",\"kind\":\"cash\",\"translations\":{\"en\":{\"name\":\"Cash\"}}}",
                PaymentMethodView.class);
        card = house.post(
                "/payment-methods",
                "{\"name\":\"Карта\",\"kind\":\"card\",\"translations\":{\"en\":{\"name\":\"Card\"}}}",
                PaymentMethodView.class);
        Set<Integer> shown = house.list("/categories?limit=100", CategoryView.class).stream()
                .filter(CategoryView::isActive)
                .map(CategoryView::id)
                .collect(Collectors.toSet());
        dishes = house.list("/dishes?limit=100", DishView.class).stream()
                .filter(dish -> dish.isAvailable() && dish.countdown() == null && shown.contains(dish.categoryId()))
                .filter(dish -> dish.variations().isEmpty()
                        && dish.modifierGroups().stream().allMatch(group -> group.minChoices() == 0))
                .toList();
    }

    /// Somebody has eaten, at a table or not.
    public OrderView ordered(@Nullable Integer tableNumber, int lines, int portions) {
        var items = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"dish_id\":%d,\"quantity\":%d}"
                            .formatted(dishes.get(i % dishes.size()).id(), portions));
        }
        String where = tableNumber == null
                ? "\"order_type\":\"takeaway\""
                : "\"table_id\":%d,\"covers\":2".formatted(table(tableNumber));
        return house.post("/orders/", "{" + where + ",\"items\":[" + items + "]}", OrderView.class);
    }

    private int table(int number) {
        return house.list("/tables", TableView.class).stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// @param more of the payment: an amount, a tip
    public OrderView pay(OrderView order, PaymentMethodView method, String more) {
        return house.patch(
                "/orders/" + order.id() + "/payment",
                "{\"payment_status\":\"paid\",\"payment_method_id\":" + method.id() + more + "}",
                OrderView.class);
    }

    @Override
    public void close() {
        house.close();
    }
}
