package os.qres.terminal.program;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import os.qres.model.devices.TerminalKind;

/// Where a program's data is when the command line does not say: the place that the system has for it.
final class DataFolder {
    private DataFolder() {}

    static Path usual(TerminalKind kind, String system, Map<String, String> environment, Path home) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (system.startsWith("Windows")) {
            Path local = Path.of(environment.getOrDefault(
                    "LOCALAPPDATA", home.resolve("AppData/Local").toString()));
            return local.resolve("QRes").resolve(name);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/QRes").resolve(name);
        }
        Path share = Path.of(environment.getOrDefault(
                "XDG_DATA_HOME", home.resolve(".local/share").toString()));
        return share.resolve("qres").resolve(name);
    }
}
