package os.qres.terminal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundsTest {
    @ParameterizedTest
    @EnumSource(Cue.class)
    void cueLastsASecondOrMoreAndNeitherClicksNorIsSilent(Cue cue) {
        byte[] samples = Tones.samples(cue);
        assertTrue(samples.length / 2 >= Note.RATE, cue + " is too short");
        ByteBuffer buffer = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        int loudest = 0;
        int jump = 0;
        int before = 0;
        while (buffer.hasRemaining()) {
            int now = buffer.getShort();
            loudest = Math.max(loudest, Math.abs(now));
            jump = Math.max(jump, Math.abs(now - before));
            before = now;
        }
        assertTrue(loudest > 12_000, cue + " is too soft: " + loudest);
        assertTrue(jump < 9_000, cue + " clicks: " + jump);
        assertTrue(Math.abs(before) < 500, cue + " ends abruptly");
    }

    @Test
    void volumeScalesTheSamples() {
        byte[] full = Tones.samples(Cue.NEW);
        byte[] half = Tones.atVolume(full, 50);
        int a = ByteBuffer.wrap(full).order(ByteOrder.LITTLE_ENDIAN).getShort(2_000);
        int b = ByteBuffer.wrap(half).order(ByteOrder.LITTLE_ENDIAN).getShort(2_000);
        assertEquals(a / 2, b, 1);
    }

    @Test
    void whereThereIsNoSoundCardNothingIsThrown() {
        try (Sounds sounds = new Sounds(70)) {
            sounds.play(Cue.LATE);
            sounds.play(Cue.NEW);
            sounds.setVolume(0);
            sounds.play(Cue.VOID);
            assertEquals(0, sounds.volume());
        }
    }

    @Test
    void cueIsRepeatedUntilItsSubjectWasSeen() {
        SimpleLongProperty seconds = new SimpleLongProperty();
        List<Cue> heard = new ArrayList<>();
        try (SoundRepeater repeater = new SoundRepeater(heard::add, seconds)) {
            repeater.begin(12, Cue.NEW);
            repeater.begin(13, Cue.NEW);
            LongStream.rangeClosed(1, 30).forEach(seconds::set);
            assertEquals(List.of(Cue.NEW, Cue.NEW, Cue.NEW, Cue.NEW), heard, "at once, then one for both");
            repeater.seen(12);
            repeater.seen(13);
            LongStream.rangeClosed(31, 90).forEach(seconds::set);
            assertEquals(4, heard.size());
        }
    }
}
