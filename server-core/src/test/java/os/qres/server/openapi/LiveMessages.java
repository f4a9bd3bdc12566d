package os.qres.server.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import os.qres.model.Problem;
import os.qres.server.bookings.BookingChanged;
import os.qres.server.floor.FloorEvent;
import os.qres.server.identity.IdentityEvent;
import os.qres.server.kitchen.KitchenEvent;
import os.qres.server.menu.MenuEvent;
import os.qres.server.orders.OrderEvent;
import os.qres.server.papers.LogoChanged;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Route;
import os.qres.server.prices.PriceListsChanged;
import os.qres.server.printing.PrintingEvent;
import os.qres.server.rights.RightsChanged;
import os.qres.server.security.SecurityEvent;
import os.qres.server.settings.BillRulesChanged;
import os.qres.server.settings.SettingsChanged;
import os.qres.server.staff.StaffEvent;
import os.qres.server.till.TillEvent;
import os.qres.server.uploads.UploadEvent;

/// The live channel as an operation of the document. OpenAPI has no words for what a WebSocket says, so that its
/// messages stand in `x-messages`, each with its schema and one that was heard.
final class LiveMessages {
    static final String PATH = "/ws/orders";

    private static final String ABOUT = """
        For everybody on the staff and for paired devices. The token comes in `Authorization`, in \
        `X-Terminal-Token`, or, from where no header can be sent, as `?token=`: an access token, or better a \
        ticket of `POST /auth/ws-ticket`. With `?since=` the channel first tells what was missed, in order; a \
        heartbeat every two seconds says which event was the last. When `epoch` has changed, `GET /sync/snapshot` \
        begins anew. Each message is a JSON object whose `type` says which fields it has: see `x-messages`.

        Who may call a route that has an `x-command` may command it here as well: `{"id": "a1", "type": \
        "set_item_status", "order_id": 1, "item_id": 2, "status": "ready"}`, with what stands in the route's path \
        and body, and `if_match` where a version is expected: see `x-commands`. It is answered `{"type": "ack", \
        "id": "a1", "result": …}` or `{"type": "error", "id": "a1", "problem": …}`; the `id` is its idempotency \
        key.\
        """;

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("hello", "The channel is open; `seq` is the last event's."),
            Map.entry("heartbeat", "Nothing has happened for two seconds; `seq` is the last event's."),
            Map.entry("order_created", "An order was opened."),
            Map.entry("order_updated", "An order has changed, but not its status."),
            Map.entry("order_status_changed", "An order is a step on."),
            Map.entry(
                    "order_delayed",
                    "Something of an order is not ready after its dish's cooking time: told after a minute, after five,"
                            + " and then every five up to an hour."),
            Map.entry("order_item_status_changed", "A line is a step on."),
            Map.entry("dish_ready", "A line waits at the pass."),
            Map.entry("bill_requested", "A bill is printed before payment."),
            Map.entry("payment_received", "Money was taken."),
            Map.entry("payment_refunded", "Money was given back, as much as one payment was."),
            Map.entry("table_status_changed", "Somebody sits down at a table or leaves it."),
            Map.entry(
                    "guest_call",
                    "Guests call the waiter or ask for the bill, for the first time or again; `called_at` of the table"
                            + " goes when somebody comes."),
            Map.entry("dish_availability_changed", "A dish is off, back, or fewer portions are left."),
            Map.entry("ticket_changed", "A station's ticket looks different."),
            Map.entry(
                    "waiter_called",
                    "The kitchen wants the order's waiter: to hear `reason`, or without one to carry what is ready."),
            Map.entry(
                    "printer_status_changed",
                    "A printer is well or in trouble, or a chit waits for somebody's decision."),
            Map.entry("printers_changed", "Printers are others, or print other things: ask for them again."),
            Map.entry("chit_discarded", "For managers: somebody has thrown a chit away; it will not be printed."),
            Map.entry("ticket_unseen", "No display in the kitchen has shown this ticket for half a minute."),
            Map.entry("ticket_seen", "A ticket of which that was told was shown, or is not to be made any more."),
            Map.entry("menu_changed", "The menu is another: take a new snapshot."),
            Map.entry("price_lists_changed", "Other prices hold, or at other times: take a new snapshot."),
            Map.entry("floor_changed", "Rooms or tables are others: take a new snapshot."),
            Map.entry(
                    "shift_mended", "Somebody has mended when a person came or went: what stood there, and what does."),
            Map.entry("staff_changed", "Somebody is new, changed, gone, or on another shift: take a new snapshot."),
            Map.entry("stations_changed", "The kitchen's stations are others: take a new snapshot."),
            Map.entry("settings_changed", "What terminals show of the house is another: take a new snapshot."),
            Map.entry("drawer_changed", "For managers: a drawer was opened or counted, or cash came or went."),
            Map.entry("drawer_opened", "For managers: a terminal's drawer was opened beside the checks, and why."),
            Map.entry("day_closed", "For managers: a numbered report has closed the day."),
            Map.entry("bill_rules_changed", "Taxes, service or discounts follow other rules: take a new snapshot."),
            Map.entry("booking_changed", "A table was booked, or its booking is another than before."),
            Map.entry("sections_changed", "A section has other tables or waiters: take a new snapshot."),
            Map.entry("logo_changed", "For managers: bills and receipts have another logo, or none."),
            Map.entry("rights_changed", "A role was given permissions, or lost some: take a new snapshot."),
            Map.entry("approval_given", "For managers: somebody has allowed one thing upon one order by PIN."),
            Map.entry("pairing_requested", "For managers: a device asks to be let in."),
            Map.entry(
                    "terminals_changed",
                    "A device was let in, turned away or changed: devices ask what they are (`GET /terminals/me`)."),
            Map.entry("terminal_revoked", "For managers: a device was put out."),
            Map.entry("sessions_ended", "For managers: somebody was signed out."),
            Map.entry("password_mended", "For managers: somebody has set a new password by a code from a mail."),
            Map.entry("picture_uploaded", "For managers: a picture was taken in."),
            Map.entry("security_alert", "For administrators: somebody should look at this now."),
            Map.entry("blocked_ips_changed", "For administrators: an address was blocked or let in again."),
            Map.entry("ack", "A command was done: `result` is what its operation answers."),
            Map.entry("error", "A command was not done, and why; without `id` where none could be read."),
            Map.entry("passport_read", "For managers: an administrator was shown somebody's passport."));

    private static final Class<?>[] EVENTS = {
        OrderEvent.class,
        KitchenEvent.class,
        PrintingEvent.class,
        FloorEvent.class,
        BookingChanged.class,
        MenuEvent.class,
        PriceListsChanged.class,
        StaffEvent.class,
        SettingsChanged.class,
        BillRulesChanged.class,
        RightsChanged.class,
        LogoChanged.class,
        TillEvent.class,
        UploadEvent.class,
        SecurityEvent.class,
        IdentityEvent.class
    };

    private LiveMessages() {}

    static Stream<String> types() {
        return Stream.concat(
                Stream.of("hello", "heartbeat", "ack", "error"), records().map(LiveMessages::type));
    }

    private static Stream<Class<?>> records() {
        return Stream.of(EVENTS).flatMap(LiveMessages::records);
    }

    private static Stream<Class<?>> records(Class<?> event) {
        return event.isRecord()
                ? Stream.of(event)
                : Stream.of(event.getPermittedSubclasses()).flatMap(LiveMessages::records);
    }

    private static String type(Class<?> event) {
        return RecordSchemas.wireName(event.getSimpleName());
    }

    static Operation operation(
            List<Route<?>> routes, RecordSchemas records, RefusalAnswers refusals, Examples examples) {
        var operation = new Operation()
                .operationId("get_ws_orders")
                .summary("Opens the live channel, a WebSocket.")
                .description(ABOUT)
                .tags(List.of(Feature.of(PATH).title))
                .addParametersItem(
                        Parameters.parameter("query", "token", Parameters.text(), "A ticket, or an access token."))
                .addParametersItem(Parameters.parameter(
                        "query", "since", Parameters.integer(), "The last event that the caller knows."))
                .addParametersItem(Parameters.parameter(
                        "query", "station_id", Parameters.integer(), "Leaves out what other stations make."))
                .responses(new ApiResponses()
                        .addApiResponse("101", new ApiResponse().description("The channel is open."))
                        .addApiResponse(
                                "401",
                                refusals.of(401, List.of("session-ended", "unauthenticated", "unpaired-terminal")))
                        .addApiResponse("422", refusals.of(422, List.of("invalid"))));
        for (String scheme : List.of(Operations.LOGIN, Operations.BEARER, Operations.TERMINAL)) {
            operation.addSecurityItem(new SecurityRequirement().addList(scheme));
        }
        operation.addExtension("x-roles", Roles.of(Access.STAFF));
        operation.addExtension("x-messages", messages(records, examples));
        operation.addExtension("x-commands", LiveCommands.of(routes, records, examples));
        return operation;
    }

    private static Map<String, Object> messages(RecordSchemas records, Examples examples) {
        var all = new LinkedHashMap<String, Object>();
        all.put("hello", message("hello", new JsonSchema(), examples));
        all.put("heartbeat", message("heartbeat", new JsonSchema(), examples));
        all.put("ack", described("ack", answer("ack", Parameters.text(), "result", new JsonSchema()), examples));
        all.put(
                "error",
                described(
                        "error",
                        answer("error", Parameters.text().typesItem("null"), "problem", records.of(Problem.class)),
                        examples));
        records().forEach(event -> all.put(type(event), message(type(event), records.fieldsOf(event), examples)));
        return all;
    }

    private static Map<String, Object> message(String type, Schema<?> fields, Examples examples) {
        return described(type, payload(type, fields), examples);
    }

    private static Map<String, Object> described(String type, Schema<?> payload, Examples examples) {
        var described = new LinkedHashMap<String, Object>();
        if (!SENTENCES.containsKey(type)) {
            throw new AssertionError("say in LiveMessages what " + type + " tells");
        }
        described.put("summary", SENTENCES.get(type));
        described.put("payload", payload);
        examples.heard(type).ifPresent(message -> described.put("example", message));
        return described;
    }

    /// What every message has, and then its own.
    @SuppressWarnings("rawtypes") // as swagger-core has it
    private static Schema<?> payload(String type, Schema<?> own) {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("seq", new JsonSchema().typesItem("integer").format("int64"));
        fields.put("epoch", new JsonSchema().typesItem("string"));
        fields.put("type", LiveCommands.constant(type));
        List<String> required = new ArrayList<>(List.of("seq", "epoch", "type"));
        if (own.getProperties() != null) {
            fields.put("at", new JsonSchema().typesItem("string").format("date-time"));
            required.add("at");
            fields.putAll(own.getProperties());
            required.addAll(own.getRequired() == null ? List.of() : own.getRequired());
        }
        return object(fields, required);
    }

    @SuppressWarnings("rawtypes") // as swagger-core has it
    private static Schema<?> answer(String type, Schema<?> id, String name, Schema<?> content) {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("type", LiveCommands.constant(type));
        fields.put("id", id);
        fields.put(name, content);
        return object(fields, List.copyOf(fields.keySet()));
    }

    @SuppressWarnings("rawtypes") // as swagger-core has it
    static Schema<?> object(Map<String, Schema> fields, List<String> required) {
        Schema<?> schema = new JsonSchema().typesItem("object").additionalProperties(false);
        schema.setProperties(fields);
        schema.setRequired(required);
        return schema;
    }
}
