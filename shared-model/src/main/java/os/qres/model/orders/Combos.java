package os.qres.model.orders;

import java.util.UUID;

/// The parts of a combo, as lines of an order.
public final class Combos {
    private Combos() {}

    /// The `client_ref` of a combo's part, so that everybody calls it the same: the first has the combo's own.
    public static UUID part(UUID combo, int place) {
        return place == 0 ? combo : UUID.nameUUIDFromBytes(plain(combo + "/" + place));
    }

    /// Digits, letters, dashes: a byte each.
    private static byte[] plain(String words) {
        byte[] bytes = new byte[words.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) words.charAt(i);
        }
        return bytes;
    }
}
