package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.draft.Choice;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;

class OrderViewModelTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        order = activated();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void requiredChoicesOpenByThemselvesAndTheLineIsCompleteWithTheLast() {
        tap("Рибай");
        assertEquals(3, order.state().get().open().orElseThrow().missing().size());
        choose("300 г");
        choose("Medium rare");
        assertEquals(
                List.of("Соус"),
                order.state().get().open().orElseThrow().missing().stream()
                        .map(ChoiceGroup::name)
                        .toList());
        choose("Перечный");
        assertTrue(order.state().get().sending().isReady());
    }

    @Test
    void thePanelTurnsByItselfToTheNextQuestionThatMustBeAnswered() {
        order.fitChoices(3);
        tap("Рибай");
        assertEquals("Порция", shownGroups().getFirst());
        choose("300 г");
        assertEquals("Прожарка", shownGroups().getFirst());
        choose("Rare");
        assertEquals("Соус", shownGroups().getFirst());
    }

    @Test
    void sendGoesToTheLineThatStillOwesAChoiceAndSendsNothing() {
        tap("Рибай");
        UUID ribeye = order.state().get().open().orElseThrow().line().ref();
        tap("Борщ с говядиной");
        assertTrue(order.state().get().open().isEmpty());
        order.send();
        assertEquals(ribeye, order.state().get().open().orElseThrow().line().ref());
        assertTrue(test.queue.sent().isEmpty());
        assertEquals(
                List.of("Порция", "Прожарка", "Соус"),
                order.state().get().sending().missing());
    }

    @Test
    void theFirstRoundOpensAnOrderAndTheNextIsAddedToIt() {
        tap("Борщ с говядиной");
        order.setCovers(2);
        order.send();
        NewOrder opened = assertInstanceOf(NewOrder.class, test.queue.last().body());
        assertEquals("/orders/", test.queue.last().path());
        assertEquals(12, opened.tableId());
        assertEquals(2, opened.covers());
        UUID borsch = opened.items().getFirst().clientRef();
        test.answer(answered(borsch, "Борщ с говядиной"));

        tap("Медовик");
        order.send();
        NewItems added = assertInstanceOf(NewItems.class, test.queue.last().body());
        assertEquals("/orders/12/items/batch", test.queue.last().path());
        assertEquals(1, added.items().size());
    }

    @Test
    void sentLinesShowAtOnceAsTravellingAndThenAsTheKitchenHasThem() {
        tap("Борщ с говядиной");
        order.send();
        CheckLine line = onlyLine();
        assertEquals(LineState.TRAVELLING, line.state());
        test.answer(answered(line.ref(), "Борщ с говядиной"));
        assertEquals(LineState.QUEUED, onlyLine().state());
        assertEquals(line.ref(), onlyLine().ref());
    }

    @Test
    void aRoundThatWasSentByMistakeIsADraftAgainByOneTap() {
        tap("Борщ с говядиной");
        order.send();
        UUID sent = onlyLine().ref();
        OrderView made = answered(sent, "Борщ с говядиной");
        test.answer(made);
        assertEquals(1, test.undos.size());
        test.undos.getFirst().run();
        assertEquals(
                "/orders/12/items/" + made.items().getFirst().id(),
                test.queue.last().path());
        assertEquals("DELETE", test.queue.last().method());
        test.queue.ok(made.items().getFirst());
        CheckLine again = order.state()
                .get()
                .check()
                .lines()
                .filter(CheckLine::isMine)
                .findFirst()
                .orElseThrow();
        assertEquals("Борщ с говядиной", again.title());
        assertNotEquals(sent, again.ref(), "the restaurant knows the other as taken back");
    }

    @Test
    void whatIsBegunIsNotTakenBackByUndo() {
        tap("Борщ с говядиной");
        order.send();
        UUID sent = onlyLine().ref();
        test.answer(answered(sent, "Борщ с говядиной"));
        test.state.answered(TestOrders.versioned(
                TestOrders.at(12, DemoHouse.NOW)
                        .line(sent, "Борщ с говядиной", 1, ItemStatus.COOKING, DemoHouse.NOW, DemoHouse.NOW, null)
                        .build(),
                99));
        test.undos.getFirst().run();
        assertEquals(1, test.queue.sent().size());
        assertTrue(test.said.getLast().contains("уже готовят"));
    }

    @Test
    void aRefusedRoundComesBackWithTheServersWords() {
        tap("Тирамису");
        order.send();
        test.queue.refuse("Тирамису закончилось");
        assertEquals(LineState.DRAFT, onlyLine().state());
        assertEquals("Тирамису закончилось", onlyLine().refusal());
        assertEquals(List.of("Тирамису закончилось"), test.said);
    }

    @Test
    void offlineTheRoundWaitsAndIsNotSentTwice() {
        tap("Борщ с говядиной");
        order.send();
        test.queue.unreachable();
        test.state.answered(answered(UUID.randomUUID(), "Капучино"));
        assertTrue(order.state().get().check().has(LineState.TRAVELLING));
        order.send();
        assertEquals(1, test.queue.sent().size());
    }

    @Test
    void aRoundRefusedAfterTheWaiterHadGoneOnIsTheirsAgain() {
        tap("Тирамису");
        order.send();
        test.queue.unreachable();
        test.queue.refuseLater("Тирамису закончилось");
        assertEquals("Тирамису закончилось", onlyLine().refusal());
        assertTrue(test.queue.refused().isEmpty(), "the draft is the task now");
        order.send();
        assertEquals(LineState.TRAVELLING, onlyLine().state());
        test.state.answered(answered(UUID.randomUUID(), "Капучино"));
        assertTrue(order.state().get().check().has(LineState.TRAVELLING));
    }

    @Test
    void someoneElsesChangeAppearsAndMyDraftStays() {
        tap("Рибай");
        test.state.answered(answered(UUID.randomUUID(), "Капучино"));
        assertEquals(2, order.state().get().check().lines().count());
        assertTrue(order.state().get().open().isPresent());
    }

    @Test
    void aDishTakenOffWhileInMyDraftIsMarkedAndSendSaysSo() {
        tap("Тирамису");
        test.state.replace(DemoHouse.snapshot(DemoHouse.without("Тирамису")));
        assertTrue(onlyLine().off());
        assertEquals(List.of("Тирамису"), order.state().get().sending().off());
        order.send();
        assertTrue(test.queue.sent().isEmpty());
        assertEquals(
                onlyLine().ref(),
                order.state().get().open().orElseThrow().line().ref());
    }

    @Test
    void anOffDishIsGreyInItsPlaceAndCannotBeTapped() {
        order.chooseTab(8);
        List<Integer> before = places();
        test.state.replace(DemoHouse.snapshot(DemoHouse.without("Тирамису")));
        assertEquals(before, places());
        tap("Тирамису");
        assertEquals(0, order.state().get().check().count());
    }

    @Test
    void theCountdownFallsWithWhatIsPicked() {
        test.state.replace(DemoHouse.snapshot(
                DemoHouse.changed(dish -> dish.name().equals("Тирамису") ? DemoHouse.available(dish, true, 3) : dish)));
        order.chooseTab(8);
        tap("Тирамису");
        ItemFace face = order.state().get().items().stream()
                .filter(item -> item.name().equals("Тирамису"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, face.left());
        assertEquals(1, face.picked());
    }

    @Test
    void noMoreIsPickedThanThereIs() {
        test.state.replace(DemoHouse.snapshot(
                DemoHouse.changed(dish -> dish.name().equals("Тирамису") ? DemoHouse.available(dish, true, 1) : dish)));
        order.chooseTab(8);
        tap("Тирамису");
        tap("Тирамису");
        assertEquals(1, order.state().get().check().count());
        order.undo();
        assertEquals(0, order.state().get().check().count());
        tap("Тирамису");
        assertEquals(1, order.state().get().check().count());
    }

    @Test
    void undoTakesBackOneStepAtATimeUntilTheDraftIsAsItWas() {
        tap("Борщ с говядиной");
        tap("Борщ с говядиной");
        tap("Тирамису");
        order.undo();
        assertEquals(2, order.state().get().check().count());
        order.undo();
        order.undo();
        assertEquals(0, order.state().get().check().count());
        assertFalse(order.state().get().canUndo());
    }

    @Test
    void whatWasSentCannotBeUndone() {
        tap("Борщ с говядиной");
        order.send();
        assertFalse(order.state().get().canUndo());
    }

    @Test
    void theDraftIsThereAfterARestart() {
        tap("Рибай");
        choose("300 г");
        CheckLine before = onlyLine();
        test.close();
        test = new TestHouse(folder);
        order = activated();
        assertEquals(before, onlyLine());
    }

    @Test
    void repeatRoundAddsTheLastRoundAsNewLines() {
        OrderView two = TestOrders.at(12, DemoHouse.NOW.minusSeconds(1800))
                .line("Капучино", ItemStatus.SERVED, DemoHouse.NOW.minusSeconds(1800))
                .line(
                        UUID.randomUUID(),
                        "Пиво светлое",
                        3,
                        ItemStatus.SERVED,
                        DemoHouse.NOW.minusSeconds(600),
                        DemoHouse.NOW,
                        "холодное")
                .build();
        test.state.answered(two);
        order.repeatRound();
        List<DraftLine> again = test.house.drafts().of(12).lines();
        assertEquals(1, again.size());
        assertEquals(3, again.getFirst().quantity());
        assertEquals("холодное", again.getFirst().comment());
        assertNotEquals(two.items().getLast().clientRef(), again.getFirst().ref());
    }

    @Test
    void aReadyLineIsServedByOneCommandAndShowsItAtOnce() {
        OrderView ready = TestOrders.at(12, DemoHouse.NOW)
                .line("Борщ с говядиной", ItemStatus.READY, DemoHouse.NOW)
                .build();
        test.state.answered(ready);
        int item = ready.items().getFirst().id();
        order.serve(item);
        assertEquals("/orders/12/items/" + item + "/status", test.queue.last().path());
        assertTrue(order.isServing(item));
    }

    @Test
    void paymentWaitsForWhatIsNotSent() {
        test.state.answered(answered(UUID.randomUUID(), "Капучино"));
        tap("Тирамису");
        order.pay();
        assertEquals(1, test.said.size());
        order.undo();
        order.pay();
        assertEquals(List.of("payment 12"), test.went);
    }

    @Test
    void seatingIsACommandOfItsOwn() {
        order.seat(true);
        assertEquals("/tables/12/status", test.queue.last().path());
    }

    @Test
    void theScreenSpeaksTheUsersLanguage() {
        tap("Борщ с говядиной");
        test.house.texts().language().set(Language.EN);
        assertEquals("Beef borsch", onlyLine().title());
        assertEquals("Top", order.state().get().tabs().get(1).name());
    }

    private OrderViewModel activated() {
        OrderViewModel model = new OrderViewModel(test.house, test, 12);
        model.activate();
        return model;
    }

    private void tap(String dish) {
        order.tapDish(DemoHouse.dish(dish).id());
    }

    private void choose(String name) {
        OpenLine open = order.state().get().open().orElseThrow();
        for (ChoiceGroup group : open.groups()) {
            for (Choice choice : group.choices()) {
                if (choice.name().equals(name)) {
                    order.choose(group, choice);
                    return;
                }
            }
        }
        throw new AssertionError(name + " is not on the panel: " + open.groups());
    }

    private List<String> shownGroups() {
        return order.state().get().open().orElseThrow().groups().stream()
                .map(ChoiceGroup::name)
                .toList();
    }

    private List<Integer> places() {
        return order.state().get().items().stream().map(ItemFace::dishId).toList();
    }

    private CheckLine onlyLine() {
        List<CheckLine> lines = order.state().get().check().lines().toList();
        assertEquals(1, lines.size());
        return lines.getFirst();
    }

    private static OrderView answered(UUID ref, String dish) {
        return TestOrders.at(12, DemoHouse.NOW)
                .line(ref, dish, 1, ItemStatus.NEW, DemoHouse.NOW, DemoHouse.NOW, null)
                .build();
    }
}
