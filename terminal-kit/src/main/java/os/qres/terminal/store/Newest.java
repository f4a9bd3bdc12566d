package os.qres.terminal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Objects by id, each in the newest version that was ever seen, in whatever order they came. One that no
/// longer belongs here (a paid order) is gone, and an older version of it does not bring it back.
final class Newest<V> {
    private final ObservableMap<Integer, V> objects = FXCollections.observableHashMap();
    private final Map<Integer, Long> versions = new HashMap<>();
    private final ToIntFunction<V> id;
    private final ToLongFunction<V> version;
    private final Predicate<V> belongs;

    Newest(ToIntFunction<V> id, ToLongFunction<V> version, Predicate<V> belongs) {
        this.id = id;
        this.version = version;
        this.belongs = belongs;
    }

    ObservableMap<Integer, V> objects() {
        return objects;
    }

    void offer(V value) {
        int key = id.applyAsInt(value);
        Long known = versions.get(key);
        if (known != null && known >= version.applyAsLong(value)) {
            return;
        }
        versions.put(key, version.applyAsLong(value));
        if (belongs.test(value)) {
            objects.put(key, value);
        } else {
            objects.remove(key);
        }
    }

    /// @param isOld whether a whole picture has come since: what that lacks stays away
    void offer(V value, boolean isOld) {
        if (!isOld || versions.containsKey(id.applyAsInt(value))) {
            offer(value);
        }
    }

    /// Takes a whole picture. In the same history a newer version that is already here stays.
    void replace(List<V> values, boolean sameHistory) {
        Map<Integer, V> given = values.stream().collect(Collectors.toMap(id::applyAsInt, v -> v, (a, _) -> a));
        if (!sameHistory) {
            versions.clear();
        }
        versions.keySet().removeIf(key -> objects.containsKey(key) && !given.containsKey(key));
        objects.keySet().retainAll(given.keySet());
        values.forEach(this::offer);
    }

    /// Lets go of what no longer belongs by its age.
    void prune(Predicate<V> old) {
        objects.values().removeIf(old);
    }
}
