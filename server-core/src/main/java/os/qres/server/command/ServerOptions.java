package os.qres.server.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that stand above the settings of the same meaning.
final class ServerOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (QRES_DATA).")
    private @Nullable String data;

    @Option(names = "--host", description = "Address to listen on (HOST, 0.0.0.0).")
    private @Nullable String host;

    @Option(names = "--port", description = "Port to listen on; 0 takes a free one (PORT, 8000).")
    private @Nullable String port;

    boolean hasData() {
        return data != null;
    }

    Map<String, String> asSettings() {
        var settings = new HashMap<String, String>();
        put(settings, "QRES_DATA", data);
        put(settings, "HOST", host);
        put(settings, "PORT", port);
        return settings;
    }

    /// @param data the option `--data`
    static Map<String, String> dataOnly(@Nullable String data) {
        var settings = new HashMap<String, String>();
        put(settings, "QRES_DATA", data);
        return settings;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
