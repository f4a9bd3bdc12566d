package os.qres.kitchen.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.PrefixKind;

class AllDayTest {
    private static final IngredientRef BEEF = ingredient(1, "Говядина");
    private static final IngredientRef ONION = ingredient(2, "Лук");
    private static final IngredientRef CHEESE = ingredient(3, "Сыр");

    @Test
    void productsCountByWhatGuestsWantOfThem() {
        ItemModifier cheese = ItemModifier.of(31, "Сыр", Money.ZERO);
        TicketLine plain = Tickets.line(1, 2, "Бургер");
        TicketLine without = with(Tickets.line(2, 3, "Бургер"), List.of(), prefix(PrefixKind.NO, ONION));
        TicketLine twice = with(Tickets.line(3, 1, "Бургер"), List.of(cheese), prefix(PrefixKind.EXTRA, BEEF));
        TicketLine none = with(Tickets.line(4, 1, "Бургер"), List.of(cheese.with(PrefixKind.NO)));
        TicketView ticket = Tickets.ticket(1, 1, Duration.ofMinutes(1), plain, without, twice, none);
        assertEquals(
                List.of(new AllDay("Говядина", 2 + 3 + 2 + 1), new AllDay("Лук", 2 + 1 + 1), new AllDay("Сыр", 1)),
                AllDay.ingredients(List.of(ticket), Map.of(plain.dishId(), burger(plain)), IngredientRef::name));
    }

    private static DishView burger(TicketLine line) {
        DishView empty = Tickets.openPage(line.dishId()).dishes().getFirst();
        ModifierOptionView option =
                new ModifierOptionView(31, "Сыр", Money.ZERO, true, List.of(3), List.of(CHEESE), Map.of(), null);
        return new DishView(
                line.dishId(),
                line.name(),
                "",
                Money.ZERO,
                true,
                1,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(BEEF, ONION),
                List.of(),
                List.of(new ModifierGroupView(30, "Ещё", 0, 1, List.of(option), Map.of(), 1)),
                null,
                null,
                Map.of(),
                empty.createdAt(),
                empty.updatedAt(),
                1,
                false);
    }

    private static IngredientRef ingredient(int id, String name) {
        return new IngredientRef(id, name, false, null, Map.of());
    }

    private static ItemPrefix prefix(PrefixKind kind, IngredientRef of) {
        return new ItemPrefix(kind, of.id(), of.name(), of.isAllergen());
    }

    private static TicketLine with(TicketLine l, List<ItemModifier> modifiers, ItemPrefix... prefixes) {
        return new TicketLine(
                l.itemId(),
                l.dishId(),
                l.dishVariationId(),
                l.name(),
                l.variationName(),
                l.quantity(),
                l.comment(),
                modifiers,
                l.course(),
                l.seat(),
                l.status(),
                l.round(),
                l.firedAt(),
                l.doneAt(),
                l.alsoAt(),
                l.clientRef(),
                List.of(prefixes));
    }
}
