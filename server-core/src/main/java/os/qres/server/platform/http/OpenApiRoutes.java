package os.qres.server.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import os.qres.server.platform.access.Access;

/// `/openapi.json`: what the table of routes says, written down when the server was built.
public final class OpenApiRoutes {
    private static final String DOCUMENT = "/openapi/openapi.json";

    public List<Route<?>> routes() {
        return List.of(Route.get("/openapi.json", Access.PUBLIC)
                .says("This document: every route, what it takes and gives, who may call it, and how it refuses.")
                .givesMedia(Outcome.JSON)
                .does(_ -> Answer.ok(new Content(Outcome.JSON, document()))));
    }

    /// It is asked for seldom, so that it is not kept in memory.
    private static byte[] document() {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " is missing in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
