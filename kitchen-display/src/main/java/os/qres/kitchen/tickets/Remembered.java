package os.qres.kitchen.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import os.qres.terminal.store.Kept;

/// A number for each ticket or line of the board, kept through a restart. What has left the board is remembered for as
/// long as it may be recalled: after a start the board fills by and by.
public final class Remembered {
    private static final Duration RECALLED = Duration.ofHours(1);
    private static final String HISTORY = "of";

    private final Kept<String> disk;
    private final String name;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, Instant> gone = new HashMap<>();

    /// @param name of what these numbers are: tables of the disk are shared
    public Remembered(Kept<String> disk, String name) {
        this.disk = disk;
        this.name = name + "-";
        disk.entries().forEach((key, value) -> {
            if (key.startsWith(this.name) && !key.equals(this.name + HISTORY)) {
                numbers.put(Integer.valueOf(key.substring(this.name.length())), Integer.valueOf(value));
            }
        });
    }

    /// Begins anew where ids mean something else than they did, as in another history of the server.
    ///
    /// @return whether it is as it was
    public boolean isOf(String history) {
        if (disk.get(name + HISTORY).filter(history::equals).isPresent()) {
            return true;
        }
        numbers.keySet().forEach(id -> disk.remove(name + id));
        numbers.clear();
        gone.clear();
        disk.put(name + HISTORY, history);
        return false;
    }

    public Optional<Integer> get(int id) {
        return Optional.ofNullable(numbers.get(id));
    }

    /// The first number of each stays.
    public void putFirst(int id, int number) {
        if (numbers.putIfAbsent(id, number) == null) {
            disk.put(name + id, Integer.toString(number));
        }
    }

    /// @param ids what is on the board now
    public void onBoard(Collection<Integer> ids, Instant now) {
        gone.keySet().removeAll(ids);
        numbers.keySet().stream().filter(id -> !ids.contains(id)).forEach(id -> gone.putIfAbsent(id, now));
        gone.entrySet().removeIf(entry -> {
            boolean isOld = now.isAfter(entry.getValue().plus(RECALLED));
            if (isOld) {
                numbers.remove(entry.getKey());
                disk.remove(name + entry.getKey());
            }
            return isOld;
        });
    }
}
