package os.qres.server.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import os.qres.model.Problem;
import os.qres.model.Role;
import os.qres.model.Versioned;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;

/// One route as one operation of the document; gathers the schemas, refusals and headers that are referred to.
final class Operations {
    static final String LOGIN = "login";
    static final String BEARER = "bearer";
    static final String TERMINAL = "terminal";
    static final Pattern PATH_NAME = Pattern.compile("\\{(\\w+)}");

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private static final Map<Integer, String> DESCRIPTIONS =
            Map.of(201, "Created", 204, "No content", 404, "Not found, as a page", 503, "Not well");

    private final Examples examples;
    private final RecordSchemas records = new RecordSchemas();
    private final Map<String, ApiResponse> refusals = new TreeMap<>();

    Operations(Examples examples) {
        this.examples = examples;
        records.of(Problem.class);
    }

    Map<String, Schema<?>> schemas() {
        return records.all();
    }

    Map<String, ApiResponse> refusals() {
        return refusals;
    }

    Map<String, Header> headers() {
        return inOrder(Map.of(
                "X-Total-Count", header("How many there are in all.", integer()),
                "ETag", header("The object's version, for If-Match.", text()),
                "Location", header("Where the new object is.", text())));
    }

    Map<String, Parameter> parameters() {
        Schema<Object> skip = integer();
        skip.setMinimum(BigDecimal.ZERO);
        skip.setDefault(0);
        Schema<Object> limit = integer();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(500));
        limit.setDefault(100);
        return inOrder(Map.of(
                "skip", query("skip", skip).description("How many to leave out."),
                "limit", query("limit", limit).description("How many to give at most."),
                "Idempotency-Key",
                        inHeader("Idempotency-Key", text().minLength(1).maxLength(255))
                                .description("The same key again gets the first answer again, for 35 days."),
                "If-Match",
                        inHeader("If-Match", text())
                                .description("The version that the change is meant for; 412 when it is another.")));
    }

    /// The path in the document: without a slash at its end.
    static String path(Route<?> route) {
        return route.path().length() > 1 ? route.path().replaceAll("/$", "") : route.path();
    }

    static String tag(Route<?> route) {
        return route.path().split("/")[1].replace(".json", "");
    }

    static String id(Route<?> route) {
        String words = path(route).replace("{", "by_").replace("}", "").replaceAll("\\W+", "_");
        return route.method().toLowerCase(Locale.ROOT) + words;
    }

    /// Path names stand for numbers, but for those that are codes.
    static boolean isNumber(String pathName) {
        return pathName.endsWith("_id") && !pathName.equals("pairing_id");
    }

    Operation of(Route<?> route) {
        var operation = new Operation()
                .operationId(id(route))
                .summary(route.line())
                .tags(List.of(tag(route)))
                .responses(responses(route));
        operation.addExtension("x-roles", roles(route.access()));
        security(route.access(), operation);
        parameters(route, operation);
        if (route.takes().type() != null) {
            operation.requestBody(body(route.takes()));
        } else if (!route.takes().media().isEmpty()) {
            operation.requestBody(file(route.takes()));
        }
        return operation;
    }

    private static List<String> roles(Access access) {
        boolean anyone = access == Access.PUBLIC || access == Access.ANYONE;
        return anyone ? List.of("anyone") : Roles.of(access);
    }

    private static void security(Access access, Operation operation) {
        if (access == Access.PUBLIC) {
            operation.setSecurity(List.of());
            return;
        }
        if (access == Access.ANYONE) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        boolean byDevice = access != Access.PERSON && access.allows(Role.KITCHEN);
        Stream.of(LOGIN, BEARER, TERMINAL)
                .filter(scheme -> byDevice || !scheme.equals(TERMINAL))
                .forEach(scheme -> operation.addSecurityItem(new SecurityRequirement().addList(scheme)));
    }

    private void parameters(Route<?> route, Operation operation) {
        PATH_NAME
                .matcher(route.path())
                .results()
                .map(m -> m.group(1))
                .forEach(name -> operation.addParametersItem(new Parameter()
                        .in("path")
                        .name(name)
                        .required(true)
                        .schema(isNumber(name) ? integer() : text())));
        for (Filter filter : route.query()) {
            Parameter parameter = query(filter.name(), records.of(filter.type()));
            examples.query(route, filter.name()).ifPresent(parameter::setExample);
            operation.addParametersItem(parameter);
        }
        if (route.gives().isPaged()) {
            operation.addParametersItem(shared("skip")).addParametersItem(shared("limit"));
        }
        route.headers().forEach(name -> operation.addParametersItem(inHeader(name, text())));
        if (Slugs.keepsAnswers(route)) {
            operation.addParametersItem(shared("Idempotency-Key"));
        }
        if (route.refusals().contains("stale")) {
            operation.addParametersItem(shared("If-Match"));
        }
    }

    private RequestBody body(Route.Takes<?> takes) {
        Schema<?> schema = takes.isPatch() ? records.patchOf(takes.type()) : records.of(takes.type());
        var content = new Content();
        if (takes.isPatch()) {
            content.addMediaType("application/merge-patch+json", new MediaType().schema(schema));
        }
        content.addMediaType(JSON, new MediaType().schema(schema));
        if (takes.orForm()) {
            content.addMediaType("application/x-www-form-urlencoded", new MediaType().schema(schema));
        }
        return new RequestBody().required(!takes.isOptional()).content(content);
    }

    private static RequestBody file(Route.Takes<?> takes) {
        Schema<?> form = new JsonSchema().typesItem("object");
        form.addProperty("file", new JsonSchema().typesItem("string").format("binary"));
        form.addRequiredItem("file");
        var content = new Content().addMediaType("multipart/form-data", new MediaType().schema(form));
        takes.media().forEach(type -> content.addMediaType(type, new MediaType()));
        return new RequestBody().required(true).content(content);
    }

    private ApiResponses responses(Route<?> route) {
        var responses = new ApiResponses();
        Slugs.of(route)
                .forEach((status, slugs) -> responses.addApiResponse(Integer.toString(status), refusal(status, slugs)));
        Stream.concat(Stream.of(route.gives().status()), route.gives().otherStatuses().stream())
                .forEach(status -> responses.addApiResponse(Integer.toString(status), good(route, status)));
        responses.addApiResponse("default", refusal(500, List.of("fault", "not-ready")));
        return responses;
    }

    private ApiResponse good(Route<?> route, int status) {
        var response = new ApiResponse().description(DESCRIPTIONS.getOrDefault(status, "OK"));
        if (status == 204) {
            return response;
        }
        Class<?> type = route.gives().type();
        var content = new Content();
        if (type != null) {
            Schema<?> schema = records.of(type);
            content.addMediaType(
                    JSON, new MediaType().schema(route.gives().isList() ? RecordSchemas.listOf(schema) : schema));
            headersOf(route, status, type, response);
        }
        route.gives().otherMedia().forEach(media -> content.addMediaType(media, new MediaType()));
        return response.content(content);
    }

    private static void headersOf(Route<?> route, int status, Class<?> type, ApiResponse response) {
        if (route.gives().isPaged()) {
            response.addHeaderObject("X-Total-Count", new Header().$ref("X-Total-Count"));
        } else if (Versioned.class.isAssignableFrom(type)) {
            response.addHeaderObject("ETag", new Header().$ref("ETag"));
        }
        if (status == 201) {
            response.addHeaderObject("Location", new Header().$ref("Location"));
        }
    }

    private ApiResponse refusal(int status, List<String> slugs) {
        String name = (status >= 500 ? "default" : Integer.toString(status)) + "." + String.join(".", slugs);
        Schema<Object> type = new JsonSchema();
        slugs.forEach(slug -> type.addEnumItemObject("urn:qres:problem:" + slug));
        Schema<?> schema = new JsonSchema()
                .allOf(List.of(RecordSchemas.reference("Problem"), new JsonSchema().addProperty("type", type)));
        refusals.put(
                name,
                new ApiResponse()
                        .description("Refused: " + String.join(", ", slugs) + ".")
                        .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema))));
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    /// The same text each time.
    private static <V> Map<String, V> inOrder(Map<String, V> unordered) {
        return new TreeMap<>(unordered);
    }

    private static Schema<Object> integer() {
        Schema<Object> schema = new JsonSchema();
        schema.addType("integer");
        schema.setFormat("int32");
        return schema;
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static Parameter inHeader(String name, Schema<?> schema) {
        return new Parameter().in("header").name(name).schema(schema);
    }

    private static Parameter shared(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }
}
