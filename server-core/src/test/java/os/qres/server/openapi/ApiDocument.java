package os.qres.server.openapi;

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
import java.util.Comparator;
import java.util.List;
import os.qres.server.platform.http.Route;

/// The table of routes as an OpenAPI 3.1 document.
final class ApiDocument {
    private static final String ABOUT = """
            Paths may end with a slash and may begin with `/api`. Fields are in snake_case; one that the schema does \
            not name is refused. Enumerations are read in any case. Money is a number with two decimals, times are \
            ISO-8601 in UTC. Refusals are `application/problem+json` (RFC 9457) in the language of \
            `Accept-Language`. The live channel is the WebSocket `/ws/orders`.""";

    private ApiDocument() {}

    /// The document's text for these routes.
    static String of(List<Route<?>> routes, String version, Examples examples) {
        var operations = new Operations(examples);
        var api = new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info()
                        .title("QRes")
                        .version(version)
                        .description(ABOUT)
                        .license(new License().name("MIT").identifier("MIT")))
                .servers(List.of(new Server().url("/")));
        routes.stream().map(Operations::tag).distinct().sorted().forEach(tag -> api.addTagsItem(new Tag().name(tag)));
        routes.stream()
                .sorted(Comparator.comparing((Route<?> route) -> Operations.path(route)))
                .forEach(route -> {
                    var item = new PathItem();
                    if (api.getPaths() != null && api.getPaths().get(Operations.path(route)) != null) {
                        item = api.getPaths().get(Operations.path(route));
                    }
                    item.operation(PathItem.HttpMethod.valueOf(route.method()), operations.of(route));
                    api.path(Operations.path(route), item);
                });
        api.components(components(operations));
        return Json31.pretty(api).replace("\r\n", "\n") + "\n";
    }

    private static Components components(Operations operations) {
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
        operations.schemas().forEach(components::addSchemas);
        operations.refusals().forEach(components::addResponses);
        operations.headers().forEach(components::addHeaders);
        operations.parameters().forEach(components::addParameters);
        return components;
    }
}
