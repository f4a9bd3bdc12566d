package os.qres.server.platform.rows;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// How many rows there are, and a number that depends on every letter of them and not on their order: the sum of the
/// rows' keyed hashes. A row is added and taken away without a look at the others (an incremental multiset hash:
/// Clarke and others, 2003).
public record Digest(long rows, long high, long low) {
    static final Digest NONE = new Digest(0, 0, 0);

    private static final HexFormat HEX = HexFormat.of();

    static Digest of(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new Digest(1, bytes.getLong(), bytes.getLong());
    }

    Digest plus(Digest other) {
        return new Digest(rows + other.rows, high + other.high, low + other.low);
    }

    Digest minus(Digest other) {
        return new Digest(rows - other.rows, high - other.high, low - other.low);
    }

    static Digest parse(String text) {
        String[] parts = text.split(":");
        return new Digest(
                Long.parseLong(parts[0]),
                HexFormat.fromHexDigitsToLong(parts[1]),
                HexFormat.fromHexDigitsToLong(parts[2]));
    }

    @Override
    public String toString() {
        return rows + ":" + HEX.toHexDigits(high) + ":" + HEX.toHexDigits(low);
    }
}
