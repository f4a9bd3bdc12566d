package os.qres.pos;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.UUID;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.changes.CheckChanges;
import os.qres.pos.changes.Chosen;
import os.qres.terminal.text.Language;

/// A waiter takes one of three soups back, of which a colleague has taken one back already.
public final class TestOvertaken {
    private static final Instant AT = DemoHouse.NOW.minusSeconds(300);
    private static final UUID SOUP = new UUID(7, 3);

    private TestOvertaken() {}

    static void open(TestScreens.Stand stand) {
        stand.desk().frame.table(12);
        OrderView seen = check(3, 900);
        stand.test().state.answered(seen);
        new CheckChanges(stand.test().house, stand.desk().frame, 12)
                .takeBack(
                        seen,
                        Chosen.nothing().with(seen.items().getFirst(), 1),
                        stand.test().house.texts().get("send.mistake"),
                        new ArrayDeque<>());
        stand.test().state.answered(check(2, 901));
        stand.test().queue.overtaken(words(stand.test().house.texts().language().get()));
    }

    /// As the server says it.
    public static String words(Language language) {
        return language == Language.RU
                ? "Эту строку уже изменили (Игорь С.). Теперь это 2 × Борщ с говядиной, место 3, «без сметаны»."
                : "Igor S. has changed this line meanwhile. It is now 2 × Beef borscht, seat 3, “no sour cream”.";
    }

    private static OrderView check(int soups, long version) {
        OrderView check = TestOrders.at(12, AT)
                .line(SOUP, "Борщ с говядиной", soups, ItemStatus.NEW, AT, AT, null)
                .line("Рибай", ItemStatus.COOKING, AT)
                .build();
        return TestOrders.versioned(check, version);
    }
}
