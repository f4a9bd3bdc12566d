package os.qres.terminal.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What happens to one of the store's tables.
sealed interface Change {
    record Put(String table, String key, String value) implements Change {}

    record Removed(String table, String key) implements Change {}

    record Cleared(String table) implements Change {}

    default void apply(Map<String, Map<String, String>> tables) {
        switch (this) {
            case Put(String table, String key, String value) ->
                tables.computeIfAbsent(table, _ -> new TreeMap<>()).put(key, value);
            case Removed(String table, String key) ->
                tables.computeIfAbsent(table, _ -> new TreeMap<>()).remove(key);
            case Cleared(String table) -> tables.remove(table);
        }
    }

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Put(String table, String key, String value) -> write(out, Kind.PUT, table, key, value);
            case Removed(String table, String key) -> write(out, Kind.REMOVED, table, key);
            case Cleared(String table) -> write(out, Kind.CLEARED, table);
        }
    }

    private static void write(DataOutputStream out, Kind kind, String... words) throws IOException {
        out.writeByte(kind.ordinal());
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static Change read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (Kind.values()[kind]) {
            case PUT -> new Put(word(in), word(in), word(in));
            case REMOVED -> new Removed(word(in), word(in));
            case CLEARED -> new Cleared(word(in));
        };
    }

    private static String word(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /// As it stands in the file: new ones go to the end.
    enum Kind {
        PUT,
        REMOVED,
        CLEARED
    }
}
