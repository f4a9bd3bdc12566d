package os.qres.server.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.server.PostOffice;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestPicture;
import os.qres.server.TestRestaurant;
import os.qres.server.openapi.Samples;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Route;

/// For every route a request that it answers well, about new things of its own. What is not said here is made up:
/// of the record that the route takes, whatever must be there.
final class GoodRequests {
    private final TestRestaurant restaurant;
    private final Things things;
    private final PostOffice mail;
    private final TestClient anyone;
    private final TestClient till;
    private final TestClient atTill;
    private @Nullable TestClient display;
    private final Map<String, Supplier<TestClient>> senders = new HashMap<>();
    private final Map<String, Supplier<String>> bodies = new HashMap<>();
    private final AtomicInteger turns = new AtomicInteger();

    /// A request, and who sends it.
    record Good(
            TestClient sender,
            String method,
            String path,
            @Nullable String body) {
        Got sent() {
            return isUpload() ? sender.upload(path, type(), picture()) : sender.send(method, path, body);
        }

        /// The bytes that are sent.
        byte[] raw() {
            byte[] sent = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            return isUpload()
                    ? sender.raw(method, path, type(), picture())
                    : sender.raw(method, path, "application/json", sent);
        }

        boolean isUpload() {
            return path.equals("/uploads") || isLogo();
        }

        /// Another picture.
        Got otherUpload() {
            return sender.upload(path, type(), isLogo() ? TestPicture.png(9) : TestPicture.jpeg(9));
        }

        private boolean isLogo() {
            return path.equals("/settings/logo") && method.equals("POST");
        }

        private String type() {
            return isLogo() ? "image/png" : "image/jpeg";
        }

        private byte[] picture() {
            return isLogo() ? TestPicture.png() : TestPicture.jpeg();
        }

        /// The same, under a key.
        Good keyed(String key) {
            return new Good(sender.with("Idempotency-Key", key), method, path, body);
        }
    }

    /// @param mail where the restaurant's mail goes
    GoodRequests(TestRestaurant restaurant, Things things, PostOffice mail) {
        this.restaurant = restaurant;
        this.things = things;
        this.mail = mail;
        anyone = restaurant.server().client();
        till = anyone.terminal(restaurant.pair("pos", "Till"));
        till.get("/terminals/me").expect(200);
        atTill = restaurant.waiterAt(restaurant.pair("pos", "Other till"));
        signingIn();
        devices();
        restaurant();
        orders();
        kitchen();
    }

    private void signingIn() {
        body("POST /auth/login", "{'username':'anna','password':'waiter pass'}");
        body("POST /auth/login/pin", "{'username':'anna','pin_code':'4719'}");
        senders.put("POST /auth/login/pin", () -> till);
        body(
                "POST /auth/refresh",
                () -> "{'refresh_token':'" + signedIn().path("refresh_token").asText() + "'}");
        senders.put(
                "POST /auth/logout",
                () -> anyone.bearer(signedIn().path("access_token").asText()));
        body("POST /auth/register", "{'username':'second','password':'correct horse'}");
        body("POST /auth/password/reset/request", () -> "{'username':'nobody%d'}".formatted(things.number()));
        // The first of the day from an address is counted anew.
        mailedCode();
        approver();
        body(
                "POST /auth/password/reset/confirm",
                () -> "{'token':'" + mailedCode() + "','new_password':'waiter pass'}");
        body("PATCH /auth/me/password", "{'old_password':'correct horse','new_password':'correct horse'}");
    }

    private void devices() {
        body("POST /terminals/pairing", "{'name':'New','kind':'pos'}");
        body(
                "POST /terminals/pairing/approve",
                () -> "{'code':'" + pairing().path("code").asText() + "'}");
        body(
                "POST /terminals/pairing/refuse",
                () -> "{'code':'" + pairing().path("code").asText() + "'}");
        senders.put("GET /terminals/me", () -> till);
        senders.put("GET /terminals/handover", () -> till);
        senders.put("POST /terminals/handover", this::display);
        senders.put("POST /terminals/printed", () -> till);
        body("POST /terminals/printed", () -> "{'lines':[{'client_ref':'%s','printer_id':1,'is_sure':true}]}"
                .formatted(UUID.randomUUID()));
        body("POST /terminals/handover", () -> "{'port':" + (20_000 + things.number() % 40_000) + "}");
    }

    private void restaurant() {
        body(
                "POST /users",
                () ->
                        "{'username':'new%1$d','full_name':'New','role':'waiter','password':'waiter pass','pin_code':'9%1$05d'}"
                                .formatted(things.number()));
        body("PATCH /users/{user_id}", "{'full_name':'Another','phone':'1'}");
        body("PATCH /users/{user_id}/pin", () -> "{'pin_code':'8%05d'}".formatted(things.number()));
        body("POST /users/me/shift", "{'active':false}");
        body("POST /users/{user_id}/shift", "{'active':false}");
        body("PATCH /shifts/{shift_id}", "{'started_at':'2020-01-01T09:00:00Z','reason':'Forgotten'}");
        senders.put("POST /users/me/shift", things::person);
        body("POST /tables", () -> "{'number':" + things.tableNumber() + ",'seats':2}");
        body("PATCH /tables/{table_id}", "{'seats':3}");
        body(
                "POST /dishes",
                () -> "{'name':'New','price':1,'category_id':%s,'ingredient_ids':%s,'modifier_group_ids':%s}"
                        .formatted(things.fresh("category_id"), things.ingredients(), things.groups()));
        body("PATCH /dishes/{dish_id}", () -> "{'name':'Another','ingredient_ids':%s}".formatted(things.ingredients()));
        body("PATCH /dishes/{dish_id}/availability", "{'is_available':false}");
        body("PATCH /dishes/{dish_id}/variations/{variation_id}/availability", "{'is_available':false}");
        String group = "{'name':'New','min_choices':0,'max_choices':1,'options':%s}";
        body("POST /modifiers", () -> group.formatted(things.options()));
        body("PATCH /modifiers/{group_id}", () -> group.formatted(things.options()));
    }

    private void orders() {
        body("POST /orders", () -> "{'table_id':" + things.fresh("table_id") + ",'items':" + things.lines() + "}");
        body("PATCH /orders/{order_id}", () -> "{'covers':3,'table_id':" + things.fresh("table_id") + "}");
        body("POST /printers", "{'name':'New','connection':'network','address':'127.0.0.1','is_active':false}");
        body("PATCH /printers/{printer_id}", "{'paper_width':58}");
        body("POST /print-jobs/{print_job_id}/reroute", () -> "{'printer_id':" + things.fresh("printer_id") + "}");
        body("POST /printers/{printer_id}/reroute", () -> "{'printer_id':" + things.fresh("printer_id") + "}");
        body(
                "PATCH /terminals/{terminal_id}/printers",
                () -> "{'receipt_printer_id':" + things.fresh("printer_id") + "}");
        body("POST /orders/{order_id}/bill", () -> "{'printer_id':" + things.fresh("printer_id") + "}");
        body("POST /orders/{order_id}/receipt", () -> "{'printer_id':" + things.fresh("printer_id") + "}");
        for (String report : List.of("x-report", "z-reports/{z_number}")) {
            body("POST /till/" + report + "/paper", () -> "{'printer_id':" + things.fresh("printer_id") + "}");
        }
        body("PATCH /orders/{order_id}/status", "{'status':'ready'}");
        body(
                "PATCH /orders/{order_id}/payment",
                "{'payment_status':'paid','payment_method_id':" + restaurant.cash.id() + "}");
        body(
                "POST /auth/approvals",
                () -> "{'pin_code':'204060','action':'comp','order_id':" + things.fresh("order_id") + "}");
        senders.put("POST /auth/approvals", () -> atTill);
        body(
                "POST /sections",
                () -> "{'name':'Terrace','location_id':" + things.fresh("location_id") + ",'table_ids':[]}");
        body("PATCH /sections/{section_id}", () -> "{'name':'Hall %d'}".formatted(things.number()));
        body("PATCH /sections/{section_id}/waiters", () -> "{'waiter_ids':[" + restaurant.waiterId + "]}");
        body("POST /bookings", things::booking);
        body("PATCH /bookings/{booking_id}", () -> "{'note':'Window %d'}".formatted(things.number()));
        body("PATCH /bookings/{booking_id}/status", "{'status':'seated'}");
        body(
                "PATCH /roles/{role}",
                () -> "{'permissions':['comp','refund_today'" + (turns.getAndIncrement() % 2 == 0 ? "" : ",'x_report'")
                        + "]}");
        body("PATCH /settings/reasons", () -> "{'refund':[{'name':'Reason %d','is_active':true,'translations':{}}]}"
                .formatted(things.number()));
        body("PATCH /settings/attention", () -> "{'seated':%d}".formatted(1 + things.number() % 240));
        body("PATCH /settings/bill", () -> "{'discounts':{'waiter':%d,'manager':5000}}".formatted(things.number()));
        body(
                "POST /till/drawers",
                () -> "{'kind':'waiter','user_id':" + things.fresh("user_id") + ",'opening_float':100}");
        body("POST /till/drawers/{drawer_id}/moves", "{'kind':'pay_in','amount':5,'reason':'Change'}");
        body("POST /till/z-reports", "{'carry_over':true}");
        body("POST /orders/{order_id}/discounts", "{'basis_points':500,'reason':'Late'}");
        body("POST /orders/{order_id}/move", () -> "{'to_order_id':" + things.fresh("order_id") + ",'seats':[1]}");
        body("POST /orders/{order_id}/split", "{'seats':[1]}");
        body("POST /orders/{order_id}/join", () -> "{'to_order_id':" + things.fresh("order_id") + "}");
        body("POST /orders/{order_id}/items", things::line);
        body("POST /orders/{order_id}/items/batch", () -> "{'items':" + things.lines() + "}");
        body("PATCH /orders/{order_id}/items/{item_id}", "{'quantity':3}");
        body("PATCH /orders/{order_id}/items/{item_id}/status", "{'status':'ready'}");
    }

    private void kitchen() {
        body("PATCH /kitchen/tickets/{ticket_id}", "{'priority':true,'note':'Five minutes'}");
        body("PATCH /kitchen/tickets/{ticket_id}/lines/{item_id}", "{'done':true}");
    }

    private void body(String route, String body) {
        body(route, () -> body);
    }

    private void body(String route, Supplier<String> body) {
        bodies.put(route, () -> body.get().replace('\'', '"'));
    }

    /// `POST /orders`: the method, and the path without a slash at its end.
    static String name(Route<?> route) {
        return route.method() + " " + route.path().replaceAll("(?<=.)/$", "");
    }

    /// A request that has not been sent before.
    Good to(Route<?> route) {
        if (route.path().equals("/terminals/pairing/{pairing_id}")) {
            return approved();
        }
        String path = things.filled(route.path());
        if (name(route).equals("GET /orders") || name(route).equals("GET /checks/paid")) {
            // As nobody has asked before, so that how many there are is not known yet.
            path += "?date_from=" + LocalDate.EPOCH.plusDays(things.number());
        }
        if (path.endsWith("/receipt")) {
            path = "/orders/" + things.finishedOrder() + "/receipt";
        }
        if (path.endsWith("/recall")) {
            restaurant.kitchen.post(path.replace("/recall", "/bump"), "{}").expect(200);
        }
        if (path.endsWith("/take-back")) {
            String handOver = path.replace("/take-back", "/hand-over");
            restaurant
                    .kitchen
                    .patch(path.replaceFirst(".*/orders/(.*)/take-back", "/orders/$1/status"), "{\"status\":\"ready\"}")
                    .expect(200);
            restaurant.kitchen.post(handOver, "{}").expect(200);
        }
        if (path.equals("/settings/logo")) {
            restaurant.admin.upload(path, "image/png", TestPicture.png()).expect(200);
        }
        if (path.endsWith("/call/answer")) {
            called(path.replace("/call/answer", ""));
        }
        if (path.endsWith("/z-reports")) {
            // So that the day that is closed then has nothing to end.
            restaurant.admin.post(path, "{\"carry_over\":true}").expect(201);
        }
        if (path.endsWith("/fire")) {
            restaurant.admin.post(path.replace("/fire", "/hold"), "{}").expect(200);
        }
        if (path.endsWith("/separate")) {
            restaurant
                    .admin
                    .post(path.replace("/separate", "/join"), "{\"to_order_id\":" + things.fresh("order_id") + "}")
                    .expect(200);
        }
        if (path.endsWith("/comp")) {
            restaurant
                    .kitchen
                    .patch(path.replaceFirst("/items/.*", "/status"), "{\"status\":\"ready\"}")
                    .expect(200);
        }
        if (name(route).startsWith("DELETE") && path.endsWith("/comp")) {
            restaurant.admin.post(path, "{\"reason\":\"Late\"}").expect(200);
        }
        TestClient sender = senders.getOrDefault(
                        name(route), () -> route.access() == Access.PUBLIC ? anyone : restaurant.admin)
                .get();
        return new Good(sender, route.method(), path, body(route));
    }

    /// Paired when it is needed, so that the list of devices is short before.
    private TestClient display() {
        if (display == null) {
            display = anyone.terminal(restaurant.pair("kitchen", "Pass"));
        }
        return display;
    }

    /// Guests at that table call.
    private void called(String table) {
        String code = restaurant
                .admin
                .get(table)
                .expect(200)
                .as(TableView.class)
                .qrCode()
                .toString();
        anyone.post("/menu/" + code + "/call", "{\"reason\":\"waiter\"}").expect(303);
    }

    private @Nullable String body(Route<?> route) {
        if (bodies.containsKey(name(route))) {
            return bodies.get(name(route)).get();
        }
        Class<?> type = route.takes().type();
        return type == null || route.takes().isOptional()
                ? null
                : Samples.of(type).toString();
    }

    /// The device's question after it has been let in: the answer brings its token.
    private Good approved() {
        JsonNode pairing = pairing();
        restaurant
                .admin
                .post(
                        "/terminals/pairing/approve",
                        "{\"code\":\"" + pairing.path("code").asText() + "\"}")
                .expect(200);
        TestClient device =
                anyone.with("X-Pairing-Secret", pairing.path("secret").asText());
        return new Good(
                device,
                "GET",
                "/terminals/pairing/" + pairing.path("pairing_id").asText(),
                null);
    }

    /// A code for a new password that somebody new has asked for.
    private String mailedCode() {
        String email = "user" + things.number() + "@example.org";
        String user = "{\"email\":\"%s\",\"full_name\":\"New\",\"role\":\"waiter\"}".formatted(email);
        restaurant.admin.post("/users", user).expect(201);
        anyone.post("/auth/password/reset/request", "{\"email\":\"" + email + "\"}")
                .expect(204);
        return mail.codeTo(email);
    }

    /// Somebody who is there anyway becomes a manager, whose PIN allows what others may not.
    private void approver() {
        JsonNode user =
                Things.json(restaurant.admin.get("/users?search=@example.org")).get(0);
        restaurant
                .admin
                .patch("/users/" + user.path("id").asText(), "{\"role\":\"manager\",\"pin_code\":\"204060\"}")
                .expect(200);
    }

    private JsonNode pairing() {
        return Things.json(anyone.post("/terminals/pairing", "{\"name\":\"New\",\"kind\":\"pos\"}")
                .expect(201));
    }

    private JsonNode signedIn() {
        return Things.json(anyone.post("/auth/login", "{\"username\":\"anna\",\"password\":\"waiter pass\"}")
                .expect(200));
    }
}
