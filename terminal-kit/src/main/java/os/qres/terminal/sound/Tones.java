package os.qres.terminal.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Cues as 16-bit samples.
final class Tones {
    private Tones() {}

    static byte[] samples(Cue cue) {
        int total = cue.notes().stream().mapToInt(Note::samples).sum();
        ByteBuffer buffer = ByteBuffer.allocate(total * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (Note note : cue.notes()) {
            for (int i = 0; i < note.samples(); i++) {
                buffer.putShort((short) (note.at(i) * Short.MAX_VALUE * 0.9));
            }
        }
        return buffer.array();
    }

    static byte[] atVolume(byte[] samples, int percent) {
        ByteBuffer from = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer to = ByteBuffer.allocate(samples.length).order(ByteOrder.LITTLE_ENDIAN);
        while (from.hasRemaining()) {
            to.putShort((short) (from.getShort() * percent / 100));
        }
        return to.array();
    }
}
