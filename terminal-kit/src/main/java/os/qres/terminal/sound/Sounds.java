package os.qres.terminal.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays cues, one after another, away from the screen's thread. Where there is no sound card it says so once
/// in the log and is silent.
public final class Sounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);
    private static final AudioFormat FORMAT = new AudioFormat(Note.RATE, 16, 1, true, false);

    private final ExecutorService player = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sound").factory());
    private final Map<Cue, byte[]> prepared = new EnumMap<>(Cue.class);
    private volatile int volume;
    private volatile boolean silent;

    /// @param volume 0 to 100 per cent
    public Sounds(int volume) {
        setVolume(volume);
    }

    public void setVolume(int percent) {
        volume = Math.clamp(percent, 0, 100);
    }

    public int volume() {
        return volume;
    }

    public void play(Cue cue) {
        if (silent || volume == 0) {
            return;
        }
        try {
            player.execute(() -> sound(cue));
        } catch (RejectedExecutionException _) {
            silent = true;
        }
    }

    private void sound(Cue cue) {
        if (silent) {
            return;
        }
        byte[] samples = prepared.computeIfAbsent(cue, Tones::samples);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            byte[] scaled = Tones.atVolume(samples, volume);
            line.write(scaled, 0, scaled.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            silent = true;
            LOG.warn("There is no sound here: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
