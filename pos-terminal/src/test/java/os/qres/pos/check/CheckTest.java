package os.qres.pos.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.draft.Place;

class CheckTest {
    private static final Instant NOW = DemoHouse.NOW;
    private final MenuBook menu = new MenuBook(DemoHouse.menu(), "ru", "Порция");

    @Test
    void theCheckReadsFromServedToNew() {
        OrderView order = TestOrders.at(12, ago(30))
                .line("Капучино", ItemStatus.SERVED, ago(30), ago(25))
                .line("Борщ с говядиной", ItemStatus.COOKING, ago(6))
                .build();
        CheckDraft draft = CheckDraft.empty(12)
                .plus(DemoHouse.dish("Медовик").id(), false, Place.START)
                .sent(UUID.randomUUID(), NOW)
                .plus(DemoHouse.dish("Тирамису").id(), false, Place.START);
        Check check = Check.of(order, draft, menu);
        assertEquals(
                List.of(CheckGroup.Kind.SERVED, CheckGroup.Kind.ROUND, CheckGroup.Kind.TRAVELLING, CheckGroup.Kind.NEW),
                check.groups().stream().map(CheckGroup::kind).toList());
        assertEquals(1, check.fresh());
        assertEquals(4, check.count());
    }

    @Test
    void aHeldLineWhoseDishHasBeenTakenOffIsMarkedAndHoldsUpNothing() {
        MenuBook without = new MenuBook(DemoHouse.without("Тирамису"), "ru", "Порция");
        OrderView order = TestOrders.at(12, ago(6))
                .line("Тирамису", ItemStatus.NEW, ago(6))
                .held()
                .build();
        Check check = Check.of(order, CheckDraft.empty(12), without);
        assertTrue(check.lines().findFirst().orElseThrow().off());
        OrderView fired = TestOrders.at(12, ago(6))
                .line("Тирамису", ItemStatus.NEW, ago(6))
                .build();
        assertTrue(Check.of(fired, CheckDraft.empty(12), without).lines().noneMatch(CheckLine::off));
        var soldOut = new MenuBook(
                DemoHouse.changed(dish -> dish.name().equals("Тирамису") ? DemoHouse.available(dish, false, 0) : dish),
                "ru",
                "Порция");
        assertTrue(
                Check.of(order, CheckDraft.empty(12), soldOut).lines().noneMatch(CheckLine::off),
                "its portions are its own");
    }

    @Test
    void someoneElsesLinesAppearAndMineStay() {
        CheckDraft draft = CheckDraft.empty(12).plus(DemoHouse.dish("Тирамису").id(), false, Place.START);
        UUID mine = draft.lines().getFirst().ref();
        OrderView theirs = TestOrders.at(12, ago(1))
                .of(2)
                .line("Капучино", ItemStatus.NEW, ago(1))
                .build();
        Check check = Check.of(theirs, draft, menu);
        assertEquals(2, check.count());
        assertTrue(check.line(mine).orElseThrow().isMine());
    }

    @Test
    void aLineIsNeverShownTwiceWhenTheOrderHasIt() {
        CheckDraft sent = CheckDraft.empty(12)
                .plus(DemoHouse.dish("Тирамису").id(), false, Place.START)
                .sent(UUID.randomUUID(), NOW);
        UUID ref = sent.travelling().iterator().next();
        OrderView order = TestOrders.at(12, NOW)
                .line(ref, "Тирамису", 1, ItemStatus.NEW, NOW, NOW, null)
                .build();
        Check check = Check.of(order, sent.arrived(Set.of(ref)), menu);
        assertEquals(1, check.count());
        assertEquals(LineState.QUEUED, check.line(ref).orElseThrow().state());
    }

    @Test
    void aCancelledLineStaysToBeSeenAndCostsNothing() {
        OrderView order = TestOrders.at(12, ago(9))
                .line("Борщ с говядиной", ItemStatus.COOKING, ago(9))
                .line("Тирамису", ItemStatus.CANCELLED, ago(9))
                .build();
        Check check = Check.of(order, CheckDraft.empty(12), menu);
        assertEquals(2, check.lines().count());
        assertEquals(1, check.count());
        assertEquals(Money.parse("490"), check.total());
    }

    @Test
    void anOffDishInTheDraftIsMarkedAndASentOneIsNot() {
        MenuBook later = new MenuBook(DemoHouse.without("Тирамису"), "ru", "Порция");
        OrderView order = TestOrders.at(12, ago(9))
                .line("Тирамису", ItemStatus.COOKING, ago(9))
                .build();
        CheckDraft draft = CheckDraft.empty(12).plus(DemoHouse.dish("Тирамису").id(), false, Place.START);
        List<CheckLine> lines = Check.of(order, draft, later).lines().toList();
        assertEquals(List.of(false, true), lines.stream().map(CheckLine::off).toList());
    }

    @Test
    void namesAreInTheUsersLanguageEvenOfLinesAlreadySent() {
        MenuBook english = new MenuBook(DemoHouse.menu(), "en", "Size");
        OrderView order = TestOrders.at(12, ago(9))
                .line("Борщ с говядиной", ItemStatus.COOKING, ago(9))
                .build();
        assertEquals(
                "Beef borsch",
                Check.of(order, CheckDraft.empty(12), english)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .title());
    }

    private static Instant ago(int minutes) {
        return NOW.minusSeconds(minutes * 60L);
    }
}
