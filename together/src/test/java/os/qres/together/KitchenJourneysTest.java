package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;

/// A cook's tasks of `ux.md` at the kitchen's own window, and what the waiter's window tells of them, before a real
/// server; counted, timed and looked up like the waiters' ([JourneysTest]).
class KitchenJourneysTest {
    @TempDir
    static Path folder;

    private static DemoEvening evening;
    private static Window kitchen;

    @BeforeAll
    static void open() {
        evening = new DemoEvening(folder);
        kitchen = evening.kitchen;
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    @Test
    void aTicketArrivesIsCrossedOffBumpedAndRecalled() {
        kitchen.front();
        Journey arrives = Journey.begin(kitchen, "a ticket arrives in the kitchen, from the order to the frame");
        OrderView check = evening.order(12, 3, Map.of("Beef borsch", 1, "Carbonara", 2));
        arrives.sees("Table 12").sees(evening.dish("Carbonara").name()).end(0);
        TicketView ticket = evening.tickets(check).getFirst();
        assertEquals(2, ticket.lines().size());

        Journey.begin(kitchen, "a dish is done")
                .tapOnBoard(evening.dish("Beef borsch").name())
                .end(1);
        DemoEvening.await(
                "it is ready", () -> evening.line(check, "Beef borsch").status() == ItemStatus.READY);
        assertEquals(ItemStatus.NEW, evening.line(check, "Carbonara").status());

        Journey.begin(kitchen, "a ticket is bumped").tapOnBoard("Table 12").end(1);
        DemoEvening.await("it is off the board", () -> evening.tickets(check).isEmpty());
        assertEquals(ItemStatus.READY, evening.line(check, "Carbonara").status());
        kitchen.until(
                "it is off the screen",
                () -> kitchen.onBoard(evening.dish("Carbonara").name()).isEmpty());

        Journey.begin(kitchen, "the last ticket is recalled")
                .press(KeyCode.MINUS)
                .until("it is there", () -> kitchen.onBoard("Table 12").isPresent())
                .end(0);
        DemoEvening.await("it is on the board again", () -> List.of(ticket.id())
                .equals(evening.tickets(check).stream().map(TicketView::id).toList()));
    }

    @Test
    void theWaiterIsToldThatFoodIsReadyAndCarriesIt() {
        OrderView check = evening.order(3, 2, Map.of("Tiramisu", 2));
        evening.begin();
        evening.pos.until(
                "she serves it", () -> evening.pos.kit().state().orders().containsKey(check.id()));
        evening.pos.behind();
        kitchen.front();
        Journey.begin(kitchen, "a ticket is bumped").tapOnBoard("Table 3").end(1);
        DemoEvening.await("it is ready", () -> evening.line(check, "Tiramisu").status() == ItemStatus.READY);
        kitchen.behind();

        evening.pos.front();
        Journey.begin(evening.pos, "food is ready, and served")
                .sees("At the pass")
                .tap("#answer-3")
                .end(1);
        DemoEvening.await("it is served", () -> evening.line(check, "Tiramisu").status() == ItemStatus.SERVED);
        evening.pos.behind();
    }

    @Test
    void theCookTellsTheWaiterSomething() {
        OrderView check = evening.order(9, 2, Map.of("Pike-perch and salmon ukha", 1));
        evening.begin();
        evening.pos.behind();
        kitchen.front();
        kitchen.see("Table 9");
        int place = 1 + board().indexOf(evening.tickets(check).getFirst().id());
        Journey.begin(kitchen, "a note to the waiter")
                .press(KeyCode.getKeyCode(Integer.toString(place)))
                .press(KeyCode.N)
                .press(KeyCode.DIGIT2)
                .end(0);
        DemoEvening.await(
                "the ticket bears it",
                () -> !evening.tickets(check).getFirst().marks().told().isEmpty());
        String told = evening.tickets(check).getFirst().marks().told();
        kitchen.behind();
        evening.pos.front();
        Journey.begin(evening.pos, "the waiter reads it")
                .sees("Table 9 · ")
                .sees(told)
                .end(0);
        evening.pos.behind();
    }

    @Test
    void aDisplayThatIsGivenAnotherStationShowsItAtOnce() {
        kitchen.front();
        String before = kitchen.station();
        Journey journey = Journey.begin(kitchen, "another station is given to the display");
        assign(Integer.toString(evening.station("Cold station")));
        journey.until("it shows it", () -> kitchen.station().equals("Cold station"))
                .end(0);
        assign("null");
        kitchen.until("it shows all of them again", () -> kitchen.station().equals(before));
    }

    private static void assign(String station) {
        evening.owner
                .patch("/terminals/" + kitchen.terminal(), "{\"station_id\":" + station + "}")
                .expect(200);
    }

    /// As the keys name them.
    private static List<Integer> board() {
        return evening.owner.get("/kitchen/tickets?status=open").expect(200).listOf(TicketView.class).stream()
                .map(TicketView::id)
                .sorted()
                .toList();
    }
}
