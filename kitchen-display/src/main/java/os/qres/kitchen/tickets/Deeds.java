package os.qres.kitchen.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketView;

/// The deeds that the server's picture of the tickets may lack: those that wait to be sent, and those that it
/// has just confirmed but whose event is still on its way. Without the latter a crossed off line would come
/// back for a blink.
public final class Deeds {
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private record Entry(Deed deed, @Nullable Instant confirmedAt, long versionThen) {}

    private final Map<Long, Entry> entries = new TreeMap<>();

    /// @param waiting by the number in which they were given
    public void waiting(Map<Long, Deed> waiting, List<TicketView> tickets, Instant now) {
        waiting.forEach((number, deed) -> entries.putIfAbsent(number, new Entry(deed, null, 0)));
        entries.replaceAll((number, entry) -> waiting.containsKey(number) || entry.confirmedAt() != null
                ? entry
                : new Entry(entry.deed(), now, version(entry.deed(), tickets)));
        entries.values()
                .removeIf(entry -> entry.confirmedAt() != null
                        && (now.isAfter(entry.confirmedAt().plus(ON_ITS_WAY))
                                || version(entry.deed(), tickets) > entry.versionThen()));
    }

    /// The server refused something: what it has not in its picture did not happen.
    public void forgetConfirmed() {
        entries.values().removeIf(entry -> entry.confirmedAt() != null);
    }

    public List<TicketView> on(List<TicketView> tickets) {
        return Deed.apply(entries.values().stream().map(Entry::deed).toList(), tickets);
    }

    private static long version(Deed deed, List<TicketView> tickets) {
        return tickets.stream()
                .filter(deed::concerns)
                .mapToLong(TicketView::version)
                .max()
                .orElse(0);
    }
}
