package os.qres.server.docs;

import java.util.List;
import java.util.Map;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// The API's document, which was written down when the server was built, and two pages that show it: Swagger UI,
/// where calls can be tried, and ReDoc, to read. Both come from the program itself and ask nobody else.
public final class DocsRoutes {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    /// Swagger UI draws its icons from `data:` addresses.
    private static final String SWAGGER_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// ReDoc makes its styles through the CSSOM, in a `<style>` that is empty: the hash is that of no text at all. It
    /// searches in a worker that it makes out of its own text.
    private static final String REDOC_POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:;"
            + " connect-src 'self'; worker-src blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final DocsFiles files = new DocsFiles();

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/openapi.json", Access.PUBLIC)
                        .says(
                                "This document: every route, what it takes and gives, who may call it, and how it refuses.")
                        .givesMedia(JSON)
                        .does(_ -> Answer.ok(DocsFiles.own("/openapi/openapi.json", JSON))),
                Route.get("/docs", Access.PUBLIC)
                        .says("Shows this document as a page on which calls can be tried (Swagger UI).")
                        .givesMedia("text/html")
                        .does(_ -> page("swagger.html", SWAGGER_POLICY)),
                Route.get("/redoc", Access.PUBLIC)
                        .says("Shows this document as a page to read (ReDoc).")
                        .givesMedia("text/html")
                        .does(_ -> page("redoc.html", REDOC_POLICY)),
                Route.get("/docs/{page_file}", Access.PUBLIC)
                        .says("Gives a script, style sheet or picture of these two pages.")
                        .givesMedia("text/javascript", "text/css", "image/svg+xml")
                        .refuses("not-found")
                        .does(call -> file(call.text("page_file"))));
    }

    private static Answer page(String name, String policy) {
        return new Answer(200, DocsFiles.own("/docs/" + name, HTML), null, Map.of("Content-Security-Policy", policy));
    }

    private Answer file(String name) {
        var file = files.find(name).orElseThrow(() -> RefusedException.notFound("path"));
        return Answer.tagged(file.content(), file.etag(), Map.of());
    }
}
