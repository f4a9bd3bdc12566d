package os.qres.terminal.pairing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingStatus;
import os.qres.model.identity.Initialized;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.pairing.PairingStep.Trouble;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.PairedServer;

/// Brings this device into the restaurant: find the server, show a code, wait for the manager's word, keep the
/// token. It keeps trying by itself; a person is needed only to type an address or to ask again.
public final class PairingWorkflow {
    private static final Logger LOG = LoggerFactory.getLogger(PairingWorkflow.class);

    private final ServerApi api;
    private final LocalStore store;
    private final Calls calls;
    private final ServerFinder finder;
    private final @Nullable ServerAddress given;
    private final @Nullable PairingRequest request;
    private final long pollMillis;
    private final AtomicInteger attempt = new AtomicInteger();
    private final ReadOnlyObjectWrapper<PairingStep> step = new ReadOnlyObjectWrapper<>(new PairingStep.NotPaired());

    /// @param given the address from the command line, used instead of looking for one
    /// @param request what this device says of itself; null for a console, which a person signs in to by
    ///     password, so that finding the server is all it needs
    public PairingWorkflow(
            ServerApi api,
            LocalStore store,
            Calls calls,
            ServerFinder finder,
            @Nullable ServerAddress given,
            @Nullable PairingRequest request,
            long pollMillis) {
        this.api = api;
        this.store = store;
        this.calls = calls;
        this.finder = finder;
        this.given = given;
        this.request = request;
        this.pollMillis = pollMillis;
        api.onUnpaired(() -> calls.screen().execute(this::unpaired));
    }

    /// Changes on the screen's thread.
    public ReadOnlyObjectProperty<PairingStep> step() {
        return step.getReadOnlyProperty();
    }

    /// Is there a server that knows us? Then that; else look for one.
    public void start() {
        Optional<PairedServer> known = store.paired();
        Optional<ServerAddress> address = known.map(PairedServer::address).flatMap(ServerAddress::parse);
        if (known.isPresent() && address.isPresent()) {
            api.use(given == null ? address.get() : given, known.get().terminalToken());
            step.set(new PairingStep.Paired(known.get()));
            return;
        }
        int mine = attempt.incrementAndGet();
        step.set(new PairingStep.FindingServer(given));
        calls.run(() -> {
            if (given == null) {
                look(mine);
                return;
            }
            ask(mine, given);
        });
    }

    /// A server may be switched on after its terminals: they go on looking while the address is asked for.
    private void look(int mine) {
        while (isCurrent(mine)) {
            Optional<ServerAddress> found = finder.find();
            if (found.isPresent()) {
                ask(mine, found.get());
                return;
            }
            show(mine, enter(Trouble.NOT_FOUND));
            pause();
        }
    }

    /// A person wants to type the address.
    public void enterAddress() {
        attempt.incrementAndGet();
        step.set(enter(Trouble.NONE));
    }

    /// The address as typed.
    public void use(String typed) {
        int mine = attempt.incrementAndGet();
        ServerAddress.parse(typed)
                .ifPresentOrElse(address -> begin(mine, address), () -> step.set(enter(Trouble.NOT_AN_ADDRESS)));
    }

    /// A new code, after a refusal or when the old one expired.
    public void again() {
        int mine = attempt.incrementAndGet();
        api.address().ifPresentOrElse(address -> begin(mine, address), this::start);
    }

    public void stop() {
        attempt.incrementAndGet();
    }

    private void begin(int mine, ServerAddress address) {
        step.set(new PairingStep.FindingServer(address));
        calls.run(() -> ask(mine, address));
    }

    /// The server no longer knows this device.
    private void unpaired() {
        if (step.get() instanceof PairingStep.Paired) {
            LOG.warn("The server no longer knows this terminal; it pairs anew");
            store.forgetPaired();
            step.set(new PairingStep.NotPaired());
            again();
        }
    }

    private void ask(int mine, ServerAddress address) {
        api.use(address, null);
        PairingRequest device = request;
        if (device == null) {
            reach(mine, address);
            return;
        }
        switch (untilReached(
                mine, address, () -> api.send(Command.post("/terminals/pairing", device, PairingStarted.class)))) {
            case Reply.Ok<PairingStarted>(PairingStarted started) -> waitForWord(mine, address, started);
            case Reply.Refused<PairingStarted>(var problem) ->
                show(mine, new PairingStep.Refused(address, problem.title()));
            case Reply.Unreachable<PairingStarted> _ -> show(mine, enter(Trouble.NO_ANSWER));
        }
    }

    private void reach(int mine, ServerAddress address) {
        switch (untilReached(mine, address, () -> api.get("/auth/check", Initialized.class))) {
            case Reply.Ok<Initialized> _ -> paired(mine, new PairedServer(address.toString(), null, null));
            case Reply.Refused<Initialized>(var problem) ->
                show(mine, new PairingStep.Refused(address, problem.title()));
            case Reply.Unreachable<Initialized> _ -> show(mine, enter(Trouble.NO_ANSWER));
        }
    }

    /// The address of the command line is waited for: its server may be starting just now.
    private <T> Reply<T> untilReached(int mine, ServerAddress address, Supplier<Reply<T>> call) {
        Reply<T> reply = call.get();
        while (reply instanceof Reply.Unreachable<T> && address.equals(given) && isCurrent(mine)) {
            pause();
            reply = call.get();
        }
        return reply;
    }

    private void waitForWord(int mine, ServerAddress address, PairingStarted started) {
        show(mine, new PairingStep.ShowingCode(address, started.code(), started.expiresAt()));
        while (isCurrent(mine)) {
            pause();
            Reply<PairingStatus> reply = api.get(
                    "/terminals/pairing/" + started.pairingId(),
                    PairingStatus.class,
                    Map.of("X-Pairing-Secret", started.secret()));
            if (reply instanceof Reply.Ok<PairingStatus>(PairingStatus status) && decided(mine, address, status)) {
                return;
            }
            if (reply instanceof Reply.Refused<PairingStatus> refused && refused.is("not-found")) {
                show(mine, new PairingStep.Expired(address));
                return;
            }
        }
    }

    private boolean decided(int mine, ServerAddress address, PairingStatus status) {
        return switch (status.status()) {
            case WAITING -> false;
            case APPROVED -> {
                paired(mine, new PairedServer(address.toString(), status.terminalToken(), status.terminalId()));
                yield true;
            }
            case REFUSED -> {
                show(mine, new PairingStep.Refused(address, ""));
                yield true;
            }
            case EXPIRED -> {
                show(mine, new PairingStep.Expired(address));
                yield true;
            }
        };
    }

    /// The token comes once, so it is on the disk before anyone goes on.
    private void paired(int mine, PairedServer server) {
        store.savePaired(server).join();
        ServerAddress.parse(server.address()).ifPresent(address -> api.use(address, server.terminalToken()));
        show(mine, new PairingStep.Paired(server));
    }

    private static PairingStep enter(Trouble trouble) {
        return new PairingStep.EnterAddress(trouble);
    }

    private void show(int mine, PairingStep next) {
        calls.screen().execute(() -> {
            if (isCurrent(mine)) {
                step.set(next);
            }
        });
    }

    private boolean isCurrent(int mine) {
        return attempt.get() == mine;
    }

    private void pause() {
        try {
            Thread.sleep(pollMillis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
