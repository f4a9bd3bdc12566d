package os.qres.pos.handover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// Of which waiting commands the kitchen knows without the server, or may know; and which it is to hear nothing
/// of, since a waiter has taken them back. Commands go by their keys; it may be asked on any thread.
public final class HandoverLedger {
    private final Set<String> known = new HashSet<>();
    private final Set<String> underway = new HashSet<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Map<String, CompletableFuture<Boolean>> asked = new HashMap<>();
    private final ObservableSet<String> shown = FXCollections.observableSet();

    /// What the kitchen knows, or may know; it changes on the screen's thread.
    public ObservableSet<String> shown() {
        return shown;
    }

    /// Somebody in the kitchen is about to be told.
    /// @return whether one may: it was not taken back
    synchronized boolean begin(String command) {
        if (takenBack.contains(command)) {
            return false;
        }
        underway.add(command);
        return true;
    }

    /// @param mayKnow whether anybody may have heard of it, for sure or not
    synchronized void end(String command, boolean mayKnow) {
        underway.remove(command);
        if (mayKnow) {
            known.add(command);
        }
        boolean isHidden = !known.contains(command);
        CompletableFuture<Boolean> answer = asked.remove(command);
        if (answer != null) {
            if (isHidden) {
                takenBack.add(command);
            }
            answer.complete(isHidden);
        }
    }

    /// Nobody in the kitchen is to hear of it, if nobody has. While somebody is being told just now, one waits
    /// for the end of that.
    /// @return whether nobody has heard of it, and nobody will
    public synchronized CompletableFuture<Boolean> takeBack(String command) {
        if (known.contains(command)) {
            return CompletableFuture.completedFuture(false);
        }
        if (underway.contains(command)) {
            return asked.computeIfAbsent(command, _ -> new CompletableFuture<>());
        }
        takenBack.add(command);
        return CompletableFuture.completedFuture(true);
    }

    /// It stays after all: the server may have it.
    public synchronized void giveBack(String command) {
        takenBack.remove(command);
    }

    /// On the screen's thread, once somebody was told.
    void publish() {
        Set<String> now;
        synchronized (this) {
            now = Set.copyOf(known);
        }
        shown.addAll(now);
    }
}
