package os.qres.together;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import os.qres.model.identity.Tokens;
import os.qres.pos.OutboxQueue;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.handover.HandoverLedger;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.Favourites;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.connection.LiveFeed;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.login.SignIn;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.Outbox;
import os.qres.terminal.store.PairedServer;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Texts;
import os.qres.test.process.Deadline;

/// A waiter's terminal without its window: the real store, outbox, feed, sign-in and commands, on a screen's thread of
/// its own.
final class Till implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(20);

    final LocalStore store;
    final ServerApi api;
    final RestaurantState state;
    final Outbox outbox;
    final LiveFeed feed;
    final House house;
    final SignIn signIn;
    final HandoverLedger ledger = new HandoverLedger();
    private final ExecutorService screen = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("screen").factory());

    Till(Path folder, String address, String token, int id, Clock clock) {
        Calls calls = new Calls(task -> Thread.startVirtualThread(task), screen);
        store = LocalStore.open(folder);
        if (store.paired().isEmpty()) {
            store.savePaired(new PairedServer(address, token, id)).join();
        }
        api = new ServerApi(clock, () -> "en");
        api.use(ServerAddress.parse(address).orElseThrow(), token);
        state = new RestaurantState(clock);
        store.snapshot().ifPresent(state::replace);
        outbox = new Outbox(api, store, state, screen, clock);
        outbox.connected(false);
        feed = new LiveFeed(api, state, screen, outbox::waitingCount);
        state.onHistory(snapshot -> outbox.follow(snapshot.epoch(), snapshot.epochBegan()));
        feed.connection().addListener((_, _, now) -> outbox.connected(!(now instanceof ConnectionState.Offline)));
        signIn = new SignIn(
                api,
                outbox,
                store,
                () -> feed.connection().get() instanceof ConnectionState.Offline,
                calls,
                new Ticker(),
                clock);
        house = new House(
                state,
                new OutboxQueue(outbox, state, calls, api, ledger),
                new Drafts(store, clock),
                new Favourites(store),
                new Texts(os.qres.terminal.text.Language.EN, "os.qres.pos.texts"),
                clock);
        outbox.start();
        feed.start();
    }

    /// Does it on the screen's thread.
    <T> T on(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, screen).join();
    }

    void run(Runnable work) {
        CompletableFuture.runAsync(work, screen).join();
    }

    void awaitLive() {
        Deadline.await(
                "a live terminal", SOON, () -> on(() -> feed.connection().get()) instanceof ConnectionState.Live);
    }

    void awaitOffline() {
        Deadline.await(
                "a terminal alone", SOON, () -> on(() -> feed.connection().get()) instanceof ConnectionState.Offline);
    }

    /// Signs in by PIN, with the server or without.
    void signIn(int person, String pin) {
        CompletableFuture<Reply<Tokens>> entered = new CompletableFuture<>();
        run(() -> signIn.byPin(person, pin, entered::complete));
        Reply<Tokens> reply = entered.join();
        if (!(reply instanceof Reply.Ok<Tokens>(Tokens tokens))) {
            throw new AssertionError("not let in: " + reply);
        }
        run(() -> house.person()
                .set(new Person(
                        tokens.user().id(),
                        tokens.user().fullName(),
                        tokens.user().role())));
    }

    /// Orders these at a table, and waits until the person could go on.
    Reply<?> order(int table, List<DraftLine> lines) {
        return order(house.drafts().of(table).withCovers(2).with(lines));
    }

    Reply<?> order(CheckDraft draft) {
        CompletableFuture<? extends Reply<?>> reply = on(() -> {
            house.keep(draft);
            return house.commands().send(draft, "check " + draft.tableId());
        });
        return reply.join();
    }

    @Override
    public void close() {
        feed.close();
        outbox.close();
        store.close();
        api.close();
        screen.shutdownNow();
    }
}
