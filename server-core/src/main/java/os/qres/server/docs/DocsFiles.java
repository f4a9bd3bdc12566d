package os.qres.server.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import os.qres.server.platform.http.Content;

/// What the two pages load besides themselves: our own files, and those of Swagger UI and ReDoc out of their jars.
/// They are asked for seldom, so that nothing of them is kept in memory.
final class DocsFiles {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLES = "text/css; charset=utf-8";

    private final Map<String, Place> places;

    private record Place(String resource, String type) {}

    /// @param etag changes with the bytes
    record DocsFile(Content content, String etag) {}

    DocsFiles() {
        String swagger = webjar("org.webjars", "swagger-ui");
        String redoc = webjar("org.webjars.npm", "redoc");
        places = Map.of(
                "swagger-ui-bundle.js", new Place(swagger + "swagger-ui-bundle.js", SCRIPT),
                "swagger-ui.css", new Place(swagger + "swagger-ui.css", STYLES),
                "redoc.standalone.js", new Place(redoc + "bundles/redoc.standalone.js", SCRIPT),
                "swagger.js", new Place("/docs/swagger.js", SCRIPT),
                "redoc.js", new Place("/docs/redoc.js", SCRIPT),
                "docs.css", new Place("/docs/docs.css", STYLES),
                "palette.css", new Place("/guest/guest-palette.css", STYLES),
                "mark.svg", new Place("/guest/mark.svg", "image/svg+xml"));
    }

    Optional<DocsFile> find(String name) {
        return Optional.ofNullable(places.get(name)).map(place -> {
            Content content = own(place.resource(), place.type());
            var sum = new CRC32();
            sum.update(content.bytes());
            return new DocsFile(content, "\"" + Long.toHexString(sum.getValue()) + "\"");
        });
    }

    static Content own(String resource, String type) {
        try (InputStream in = open(resource)) {
            return new Content(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where in its jar a library keeps its files: its version is a part of the path.
    private static String webjar(String group, String artifact) {
        var properties = new Properties();
        try (InputStream in = open("/META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/" + artifact + "/" + properties.getProperty("version") + "/";
    }

    private static InputStream open(String resource) {
        InputStream in = DocsFiles.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not in the program");
        }
        return in;
    }
}
