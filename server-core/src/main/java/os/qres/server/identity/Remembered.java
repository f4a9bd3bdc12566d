package os.qres.server.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What was looked up once and stays true until it is dropped. Of a look-up during which something was
/// dropped nothing is kept: it may have seen the moment before.
final class Remembered<K, V> {
    private static final int MOST = 5_000;

    private final Map<K, V> known = new HashMap<>();
    private long drops;

    Optional<V> get(K key, Function<K, Optional<V>> lookUp) {
        long before;
        synchronized (this) {
            V value = known.get(key);
            if (value != null) {
                return Optional.of(value);
            }
            before = drops;
        }
        Optional<V> found = lookUp.apply(key);
        found.ifPresent(value -> keep(key, value, before));
        return found;
    }

    private synchronized void keep(K key, V value, long before) {
        if (drops != before) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, value);
    }

    synchronized void drop(Predicate<V> which) {
        drops++;
        known.values().removeIf(which);
    }
}
