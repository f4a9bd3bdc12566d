package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.checks.CheckPair;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.Combos;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient.Got;

/// A combo: a dish whose answers are dishes. Each part is made for itself, and all of them are one to the guest.
class CombosTest extends AtLunch {
    @Test
    void eachPartIsMadeAtItsStationAtItsShareOfThePriceToTheKopeck() {
        OrderView order = ordered(1, cola());

        assertEquals(List.of("Soup", "Cola"), names(order));
        assertEquals(new Money(400_01), order.totalPrice());
        // 400.01 in the proportion of 300 and 150.
        assertEquals(new Money(266_67), order.items().get(0).price());
        assertEquals(new Money(133_34), order.items().get(1).price());
        Map<Integer, List<String>> tickets = here.kitchen.get("/kitchen/tickets/").listOf(TicketView.class).stream()
                .collect(Collectors.toMap(TicketView::stationId, ticket -> ticket.lines().stream()
                        .map(line -> line.name())
                        .toList()));
        assertEquals(Map.of(here.hot.id(), List.of("Soup"), here.bar.id(), List.of("Cola")), tickets);
        ItemCombo combo = Objects.requireNonNull(order.items().getLast().combo());
        assertEquals(order.items().getFirst().clientRef(), combo.ref());
        assertEquals("Lunch", combo.name());
        assertEquals(lunch.id(), combo.dishId());
    }

    @Test
    void anExtraPriceIsSharedTooAndPartsAreTaxedAsTheyAre() {
        admin.patch("/settings/bill", json("{'taxes':{'included':true,'rate':2000,'service_rate':0}}"))
                .expect(200);
        OrderView order = ordered(2, teaOption());

        assertEquals(new Money(900_04), order.totalPrice());
        Money soups = order.items().get(0).total();
        Money teas = order.items().get(1).total();
        assertEquals(new Money(900_04), soups.plus(teas));
        // 10 % in the soups, 20 % in the teas.
        assertEquals(
                new Money(Math.round(soups.minor() * 10 / 110f)).plus(new Money(Math.round(teas.minor() * 20 / 120f))),
                order.taxTotal());
    }

    @Test
    void aPartIsChosenOfEachAndNoMore() {
        assertEquals(
                field("modifier_option_ids"),
                sent(lunch(1, option(first, 0))).expect(422).fields());
        assertEquals(
                field("modifier_option_ids"),
                sent(lunch(1, option(first, 0), cola(), teaOption()))
                        .expect(422)
                        .fields());
        assertTrue(waiter.get("/orders/").listOf(OrderView.class).isEmpty());
    }

    @Test
    void whatIsOffOrRunsOutIsRefusedAndNothingIsTaken() {
        Got short4 = sent(lunch(4, option(first, 0), teaOption())).expect(409);
        assertEquals("sold-out", short4.slug());
        assertEquals(field("modifier_option_ids"), short4.fields());
        assertEquals(3, now(tea).countdown());
        assertEquals(10, now(lunch).countdown());
        admin.patch("/dishes/" + soup.id() + "/availability", "{\"is_available\":false}")
                .expect(200);
        Got off = sent(lunch(1, option(first, 0), cola())).expect(409);
        assertEquals("dish-unavailable", off.slug());
        assertEquals(field("modifier_option_ids"), off.fields());
        String menu = here.server().client().get("/dishes/menu").expect(200).body();
        assertFalse(menu.contains("\"dish_id\":" + soup.id()), "guests are not offered it");
    }

    @Test
    void itIsTakenBackAsAWholeAndItsPortionsAreGivenBack() {
        OrderView order = ordered(2, teaOption());
        assertEquals(1, now(tea).countdown());
        assertEquals(8, now(lunch).countdown());

        waiter.patch(line(order, 1), "{\"quantity\":1}").expect(200);
        assertEquals(new Money(450_02), now(order).totalPrice());
        assertEquals(2, now(tea).countdown());
        assertEquals(9, now(lunch).countdown());
        waiter.patch(line(order, 0), "{\"quantity\":3}").expect(200);
        assertEquals(new Money(1350_06), now(order).totalPrice());
        assertEquals(0, now(tea).countdown());
        waiter.patch(line(order, 0), "{\"quantity\":4}").expect(409);

        waiter.delete(line(order, 1)).expect(200);
        assertEquals(Money.ZERO, now(order).totalPrice());
        assertTrue(now(order).items().stream().allMatch(item -> item.status() == ItemStatus.CANCELLED));
        assertEquals(3, now(tea).countdown());
        assertEquals(10, now(lunch).countdown());
    }

    @Test
    void onceAPartIsBegunNoneIsTakenBackAndAllAreOnTheHouse() {
        OrderView order = ordered(1, cola());
        here.kitchen
                .patch(line(order, 0) + "/status", "{\"status\":\"cooking\"}")
                .expect(200);
        assertEquals("item-started", waiter.delete(line(order, 1)).expect(409).slug());
        assertEquals(new Money(400_01), now(order).totalPrice());

        admin.post(line(order, 0) + "/comp", json("{'reason':'Cold'}")).expect(200);
        assertEquals(Money.ZERO, now(order).totalPrice());
        admin.delete(line(order, 0) + "/comp").expect(200);
        assertEquals(new Money(400_01), now(order).totalPrice());
    }

    @Test
    void oneOfSeveralIsSplitOffWithAllItsPartsAndIsAComboOfItsOwn() {
        OrderView order = ordered(3, teaOption());
        CheckPair pair = waiter.post(
                        "/orders/" + order.id() + "/split",
                        json("{'items':[{'item_id':%d,'quantity':1}]}"
                                .formatted(order.items().getLast().id())))
                .expect(201)
                .as(CheckPair.class);

        assertEquals(new Money(450_02), pair.to().totalPrice());
        assertEquals(new Money(900_04), pair.from().totalPrice());
        assertEquals(2, pair.to().items().size());
        UUID combo = ref(pair.to());
        assertEquals(
                combo,
                Objects.requireNonNull(pair.to().items().getLast().combo()).ref());
        assertNotEquals(ref(pair.from()), combo);
        Got uneven = waiter.post(
                        "/orders/" + order.id() + "/split",
                        json("{'items':[{'item_id':%d,'quantity':1},{'item_id':%d,'quantity':2}]}"
                                .formatted(
                                        order.items().get(0).id(),
                                        order.items().get(1).id())))
                .expect(422);
        assertEquals(List.of("items[1].item_id"), uneven.fields());

        waiter.delete(line(pair.to(), 0)).expect(200);
        assertEquals(Money.ZERO, now(pair.to()).totalPrice());
        assertEquals(new Money(900_04), now(pair.from()).totalPrice());
        waiter.post(
                        "/orders/" + pair.from().id() + "/move",
                        json("{'to_order_id':%d,'items':[{'item_id':%d}]}"
                                .formatted(
                                        ordered(1, cola()).id(),
                                        pair.from().items().getFirst().id())))
                .expect(200);
        assertTrue(now(pair.from()).items().isEmpty());
    }

    @Test
    void itIsOrderedOnceByItsReference() {
        UUID ref = UUID.randomUUID();
        String line =
                lunch(1, option(first, 0), cola()).replace("\"dish_id\"", "\"client_ref\":\"" + ref + "\",\"dish_id\"");
        OrderView order = sent(line).expect(201).as(OrderView.class);
        OrderView again = waiter.post("/orders/" + order.id() + "/items/batch", "{\"items\":[" + line + "]}")
                .expect(201)
                .as(OrderView.class);

        assertEquals(2, again.items().size());
        assertEquals(
                List.of(ref, Combos.part(ref, 1)),
                again.items().stream().map(ItemView::clientRef).toList());
    }

    @Test
    void theBillHasItAtItsPriceWithItsPartsAndReportsHaveTheParts() {
        OrderView order = ordered(2, cola());
        String bill = waiter.get("/orders/" + order.id() + "/bill?format=text")
                .expect(200)
                .body()
                .replace(',', '.');
        assertTrue(bill.contains("2 x Lunch") && bill.contains("800.02") && bill.contains("- Soup"), bill);
        assertFalse(bill.contains("266.67") || bill.contains("533.34"), bill);
        waiter.patch(
                        "/orders/" + order.id() + "/payment",
                        json("{'payment_status':'paid','payment_method_id':%d}".formatted(here.cash.id())))
                .expect(200);
        String summary = admin.get("/orders/stats/summary").expect(200).body();
        assertTrue(summary.contains("Soup") && summary.contains("Cola"), summary);
    }

    @Test
    void aPartIsADishOfItsOwn() {
        assertEquals(List.of("options[0].dish_id"), refusedPart(404));
        assertEquals(List.of("options[0].dish_id"), refusedPart(lunch.id()));
        DishView open = dish("'name':'Open','price':0,'is_open':true,'category_id':" + here.cola.categoryId());
        assertEquals(List.of("options[0].dish_id"), refusedPart(open.id()));
        assertEquals(
                List.of("options[0].dish_id"), refusedPart(here.steak.id()), "somebody must be asked how it is done");
    }

    private List<String> refusedPart(int dish) {
        return admin.post(
                        "/modifiers/",
                        json(
                                "{'name':'Bad','min_choices':1,'max_choices':1,'options':[{'name':'X','price_delta':0,'dish_id':%d}]}"
                                        .formatted(dish)))
                .expect(422)
                .fields();
    }
}
