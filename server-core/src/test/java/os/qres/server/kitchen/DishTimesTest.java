package os.qres.server.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

/// What is learnt where dishes of different times are served together.
class DishTimesTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T16:30:00Z");
    private TestRestaurant here;
    private TestClient display;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder, clock);
        display = here.server().client().terminal(here.pair("kitchen", "Hot"));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void theWaitThatIsSuggestedForAQuickDishIsNotLearntAsTheTimeThatItTakes() {
        made(5, pizza());
        made(2, cola());
        for (int table = 0; table < 3; table++) {
            made(5, pizza(), cola());
        }
        assertEquals(120, seconds(here.cola.id()), "begun when it was suggested, and ready with the pizza");
        assertEquals(300, seconds(here.pizza.id()));
        made(4, cola());
        assertEquals(144, seconds(here.cola.id()), "by itself it was slower, the fifth time");
    }

    private String pizza() {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}".formatted(here.pizza.id(), here.large.id());
    }

    private String cola() {
        return "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
    }

    private void made(int minutes, String... lines) {
        here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + String.join(",", lines) + "]}")
                .expect(201);
        clock.forward(Duration.ofMinutes(minutes));
        for (int station : List.of(here.hot.id(), here.bar.id())) {
            display.get("/kitchen/tickets/?station_id=" + station).expect(200).listOf(TicketView.class).stream()
                    .filter(ticket -> ticket.status() == TicketStatus.OPEN)
                    .forEach(ticket -> display.post("/kitchen/tickets/" + ticket.id() + "/bump", null)
                            .expect(200));
        }
    }

    private int seconds(int dish) {
        return display.get("/kitchen/dish-times").expect(200).listOf(DishTime.class).stream()
                .filter(time -> time.dishId() == dish)
                .findFirst()
                .orElseThrow()
                .seconds();
    }
}
