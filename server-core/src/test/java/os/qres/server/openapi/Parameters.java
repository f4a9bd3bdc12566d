package os.qres.server.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;

/// What a request carries besides its body.
final class Parameters {
    private static final Map<String, String> PATH_WORDS = Map.of(
            "qr_code", "What the table's QR code ends with: a UUID.",
            "file", "A name that a guest page refers to.",
            "page_file", "A name that a page of the documentation refers to.",
            "pairing_id", "What the device was told when it asked to be let in.",
            "group_id", "The modifier group's id.",
            "picture", "The picture's name, as it was given when it was taken in.",
            "ip", "The address that is kept out.");

    private static final Map<String, String> FILTER_WORDS = Map.ofEntries(
            Map.entry("date", "Of this business day; of today’s, where none is named."),
            Map.entry("date_from", "From this business day on, which is included."),
            Map.entry("date_to", "Until this business day, which is included."),
            Map.entry("format", "What to draw the code as."),
            Map.entry("payment_id", "One payment of the order, of which alone the receipt is."),
            Map.entry("printed", "Whether as the printer will bring it out: its language, its width."),
            Map.entry("size", "Width and height in pixels, 100 to 2000."),
            Map.entry("call", "`again` says to a guest who has called twice that the waiters know."),
            Map.entry("code", "The six digits that a new device shows."),
            Map.entry("lang", "The page's language, `ru` or `en`."),
            Map.entry("without", "An allergen that shown dishes are free of; may be there more than once."),
            Map.entry("search", "Words in the name, in any language and any case."),
            Map.entry("active", "Only those that go on, or only those that are over."),
            Map.entry("is_active", "Only those in use, or only those that are not."),
            Map.entry("is_allergen", "Only allergens, or only what is none."),
            Map.entry("is_available", "Only what can be ordered, or only what is off."),
            Map.entry("is_occupied", "Only tables where somebody sits, or only free ones."),
            Map.entry("status", "Only those in this state."),
            Map.entry("state", "Only those in this state."),
            Map.entry("payment_status", "Only those in this state of payment."),
            Map.entry("order_type", "Only those of this type."),
            Map.entry("reason", "Why; for clients that cannot send a body with it."),
            Map.entry("role", "Only people of this role."),
            Map.entry("kind", "Only events of this kind."),
            Map.entry("ip", "Only what came from this address."),
            Map.entry("category_id", "Only those of this category."),
            Map.entry("location_id", "Only those of this location."),
            Map.entry("station_id", "Only those of this station."),
            Map.entry("table_id", "Only those of this table."),
            Map.entry("number", "Only those with this number."),
            Map.entry("table_number", "Only those of the table with this number."),
            Map.entry("total", "Only those that came to this sum, such as `1250.00`."),
            Map.entry(
                    "words",
                    "Each of these words is the number, the table or the sum, or stands in the name of the waiter or of a way to pay."),
            Map.entry("payment_method_id", "Only those of which something was paid, or went back, this way."),
            Map.entry("user_id", "Only those of this person."),
            Map.entry("waiter_id", "Only those of this waiter."));

    private static final Map<String, String> HEADER_WORDS = Map.of(
            "X-Terminal-Token", "The token of the paired device that somebody signs in on.",
            "X-Pairing-Secret", "What the device was told, and nobody else, when it asked to be let in.",
            "Accept-Language", "Languages that the reader likes; `ru` and `en` are there.");

    private final RecordSchemas records;
    private final Examples examples;

    Parameters(RecordSchemas records, Examples examples) {
        this.records = records;
        this.examples = examples;
    }

    /// Those that several routes have.
    static Map<String, Parameter> shared() {
        Schema<Object> skip = integer();
        skip.setMinimum(BigDecimal.ZERO);
        skip.setDefault(0);
        Schema<Object> limit = integer();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(500));
        limit.setDefault(100);
        return new TreeMap<>(Map.of(
                "skip", parameter("query", "skip", skip, "How many to leave out."),
                "limit", parameter("query", "limit", limit, "How many to give at most."),
                "Idempotency-Key",
                        parameter(
                                "header",
                                "Idempotency-Key",
                                text().minLength(1).maxLength(255),
                                "The same key again gets the first answer again, for 35 days."),
                "If-Match",
                        parameter(
                                "header",
                                "If-Match",
                                text(),
                                "The version that the change is meant for; 412 when it is another.")));
    }

    List<Parameter> of(Route<?> route) {
        List<Parameter> all = new ArrayList<>();
        Operations.PATH_NAME
                .matcher(route.path())
                .results()
                .map(m -> m.group(1))
                .forEach(name -> all.add(inPath(name)));
        for (Filter filter : route.query()) {
            Parameter parameter =
                    parameter("query", filter.name(), records.of(filter.type()), said(FILTER_WORDS, filter.name()));
            examples.query(route, filter.name()).ifPresent(parameter::setExample);
            all.add(parameter);
        }
        if (route.gives().isPaged()) {
            all.addAll(List.of(reference("skip"), reference("limit")));
        }
        route.headers().forEach(name -> all.add(parameter("header", name, text(), said(HEADER_WORDS, name))));
        if (route.keepsAnswers()) {
            all.add(reference("Idempotency-Key"));
        }
        if (route.refusals().contains("stale")) {
            all.add(reference("If-Match"));
        }
        return all;
    }

    private static Parameter inPath(String name) {
        String words = PATH_WORDS.containsKey(name)
                ? PATH_WORDS.get(name)
                : "The " + name.replaceAll("_id$", "").replace('_', ' ') + "'s id.";
        return parameter("path", name, isNumber(name) ? integer() : text(), words)
                .required(true);
    }

    /// Path names stand for numbers, but for those that are codes.
    private static boolean isNumber(String name) {
        return name.endsWith("_id") && !name.equals("pairing_id");
    }

    private static String said(Map<String, String> words, String name) {
        if (!words.containsKey(name)) {
            throw new AssertionError("say in Parameters what " + name + " means");
        }
        return words.get(name);
    }

    static Parameter parameter(String in, String name, Schema<?> schema, String words) {
        return new Parameter().in(in).name(name).schema(schema).description(words);
    }

    private static Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static Schema<Object> integer() {
        Schema<Object> schema = new JsonSchema();
        schema.addType("integer");
        schema.setFormat("int32");
        return schema;
    }

    static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }
}
