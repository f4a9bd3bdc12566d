package os.qres.server.orders;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// A house that sells a combo: a soup, and a drink of which guests choose one.
abstract class AtLunch {
    @TempDir
    Path folder;

    TestRestaurant here;
    TestClient admin;
    TestClient waiter;
    DishView soup;
    DishView tea;
    ModifierGroupView first;
    ModifierGroupView drink;
    DishView lunch;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        admin = here.admin;
        waiter = here.waiter;
        soup = dish("'name':'Soup','price':300,'tax_rate':10,'category_id':" + here.steak.categoryId());
        tea = dish("'name':'Tea','price':200,'countdown':3,'category_id':" + here.cola.categoryId());
        first = group("First", "{'name':'Soup','price_delta':0,'dish_id':%d}".formatted(soup.id()));
        drink = group(
                "Drink",
                "{'name':'Cola','price_delta':0,'dish_id':%d},{'name':'Tea','price_delta':50.01,'dish_id':%d}"
                        .formatted(here.cola.id(), tea.id()));
        lunch = dish("'name':'Lunch','price':400.01,'countdown':10,'category_id':%d,'modifier_group_ids':[%d,%d]"
                .formatted(here.steak.categoryId(), first.id(), drink.id()));
    }

    @AfterEach
    void close() {
        here.close();
    }

    static List<String> field(String name) {
        return List.of("items[0]." + name);
    }

    OrderView ordered(int quantity, int drinkOption) {
        return sent(lunch(quantity, option(first, 0), drinkOption)).expect(201).as(OrderView.class);
    }

    Got sent(String line) {
        return waiter.post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + line + "]}");
    }

    String lunch(int quantity, Integer... options) {
        return json("{'dish_id':%d,'quantity':%d,'modifier_option_ids':%s}"
                .formatted(lunch.id(), quantity, List.of(options)));
    }

    static int option(ModifierGroupView group, int place) {
        return group.options().get(place).id();
    }

    int cola() {
        return option(drink, 0);
    }

    int teaOption() {
        return option(drink, 1);
    }

    static UUID ref(OrderView order) {
        return Objects.requireNonNull(order.items().getFirst().combo()).ref();
    }

    static String line(OrderView order, int place) {
        return "/orders/" + order.id() + "/items/" + order.items().get(place).id();
    }

    static List<String> names(OrderView order) {
        return order.items().stream().map(ItemView::name).toList();
    }

    OrderView now(OrderView order) {
        return waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    DishView now(DishView dish) {
        return admin.get("/dishes/" + dish.id()).expect(200).as(DishView.class);
    }

    DishView dish(String fields) {
        return admin.post("/dishes/", json("{" + fields + "}")).expect(201).as(DishView.class);
    }

    ModifierGroupView group(String name, String options) {
        return admin.post(
                        "/modifiers/",
                        json("{'name':'%s','min_choices':1,'max_choices':1,'options':[%s]}".formatted(name, options)))
                .expect(201)
                .as(ModifierGroupView.class);
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }
}
