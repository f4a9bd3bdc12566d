package os.qres.server.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
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
import os.qres.server.platform.http.Route;

/// One route as one operation of the document; gathers the schemas, refusals and headers that are referred to.
final class Operations {
    static final String LOGIN = "login";
    static final String BEARER = "bearer";
    static final String TERMINAL = "terminal";
    static final Pattern PATH_NAME = Pattern.compile("\\{(\\w+)}");

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PATCH = "application/merge-patch+json";

    private static final Map<Integer, String> DESCRIPTIONS = Map.of(
            201,
            "Made.",
            204,
            "Done; there is nothing to say.",
            303,
            "Done; the browser goes on to the page that says so.",
            404,
            "Not found, as a page.",
            503,
            "Not well.");

    private final Examples examples;
    private final RecordSchemas records;
    private final Parameters parameters;
    private final RefusalAnswers refusals = new RefusalAnswers();

    Operations(RecordSchemas records, Examples examples) {
        this.examples = examples;
        this.records = records;
        this.parameters = new Parameters(records, examples);
        records.of(Problem.class);
    }

    RefusalAnswers refusals() {
        return refusals;
    }

    static Map<String, Header> headers() {
        return new TreeMap<>(Map.of(
                "X-Total-Count", header("How many there are in all.", Parameters.integer()),
                "ETag", header("The object's version, for If-Match.", Parameters.text()),
                "Location", header("Where the new object is, or the page to go on to.", Parameters.text()),
                "Retry-After", header("Seconds until it is worth trying again.", Parameters.integer()),
                "WWW-Authenticate", header("`Bearer`: how to say who one is.", Parameters.text())));
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    /// The path in the document: without a slash at its end.
    static String path(Route<?> route) {
        return route.path().length() > 1 ? route.path().replaceAll("/$", "") : route.path();
    }

    static String id(Route<?> route) {
        String words = path(route).replace("{", "by_").replace("}", "").replaceAll("\\W+", "_");
        return route.method().toLowerCase(Locale.ROOT) + words;
    }

    Operation of(Route<?> route) {
        var operation = new Operation()
                .operationId(id(route))
                .summary(route.line())
                .description(Roles.sentence(route.access())
                        + route.command()
                                .map(command -> " Over the live channel: `" + command + "`.")
                                .orElse(""))
                .tags(List.of(Feature.of(route).title))
                .responses(responses(route));
        operation.addExtension("x-roles", roles(route.access()));
        route.command().ifPresent(command -> operation.addExtension("x-command", command));
        security(route.access(), operation);
        parameters.of(route).forEach(operation::addParametersItem);
        if (route.takes().type() != null) {
            operation.requestBody(body(route));
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

    private RequestBody body(Route<?> route) {
        Route.Takes<?> takes = route.takes();
        Schema<?> schema = takes.isPatch() ? records.patchOf(takes.type()) : records.of(takes.type());
        var content = new Content();
        Stream.of(PATCH, JSON, FORM)
                .filter(media -> takes.isPatch() || !media.equals(PATCH))
                .filter(media -> takes.orForm() || !media.equals(FORM))
                .forEach(media -> {
                    var type = new MediaType().schema(schema);
                    examples.request(route).ifPresent(type::setExample);
                    content.addMediaType(media, type);
                });
        return new RequestBody()
                .description(takes.isPatch() ? "The fields that are to change; the others stay as they are." : null)
                .required(!takes.isOptional())
                .content(content);
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
        Stream.concat(Stream.of(route.gives().status()), route.gives().otherStatuses().stream())
                .forEach(status -> responses.addApiResponse(Integer.toString(status), good(route, status)));
        Slugs.of(route)
                .forEach((status, slugs) ->
                        responses.addApiResponse(Integer.toString(status), refusals.of(status, slugs)));
        responses.addApiResponse(
                "default",
                refusals.of(
                        500,
                        List.of(
                                "fault",
                                "no-room",
                                "not-ready",
                                "too-large",
                                "unreadable",
                                "wrong-host",
                                "wrong-media-type")));
        return responses;
    }

    private ApiResponse good(Route<?> route, int status) {
        var response = new ApiResponse().description(DESCRIPTIONS.getOrDefault(status, "All is well."));
        if (status == 204) {
            return response;
        }
        if (status == 303) {
            return response.addHeaderObject("Location", new Header().$ref("Location"));
        }
        Class<?> type = route.gives().type();
        var content = new Content();
        if (type != null) {
            Schema<?> schema = records.of(type);
            var json = new MediaType().schema(route.gives().isList() ? RecordSchemas.listOf(schema) : schema);
            examples.answer(route, status).ifPresent(json::setExample);
            content.addMediaType(JSON, json);
            headersOf(route, status, type, response);
        }
        route.gives().otherMedia().forEach(media -> content.addMediaType(media, new MediaType()));
        return response.content(content);
    }

    private static void headersOf(Route<?> route, int status, Class<?> type, ApiResponse response) {
        if (route.gives().isPaged()) {
            response.addHeaderObject("X-Total-Count", new Header().$ref("X-Total-Count"));
        } else if (!route.gives().isList() && Versioned.class.isAssignableFrom(type)) {
            response.addHeaderObject("ETag", new Header().$ref("ETag"));
        }
        if (status == 201) {
            response.addHeaderObject("Location", new Header().$ref("Location"));
        }
    }
}
