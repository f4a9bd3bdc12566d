package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.handover.HandedLine;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.Combos;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.check.CheckLine;
import os.qres.pos.draft.Choice;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.handover.Rounds;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;

/// A business lunch: its parts are asked for one after the other, and each is made at its station.
class CombosTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;
    private DishView lunch;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        order = new OrderViewModel(test.house, test, 12);
        order.activate();
        order.fitChoices(4);
        lunch = DemoHouse.dish("Бизнес-ланч");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void itsPartsAreAskedForOneAfterTheOtherAndSentAsItsChoices() {
        order.tapDish(lunch.id());
        assertEquals(List.of("Салат или суп", "Горячее", "Напиток"), onlyLine().missing());
        choose("Борщ с говядиной");
        choose("Лосось на гриле");
        assertEquals(List.of("Напиток"), onlyLine().missing());
        choose("Морс клюквенный");

        assertEquals(Money.parse("1300"), onlyLine().total());
        assertEquals(
                "Борщ с говядиной, Лосось на гриле, Морс клюквенный", onlyLine().chosen());
        order.send();
        NewItem sent = assertInstanceOf(NewOrder.class, test.queue.last().body())
                .items()
                .getFirst();
        assertEquals(lunch.id(), sent.dishId());
        assertEquals(
                List.of(option("Борщ с говядиной"), option("Лосось на гриле"), option("Морс клюквенный")),
                sent.modifierOptionIds());
    }

    @Test
    void withoutTheServerEachPartGoesToItsOwnStationUnderTheNameThatTheServerWillGiveIt() {
        wholeLunch();
        order.send();
        test.queue.unreachable();

        UUID ref = test.house
                .drafts()
                .of(12)
                .rounds()
                .getFirst()
                .lines()
                .getFirst()
                .ref();
        List<HandedLine> lines = test.queue.waiting().stream()
                .flatMap(command -> new Rounds(test.state).of(command).stream())
                .flatMap(ticket -> ticket.lines().stream())
                .toList();
        assertEquals(
                List.of("Борщ с говядиной", "Пельмени с говядиной", "Морс клюквенный"),
                lines.stream().map(HandedLine::name).toList());
        assertEquals(
                List.of(ref, Combos.part(ref, 1), Combos.part(ref, 2)),
                lines.stream().map(HandedLine::clientRef).toList());
        assertEquals(Money.parse("950"), test.house.owed(12).orElseThrow().totalPrice());
    }

    @Test
    void aPartThatIsOffIsGreyAtOnceAndALineWithItIsNotSent() {
        wholeLunch();
        test.state.replace(DemoHouse.snapshot(DemoHouse.without("Борщ с говядиной")));
        assertTrue(onlyLine().off());
        order.send();
        assertTrue(test.queue.sent().isEmpty());
        order.tapDish(lunch.id());
        assertFalse(choice("Борщ с говядиной").available());
        assertTrue(choice("Крем-суп из тыквы").available());
    }

    @Test
    void sentPartsSayOfWhichComboTheyAreAndARepeatedRoundHasItWhole() {
        UUID ref = UUID.randomUUID();
        test.state.replace(DemoHouse.snapshot(TestOrders.at(12, DemoHouse.NOW)
                .part("Бизнес-ланч", ref, ref, "Борщ с говядиной", ItemStatus.NEW, DemoHouse.NOW)
                .part("Бизнес-ланч", ref, UUID.randomUUID(), "Пельмени с говядиной", ItemStatus.NEW, DemoHouse.NOW)
                .part("Бизнес-ланч", ref, UUID.randomUUID(), "Эспрессо", ItemStatus.NEW, DemoHouse.NOW)
                .build()));
        CheckLine soup = onlyLine();
        assertEquals("Борщ с говядиной", soup.title());
        assertEquals("Бизнес-ланч", soup.chosen());
        test.house.texts().language().set(Language.EN);
        assertEquals("Business lunch", onlyLine().chosen());

        order.repeatRound();
        var again = test.house.drafts().of(12).lines();
        assertEquals(1, again.size());
        assertEquals(lunch.id(), again.getFirst().dishId());
        assertEquals(
                List.of(option("Борщ с говядиной"), option("Пельмени с говядиной"), option("Эспрессо")),
                again.getFirst().optionIds());
    }

    private void wholeLunch() {
        order.tapDish(lunch.id());
        choose("Борщ с говядиной");
        choose("Пельмени с говядиной");
        choose("Морс клюквенный");
    }

    /// Only what the panel shows now can be tapped.
    private void choose(String name) {
        for (ChoiceGroup group : order.state().get().open().orElseThrow().groups()) {
            for (Choice choice : group.choices()) {
                if (choice.name().equals(name)) {
                    order.choose(group, choice);
                    return;
                }
            }
        }
        throw new AssertionError(name + " is not shown");
    }

    private Choice choice(String name) {
        return order.state().get().open().orElseThrow().groups().stream()
                .flatMap(group -> group.choices().stream())
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int option(String name) {
        return lunch.modifierGroups().stream()
                .map(ModifierGroupView::options)
                .flatMap(List::stream)
                .filter(option -> option.name().equals(name))
                .map(ModifierOptionView::id)
                .findFirst()
                .orElseThrow();
    }

    private CheckLine onlyLine() {
        return order.state().get().check().lines().findFirst().orElseThrow();
    }
}
