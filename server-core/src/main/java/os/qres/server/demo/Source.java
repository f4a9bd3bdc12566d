package os.qres.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A folder that is being read: what `restaurant.csv` says of all of it, and what has been complained of so far.
/// @param language in which the restaurant writes its own names; the other one is a translation
record Source(Folder folder, Map<String, String> restaurant, String language, Complaints complaints) {
    static final String RESTAURANT = "restaurant.csv";
    private static final String RUSSIAN = "ru";
    private static final String ENGLISH = "en";

    static Source of(Folder folder) {
        var complaints = new Complaints();
        var values = new HashMap<String, String>();
        Sheet.read(new Source(folder, values, RUSSIAN, complaints), RESTAURANT, "key", "value")
                .rows()
                .forEach(row -> values.put(row.text("key"), row.text("value")));
        String language = values.getOrDefault("language", RUSSIAN);
        if (!language.equals(RUSSIAN) && !language.equals(ENGLISH)) {
            complaints.about(RESTAURANT, "language is neither ru nor en");
        }
        return new Source(folder, values, language.equals(ENGLISH) ? ENGLISH : RUSSIAN, complaints);
    }

    Sheet sheet(String file, String... columns) {
        return Sheet.read(this, file, columns);
    }

    /// A table without which the restaurant is whole too: no rows, where there is none.
    Sheet optionalSheet(String file, String... columns) {
        try (InputStream there = folder.open(file).orElse(null)) {
            return there == null ? new Sheet(file, List.of()) : Sheet.read(this, file, columns);
        } catch (IOException e) {
            complaints.about(file, "the file cannot be read: " + e.getMessage());
            return new Sheet(file, List.of());
        }
    }

    String otherLanguage() {
        return language.equals(RUSSIAN) ? ENGLISH : RUSSIAN;
    }

    /// A value of `restaurant.csv`, complained of where it is missing.
    @Nullable
    String required(String key) {
        String value = restaurant.get(key);
        if (value == null) {
            complaints.about(RESTAURANT, "the row " + key + " is missing");
        }
        return value;
    }
}
