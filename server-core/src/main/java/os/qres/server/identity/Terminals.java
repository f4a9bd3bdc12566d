package os.qres.server.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalDraft;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverDisplay;
import os.qres.model.handover.HandoverHouse;
import os.qres.model.handover.HandoverPrinter;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The paired devices.
public final class Terminals {
    private static final String HANDOVER = "handover";

    private final Secrets secrets;
    private final Sessions sessions;
    private final Presence presence;
    private final BiPredicate<Reading, Integer> stationExists;
    private volatile Function<Reading, List<HandoverPrinter>> printers = _ -> List.of();

    /// A device that has shown its token.
    record Paired(int id, TerminalKind kind) {}

    /// @param stationExists whether there is a station of that id
    public Terminals(
            Secrets secrets, Sessions sessions, Presence presence, BiPredicate<Reading, Integer> stationExists) {
        this.secrets = secrets;
        this.sessions = sessions;
        this.presence = presence;
        this.stationExists = stationExists;
    }

    public static List<Class<?>> entities() {
        return List.of(Terminal.class, Pairing.class);
    }

    /// Which stations' tickets a kitchen display shows.
    public IntPredicate shownStations(Reading in) {
        List<@Nullable Integer> stations =
                in.values(Integer.class, "select station_id from terminal where kind = 'KITCHEN' and revoked = false");
        return stations.contains(null) ? _ -> true : stations::contains;
    }

    Optional<Paired> paired(Reading in, String token) {
        return in
                .list(Terminal.class, "from Terminal where tokenHash = ?1 and revoked = false", Secrets.sha256(token))
                .stream()
                .findFirst()
                .map(terminal -> new Paired(terminal.id(), terminal.kind()));
    }

    public List<TerminalView> all(Reading in) {
        return in.list(Terminal.class, "from Terminal where revoked = false order by id").stream()
                .map(terminal -> terminal.view(presence))
                .toList();
    }

    /// @throws RefusedException not found, also when it has been revoked
    public TerminalView view(Reading in, int id) {
        return find(in, id).view(presence);
    }

    /// What a device must know to do without the server.
    /// From now on devices are told of these printers, for when the server is away.
    public void printBy(Function<Reading, List<HandoverPrinter>> now) {
        printers = now;
    }

    HandoverHouse handover(Reading in) {
        long out = in.value(Long.class, "select count(*) from terminal where revoked = true")
                .orElseThrow();
        List<HandoverDisplay> displays = in
                .list(
                        Terminal.class,
                        "from Terminal where kind = ?1 and revoked = false and handoverPort is not null order by id",
                        TerminalKind.KITCHEN)
                .stream()
                .flatMap(terminal -> terminal.door(presence).stream())
                .toList();
        return new HandoverHouse(secrets.mark(HANDOVER, Long.toString(out)), displays, printers.apply(in));
    }

    /// A display takes tickets directly.
    HandoverHouse takesTickets(Unit unit, int id, int port) {
        Terminal terminal = find(unit, id);
        if (terminal.kind() != TerminalKind.KITCHEN) {
            throw RefusedException.forbidden();
        }
        terminal.takesTicketsAt(port);
        unit.session().flush();
        return handover(unit);
    }

    TerminalDraft draft(Reading in, int id) {
        return find(in, id).draft();
    }

    TerminalView change(Unit unit, int id, TerminalDraft draft) {
        Terminal terminal = find(unit, id);
        unit.expects(terminal.version());
        requireStation(unit, draft.stationId());
        terminal.change(draft, unit.now());
        unit.session().flush();
        unit.emit(new IdentityEvent.TerminalsChanged());
        return terminal.view(presence);
    }

    /// The device is out from now on, and whoever is signed in on it.
    void revoke(Unit unit, int id) {
        Terminal terminal = find(unit, id);
        unit.expects(terminal.version());
        terminal.revoke(unit.now());
        sessions.endOnTerminal(unit, id);
        unit.emit(new IdentityEvent.TerminalRevoked(id));
        unit.emit(new IdentityEvent.TerminalsChanged());
    }

    /// A terminal that nobody has the token of, until the device fetches it.
    Terminal admit(Unit unit, Pairing pairing, String name, @Nullable Integer stationId) {
        requireStation(unit, stationId);
        String unknown = Secrets.sha256(secrets.randomToken());
        return unit.store(new Terminal(pairing, name, stationId, unknown, unit.now()));
    }

    /// @return the terminal's token, or nothing when it has been revoked meanwhile
    Optional<String> newToken(Unit unit, int id) {
        Terminal terminal = unit.find(Terminal.class, id, "terminal");
        if (terminal.isRevoked()) {
            return Optional.empty();
        }
        String token = secrets.randomToken();
        terminal.takeToken(Secrets.sha256(token), unit.now());
        return Optional.of(token);
    }

    /// Notes when devices were last seen; that is no new version of them.
    void seen(Unit unit, Map<Integer, Presence.Seen> terminals) {
        terminals.forEach((id, seen) -> unit.session()
                .createMutationQuery("update Terminal set lastSeen = ?1, address = ?2 where id = ?3")
                .setParameter(1, seen.at())
                .setParameter(2, seen.address())
                .setParameter(3, id)
                .executeUpdate());
    }

    private void requireStation(Reading in, @Nullable Integer stationId) {
        if (stationId != null && !stationExists.test(in, stationId)) {
            throw RefusedException.invalid("station_id", "{unknown-reference}");
        }
    }

    private static Terminal find(Reading in, int id) {
        Terminal terminal = in.find(Terminal.class, id, "terminal");
        if (terminal.isRevoked()) {
            throw RefusedException.notFound("terminal");
        }
        return terminal;
    }
}
