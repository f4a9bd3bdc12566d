package os.qres.server.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import os.qres.server.platform.http.Route;

/// What may be said over the live channel: every route that is a command too, each with its schema, the operation
/// whose rights, refusals and answer are its own, and an example.
final class LiveCommands {
    private LiveCommands() {}

    /// By the command's name.
    static Map<String, Object> of(List<Route<?>> routes, RecordSchemas records, Examples examples) {
        var all = new TreeMap<String, Object>();
        for (Route<?> route : routes) {
            route.command().ifPresent(type -> all.put(type, command(type, route, records, examples)));
        }
        return all;
    }

    private static Map<String, Object> command(String type, Route<?> route, RecordSchemas records, Examples examples) {
        var described = new LinkedHashMap<String, Object>();
        described.put("summary", route.line());
        described.put("operation", Operations.id(route));
        described.put("roles", Roles.of(route.access()));
        described.put("payload", payload(type, route, records));
        examples.command(type, route).ifPresent(command -> described.put("example", command));
        return described;
    }

    /// The envelope, what the route's path names, and the route's body.
    @SuppressWarnings("rawtypes") // as swagger-core has it
    private static Schema<?> payload(String type, Route<?> route, RecordSchemas records) {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("id", Parameters.text().minLength(1).maxLength(255));
        fields.put("type", constant(type));
        if (route.refusals().contains("stale")) {
            fields.put("if_match", new JsonSchema().typesItem("integer").format("int64"));
        }
        List<String> required = new ArrayList<>(List.of("id", "type"));
        names(route).forEach(name -> {
            Schema<Object> id = Parameters.integer();
            id.setMinimum(BigDecimal.ONE);
            fields.put(name, id);
            required.add(name);
        });
        Route.Takes<?> takes = route.takes();
        if (takes.type() != null) {
            Schema<?> body = records.fieldsOf(takes.type());
            fields.putAll(body.getProperties());
            if (!takes.isPatch() && !takes.isOptional() && body.getRequired() != null) {
                required.addAll(body.getRequired());
            }
        }
        return LiveMessages.object(fields, required);
    }

    static Stream<String> names(Route<?> route) {
        return Operations.PATH_NAME.matcher(route.path()).results().map(name -> name.group(1));
    }

    static Schema<?> constant(String text) {
        Schema<Object> constant = new JsonSchema();
        constant.setConst(text);
        return constant;
    }
}
