package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.Role;
import os.qres.model.handover.HandedTicket;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OpenItem;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.handover.Rounds;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What is not on the menu, on the real screen: taken down, allowed, sent, and kept without the server.
class OpenItemJourneyTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;
    private int taps;

    @BeforeEach
    void open() {
        Fx.start();
        show(DemoHouse.menu());
        tap("#table-12");
    }

    private void show(List<MenuCategory> menu) {
        test = Fx.get(() -> new TestHouse(folder, DemoHouse.snapshot(menu), Language.RU));
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    @Test
    void aWaitersCakeWaitsForAManagersPinAndIsSentWithHisWord() {
        taps = 0;
        tap("#open-item");
        write("Торт");
        tap("#open-price");
        write("500");
        tap("#open-note");
        write("свечи");
        tap("#open-add");
        assertEquals(4, taps, "open, price, note, add");
        for (char digit : "518204".toCharArray()) {
            tap("#key-" + digit);
        }
        screen.until("a manager is asked", () -> !test.queue.sent().isEmpty());
        ApprovalRequest request =
                assertInstanceOf(ApprovalRequest.class, test.queue.last().body());
        assertEquals(ApprovalAction.OPEN_ITEM, request.action());
        assertEquals("518204", request.pinCode());
        assertNull(request.orderId());
        assertTrue(lines().isEmpty(), "nothing before he has allowed it");
        Fx.run(() -> test.queue.ok(new ApprovalGrant("allowed", 2, "Виктор", Instant.EPOCH)));

        screen.until("the line is there", () -> lines().size() == 1);
        screen.until("the check says it", () -> screen.sees("Торт"));
        tap("#send");
        screen.until("it is sent", () -> test.queue.sent().size() == 2);
        NewItem sent = assertInstanceOf(NewOrder.class, test.queue.last().body())
                .items()
                .getFirst();
        assertEquals(request.lineRef(), sent.clientRef());
        assertEquals(new OpenItem("Торт", Money.parse("500"), null, "allowed"), sent.open());
        assertEquals("Свечи", sent.comment());
    }

    @Test
    void aManagerSellsItAtOnceAndWithoutTheServerTheKitchenAndTheBillHaveIt() {
        Fx.run(() -> test.house.person().set(new Person(2, "Виктор Лебедев", Role.MANAGER)));
        tap("#open-item");
        tap("#letter-щ");
        tap("#letter-и");
        tap("#keyboard-done");
        tap("#letter-9");
        tap("#letter-0");
        tap("#letter-,");
        tap("#letter-5");
        tap("#open-station-1");
        tap("#open-add");
        screen.until("the line is there", () -> lines().size() == 1);
        assertTrue(test.queue.sent().isEmpty(), "nobody is asked");
        tap("#send");
        screen.until("it is on its way", () -> !test.queue.sent().isEmpty());
        Fx.run(() -> test.queue.unreachable());

        screen.until("the check keeps it", () -> screen.sees("Щи"));
        OrderView owed = Objects.requireNonNull(Fx.get(() -> test.house.owed(12).orElse(null)));
        assertEquals("Щи", owed.items().getFirst().name());
        assertEquals(Money.parse("90.50"), owed.totalPrice());
        List<HandedTicket> tickets = Objects.requireNonNull(Fx.get(() -> test.queue.waiting().stream()
                .flatMap(command -> new Rounds(test.state).of(command).stream())
                .toList()));
        assertEquals(1, tickets.size());
        assertEquals(1, tickets.getFirst().stationId());
        assertEquals("Щи", tickets.getFirst().lines().getFirst().name());
    }

    @Test
    void whatTheServerWouldRefuseIsSaidAtOnceAtItsField() {
        Fx.run(() -> test.house.person().set(new Person(2, "Виктор Лебедев", Role.MANAGER)));
        tap("#open-item");
        tap("#open-add");
        screen.until("a name is asked for", () -> screen.sees("Напишите, что это"));
        write("Торт");
        tap("#open-add");
        screen.until("a price is asked for", () -> screen.sees("Цена: от нуля до"));
        write("100000,01");
        tap("#open-add");
        assertTrue(screen.shows("#open-price"));
        assertTrue(lines().isEmpty());
    }

    @Test
    void withoutTheServerNobodyCanAllowItAndTheFormStays() {
        tap("#open-item");
        write("Торт");
        tap("#open-price");
        write("500");
        tap("#open-add");
        for (char digit : "518204".toCharArray()) {
            tap("#key-" + digit);
        }
        screen.until("a manager is asked", () -> !test.queue.sent().isEmpty());
        Fx.run(() -> test.queue.unreachable());
        screen.until("it says why not", () -> screen.sees("Без связи разрешить это нельзя"));
        tap("#approval-cancel");
        assertTrue(screen.shows("#open-price"), "what was typed is still there");
        assertTrue(lines().isEmpty());
    }

    @Test
    void aDraftIsKeptThroughARestartAndIsNotSoldAgainByRepeating() {
        OpenItem cake = new OpenItem("Торт", Money.parse("500"), 3, "allowed");
        int open = DemoHouse.dish("Не из меню").id();
        Fx.run(() -> test.house.keep(
                test.house.drafts().of(12).with(List.of(DraftLine.of(UUID.randomUUID(), open, cake, null)))));
        close();
        show(DemoHouse.menu());
        tap("#table-12");
        screen.until("it is there again", () -> screen.sees("Торт"));
        assertEquals(cake, lines().getFirst().open());
        tap("#send");
        screen.until("it is on its way", () -> !test.queue.sent().isEmpty());
        screen.until(
                "nothing to repeat",
                () -> Objects.requireNonNull(
                        Fx.get(() -> screen.node("#repeat", Button.class).isDisabled())));
    }

    @Test
    void itHasNoButtonAmongTheDishesAndNoneAtAllWhereTheMenuDoesNotAllowForIt() {
        DishView open = DemoHouse.dish("Не из меню");
        tap("#category-" + open.categoryId());
        screen.until("the sides are there", () -> screen.sees("Картофель фри"));
        assertFalse(screen.shows("#dish-" + open.id()));
        close();
        show(DemoHouse.menu().stream()
                .map(page -> page.with(
                        page.dishes().stream().filter(dish -> !dish.isOpen()).toList()))
                .toList());
        tap("#table-12");
        screen.until("the order is there", () -> screen.shows("#search"));
        assertFalse(screen.shows("#open-item"));
    }

    private List<DraftLine> lines() {
        return Fx.get(() -> test.house.drafts().of(12).lines());
    }

    /// On the keyboard of the screen.
    private void write(String words) {
        words.toLowerCase(Locale.ROOT).chars().forEach(c -> screen.click("#letter-" + (char) c));
    }

    private void tap(String selector) {
        screen.until(selector + " is there", () -> screen.shows(selector));
        screen.click(selector);
        taps++;
    }
}
