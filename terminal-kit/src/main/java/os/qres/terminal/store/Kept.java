package os.qres.terminal.store;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.mvstore.MVMap;

/// A table of the local store: read from memory, written to disk.
final class Kept<K extends Comparable<K>> {
    private final MVMap<K, String> disk;
    private final DurableWriter writer;
    private final ConcurrentSkipListMap<K, String> memory = new ConcurrentSkipListMap<>();

    Kept(MVMap<K, String> disk, DurableWriter writer) {
        this.disk = disk;
        this.writer = writer;
        memory.putAll(disk);
    }

    Optional<String> get(K key) {
        return Optional.ofNullable(memory.get(key));
    }

    Collection<String> values() {
        return memory.values();
    }

    CompletableFuture<Void> put(K key, String value) {
        memory.put(key, value);
        return writer.write(() -> disk.put(key, value));
    }

    CompletableFuture<Void> remove(K key) {
        memory.remove(key);
        return writer.write(() -> disk.remove(key));
    }
}
