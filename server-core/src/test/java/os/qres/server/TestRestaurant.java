package os.qres.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingStatus;
import os.qres.model.floor.TableView;
import os.qres.model.identity.Tokens;
import os.qres.model.kitchen.StationView;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.staff.UserView;

/// A small restaurant on a live server, made through its API: a steak with a required doneness, a pizza of
/// two sizes, a cola that the bar pours, tables 1 and 2, cash, and one person of each role.
public final class TestRestaurant implements AutoCloseable {
    /// For a suite whose long form takes longer than a person's token lasts.
    public static final Map<String, String> FOR_HOURS = Map.of("ACCESS_TOKEN_EXPIRE_MINUTES", "2880");

    private final LiveServer server;
    private final AtomicInteger blocked = new AtomicInteger();

    public final TestClient admin;
    public final TestClient waiter;
    public final TestClient kitchen;
    public final int waiterId;
    public final StationView hot;
    public final StationView bar;
    public final DishView steak;
    public final ModifierGroupView doneness;
    public final DishView pizza;
    public final VariationView small;
    public final VariationView large;
    public final DishView cola;
    public final TableView table1;
    public final TableView table2;
    public final PaymentMethodView cash;

    public TestRestaurant(Path folder) {
        this(folder, Clock.systemUTC());
    }

    public TestRestaurant(Path folder, Clock clock) {
        this(folder, Map.of(), clock);
    }

    public TestRestaurant(Path folder, Map<String, String> settings, Clock clock) {
        server = LiveServer.in(folder, settings, clock);
        TestClient anyone = server.client();
        anyone.post(
                        "/auth/register",
                        "{'username':'boss','password':'correct horse','full_name':'The Boss'}".replace('\'', '"'))
                .expect(201);
        admin = anyone.signedIn("boss", "correct horse");
        waiterId = make(
                        "/users/",
                        "{'username':'anna','full_name':'Anna Kay','role':'waiter','password':'waiter pass','pin_code':'4719'}",
                        UserView.class)
                .id();
        make(
                "/users/",
                "{'username':'cook','full_name':'Ivan Cook','role':'kitchen','password':'kitchen pass'}",
                UserView.class);
        waiter = anyone.signedIn("anna", "waiter pass");
        kitchen = anyone.signedIn("cook", "kitchen pass");
        hot = make("/stations/", "{'name':'Hot'}", StationView.class);
        bar = make("/stations/", "{'name':'Bar'}", StationView.class);
        CategoryView mains =
                make("/categories/", "{'name':'Mains','station_id':%d}".formatted(hot.id()), CategoryView.class);
        CategoryView drinks =
                make("/categories/", "{'name':'Drinks','station_id':%d}".formatted(bar.id()), CategoryView.class);
        doneness = make(
                "/modifiers/",
                "{'name':'Doneness','min_choices':1,'max_choices':1,'options':[{'name':'Rare','price_delta':0},{'name':'Medium','price_delta':50}]}",
                ModifierGroupView.class);
        steak = make(
                "/dishes/",
                "{'name':'Steak','price':1000.00,'category_id':%d,'cooking_time':20,'modifier_group_ids':[%d]}"
                        .formatted(mains.id(), doneness.id()),
                DishView.class);
        DishView bare =
                make("/dishes/", "{'name':'Pizza','price':450,'category_id':%d}".formatted(mains.id()), DishView.class);
        small = make("/dishes/" + bare.id() + "/variations/", "{'name':'25','price':450}", VariationView.class);
        large = make("/dishes/" + bare.id() + "/variations/", "{'name':'35','price':850}", VariationView.class);
        pizza = admin.get("/dishes/" + bare.id()).expect(200).as(DishView.class);
        cola = make("/dishes/", "{'name':'Cola','price':150,'category_id':%d}".formatted(drinks.id()), DishView.class);
        table1 = make("/tables/", "{'number':1,'seats':4}", TableView.class);
        table2 = make("/tables/", "{'number':2,'seats':2}", TableView.class);
        cash = make("/payment-methods/", "{'name':'Cash','kind':'cash'}", PaymentMethodView.class);
    }

    private <T> T make(String path, String json, Class<T> type) {
        return admin.post(path, json.replace('\'', '"')).expect(201).as(type);
    }

    public LiveServer server() {
        return server;
    }

    /// Pairs a device of `kind` and gives its token.
    public String pair(String kind, String name) {
        PairingStarted started = server.client()
                .post("/terminals/pairing", "{\"name\":\"%s\",\"kind\":\"%s\"}".formatted(name, kind))
                .expect(201)
                .as(PairingStarted.class);
        admin.post("/terminals/pairing/approve", "{\"code\":\"%s\"}".formatted(started.code()))
                .expect(200);
        return server.client()
                .with("X-Pairing-Secret", started.secret())
                .get("/terminals/pairing/" + started.pairingId())
                .expect(200)
                .as(PairingStatus.class)
                .terminalToken();
    }

    /// Signs the waiter in by PIN on the terminal with `terminalToken`.
    public TestClient waiterAt(String terminalToken) {
        TestClient terminal = server.client().terminal(terminalToken);
        Tokens tokens = terminal.post("/auth/login/pin", "{\"username\":\"anna\",\"pin_code\":\"4719\"}")
                .expect(200)
                .as(Tokens.class);
        return terminal.bearer(tokens.accessToken());
    }

    /// A new address that is blocked.
    public String blockedIp() {
        int number = blocked.incrementAndGet();
        return Attempts.blocked(server, "10.9." + number / 256 + "." + number % 256);
    }

    @Override
    public void close() {
        server.close();
    }
}
