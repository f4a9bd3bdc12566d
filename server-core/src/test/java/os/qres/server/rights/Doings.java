package os.qres.server.rights;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.live.LiveClient;
import os.qres.server.openapi.Samples;
import os.qres.server.platform.http.Route;
import os.qres.server.routes.Things;

/// How each route is asked for a thing, and how one sees whether the thing was reached.
final class Doings {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /// What is sent, by the route and what is done with it; `<word>` is the thing's. What is not said here is made
    /// up.
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("PATCH /auth/me/password", "{'old_password':'their password','new_password':'another password'}"),
            entry("POST /auth/refresh", "{'refresh_token':'<refresh_token>'}"),
            entry("POST /orders", "{'table_id':<table>,'items':[{<line>}]}"),
            entry("PATCH /orders/{order_id} covers", "{'covers':3}"),
            entry("PATCH /orders/{order_id} hand over", "{'waiter_id':<another>}"),
            entry("PATCH /orders/{order_id} ready", "{'status':'ready'}"),
            entry("PATCH /orders/{order_id} cancel", "{'status':'cancelled'}"),
            entry("PATCH /orders/{order_id} pay", "{'payment_status':'paid'}"),
            entry("POST /auth/approvals", "{'pin_code':'000000','action':'comp','order_id':<order_id>}"),
            entry("POST /orders/{order_id}/discounts", "{'basis_points':500,'reason':'Late'}"),
            entry("POST /orders/{order_id}/move", "{'to_order_id':<other_order>,'items':[{'item_id':<item_id>}]}"),
            entry("POST /orders/{order_id}/split", "{'items':[{'item_id':<item_id>}]}"),
            entry("POST /orders/{order_id}/join", "{'to_order_id':<other_order>}"),
            entry("POST /orders/{order_id}/items", "{<line>}"),
            entry("POST /orders/{order_id}/items/batch", "{'items':[{<line>}]}"),
            entry("PATCH /orders/{order_id}/items/{item_id} quantity", "{'quantity':2}"),
            entry("PATCH /orders/{order_id}/items/{item_id} ready", "{'status':'ready'}"),
            entry("PATCH /orders/{order_id}/items/{item_id}/status ready", "{'status':'ready'}"),
            entry("PATCH /orders/{order_id}/items/{item_id}/status cancel", "{'status':'cancelled'}"),
            entry("PATCH /orders/{order_id}/payment", "{'payment_status':'paid','payment_method_id':<cash>}"),
            entry("PATCH /orders/{order_id}/status ready", "{'status':'ready'}"),
            entry("PATCH /orders/{order_id}/status cancel", "{'status':'cancelled'}"),
            entry("POST /orders/{order_id}/bill", "{'printer_id':<printer>}"),
            entry("POST /orders/{order_id}/receipt", "{'printer_id':<printer>}"),
            entry("POST /terminals/pairing/approve", "{'code':'<code>'}"),
            entry("POST /terminals/pairing/refuse", "{'code':'<code>'}"),
            entry("PATCH /terminals/{terminal_id}", "{'name':'Renamed'}"),
            entry("POST /users/me/shift", "{'active':true}"),
            entry("PATCH /users/{user_id}", "{'phone':'1'}"),
            entry("POST /users/{user_id}/shift", "{'active':true}"),
            entry("PATCH /shifts/{shift_id}", "{'reason':'Forgotten'}"),
            entry("PATCH /users/{user_id}/password", "{'password':'another password'}"),
            entry("PATCH /users/{user_id}/pin", "{'pin_code':'<pin>'}"));

    private final TestRestaurant restaurant;

    /// For routes that name nothing and show nothing: whether the thing was reached, by what came of it.
    private final Map<String, BiPredicate<Thing, Got>> consequences;

    Doings(TestRestaurant restaurant) {
        this.restaurant = restaurant;
        consequences = Map.of(
                "POST /auth/logout", (thing, _) -> hasEnded(thing),
                "PATCH /auth/me/password", (thing, _) -> hasAnotherPassword(thing),
                "POST /auth/ws-ticket", this::endsWithItsSession,
                "POST /users/me/shift", (thing, _) -> isOnShift(thing));
    }

    /// `yes` when the thing was reached, `no` when something was but not this, else the refusal's status.
    String asked(Route<?> route, String doing, Thing given) {
        Thing thing = clockedIn(route, given);
        prepare(route, thing);
        String template = template(route, doing);
        String query = route.gives().isPaged() ? "?limit=500" : "";
        Got got = thing.asker()
                .send(route.method(), thing.path(route.path()) + query, template == null ? null : thing.body(template));
        if (got.status() >= 300) {
            tidy(route, thing);
            return Integer.toString(got.status());
        }
        var consequence = consequences.get(Ownership.name(route));
        boolean isNamed = route.path().contains("{") || (template != null && template.contains("<"));
        boolean isReached = consequence != null
                ? consequence.test(thing, got)
                : isNamed || got.body().contains(thing.mark());
        return isReached ? "yes" : "no";
    }

    /// The same as a command over `line`.
    String commanded(Route<?> route, String doing, Thing thing, LiveClient line) {
        prepare(route, thing);
        var said = new ArrayList<>(List.of("'id':'" + UUID.randomUUID() + "'"));
        said.add("'type':'" + route.command().orElseThrow() + "'");
        NAME.matcher(route.path()).results().forEach(name -> said.add("'" + name.group(1) + "':" + name.group()));
        String template = template(route, doing);
        if (template != null) {
            said.add(template.substring(1, template.length() - 1));
        }
        Problem problem = line.ask(thing.body(thing.path("{" + String.join(",", said) + "}")))
                .problem();
        return problem == null ? "yes" : Integer.toString(problem.status());
    }

    /// Whoever has a shift has come to work.
    private Thing clockedIn(Route<?> route, Thing thing) {
        if (!route.path().contains("{shift_id}")) {
            return thing;
        }
        thing.owner().post("/users/me/shift", "{\"active\":true}").expect(200);
        String id = Things.json(restaurant.admin.get(thing.path("/shifts?user_id={user_id}")))
                .at("/0/id")
                .asText();
        return thing.alsoCalled("shift_id", id);
    }

    private void prepare(Route<?> route, Thing thing) {
        if (route.path().endsWith("/fire")) {
            restaurant.admin.post(thing.path("/orders/{order_id}/hold"), "{}").expect(200);
        }
        if (route.path().endsWith("/join") || route.path().endsWith("/separate")) {
            restaurant.admin.delete(thing.path("/orders/{order_id}/discounts/{discount_id}"));
        }
        if (route.path().endsWith("/separate")) {
            restaurant
                    .admin
                    .post(thing.path("/orders/{order_id}/join"), thing.body("{'to_order_id':<other_order>}"))
                    .expect(200);
        }
        if (route.path().endsWith("/recall")) {
            restaurant
                    .kitchen
                    .post(thing.path("/kitchen/tickets/{ticket_id}/bump"), null)
                    .expect(200);
        }
        if (route.path().endsWith("/take-back")) {
            restaurant.kitchen.patch(thing.path("/orders/{order_id}/status"), "{\"status\":\"ready\"}");
            restaurant
                    .kitchen
                    .post(thing.path("/kitchen/orders/{order_id}/hand-over"), null)
                    .expect(200);
        }
        if (route.path().endsWith("/comp")) {
            restaurant.kitchen.patch(thing.path("/orders/{order_id}/status"), "{\"status\":\"ready\"}");
        }
        if (Ownership.name(route).equals("DELETE /orders/{order_id}/items/{item_id}/comp")) {
            restaurant.admin.post(thing.path(route.path()), "{\"reason\":\"Late\"}");
        }
        if (route.path().endsWith("/receipt")) {
            String paid = thing.body("{'payment_status':'paid','payment_method_id':<cash>}");
            restaurant.admin.patch(thing.path("/orders/{order_id}/payment"), paid);
        }
        if (Ownership.name(route).equals("GET /shifts")) {
            thing.owner().post("/users/me/shift", "{\"active\":true}").expect(200);
        }
    }

    /// What was refused is asked for again as something else.
    private void tidy(Route<?> route, Thing thing) {
        if (route.path().endsWith("/fire")) {
            restaurant.admin.post(thing.path("/orders/{order_id}/fire"), "{}").expect(200);
        }
        if (route.path().endsWith("/separate")) {
            restaurant
                    .admin
                    .post(thing.path("/orders/{order_id}/separate"), "{}")
                    .expect(200);
        }
        if (route.path().endsWith("/comp")) {
            String step = thing.path("/orders/{order_id}/items/{item_id}/status");
            restaurant.kitchen.patch(step, "{\"status\":\"cooking\"}");
            restaurant.kitchen.patch(step, "{\"status\":\"new\"}");
        }
    }

    private static @Nullable String template(Route<?> route, String doing) {
        String key = (Ownership.name(route) + " " + doing).strip();
        Class<?> type = route.takes().type();
        if (BODIES.containsKey(key) || type == null || route.takes().isOptional()) {
            return BODIES.get(key);
        }
        return Samples.of(type).toString();
    }

    private static boolean hasEnded(Thing thing) {
        return thing.owner().get("/auth/me").status() == 401;
    }

    private boolean hasAnotherPassword(Thing thing) {
        TestClient anyone = restaurant.server().client();
        return anyone.post("/auth/login", thing.body("{'username':'<username>','password':'another password'}"))
                        .status()
                == 200;
    }

    private boolean isOnShift(Thing thing) {
        return Things.json(restaurant.admin.get(thing.path("/users/{user_id}")).expect(200))
                .path("shift_active")
                .asBoolean();
    }

    /// A ticket is worth nothing once the session is over that it was made for.
    private boolean endsWithItsSession(Thing thing, Got got) {
        thing.owner().post("/auth/logout", null).expect(204);
        String ticket = Things.json(got).path("ticket").asText();
        try {
            LiveClient.connect(restaurant.server().address(), "?token=" + ticket, null)
                    .close();
            return false;
        } catch (CompletionException _) {
            return true;
        }
    }
}
