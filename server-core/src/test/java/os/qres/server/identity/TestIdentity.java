package os.qres.server.identity;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import os.qres.model.Role;
import os.qres.model.devices.PairingDecision;
import os.qres.model.devices.PairingRequest;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.TerminalKind;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.PinCredentials;
import os.qres.model.identity.Tokens;
import os.qres.model.json.Wire;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;
import os.qres.model.time.BusinessDay;
import os.qres.server.MovableClock;
import os.qres.server.TestStore;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.ServerSettings.House;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.settings.HouseSettings;
import os.qres.server.staff.Shifts;
import os.qres.server.staff.Staff;
import os.qres.server.staff.StaffAccounts;
import os.qres.server.uploads.Uploads;

/// Identity and staff on a real database, with a clock that tests move and bcrypt at its cheapest.
public final class TestIdentity implements AutoCloseable {
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Actor SOMEBODY = Actor.anonymous(Locale.ENGLISH);

    public final MovableClock clock = new MovableClock("2026-11-20T10:00:00Z");
    public final Database database;
    public final Staff staff;
    public final Shifts shifts = new Shifts(new BusinessDay(MOSCOW, LocalTime.of(5, 0)));
    final Secrets secrets;
    final Passwords passwords;
    final Sessions sessions;
    final AccessTokens tokens;
    final Presence presence = new Presence();
    final Terminals terminals;
    final Pairings pairings;
    final SocketTickets tickets;
    final Authentication authentication;
    final SignIn signIn;
    final StaffAccounts accounts;
    final PasswordResets resets;
    final List<StoredEvent> events = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final DatabaseAddress address;

    public TestIdentity(Path folder) throws SQLException {
        this(
                folder,
                TestStore.migrated(
                        folder, Secrets.open(folder, Optional.empty()).rowKey()));
    }

    private TestIdentity(Path folder, DatabaseAddress address) throws SQLException {
        this.folder = folder;
        this.address = address;
        secrets = Secrets.open(folder, Optional.empty());
        passwords = new Passwords(secrets, new Passwords.Costs(5, 4));
        sessions = new Sessions(secrets);
        var budget = new SignInBudget(MOSCOW);
        staff = new Staff(passwords, secrets, sessions, budget, shifts, new Uploads(folder.resolve("uploads"), false));
        accounts = new StaffAccounts(staff);
        terminals = new Terminals(secrets, sessions, presence, (_, station) -> station == 1);
        pairings = new Pairings(terminals, secrets);
        database = Database.open(
                address,
                Stream.of(Sessions.entities(), SocketTickets.entities(), Terminals.entities(), Staff.entities())
                        .flatMap(List::stream)
                        .toList(),
                epoch -> new EventLog(Wire.strict(), epoch),
                clock,
                secrets.rowKey(),
                () -> {});
        tokens = new AccessTokens(secrets, Duration.ofMinutes(30), clock);
        tickets = new SocketTickets(database, secrets);
        authentication = new Authentication(database, tokens, sessions, accounts, terminals, presence, tickets, clock);
        signIn = new SignIn(database, accounts, sessions, passwords, tokens, budget);
        var house = new House(Optional.empty(), MOSCOW, LocalTime.of(5, 0), "RUB", Optional.empty());
        var letters = new ResetLetters(new HouseSettings(house, () -> ""));
        resets =
                new PasswordResets(database, accounts, sessions, passwords, secrets, budget, letters, Optional.empty());
        database.afterwards(events::addAll);
        write(unit -> unit.session().createNativeMutationQuery("""
                        insert into station (name, is_active, translations, created_at, updated_at, version)
                        values ('Кухня', true, '{}', current_timestamp, current_timestamp, 0)""").executeUpdate());
    }

    /// Ends and starts anew on the same data.
    public TestIdentity restarted() throws SQLException {
        close();
        return new TestIdentity(folder, address);
    }

    public <T> T write(Function<Unit, T> work) {
        return database.write(Intent.of(Actor.SYSTEM), work);
    }

    public <T> T writeExpecting(long version, Function<Unit, T> work) {
        return database.write(new Intent(Actor.SYSTEM, OptionalLong.of(version)), work);
    }

    public <T> T read(Function<Reading, T> look) {
        return database.read(SOMEBODY, look);
    }

    public UserView hire(String username, String fullName, Role role, @Nullable String password, @Nullable String pin) {
        return hire(new UserDraft(username, null, fullName, role, null, null, null, null, null, password, pin));
    }

    public UserView hire(UserDraft draft) {
        Staff.Prepared prepared = staff.prepare(draft);
        return write(unit -> staff.create(unit, draft, prepared));
    }

    public Tokens signIn(String username, String password) {
        return write(signIn.byPassword(new Credentials(username, null, password), SOMEBODY));
    }

    /// Pairs a device, as a device and a manager would.
    public PairingStatus pair(TerminalKind kind) {
        var request = new PairingRequest("device", kind, "1.0", "Linux");
        PairingStarted started = write(unit -> pairings.start(unit, request, "10.0.0.5"));
        write(unit -> pairings.approve(unit, new PairingDecision(started.code(), null, null)));
        return write(unit -> pairings.fetch(unit, started.pairingId(), started.secret()));
    }

    Tokens signInByPin(int userId, String pin, int terminal) {
        var actor = new Actor(null, null, terminal, null, Locale.ENGLISH);
        return write(signIn.byPin(new PinCredentials(userId, null, pin), "terminal-" + terminal, actor));
    }

    public List<String> heard() {
        List<String> types = events.stream().map(StoredEvent::type).toList();
        events.clear();
        return types;
    }

    public static Refusal refused(Executable work) {
        return Assertions.assertThrows(RefusedException.class, work).refusal();
    }

    @Override
    public void close() throws SQLException {
        database.close();
        passwords.close();
    }
}
