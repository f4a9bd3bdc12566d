package os.qres.pos.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import os.qres.model.Role;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.live.Crew;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;
import os.qres.pos.DemoHouse;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

/// A terminal in the demo restaurant, without a window and without a server.
public final class TestHouse implements AutoCloseable, Way {
    public final FakeQueue queue = new FakeQueue();
    public final List<String> went = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public final List<Runnable> undos = new ArrayList<>();
    public final List<Runnable> agains = new ArrayList<>();
    public final RestaurantState state;
    public final LocalStore store;
    public final House house;
    public final Texts texts;
    private Instant now = DemoHouse.NOW;

    public TestHouse(Path folder) {
        this(folder, DemoHouse.snapshot(), Language.RU);
    }

    public TestHouse(Path folder, Snapshot snapshot, Language language) {
        Clock clock = clock();
        state = new RestaurantState(clock);
        state.replace(snapshot);
        store = LocalStore.open(folder);
        texts = new Texts(language, "os.qres.pos.texts");
        house = new House(state, queue, new Drafts(store, clock), new Favourites(store), texts, clock);
        house.rememberBy(Memory.of(store));
        house.person().set(new Person(DemoHouse.ANNA, "Анна Кузнецова", Role.WAITER));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Moscow");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public void pass(Duration time) {
        now = now.plus(time);
        house.tick();
    }

    /// From now on waiters may that and nothing else.
    public void waitersMay(Permission... permissions) {
        Snapshot s = state.snapshot().orElseThrow();
        RoleView waiter = new RoleView(Role.WAITER, List.of(permissions), false, 2);
        state.replace(SnapshotCopy.of(s)
                .crew(new Crew(List.of(waiter), new DiscountCaps(1000, 10_000), List.of()))
                .made());
    }

    /// The server's answer to the last command: it reaches the state first, as with the real queue.
    public void answer(OrderView order) {
        state.answered(order);
        queue.ok(order);
    }

    @Override
    public void floor() {
        went.add("floor");
    }

    @Override
    public void table(int tableId) {
        went.add("table " + tableId);
    }

    @Override
    public void payment(int tableId) {
        went.add("payment " + tableId);
    }

    @Override
    public void till() {
        went.add("till");
    }

    @Override
    public void say(String words) {
        said.add(words);
    }

    @Override
    public void say(String words, Runnable undo) {
        said.add(words);
        undos.add(undo);
    }

    @Override
    public void overtaken(String words, Runnable again) {
        said.add(words);
        agains.add(again);
    }

    @Override
    public void close() {
        house.close();
        store.close();
    }
}
