package os.qres.bench.history;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import os.qres.bench.RawClient;
import os.qres.server.Wiring;
import os.qres.server.demo.Folder;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;

/// The demo restaurant, open.
record Restaurant(Wiring server) implements AutoCloseable {
    private static final String MANAGER = "{\"username\":\"viktor\",\"password\":\"birch-river-teapot\"}";

    /// @param databaseUrl empty for the embedded database in `data`
    static Restaurant in(Path data, String databaseUrl) {
        var settings = new HashMap<>(
                Map.of("QRES_DATA", data.toString(), "HOST", "127.0.0.1", "PORT", "0", "QRES_ANNOUNCE", "false"));
        settings.put("DATABASE_URL", databaseUrl);
        Wiring server = Wiring.start(ServerSettings.of(new Environment(settings)), Clock.systemUTC());
        if (server.demo().isEmpty()) {
            server.demo().load(Folder.demo());
        }
        return new Restaurant(server);
    }

    static LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }

    /// The manager's connection.
    RawClient manager() throws IOException {
        RawClient client = new RawClient(URI.create(server.address()));
        String signedIn = client.ask(client.request("/auth/login", MANAGER));
        return client.with(
                "Authorization", "Bearer " + signedIn.replaceFirst("(?s).*\"access_token\":\"([^\"]+).*", "$1"));
    }

    @Override
    public void close() {
        server.close();
    }
}
