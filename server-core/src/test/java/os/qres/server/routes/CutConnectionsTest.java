package os.qres.server.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.MovableClock;
import os.qres.server.PostOffice;
import os.qres.server.TestClient.Got;
import os.qres.server.TestPicture;
import os.qres.server.TestRestaurant;
import os.qres.server.faults.Rows;
import os.qres.server.faults.Tally;
import os.qres.server.platform.http.Route;
import os.qres.test.network.Fault;
import os.qres.test.network.FaultProxy;
import os.qres.test.network.Flow;

/// A connection may break after any byte of a request or of its answer. Who then sends the same request again, under
/// the same key, has done it once. Every route that changes something is tried.
///
/// `-Dqres.cuts.step=1` cuts after every byte; the short form once in a thousand, where `-Dqres.seed` says.
/// `-Dqres.cuts.only=/orders` tries only the routes that have this in their path.
class CutConnectionsTest {
    private static final int STEP = Integer.getInteger("qres.cuts.step", 1_000);
    private static final String ONLY = System.getProperty("qres.cuts.only", "");
    private static final Tally TALLY = new Tally("cut connections");
    private static final int PATIENCE_MILLIS = 20_000;

    /// There is an administrator already.
    private static final Set<String> BY_THEMSELVES = Set.of("/auth/register");

    /// Once it is done the caller's own token is no longer good.
    private static final String LOGOUT = "/auth/logout";

    /// Few may wait to be let in, and few letters go to one address: one answer of theirs is cut.
    private static final Set<String> FEW = Set.of(
            "/terminals/pairing",
            "/terminals/pairing/approve",
            "/terminals/pairing/refuse",
            "/auth/password/reset/request",
            "/auth/password/reset/confirm");

    /// There is one of it, which must be made anew for each request.
    private static final Set<String> ONE_AT_A_TIME = Set.of("/settings/logo");

    /// A house has so many tables, terminals and other things at most: those of so many requests find room in it.
    private static final int OF_ONE_HOUSE = 300;

    @TempDir
    static Path folder;

    private static final Random RANDOM = new Random(TALLY.seed());
    private static PostOffice mail;
    private static TestRestaurant restaurant;
    private static GoodRequests requests;
    private static FaultProxy proxy;
    private static int opened;
    private static int made;

    @BeforeAll
    static void begin() {
        mail = new PostOffice();
        open();
    }

    private static void open() {
        var clock = new MovableClock("2026-11-20T08:00:00Z");
        restaurant = new TestRestaurant(folder.resolve("restaurant" + opened++), mail.settings(Map.of()), clock);
        var things = new Things(restaurant);
        things.ofParts(2);
        requests = new GoodRequests(restaurant, things, mail);
        // A picture that is there already is not kept a second time.
        restaurant.admin.upload("/uploads", "image/jpeg", TestPicture.jpeg()).expect(201);
        // The first change of these makes a row, all others change it.
        restaurant.admin.patch("/settings/reasons", "{\"refund\":[]}").expect(200);
        restaurant.admin.patch("/settings/attention", "{\"call\":3}").expect(200);
        proxy = FaultProxy.before(restaurant.server().address());
    }

    private static void openAnother() {
        proxy.close();
        restaurant.close();
        made = 0;
        open();
    }

    @AfterAll
    static void close() {
        proxy.close();
        restaurant.close();
        mail.close();
        TALLY.print();
    }

    @TestFactory
    Stream<DynamicTest> everyChangeIsMadeOnceWhereverItsConnectionIsCut() {
        List<Route<?>> routes = restaurant.server().wiring().table().routes().stream()
                .filter(Route::keepsAnswers)
                .filter(route -> !BY_THEMSELVES.contains(route.path()))
                .toList();
        assertTrue(routes.size() > 50, "there are as many");
        return routes.stream()
                .filter(route -> route.path().contains(ONLY))
                .map(route -> DynamicTest.dynamicTest(GoodRequests.name(route) + ", seed " + TALLY.seed(), () -> {
                    if (route.path().equals(LOGOUT)) {
                        endsOnce(route);
                    } else {
                        isMadeOnce(route);
                    }
                }));
    }

    /// Whoever sends it again is told that the session has ended, as they wanted.
    private static void endsOnce(Route<?> route) throws IOException {
        GoodRequests.Good whole = requests.to(route).keyed(key(route, "whole"));
        Rows before = rows();
        int answered = through(restaurant.server().address(), whole.raw()).length;
        Rows once = rows().since(before);
        for (int bytes : cuts(whole.raw().length)) {
            GoodRequests.Good request = requests.to(route).keyed(key(route, "said " + bytes));
            before = rows();
            proxy.set(Fault.up(Flow.cutAfter(bytes)));
            through(proxy.address(), request.raw());
            TALLY.hold(Rows.NONE, rows().since(before), "half a request has done something");
            assertEquals(204, request.sent().status());
            hasEnded(request);
            TALLY.hold(once, rows().since(before), "it was cut while it was said");
        }
        for (int bytes : cuts(answered)) {
            GoodRequests.Good request = requests.to(route).keyed(key(route, "answered " + bytes));
            before = rows();
            proxy.set(Fault.down(Flow.cutAfter(bytes)));
            through(proxy.address(), request.raw());
            // While the first is still at it, the second waits for its answer.
            Got again = request.sent();
            assertTrue(again.status() == 204 || again.slug().equals("session-ended"), again::body);
            hasEnded(request);
            TALLY.hold(once, rows().since(before), "it was cut while it was answered");
        }
    }

    private static void hasEnded(GoodRequests.Good request) {
        assertEquals("session-ended", request.sent().slug());
        TALLY.tried(1);
    }

    private static void isMadeOnce(Route<?> route) throws IOException {
        GoodRequests.Good whole = requests.to(route).keyed(key(route, "whole"));
        Rows before = rows();
        int answered = through(restaurant.server().address(), whole.raw()).length;
        Rows once = rows().since(before);
        assertNotEquals(Rows.NONE, once, "nothing was done, so that nothing is shown");

        whileItIsSaid(route, once);
        whileItIsAnswered(route, once, answered);
    }

    private static void whileItIsSaid(Route<?> route, Rows once) throws IOException {
        GoodRequests.Good request = requests.to(route).keyed(key(route, "said"));
        byte[] raw = request.raw();
        Rows before = rows();
        for (int bytes : cuts(raw.length)) {
            proxy.set(Fault.up(Flow.cutAfter(bytes)));
            through(proxy.address(), raw);
        }
        TALLY.hold(Rows.NONE, rows().since(before), "half a request has done something");
        proxy.set(Fault.up(Flow.cutAfter(raw.length)));
        through(proxy.address(), raw);
        again(request);
        TALLY.hold(once, rows().since(before), "it was cut while it was said");
    }

    private static void whileItIsAnswered(Route<?> route, Rows once, int answered) throws IOException {
        List<Integer> cuts = FEW.contains(route.path()) ? List.of(answered / 2) : cuts(answered);
        int together = ONE_AT_A_TIME.contains(route.path()) ? 1 : OF_ONE_HOUSE;
        for (int from = 0; from < cuts.size(); from += together) {
            List<Integer> some = cuts.subList(from, Math.min(from + together, cuts.size()));
            if (made + some.size() > OF_ONE_HOUSE) {
                openAnother();
            }
            made += some.size();
            whileItIsAnswered(route, once, some);
        }
    }

    private static void whileItIsAnswered(Route<?> route, Rows once, List<Integer> cuts) throws IOException {
        List<GoodRequests.Good> sent = cuts.stream()
                .map(bytes -> requests.to(route).keyed(key(route, "answered " + bytes)))
                .toList();
        Rows before = rows();
        for (int i = 0; i < cuts.size(); i++) {
            proxy.set(Fault.down(Flow.cutAfter(cuts.get(i))));
            through(proxy.address(), sent.get(i).raw());
            again(sent.get(i));
        }
        TALLY.hold(once.times(cuts.size()), rows().since(before), "it was cut while it was answered");
    }

    private static void again(GoodRequests.Good request) {
        Got got = request.sent();
        assertTrue(got.status() < 400, () -> request + " got " + got.status() + " " + got.body());
        assertEquals("true", request.sent().header("Idempotency-Replayed"));
        TALLY.tried(1);
    }

    private static String key(Route<?> route, String what) {
        return GoodRequests.name(route) + " " + what;
    }

    /// Every so many bytes, beginning anywhere.
    private static List<Integer> cuts(int bytes) {
        return IntStream.iterate(RANDOM.nextInt(Math.min(STEP, bytes)), at -> at < bytes, at -> at + STEP)
                .boxed()
                .toList();
    }

    /// What came back before the connection ended.
    private static byte[] through(String address, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(address.replaceFirst(".*:", "")))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            return socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection was neither answered nor cut", e);
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private static Rows rows() {
        return Rows.of(restaurant.server().wiring().database());
    }
}
