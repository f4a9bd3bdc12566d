package os.qres.pos.handover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import os.qres.model.handover.HandedLine;
import os.qres.terminal.store.LocalStore;

/// Which displays may have which lines, on this terminal's disk before the first byte goes out: a display that has
/// taken a ticket shows it, also when its answer was lost, and whoever gets it after that must know.
final class Offers {
    private final LocalStore store;

    Offers(LocalStore store) {
        this.store = store;
    }

    /// Keeps that the display may have these from now on. It waits for the disk.
    ///
    /// @return those that it could not have before
    synchronized List<UUID> claim(List<HandedLine> lines, int display) {
        List<UUID> news = lines.stream()
                .map(HandedLine::clientRef)
                .filter(ref -> !of(ref).displays().contains(display))
                .toList();
        keep(news.stream()
                .map(ref -> {
                    List<Integer> all = new ArrayList<>(of(ref).displays());
                    all.add(display);
                    return put(ref, new Offered(all, of(ref).taken()));
                })
                .toList());
        return news;
    }

    /// The display has none of these after all.
    synchronized void takeBack(List<UUID> claimed, int display) {
        claimed.forEach(ref -> {
            List<Integer> left = of(ref).displays().stream()
                    .filter(other -> other != display)
                    .toList();
            if (left.isEmpty()) {
                store.offered().remove(ref.toString());
            } else {
                put(ref, new Offered(left, of(ref).taken()));
            }
        });
    }

    /// The display has said that it has these.
    synchronized void taken(Collection<UUID> lines) {
        keep(lines.stream()
                .map(ref -> put(ref, new Offered(of(ref).displays(), true)))
                .toList());
    }

    /// Whether a display has said that it has it.
    boolean isTaken(UUID line) {
        return of(line).taken();
    }

    /// Whether any of these may be with a display, other than that.
    boolean mayBeWithOthers(List<HandedLine> lines, int display) {
        return lines.stream()
                .anyMatch(line -> of(line.clientRef()).displays().stream().anyMatch(other -> other != display));
    }

    /// Whether any of these may be with a display.
    boolean mayBeOnScreen(List<HandedLine> lines) {
        return lines.stream().anyMatch(line -> !of(line.clientRef()).displays().isEmpty());
    }

    boolean remembers() {
        return !store.offered().values().isEmpty();
    }

    /// The server has all of it.
    void forget() {
        if (remembers()) {
            store.offered().clear();
        }
    }

    private Offered of(UUID line) {
        return store.offered()
                .get(line.toString())
                .map(text -> store.fromJson(text, Offered.class))
                .orElse(Offered.TO_NOBODY);
    }

    private CompletableFuture<Void> put(UUID line, Offered offered) {
        return store.offered().put(line.toString(), store.toJson(offered));
    }

    private static void keep(List<CompletableFuture<Void>> kept) {
        CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)).join();
    }
}
