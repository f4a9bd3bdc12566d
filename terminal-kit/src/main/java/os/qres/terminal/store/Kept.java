package os.qres.terminal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;

/// A table of the local store: read from memory, written to disk.
public final class Kept<K extends Comparable<K>> {
    private final String table;
    private final DurableWriter writer;
    private final ConcurrentSkipListMap<K, String> memory;

    Kept(String table, DurableWriter writer) {
        this.table = table;
        this.writer = writer;
        this.memory = new ConcurrentSkipListMap<>(writer.<K>read(table));
    }

    public Optional<String> get(K key) {
        return Optional.ofNullable(memory.get(key));
    }

    public Collection<String> values() {
        return memory.values();
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

    public CompletableFuture<Void> put(K key, String value) {
        memory.put(key, value);
        return writer.write(file -> file.<K, String>openMap(table).put(key, value));
    }

    public CompletableFuture<Void> clear() {
        memory.clear();
        return writer.write(file -> file.<K, String>openMap(table).clear());
    }

    public CompletableFuture<Void> remove(K key) {
        memory.remove(key);
        return writer.write(file -> file.<K, String>openMap(table).remove(key));
    }
}
