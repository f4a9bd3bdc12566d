package os.qres.terminal.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.util.Subscription;

/// Sounds a cue and again every 15 seconds until someone has seen what it is about. Lives on the screen's
/// thread and counts the beats of the program's ticker.
public final class SoundRepeater implements AutoCloseable {
    private static final long EVERY = 15;

    private record Unseen(Cue cue, long since) {}

    private final Consumer<Cue> play;
    private final ReadOnlyLongProperty seconds;
    private final Map<Object, Unseen> unseen = new LinkedHashMap<>();
    private final Subscription beats;

    /// @param seconds goes up by one every second ([os.qres.terminal.controls.Ticker#beats])
    public SoundRepeater(Sounds sounds, ReadOnlyLongProperty seconds) {
        this(sounds::play, seconds);
    }

    SoundRepeater(Consumer<Cue> play, ReadOnlyLongProperty seconds) {
        this.play = play;
        this.seconds = seconds;
        this.beats = seconds.subscribe(_ -> beat());
    }

    /// Sounds now and until [#seen]; `subject` is what is to be seen, such as a ticket's id.
    public void begin(Object subject, Cue cue) {
        unseen.put(subject, new Unseen(cue, seconds.get()));
        play.accept(cue);
    }

    public void seen(Object subject) {
        unseen.remove(subject);
    }

    public void allSeen() {
        unseen.clear();
    }

    public boolean isUnseen(Object subject) {
        return unseen.containsKey(subject);
    }

    /// Each cue sounds once, however many subjects wait with it.
    private void beat() {
        long now = seconds.get();
        unseen.values().stream()
                .filter(u -> now > u.since() && (now - u.since()) % EVERY == 0)
                .map(Unseen::cue)
                .distinct()
                .forEach(play);
    }

    @Override
    public void close() {
        beats.unsubscribe();
        unseen.clear();
    }
}
