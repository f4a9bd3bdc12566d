package os.qres.server.identity;

import java.util.List;
import java.util.Map;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.PendingPairing;
import os.qres.model.devices.TerminalDraft;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverDoor;
import os.qres.model.handover.HandoverHouse;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// `/terminals`: pairing, and the devices that are in.
public final class TerminalRoutes {
    private static final String PAIRING_SECRET = "X-Pairing-Secret";

    private final Database database;
    private final Terminals terminals;
    private final Pairings pairings;

    public TerminalRoutes(Database database, Terminals terminals, Pairings pairings) {
        this.database = database;
        this.terminals = terminals;
        this.pairings = pairings;
    }

    public List<Route<?>> routes() {
        return List.of(
                start(), poll(), waiting(), approve(), refuse(), all(), me(), handover(), door(), change(), revoke());
    }

    private Route<?> start() {
        return Route.post("/terminals/pairing", Access.PUBLIC)
                .says("Asks for a device to be let in; shows a code for a manager to approve within 10 minutes.")
                .refuses("too-many-attempts")
                .takes(PairingRequest.class)
                .creates(PairingStarted.class)
                .givesSecrets()
                .writes((unit, call) -> {
                    PairingStarted started = pairings.start(unit, call.body(), call.address());
                    return Answer.created("/terminals/pairing/" + started.pairingId(), started);
                });
    }

    private Route<?> poll() {
        return Route.get("/terminals/pairing/{pairing_id}", Access.PUBLIC)
                .says("How a pairing stands; the first answer after the approval carries the terminal's token.")
                .refuses("not-found")
                .hears(PAIRING_SECRET)
                .gives(PairingStatus.class)
                .does(call -> Answer.ok(status(call)));
    }

    /// Only the one poll that fetches the token changes anything.
    private PairingStatus status(Call<?> call) {
        String id = call.text("pairing_id");
        String secret = call.header(PAIRING_SECRET).orElseThrow(() -> RefusedException.notFound("pairing"));
        if (database.read(call.actor(), in -> pairings.isToBeGiven(in, id, secret))) {
            return database.write(Intent.of(call.actor()), unit -> pairings.fetch(unit, id, secret));
        }
        return database.read(call.actor(), in -> pairings.status(in, id, secret));
    }

    private Route<?> waiting() {
        return Route.get("/terminals/pairing", Access.MANAGER)
                .says("The devices that wait for a manager, the oldest first.")
                .givesList(PendingPairing.class)
                .reads((in, call) -> Answer.page(Page.of(pairings.waiting(in), call.window())));
    }

    private Route<?> approve() {
        return Route.post("/terminals/pairing/approve", Access.MANAGER)
                .says("Lets the device in that shows this code.")
                .refuses("not-found", "pairing-closed")
                .takes(PairingDecision.class)
                .gives(TerminalView.class)
                .writes((unit, call) -> answer(pairings.approve(unit, call.body())));
    }

    private Route<?> refuse() {
        return Route.post("/terminals/pairing/refuse", Access.MANAGER)
                .says("Turns the device away that shows this code.")
                .refuses("not-found", "pairing-closed")
                .takes(PairingDecision.class)
                .gives(PendingPairing.class)
                .writes((unit, call) -> Answer.ok(pairings.refuse(unit, call.body())));
    }

    private Route<?> all() {
        return Route.get("/terminals", Access.MANAGER)
                .says("The paired devices, and which of them are connected now.")
                .givesList(TerminalView.class)
                .reads((in, call) -> Answer.page(Page.of(terminals.all(in), call.window())));
    }

    private Route<?> me() {
        return Route.get("/terminals/me", Access.TERMINAL)
                .says("The device whose token this is.")
                .refuses("unpaired-terminal")
                .gives(TerminalView.class)
                .reads((in, call) -> answer(terminals.view(in, device(call))));
    }

    private Route<?> handover() {
        return Route.get("/terminals/handover", Access.TERMINAL)
                .says("What a device must know to hand tickets over, or take them, while the server is away.")
                .refuses("unpaired-terminal")
                .gives(HandoverHouse.class)
                .reads((in, call) -> {
                    device(call);
                    return Answer.ok(terminals.handover(in));
                });
    }

    private Route<?> door() {
        return Route.post("/terminals/handover", Access.TERMINAL)
                .says("A kitchen display tells where it takes tickets while the server is away.")
                .refuses("unpaired-terminal", "forbidden")
                .takes(HandoverDoor.class)
                .gives(HandoverHouse.class)
                .givesSecrets()
                .writes((unit, call) -> Answer.ok(
                        terminals.takesTickets(unit, device(call), call.body().port())));
    }

    private static int device(Call<?> call) {
        Integer id = call.actor().terminalId();
        if (id == null) {
            throw RefusedException.unauthenticated("unpaired-terminal");
        }
        return id;
    }

    private Route<?> change() {
        return Route.patch("/terminals/{terminal_id}", Access.MANAGER)
                .says("Renames a device, or gives a kitchen display its station.")
                .refuses("not-found", "stale")
                .patches(TerminalDraft.class)
                .gives(TerminalView.class)
                .writes((unit, call) -> {
                    int id = call.id("terminal_id");
                    TerminalDraft draft = call.patched(terminals.draft(unit, id), TerminalDraft.class);
                    return answer(terminals.change(unit, id, draft));
                });
    }

    private Route<?> revoke() {
        return Route.delete("/terminals/{terminal_id}", Access.MANAGER)
                .says("Puts a device out at once: its token and the sign-ins on it end.")
                .refuses("not-found", "stale")
                .givesNothing()
                .writes((unit, call) -> {
                    terminals.revoke(unit, call.id("terminal_id"));
                    return Answer.noContent();
                });
    }

    private static Answer answer(TerminalView view) {
        return Answer.tagged(view, "\"" + view.objectVersion() + "\"", Map.of());
    }
}
