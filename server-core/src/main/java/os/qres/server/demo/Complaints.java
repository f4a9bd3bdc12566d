package os.qres.server.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong with the files, each with the place where it stands, so that an owner can mend all of it at once.
final class Complaints {
    private final Map<String, String> byPlace = Collections.synchronizedMap(new LinkedHashMap<>());

    void about(String file, String message) {
        byPlace.putIfAbsent(file + ": " + message, "");
    }

    /// The first complaint about a cell stands: the others follow from it.
    void about(String file, long line, String column, String message) {
        byPlace.putIfAbsent(file + ", line " + line + ", column " + column, ": " + message);
    }

    /// @throws ImportRefusedException when there is anything to complain of
    void throwIfAny() {
        if (byPlace.isEmpty()) {
            return;
        }
        var message = new StringBuilder("Nothing was imported:");
        byPlace.forEach((place, text) -> message.append('\n').append(place).append(text));
        throw new ImportRefusedException(message.toString());
    }
}
