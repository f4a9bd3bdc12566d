package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.IngredientView;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PrefixKind;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// No, extra, light and side, about a dish's ingredients.
class PrefixesTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private int nuts;
    private int onion;
    private int lime;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        nuts = ingredient("Орехи", true);
        onion = ingredient("Лук", false);
        lime = ingredient("Лайм", false);
        here.admin
                .patch("/dishes/" + here.pizza.id(), "{\"ingredient_ids\": [%d, %d]}".formatted(nuts, onion))
                .expect(200);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void theyStandOnTheLineAndOnTheTicketWithTheIngredientsNamesOfTheMoment() {
        OrderView order =
                sent(prefix("no", nuts), prefix("side", onion)).expect(201).as(OrderView.class);

        List<ItemPrefix> wanted = List.of(
                new ItemPrefix(PrefixKind.NO, nuts, "Орехи", true),
                new ItemPrefix(PrefixKind.SIDE, onion, "Лук", false));
        assertEquals(wanted, order.items().getFirst().prefixes());
        here.admin.patch("/ingredients/" + nuts, "{\"name\": \"Фундук\"}").expect(200);
        assertEquals(
                wanted,
                here.waiter
                        .get("/orders/" + order.id())
                        .as(OrderView.class)
                        .items()
                        .getFirst()
                        .prefixes());
        TicketView ticket =
                here.kitchen.get("/kitchen/tickets/").listOf(TicketView.class).getFirst();
        assertEquals(wanted, ticket.lines().getFirst().prefixes());
    }

    @Test
    void theyCostNothingAndALineWithoutThemHasNone() {
        OrderView order = sent(prefix("extra", onion)).expect(201).as(OrderView.class);
        OrderView plain = sent().expect(201).as(OrderView.class);

        assertEquals(plain.totalPrice(), order.totalPrice());
        assertTrue(plain.items().getFirst().prefixes().isEmpty());
    }

    @Test
    void anIngredientThatIsNotInTheDishIsRefusedAndNothingIsOrdered() {
        Got refused = sent(prefix("no", onion), prefix("no", lime)).expect(422);
        assertEquals("items[0].prefixes[1].ingredient_id", field(refused));
        assertEquals(
                "items[0].prefixes[0].ingredient_id",
                field(sent(prefix("no", 404)).expect(422)));
        assertTrue(here.waiter.get("/orders/").listOf(OrderView.class).isEmpty());
    }

    @Test
    void anUnknownKindOrTheSameIngredientTwiceIsRefused() {
        Got unknown = sent(prefix("without", onion)).expect(422);
        assertTrue(field(unknown).startsWith("items[0].prefixes"), unknown.body());
        Got twice = sent(prefix("no", onion), prefix("side", onion)).expect(422);
        assertEquals("items[0].prefixes[1].ingredient_id", field(twice));
        Got missing = sent("{\"ingredient_id\": %d}".formatted(onion)).expect(422);
        assertEquals("items[0].prefixes[0].kind", field(missing));
    }

    @Test
    void aModifierThatIsChosenHasThemTooAndExtraIsASecondPortionOfIt() {
        int medium = here.doneness.options().getLast().id();
        ItemView plain =
                steak(medium, "").expect(201).as(OrderView.class).items().getFirst();
        assertEquals(Money.parse("1050"), plain.price());
        assertNull(plain.modifiers().getFirst().prefix());
        OrderView order = steak(medium, option("extra", medium)).expect(201).as(OrderView.class);
        ItemView extra = order.items().getFirst();
        assertEquals(Money.parse("1100"), extra.price());
        assertEquals(
                List.of(new ItemModifier(medium, "Medium", Money.parse("100"), PrefixKind.EXTRA)), extra.modifiers());
        assertTrue(extra.prefixes().isEmpty());
        TicketView ticket = here.kitchen.get("/kitchen/tickets/").listOf(TicketView.class).stream()
                .filter(each -> each.orderId() == order.id())
                .findFirst()
                .orElseThrow();
        assertEquals(extra.modifiers(), ticket.lines().getFirst().modifiers());
        assertEquals(Money.parse("1050"), price(steak(medium, option("side", medium))));
        assertEquals(Money.parse("1050"), price(steak(medium, option("light", medium))));
        assertEquals(Money.parse("1000"), price(steak(medium, option("no", medium))), "what is left out costs nothing");
    }

    @Test
    void theBillSaysWhichModifierIsExtraAndNotWhatIsLeftOut() {
        int medium = here.doneness.options().getLast().id();
        assertTrue(bill(steak(medium, option("extra", medium))).contains("Extra: Medium"));
        assertFalse(bill(steak(medium, option("no", medium))).contains("Medium"));
        assertTrue(bill(steak(medium, "")).contains("+ Medium"));
    }

    @Test
    void aPrefixIsAboutOneThingThatIsThere() {
        int rare = here.doneness.options().getFirst().id();
        int medium = here.doneness.options().getLast().id();
        String option = "items[0].prefixes[0].modifier_option_id";
        assertEquals(option, field(steak(medium, option("extra", rare)).expect(422)), "it is not chosen");
        assertEquals(option, field(steak(medium, option("extra", 404)).expect(422)));
        assertEquals(
                "items[0].prefixes[1].modifier_option_id",
                field(steak(medium, option("extra", medium) + "," + option("side", medium))
                        .expect(422)));
        String both = "{\"kind\": \"no\", \"ingredient_id\": %d, \"modifier_option_id\": %d}".formatted(onion, medium);
        assertEquals(option, field(steak(medium, both).expect(422)));
        assertEquals(
                "items[0].prefixes[0].ingredient_id",
                field(steak(medium, "{\"kind\": \"no\"}").expect(422)));
        assertTrue(here.waiter.get("/orders/").listOf(OrderView.class).isEmpty());
    }

    @Test
    void whatWasSentKeepsItsModifiersAndSaysSo() {
        int medium = here.doneness.options().getLast().id();
        OrderView order = steak(medium, "").expect(201).as(OrderView.class);
        String line =
                "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
        Got refused = here.waiter
                .patch(line, "{\"prefixes\": [" + option("extra", medium) + "]}")
                .expect(422);
        assertEquals("prefixes", field(refused));
        assertEquals(
                order.items(),
                here.waiter.get("/orders/" + order.id()).as(OrderView.class).items());
    }

    private String bill(Got made) {
        OrderView order = made.expect(201).as(OrderView.class);
        return here.waiter
                .with("Accept-Language", "en")
                .get("/orders/" + order.id() + "/bill?format=text")
                .expect(200)
                .body();
    }

    private static Money price(Got made) {
        return made.expect(201).as(OrderView.class).items().getFirst().price();
    }

    private Got steak(int option, String prefixes) {
        return here.waiter.post("/orders/", """
            {"order_type": "takeaway", "items": [{"dish_id": %d, "quantity": 1, "modifier_option_ids": [%d],
            "prefixes": [%s]}]}\
            """.formatted(here.steak.id(), option, prefixes));
    }

    private static String option(String kind, int option) {
        return "{\"kind\": \"%s\", \"modifier_option_id\": %d}".formatted(kind, option);
    }

    @Test
    void whatIsSplitOffKeepsThem() {
        OrderView order = sent(prefix("no", nuts)).expect(201).as(OrderView.class);
        int item = order.items().getFirst().id();
        here.waiter
                .post(
                        "/orders/" + order.id() + "/split",
                        "{\"items\": [{\"item_id\": %d, \"quantity\": 1}]}".formatted(item))
                .expect(201);
        List<ItemView> lines = here.waiter.get("/orders/").listOf(OrderView.class).stream()
                .flatMap(check -> check.items().stream())
                .toList();
        assertEquals(2, lines.size());
        lines.forEach(line -> assertEquals(1, line.prefixes().size()));
    }

    private Got sent(String... prefixes) {
        return here.waiter.post(
                "/orders/", """
                    {"order_type": "takeaway", "items": [{"dish_id": %d, "dish_variation_id": %d, "quantity": 2, "prefixes": [%s]}]}\
                    """.formatted(here.pizza.id(), here.large.id(), String.join(",", prefixes)));
    }

    private static String prefix(String kind, int ingredient) {
        return "{\"kind\": \"%s\", \"ingredient_id\": %d}".formatted(kind, ingredient);
    }

    private static String field(Got got) {
        return got.fields().getFirst();
    }

    private int ingredient(String name, boolean allergen) {
        return here.admin
                .post("/ingredients/", "{\"name\": \"%s\", \"is_allergen\": %s}".formatted(name, allergen))
                .expect(201)
                .as(IngredientView.class)
                .id();
    }
}
