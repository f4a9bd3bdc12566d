package os.qres.server.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.CurrentPrice;
import os.qres.model.prices.PriceBook;
import os.qres.model.prices.PriceListView;
import os.qres.model.prices.PriceRule;

/// Which price list holds when, and what it makes of a price.
class PriceBookTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ANY = Instant.parse("2026-11-18T12:00:00Z");
    private static final Money USUAL = Money.parse("390.00");

    /// 2026-11-20 is a Friday. Berlin is an hour ahead of UTC in winter, two in summer; its clocks go on by an hour at
    /// 01:00Z on 2026-03-29, a Sunday, and back at 01:00Z on 2026-10-25, also one.
    @ParameterizedTest(name = "{0} {1}-{2} at {3}: {4}")
    @CsvSource({
        "'', 17:00, 19:00, 2026-11-20T15:59:59Z, false",
        "'', 17:00, 19:00, 2026-11-20T16:00:00Z, true",
        "'', 17:00, 19:00, 2026-11-20T17:59:59Z, true",
        "'', 17:00, 19:00, 2026-11-20T18:00:00Z, false",
        "5, 17:00, 19:00, 2026-11-20T16:30:00Z, true",
        "1 2 3 4, 17:00, 19:00, 2026-11-20T16:30:00Z, false",
        "5, 22:00, 02:00, 2026-11-20T20:59:59Z, false",
        "5, 22:00, 02:00, 2026-11-20T21:00:00Z, true",
        "5, 22:00, 02:00, 2026-11-20T23:30:00Z, true",
        "5, 22:00, 02:00, 2026-11-21T00:59:59Z, true",
        "5, 22:00, 02:00, 2026-11-21T01:00:00Z, false",
        "6, 22:00, 02:00, 2026-11-20T23:30:00Z, false",
        "5, 18:00, 00:00, 2026-11-20T22:59:59Z, true",
        "5, 18:00, 00:00, 2026-11-20T23:00:00Z, false",
        "5, , , 2026-11-19T22:59:59Z, false",
        "5, , , 2026-11-19T23:00:00Z, true",
        "5, , , 2026-11-20T22:59:59Z, true",
        "5, , , 2026-11-20T23:00:00Z, false",
        "'', , , 2026-11-20T03:00:00Z, true",
        "'', 01:30, 02:30, 2026-03-29T00:29:59Z, false",
        "'', 01:30, 02:30, 2026-03-29T00:30:00Z, true",
        "'', 01:30, 02:30, 2026-03-29T00:59:59Z, true",
        "'', 01:30, 02:30, 2026-03-29T01:00:00Z, false",
        "'', 02:15, 02:45, 2026-03-29T01:00:00Z, false",
        "'', 02:15, 02:45, 2026-10-25T00:15:00Z, true",
        "'', 02:15, 02:45, 2026-10-25T00:50:00Z, false",
        "'', 02:15, 02:45, 2026-10-25T01:15:00Z, true",
        "'', 02:15, 02:45, 2026-10-25T01:45:00Z, false",
        "6, 22:00, 04:00, 2026-10-25T02:59:59Z, true",
        "6, 22:00, 04:00, 2026-10-25T03:00:00Z, false",
        "'', 17:00, 19:00, 2026-07-03T15:00:00Z, true",
        "'', 17:00, 19:00, 2026-07-03T17:00:00Z, false",
    })
    void itHoldsByTheClockOnTheWall(
            String weekdays, @Nullable String start, @Nullable String end, Instant at, boolean holds) {
        List<Integer> days = weekdays.isEmpty()
                ? List.of()
                : Arrays.stream(weekdays.split(" ")).map(Integer::valueOf).toList();
        PriceBook book = book(list(1, 0, days, start, end, List.of(), percent(-2000)));
        assertEquals(holds, !book.at(at, OrderType.DINE_IN).holding().isEmpty());
    }

    @ParameterizedTest(name = "{0}-{1} after {2}: {3}")
    @CsvSource({
        "17:00, 19:00, 2026-11-20T12:00:00Z, 2026-11-20T16:00:00Z",
        "17:00, 19:00, 2026-11-20T16:00:00Z, 2026-11-20T18:00:00Z",
        "17:00, 19:00, 2026-11-20T18:00:00Z, 2026-11-21T16:00:00Z",
        "22:00, 02:00, 2026-11-20T22:00:00Z, 2026-11-21T01:00:00Z",
        "01:30, 02:30, 2026-03-29T00:45:00Z, 2026-03-29T01:00:00Z",
        "02:15, 02:45, 2026-10-25T00:20:00Z, 2026-10-25T00:45:00Z",
        "02:15, 02:45, 2026-10-25T00:50:00Z, 2026-10-25T01:15:00Z",
    })
    void itIsKnownWhenPricesChange(String start, String end, Instant after, Instant changed) {
        PriceBook book = book(list(1, 0, List.of(), start, end, List.of(), percent(-2000)));
        assertEquals(Optional.of(changed), book.changesAfter(after, OrderType.DINE_IN));
    }

    @Test
    void whatHoldsAlwaysNeverChanges() {
        assertEquals(Optional.empty(), book().changesAfter(ANY, OrderType.DINE_IN));
        PriceBook book = book(list(1, 0, List.of(), null, null, List.of(), percent(500)));
        assertEquals(Optional.empty(), book.changesAfter(ANY, OrderType.DINE_IN));
    }

    @Test
    void itHoldsForItsTypesOfOrdersOnly() {
        PriceBook book = book(list(1, 0, List.of(), null, null, List.of(OrderType.DELIVERY), percent(1000)));
        assertEquals("429.00", price(book, OrderType.DELIVERY).price().toString());
        assertEquals("390.00", price(book, OrderType.DINE_IN).price().toString());
        assertNull(price(book, OrderType.TAKEAWAY).list());
    }

    @Test
    void theHigherPriorityCountsThenTheOlderListAndTheyDoNotAddUp() {
        PriceListView low = list(1, 0, List.of(), null, null, List.of(), percent(-1000));
        PriceListView high = list(3, 5, List.of(), null, null, List.of(), percent(-2000));
        PriceListView younger = list(4, 5, List.of(), null, null, List.of(), percent(-5000));
        for (List<PriceListView> order : List.of(List.of(low, high, younger), List.of(younger, high, low))) {
            CurrentPrice now = price(book(order.toArray(PriceListView[]::new)), OrderType.DINE_IN);
            assertEquals("312.00", now.price().toString());
            assertEquals(3, now.list().id());
        }
    }

    @Test
    void aListThatSaysNothingOfADishLeavesItToTheNext() {
        PriceListView other = list(1, 9, List.of(), null, null, List.of(), rule(null, 77, null, -5000, null));
        PriceListView all = list(2, 0, List.of(), null, null, List.of(), percent(-1000));
        assertEquals(2, price(book(other, all), OrderType.DINE_IN).list().id());
    }

    @Test
    void withinAListTheClosestRuleCounts() {
        PriceListView list = list(
                1,
                0,
                List.of(),
                null,
                null,
                List.of(),
                percent(-1000),
                rule(7, null, null, -2000, null),
                rule(null, 70, null, -3000, null),
                rule(null, 70, 701, null, "99.90"));
        PriceBook book = book(list);
        assertEquals("99.90", priceOf(book, 7, 70, 701));
        assertEquals("273.00", priceOf(book, 7, 70, 702));
        assertEquals("273.00", priceOf(book, 7, 70, null));
        assertEquals("312.00", priceOf(book, 7, 71, null));
        assertEquals("351.00", priceOf(book, 8, 80, null));
    }

    @Test
    void aPriceOfADishSaysNothingOfVariationsThatItWasGivenLater() {
        PriceBook book = book(list(1, 0, List.of(), null, null, List.of(), rule(null, 70, null, null, "99.90")));
        assertEquals("99.90", priceOf(book, 7, 70, null));
        assertEquals("390.00", priceOf(book, 7, 70, 701));
    }

    @ParameterizedTest(name = "{1} of {0} {2}: {3}")
    @CsvSource({
        "RUB, -1500, 3.85, 3.27",
        "RUB, -5000, 0.01, 0.00",
        "JPY, -1500, 385.00, 327.00",
        "JPY, 1000, 385.00, 424.00",
        "RUB, -10000, 385.00, 0.00",
    })
    void aPerCentIsRoundedByTheCurrencysRules(String currency, int basisPoints, String usual, String now) {
        PriceBook book = new PriceBook(
                List.of(list(1, 0, List.of(), null, null, List.of(), percent(basisPoints))),
                BERLIN,
                Rounding.of(currency));
        assertEquals(
                now,
                book.at(ANY, OrderType.DINE_IN)
                        .price(1, 1, null, Money.parse(usual))
                        .price()
                        .toString());
    }

    private static CurrentPrice price(PriceBook book, OrderType type) {
        return book.at(ANY, type).price(7, 70, null, USUAL);
    }

    private static String priceOf(PriceBook book, int category, int dish, @Nullable Integer variation) {
        return book.at(ANY, OrderType.DINE_IN)
                .price(category, dish, variation, USUAL)
                .price()
                .toString();
    }

    private static PriceBook book(PriceListView... lists) {
        return new PriceBook(List.of(lists), BERLIN, Rounding.of("EUR"));
    }

    private static PriceRule percent(int basisPoints) {
        return rule(null, null, null, basisPoints, null);
    }

    private static PriceRule rule(
            @Nullable Integer category,
            @Nullable Integer dish,
            @Nullable Integer variation,
            @Nullable Integer basisPoints,
            @Nullable String price) {
        return new PriceRule(category, dish, variation, basisPoints, price == null ? null : Money.parse(price));
    }

    private static PriceListView list(
            int id,
            int priority,
            List<Integer> weekdays,
            @Nullable String start,
            @Nullable String end,
            List<OrderType> types,
            PriceRule... rules) {
        return new PriceListView(
                id, "List " + id, true, priority, weekdays, start, end, types, List.of(rules), Map.of(), ANY, ANY, 1);
    }
}
