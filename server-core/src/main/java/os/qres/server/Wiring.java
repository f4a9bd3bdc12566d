package os.qres.server;

import static os.qres.model.rights.Permission.AVAILABILITY;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.RequestLog;
import os.qres.model.Rounding;
import os.qres.model.time.BusinessDay;
import os.qres.server.backup.Backups;
import os.qres.server.demo.DemoData;
import os.qres.server.docs.DocsRoutes;
import os.qres.server.floor.Floor;
import os.qres.server.floor.FloorRoutes;
import os.qres.server.floor.QrSheetRoutes;
import os.qres.server.floor.Sections;
import os.qres.server.guest.GuestRoutes;
import os.qres.server.health.BackupCheck;
import os.qres.server.health.Check;
import os.qres.server.health.ClockCheck;
import os.qres.server.health.DatabaseCheck;
import os.qres.server.health.DiskCheck;
import os.qres.server.health.EventLogCheck;
import os.qres.server.health.HealthRoutes;
import os.qres.server.health.Metrics;
import os.qres.server.health.MetricsRoutes;
import os.qres.server.health.RestaurantMeters;
import os.qres.server.health.Uptime;
import os.qres.server.identity.AccessTokens;
import os.qres.server.identity.AuthRoutes;
import os.qres.server.identity.Authentication;
import os.qres.server.identity.KeyMark;
import os.qres.server.identity.Pairings;
import os.qres.server.identity.PasswordResets;
import os.qres.server.identity.PasswordRoutes;
import os.qres.server.identity.Passwords;
import os.qres.server.identity.Presence;
import os.qres.server.identity.ResetLetters;
import os.qres.server.identity.Secrets;
import os.qres.server.identity.Sessions;
import os.qres.server.identity.SignIn;
import os.qres.server.identity.SignInBudget;
import os.qres.server.identity.SocketTickets;
import os.qres.server.identity.TerminalRoutes;
import os.qres.server.identity.Terminals;
import os.qres.server.kitchen.Kitchen;
import os.qres.server.kitchen.KitchenEvent;
import os.qres.server.kitchen.KitchenRoutes;
import os.qres.server.kitchen.Stations;
import os.qres.server.kitchen.Unseen;
import os.qres.server.live.EventHub;
import os.qres.server.live.LiveChannel;
import os.qres.server.live.SyncRoutes;
import os.qres.server.mail.Outbox;
import os.qres.server.mail.Postman;
import os.qres.server.mail.Smtp;
import os.qres.server.menu.Menu;
import os.qres.server.menu.MenuRoutes;
import os.qres.server.menu.PreparedMenu;
import os.qres.server.orders.Delays;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.OrderNames;
import os.qres.server.orders.Orders;
import os.qres.server.papers.PrintHouse;
import os.qres.server.papers.PrintRoom;
import os.qres.server.payments.Payments;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Bodies;
import os.qres.server.platform.http.Commands;
import os.qres.server.platform.http.Idempotency;
import os.qres.server.platform.http.KeptAnswers;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.http.Recognition;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.http.RouteTable;
import os.qres.server.platform.http.Router;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.logs.ApiLog;
import os.qres.server.platform.problem.Problems;
import os.qres.server.platform.schedule.Schedule;
import os.qres.server.reports.ReportRoutes;
import os.qres.server.reports.Reports;
import os.qres.server.security.Defence;
import os.qres.server.settings.HouseSettings;
import os.qres.server.staff.Shifts;
import os.qres.server.staff.Staff;
import os.qres.server.staff.StaffAccounts;
import os.qres.server.staff.StaffRoutes;
import os.qres.server.till.TillEvent;
import os.qres.server.uploads.UploadRoutes;
import os.qres.server.uploads.Uploads;

/// Puts the server together, by hand and from top to bottom: each part gets what it needs through its constructor.
public final class Wiring implements AutoCloseable {
    private final Stores stores;
    private final Database database;
    private final Passwords passwords;
    private final Metrics metrics = new Metrics();
    private final EventHub hub;
    private final PrintRoom printRoom;
    private final HttpServer http;
    private final Optional<Postman> postman;
    private final Optional<Announcement> announcement;
    private final Optional<Backups> backups;
    private final RouteTable table;
    private final Schedule schedule = new Schedule();
    private final Defence defence;
    private final KeptAnswers keptAnswers;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String address;

    private final Staff staff;
    private final Floor floor;
    private final Menu menu;
    private final Stations stations = new Stations();
    private final Orders orders;
    private final Payments payments;
    private final HouseSettings house;
    private final DemoData demo;

    private Wiring(ServerSettings settings, Stores stores, Json json, Clock clock, Passwords.Costs costs) {
        this.stores = stores;
        this.database = stores.database();

        // Who asks.
        Secrets secrets = stores.secrets();
        KeyMark.check(database, secrets);
        backups = Backups.of(database, secrets::rowKey, settings.data(), settings.backup(), clock);
        passwords = new Passwords(secrets, costs);
        var sessions = new Sessions(secrets);
        var budget = new SignInBudget(settings.house().zone());
        var businessDay =
                new BusinessDay(settings.house().zone(), settings.house().dayCutoff());
        var shifts = new Shifts(businessDay);
        var uploads = new Uploads(
                settings.data().resolve("uploads"), settings.database().isShared());
        staff = new Staff(passwords, secrets, sessions, budget, shifts, uploads);
        var accounts = new StaffAccounts(staff);
        var tokens = new AccessTokens(secrets, settings.identity().accessTokenLife(), clock);
        var tickets = new SocketTickets(database, secrets);
        var presence = new Presence();
        BiPredicate<Reading, Integer> isStation = stations::exists;
        var terminals = new Terminals(secrets, sessions, presence, isStation);
        var pairings = new Pairings(terminals, secrets);
        var authentication =
                new Authentication(database, tokens, sessions, accounts, terminals, presence, tickets, clock);
        var signIn = new SignIn(database, accounts, sessions, passwords, tokens, budget);
        defence = new Defence(database, stores.logs(), clock, settings);
        var guestAddress = new GuestAddress(settings.house().guestUrl());
        house = new HouseSettings(settings.house(), guestAddress);
        Optional<Outbox> outbox = settings.mail().map(_ -> new Outbox(secrets.sealFor("mail")));
        var leave = new Leave(database, accounts, passwords, secrets, budget);
        var resets = new PasswordResets(
                database, accounts, sessions, passwords, secrets, budget, new ResetLetters(house), outbox);

        // The restaurant, and what happens in it.
        floor = new Floor();
        var sections = new Sections(staff);
        menu = new Menu(isStation, uploads);
        var sales = new Sales(
                database,
                floor,
                menu,
                staff,
                terminals,
                businessDay,
                Rounding.of(settings.house().currency()),
                leave);
        orders = sales.orders;
        payments = sales.payments;
        var prices = sales.priceLists;
        var kitchen = new Kitchen(orders, stations, terminals::shownStations, json.jsonb());
        var unseen = new Unseen(database, kitchen);
        database.during(OrderEvent.Whole.class, kitchen::on);
        database.during(TillEvent.DayClosed.class, (unit, _) -> kitchen.endDay(unit));
        var zone = settings.house().zone();
        var reports = new Reports(database, sales.history, zone);
        database.during(OrderEvent.Whole.class, reports::on);

        // What the world sees of it.
        hub = new EventHub(database, new Admission(authentication));
        database.afterwards(hub::publish);
        printRoom = new PrintRoom(
                database,
                orders,
                sales.reports(),
                isStation,
                new PrintHouse(house::restaurant, floor, stations::name, stations::partners, staff::name, zone),
                new PrintRoom.Start(settings.printing(), settings.data(), clock),
                leave.rights,
                uploads);
        printRoom.serve(terminals);
        database.during(KitchenEvent.TicketUnseen.class, (unit, event) -> printRoom.unseen(unit, event.ticket()));
        authentication.onEnded(hub::endSession, hub::endTerminal);
        database.measure(metrics.registry());
        new RestaurantMeters(metrics.registry(), database, hub::openSockets);
        keptAnswers = new KeptAnswers(database, clock);
        var uptime = new Uptime(keptAnswers.time());
        var prepared = new PreparedMenu(database, menu, json);
        var doors = new SyncRoutes.Doors(
                floor, sections, sales.bookings, menu, prices, staff, stations, payments, orders, kitchen);
        table = new RouteTable(Stream.concat(
                        sales.routes(),
                        Stream.of(
                                new AuthRoutes(
                                                signIn,
                                                accounts,
                                                sessions,
                                                authentication,
                                                tickets,
                                                defence.notes(),
                                                settings.identity().pinRequiresPairing())
                                        .routes(),
                                leave.routes(
                                        defence.notes(), settings.identity().pinRequiresPairing()),
                                new PasswordRoutes(signIn, resets, defence.notes()).routes(),
                                new TerminalRoutes(database, terminals, pairings).routes(),
                                new StaffRoutes(database, staff, shifts, defence.notes()).routes(),
                                new FloorRoutes(floor, sections, _ -> guestAddress.get()).routes(),
                                new QrSheetRoutes(database, floor, house::restaurant).routes(),
                                new MenuRoutes(menu, prepared, leave.to(AVAILABILITY), leave.approvals).routes(),
                                new GuestRoutes(database, floor, prepared, prices, house::restaurant).routes(),
                                new UploadRoutes(database, uploads).routes(),
                                new KitchenRoutes(kitchen, unseen, stations).routes(),
                                printRoom.routes(),
                                new ReportRoutes(reports).routes(),
                                defence.routes(),
                                new SyncRoutes(database.log(), database.epochBegan(), house, doors).routes(),
                                new HealthRoutes(
                                                uptime,
                                                Version.NUMBER,
                                                new DatabaseCheck(database),
                                                checks(settings, clock))
                                        .routes(),
                                new MetricsRoutes(metrics, uptime, settings.metricsPublic()).routes(),
                                new DocsRoutes().routes()))
                .<Route<?>>flatMap(List::stream)
                .toList());
        var refusals = new Problems(new Texts("refusals"));
        var problems = new ProblemAnswers(refusals, json, Locale.of("ru"));
        var bodies = new Bodies(json);
        var importDoors = new DemoData.Doors(house, staff, stations, floor, sections, menu, prices, payments);
        demo = new DemoData(database, importDoors, bodies, refusals);
        var idempotency = new Idempotency(secrets.key("idempotency"), secrets.sealFor("answers"), keptAnswers);
        var recognition = new Recognition(authentication, LiveChannel.PATH);
        var router = new Router(table, recognition, database, bodies, json, problems, idempotency, new OrderNames());
        var live = new LiveChannel(hub, new Commands(table, router, json, refusals), json, recognition, problems);
        UnaryOperator<Handler> wall =
                inner -> defence.wall(inner, recognition, problems, () -> database.read(Actor.SYSTEM, floor::qrCodes));
        var log = new RequestLog.Collection(defence.watch(), new ApiLog(stores.logs(), settings.logs(), clock));
        http = new HttpServer(settings, router, live, problems, metrics.registry(), wall, log);
        int port = http.start();
        String scheme = settings.gate().tls().isPresent() ? "https" : "http";
        guestAddress.listening(scheme, port);
        address = scheme + "://" + reachable(settings.host()) + ":" + port;
        schedule.every(Duration.ofMillis(250), "Writing down the security log", defence::keepUp);
        schedule.every(Duration.ofSeconds(5), "Taking a renewed certificate", http::takeRenewedCertificate);
        schedule.every(Duration.ofSeconds(2), "Telling of late orders", new Delays(database)::tell);
        schedule.every(Duration.ofSeconds(1), "Telling of unseen tickets", unseen::tell);
        schedule.every(Duration.ofHours(1), "Forgetting old answers", keptAnswers::forgetOld);
        schedule.every(Duration.ofHours(1), "Forgetting old chits", printRoom::forget);
        schedule.every(Duration.ofHours(1), "Keeping room for a start", database::keepRoom);
        schedule.every(Duration.ofMinutes(10), "Counting the days that are over", reports::keepUp);
        postman =
                settings.mail().map(mail -> new Postman(database, outbox.orElseThrow(), new Smtp(mail, clock), clock));
        announcement = settings.announce()
                ? Optional.of(Announcement.of(settings, name(), port, scheme, http.fingerprint(), clock))
                : Optional.empty();
        backups.ifPresent(Backups::start);
    }

    private List<Check> checks(ServerSettings settings, Clock clock) {
        return List.of(
                new DiskCheck(settings.data()),
                new EventLogCheck(database),
                new ClockCheck(database, clock),
                backups.<Check>map(BackupCheck::new).orElse(Check.none(BackupCheck.NAME)),
                Check.inTime("printers", printRoom::look),
                Check.inTime("fiscal_register", printRoom::lookAtRegister));
    }

    /// Starts a server.
    /// @throws ConfigurationException when a setting is wrong: a folder, a port, a database that cannot be used
    public static Wiring start(ServerSettings settings, Clock clock) {
        return start(settings, clock, Passwords.Costs.STANDARD);
    }

    /// Starts a server whose passwords cost less or more work.
    public static Wiring start(ServerSettings settings, Clock clock, Passwords.Costs costs) {
        var json = new Json();
        Stores stores = Stores.open(settings, Entities.ALL, json, clock);
        try {
            return new Wiring(settings, stores, json, clock, costs);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static String reachable(String host) {
        return host.equals("0.0.0.0") ? "127.0.0.1" : host;
    }

    /// `http://host:port`, as this machine reaches it.
    public String address() {
        return address;
    }

    /// By what terminals know the server's certificate, where there is one that not every computer knows.
    public Optional<String> fingerprint() {
        return http.fingerprint();
    }

    private String name() {
        return database.read(Actor.SYSTEM, in -> house.restaurant(in).name());
    }

    public RouteTable table() {
        return table;
    }

    public Database database() {
        return database;
    }

    public KeptAnswers keptAnswers() {
        return keptAnswers;
    }

    public HouseSettings house() {
        return house;
    }

    public Staff staff() {
        return staff;
    }

    public Floor floor() {
        return floor;
    }

    public Menu menu() {
        return menu;
    }

    public Stations stations() {
        return stations;
    }

    public Orders orders() {
        return orders;
    }

    public Payments payments() {
        return payments;
    }

    /// Fills an empty restaurant from files.
    public DemoData demo() {
        return demo;
    }

    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /// Lets requests under way finish, then closes everything; the last state is on the disk.
    @Override
    public void close() {
        announcement.ifPresent(Announcement::close);
        postman.ifPresent(Postman::close);
        hub.close();
        printRoom.close();
        http.close();
        schedule.close();
        passwords.close();
        metrics.close();
        try {
            defence.close();
        } finally {
            // Last of those who use the database: it copies what the others have left.
            backups.ifPresent(Backups::close);
            stores.close();
            closed.countDown();
        }
    }
}
