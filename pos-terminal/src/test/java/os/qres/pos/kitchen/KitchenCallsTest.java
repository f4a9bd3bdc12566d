package os.qres.pos.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemStatus;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.sound.SoundRepeater;
import os.qres.terminal.sound.Sounds;
import os.qres.terminal.text.Language;

class KitchenCallsTest {
    @TempDir
    Path folder;

    private static LiveEvent called(@Nullable String reason) {
        String words = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return Wire.lenient()
                .type(LiveEvent.class)
                .fromJson("{\"seq\":9,\"type\":\"waiter_called\",\"order_id\":99,\"table_number\":7" + words + "}");
    }

    @Test
    void theKitchenIsHeardAgainAndAgainUntilSomebodyTouchesTheScreen() {
        List<String> said = new ArrayList<>();
        try (var test = new TestHouse(folder, DemoHouse.snapshot(), Language.RU);
                var sounds = new Sounds(0);
                var bell = new SoundRepeater(sounds, new ReadOnlyLongWrapper())) {
            KitchenCalls calls = new KitchenCalls(test.state, test.house.texts(), said::add, bell, _ -> true);
            calls.hear(called(null));
            assertEquals(List.of("Стол 7: заберите с кухни"), said);
            assertTrue(bell.isUnseen(99));

            IntStream.range(0, 15).forEach(_ -> calls.beat());
            assertEquals(2, said.size());

            calls.hear(called("Ещё пять минут"));
            assertEquals("Стол 7, кухня: Ещё пять минут", said.getLast());

            calls.seen();
            assertFalse(bell.isUnseen(99));
            IntStream.range(0, 15).forEach(_ -> calls.beat());
            assertEquals(3, said.size());
        }
    }

    @Test
    void whatIsForAnothersGuestsIsToldHereOnlyOnceNobodyHasComeForIt() {
        List<String> said = new ArrayList<>();
        try (var test = new TestHouse(folder, DemoHouse.snapshot(), Language.RU);
                var sounds = new Sounds(0);
                var bell = new SoundRepeater(sounds, new ReadOnlyLongWrapper())) {
            test.state.answered(TestOrders.at(7, DemoHouse.NOW)
                    .line("Рибай", ItemStatus.READY, DemoHouse.NOW)
                    .build());
            int order = test.state.ordersAt(7).getFirst().id();
            KitchenCalls calls = new KitchenCalls(test.state, test.house.texts(), said::add, bell, table -> table != 7);
            calls.hear(Wire.lenient()
                    .type(LiveEvent.class)
                    .fromJson("{\"seq\":9,\"type\":\"waiter_called\",\"order_id\":%d,\"table_number\":7}"
                            .formatted(order)));
            IntStream.range(0, 59).forEach(_ -> calls.beat());
            assertEquals(List.of(), said);
            assertFalse(bell.isUnseen(order));
            calls.beat();
            assertTrue(said.getFirst().startsWith("Стол 7"), said::toString);
            assertTrue(bell.isUnseen(order));
        }
    }
}
