package os.qres.terminal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/// A table of the local store: read from memory, written to disk.
public final class Kept<K extends Comparable<K>> {
    private final String table;
    private final DurableWriter writer;
    private final ConcurrentSkipListMap<K, String> memory = new ConcurrentSkipListMap<>();

    /// @param key reads a key as it is written
    Kept(String table, DurableWriter writer, Function<String, K> key) {
        this.table = table;
        this.writer = writer;
        writer.read(table).forEach((written, value) -> memory.put(key.apply(written), value));
    }

    static Kept<String> named(String table, DurableWriter writer) {
        return new Kept<>(table, writer, Function.identity());
    }

    static Kept<Long> numbered(String table, DurableWriter writer) {
        return new Kept<>(table, writer, Long::valueOf);
    }

    public Optional<String> get(K key) {
        return Optional.ofNullable(memory.get(key));
    }

    public Collection<String> values() {
        return memory.values();
    }

    /// All of it, as it is now.
    public Map<K, String> entries() {
        return Map.copyOf(memory);
    }

    int size() {
        return memory.size();
    }

    /// The value of the lowest key.
    Optional<String> first() {
        return Optional.ofNullable(memory.firstEntry()).map(Map.Entry::getValue);
    }

    void removeFirst() {
        Map.Entry<K, String> first = memory.firstEntry();
        if (first != null) {
            remove(first.getKey());
        }
    }

    /// In the same order in memory and on the disk, whoever calls.
    public synchronized CompletableFuture<Void> put(K key, String value) {
        memory.put(key, value);
        return writer.write(new Change.Put(table, key.toString(), value));
    }

    public synchronized CompletableFuture<Void> clear() {
        memory.clear();
        return writer.write(new Change.Cleared(table));
    }

    public synchronized CompletableFuture<Void> remove(K key) {
        memory.remove(key);
        return writer.write(new Change.Removed(table, key.toString()));
    }
}
