package os.qres.server.openapi;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import os.qres.server.platform.http.Route;

/// The table of routes as an OpenAPI 3.1 document.
final class ApiDocument {
    private static final String ABOUT = """
            A restaurant's whole evening, as JSON over HTTP.

            - **Paths** may end with a slash and may begin with `/api`.
            - **Fields** are in snake_case; one that the schema does not name is refused. Enumerations are read in \
            any case and written in lower case. Money is a number with two decimals, in the restaurant's one currency. \
            Times are ISO-8601 in UTC, dates are business days.
            - **Who asks**: sign in by password (`POST /auth/login`), or by PIN on a paired device \
            (`POST /auth/login/pin`), and send `Authorization: Bearer` with the access token. A device sends its own \
            token as `X-Terminal-Token`. `x-roles` says of each operation who may call it.
            - **Lists** are plain arrays; `skip` and `limit` choose a part, `X-Total-Count` says how many there are.
            - **Changes** are JSON merge patches (RFC 7396). Answers carry an object's version as `ETag`; with \
            `If-Match` a change is made to that version or not at all. Of orders, to which others add lines all the             time, a change says better what was `seen` of what it changes: where somebody else has changed that, it is             refused with 412 (`item-changed`, `order-changed`) and said what it is now.
            - **Retries**: a change that is sent again with the same `Idempotency-Key` happens once, and is answered \
            as the first time, with `Idempotency-Replayed: true`; what was refused with 403, 409, 412 or 422 is refused \
            again, whatever has changed since, so that a new try takes a new key. While the first is still running the second waits for its \
            answer, for five seconds at most; then it is refused with `idempotency-running` and `Retry-After`.
            - **Refusals** are `application/problem+json` (RFC 9457) in the language of `Accept-Language`. Programs \
            decide by `type`, people read `title` and `detail`; `errors` names the wrong fields.
            - **Limits**: whoever asks far too much is refused with 429 and `Retry-After`, and so is, without a good \
            token, an address that attacks; whoever calls the server by a name that is not its own is refused with 400.
            - **Live**: the WebSocket `/ws/orders` tells every change as it happens, and takes commands.

            The examples were heard in the demo restaurant, which `qres demo` starts.""";

    private ApiDocument() {}

    /// The document's text for these routes.
    static String of(List<Route<?>> routes, String version, Examples examples) {
        var records = new RecordSchemas();
        var operations = new Operations(records, examples);
        var api = new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info()
                        .title("QRes")
                        .version(version)
                        .description(ABOUT)
                        .license(new License().name("MIT").identifier("MIT")))
                .servers(List.of(
                        new Server().url("/").description("The server that this document came from."),
                        new Server().url("/api").description("The same, by the prefix that some clients use.")));
        tags(routes).forEach(api::addTagsItem);
        var paths = new TreeMap<String, PathItem>();
        routes.forEach(route -> paths.computeIfAbsent(Operations.path(route), _ -> new PathItem())
                .operation(PathItem.HttpMethod.valueOf(route.method()), operations.of(route)));
        paths.put(
                LiveMessages.PATH,
                new PathItem().get(LiveMessages.operation(routes, records, operations.refusals(), examples)));
        paths.forEach(api::path);
        api.components(components(operations, records));
        return Json31.pretty(api).replace("\r\n", "\n") + "\n";
    }

    private static Stream<Tag> tags(List<Route<?>> routes) {
        Set<Feature> used = routes.stream().map(Feature::of).collect(toSet());
        return Arrays.stream(Feature.values())
                .filter(used::contains)
                .map(feature -> new Tag().name(feature.title).description(feature.sentence));
    }

    private static Components components(Operations operations, RecordSchemas records) {
        var components = new Components()
                .addSecuritySchemes(
                        Operations.LOGIN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .flows(new OAuthFlows()
                                        .password(new OAuthFlow()
                                                .tokenUrl("/auth/login")
                                                .scopes(new Scopes())))
                                .description("A person's user name and password, sent as a form. Client id and secret"
                                        + " mean nothing and stay empty."))
                .addSecuritySchemes(
                        Operations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A person's access token, from a sign-in."))
                .addSecuritySchemes(
                        Operations.TERMINAL,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Terminal-Token")
                                .description("A paired device's token. A kitchen display's acts with the role kitchen;"
                                        + " a waiter's terminal by itself may read only."));
        records.all().forEach(components::addSchemas);
        operations.refusals().all().forEach(components::addResponses);
        Operations.headers().forEach(components::addHeaders);
        Parameters.shared().forEach(components::addParameters);
        return components;
    }
}
