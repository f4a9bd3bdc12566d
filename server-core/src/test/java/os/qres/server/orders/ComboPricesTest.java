package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.Combos;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient.Got;

/// Combos where the menu does other things at the same time: price lists, sizes, discounts, questions, what runs out.
class ComboPricesTest extends AtLunch {
    @Test
    void aPriceListIsAboutTheComboAndNotAboutItsParts() {
        rule("'dish_id':%d,'basis_points':-5000".formatted(here.cola.id()));
        OrderView usual = ordered(1, cola());
        assertEquals(new Money(400_01), usual.totalPrice());
        assertEquals(List.of(new Money(266_67), new Money(133_34)), prices(usual));
        assertTrue(usual.items().stream().allMatch(item -> item.priceList() == null));

        rule("'dish_id':%d,'price':300".formatted(lunch.id()));
        OrderView cheaper = ordered(2, teaOption());
        assertEquals(new Money(700_02), cheaper.totalPrice());
        assertTrue(cheaper.items().stream()
                .allMatch(
                        item -> Objects.requireNonNull(item.priceList()).name().equals("Happy hour")));
    }

    @Test
    void itsSizeIsKeptWithEachPartAndStandsOnTheBill() {
        VariationView large = admin.post("/dishes/" + lunch.id() + "/variations/", json("{'name':'large','price':600}"))
                .expect(201)
                .as(VariationView.class);
        OrderView order = sent(json("{'dish_id':%d,'dish_variation_id':%d,'quantity':1,'modifier_option_ids':[%d,%d]}"
                        .formatted(lunch.id(), large.id(), option(first, 0), cola())))
                .expect(201)
                .as(OrderView.class);

        assertEquals(Money.parse("600"), order.totalPrice());
        for (ItemView part : order.items()) {
            ItemCombo combo = Objects.requireNonNull(part.combo());
            assertEquals(large.id(), combo.dishVariationId());
            assertEquals("large", combo.variationName());
        }
        String bill = waiter.get("/orders/" + order.id() + "/bill?format=text")
                .expect(200)
                .body();
        assertTrue(bill.contains("1 x Lunch large"), bill);
    }

    @Test
    void aQuestionOfTheComboIsAboutThePartBeforeIt() {
        ModifierGroupView bread = group("Bread", "{'name':'Rye','price_delta':10}");
        ModifierGroupView ice = group("Ice", "{'name':'No ice','price_delta':0}");
        DishView meal = dish("'name':'Meal','price':500,'category_id':%d,'modifier_group_ids':[%d,%d,%d,%d]"
                .formatted(here.steak.categoryId(), bread.id(), first.id(), drink.id(), ice.id()));
        OrderView order = sent(json("{'dish_id':%d,'quantity':1,'modifier_option_ids':[%d,%d,%d,%d]}"
                        .formatted(meal.id(), option(ice, 0), option(bread, 0), cola(), option(first, 0))))
                .expect(201)
                .as(OrderView.class);

        assertEquals(Money.parse("510"), order.totalPrice());
        assertEquals(
                List.of(List.of("Rye"), List.of("No ice")),
                order.items().stream()
                        .map(item -> item.modifiers().stream()
                                .map(ItemModifier::name)
                                .toList())
                        .toList());
    }

    @Test
    void discountsAreOfTheCheckOrOfOnePartAndComeToTheKopeck() {
        OrderView order = ordered(3, teaOption());
        OrderView less = admin.post(
                        "/orders/" + order.id() + "/discounts", json("{'basis_points':1000,'reason':'Regular'}"))
                .expect(200)
                .as(OrderView.class);
        assertEquals(new Money(1350_06 - 135_01), less.totalPrice());
        assertEquals(less.totalPrice(), less.items().stream().map(ItemView::due).reduce(Money.ZERO, Money::plus));
        OrderView cold = admin.post(
                        "/orders/" + order.id() + "/discounts",
                        json("{'basis_points':10000,'reason':'Cold','item_id':%d}"
                                .formatted(order.items().getFirst().id())))
                .expect(200)
                .as(OrderView.class);
        assertEquals(Money.ZERO, cold.items().getFirst().due());
        assertEquals(cold.totalPrice(), cold.items().getLast().due());
    }

    @Test
    void itIsOnTheHouseOnceAnyPartIsBegunAndTheKitchenForgetsWhatIsTakenBack() {
        OrderView order = ordered(1, cola());
        here.kitchen
                .patch(line(order, 0) + "/status", "{\"status\":\"cooking\"}")
                .expect(200);
        admin.post(line(order, 1) + "/comp", json("{'reason':'Cold'}")).expect(200);
        assertEquals(Money.ZERO, now(order).totalPrice());

        OrderView other = ordered(1, cola());
        waiter.delete(line(other, 0)).expect(200);
        List<TicketView> tickets = here.kitchen.get("/kitchen/tickets/").listOf(TicketView.class);
        assertTrue(
                tickets.stream()
                        .filter(ticket -> ticket.orderId() == other.id())
                        .flatMap(ticket -> ticket.lines().stream())
                        .allMatch(line -> line.status() == ItemStatus.CANCELLED),
                "each station hears of it: " + tickets);
    }

    @Test
    void whatGoesByThePartsReferenceIsInItsWayAndRefused() {
        UUID ref = UUID.randomUUID();
        sent(json("{'dish_id':%d,'quantity':1,'client_ref':'%s'}".formatted(here.cola.id(), Combos.part(ref, 1))))
                .expect(201);
        Got taken = sent(lunch(1, option(first, 0), cola())
                .replace("\"dish_id\"", "\"client_ref\":\"" + ref + "\",\"dish_id\""));
        assertEquals("taken", taken.expect(409).slug());
        assertEquals(field("client_ref"), taken.fields());
    }

    @Test
    void moreOfItIsRefusedOnceItIsOff() {
        OrderView order = ordered(1, cola());
        admin.patch("/dishes/" + lunch.id() + "/availability", "{\"is_available\":false}")
                .expect(200);
        Got more = waiter.patch(line(order, 0), "{\"quantity\":2}").expect(409);
        assertEquals("dish-unavailable", more.slug());
        assertEquals(1, now(order).items().getFirst().quantity());
    }

    @Test
    void aPartThatHasToBeAskedSomethingLaterIsRefusedAndNotShownToGuests() {
        ModifierGroupView bread = group("Bread", "{'name':'Rye','price_delta':0}");
        admin.patch("/dishes/" + soup.id(), json("{'modifier_group_ids':[%d]}".formatted(bread.id())))
                .expect(200);
        assertEquals(
                field("modifier_option_ids"),
                sent(lunch(1, option(first, 0), cola())).expect(422).fields());
        String menu = here.server().client().get("/dishes/menu").expect(200).body();
        assertFalse(menu.contains("\"name\":\"Lunch\""), "nothing is left to be chosen first");
    }

    @Test
    void guestsAreToldTheAllergensOfItsParts() {
        String page = page("?lang=en&without=milk");
        assertTrue(page.indexOf("<h3>Lunch") > page.indexOf("Composition unknown"), "nobody knows what is in it");
        int milk = ingredient("'name':'Cream','is_allergen':true,'allergen_code':'milk'");
        int water = ingredient("'name':'Water','is_allergen':false");
        compose(soup, milk);
        compose(here.cola, water);
        compose(tea, water);
        DishView shown = now(lunch);
        assertEquals(
                "Cream",
                shown.modifierGroups()
                        .getFirst()
                        .options()
                        .getFirst()
                        .ingredients()
                        .getFirst()
                        .name());
        assertTrue(shown.modifierGroups()
                .getFirst()
                .options()
                .getFirst()
                .ingredientIds()
                .isEmpty());
        assertTrue(page("?lang=en").contains("<h3>Lunch"));
        assertFalse(page("?lang=en&without=milk").contains("<h3>Lunch"), "there is no other soup");
    }

    private String page(String query) {
        return here.server().client().get("/menu" + query).expect(200).body();
    }

    private int ingredient(String fields) {
        return admin.post("/ingredients/", json("{" + fields + "}"))
                .expect(201)
                .as(IngredientView.class)
                .id();
    }

    private void compose(DishView dish, int ingredient) {
        admin.patch("/dishes/" + dish.id(), json("{'ingredient_ids':[%d]}".formatted(ingredient)))
                .expect(200);
    }

    private static List<Money> prices(OrderView order) {
        return order.items().stream().map(ItemView::price).toList();
    }

    private void rule(String rule) {
        admin.post("/price-lists/", json("{'name':'Happy hour','rules':[{%s}]}".formatted(rule)))
                .expect(201);
    }
}
