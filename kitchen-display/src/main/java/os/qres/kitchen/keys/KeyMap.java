package os.qres.kitchen.keys;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/// Which key does what. A key has one meaning; several keys may have the same.
public record KeyMap(Map<KeyCode, Meaning> keys) {
    public static final KeyMap USUAL = new KeyMap(usual());

    /// Where the system tells the letter and not the key, as Russian layouts on some do.
    private static final String RUSSIAN = "йцукенгшщзфывапролдячсмить";

    private static final String LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM";

    public KeyMap {
        keys = Map.copyOf(keys);
    }

    private static Map<KeyCode, Meaning> usual() {
        Map<KeyCode, Meaning> keys = new EnumMap<>(KeyCode.class);
        for (Meaning meaning : Meaning.values()) {
            meaning.usual().forEach(key -> keys.put(key, meaning));
        }
        return keys;
    }

    /// @param text what the key types, for keyboards that tell no key
    public Optional<Meaning> meaning(KeyCode key, String text) {
        Meaning meaning = keys.get(key);
        int letter = text.length() == 1 ? RUSSIAN.indexOf(Character.toLowerCase(text.charAt(0))) : -1;
        if (meaning == null && letter >= 0) {
            meaning = keys.get(KeyCode.getKeyCode(LATIN.substring(letter, letter + 1)));
        }
        return Optional.ofNullable(meaning);
    }

    /// The keys of a meaning, in the keyboard's order; those of the usual map first, as they are known.
    public List<KeyCode> of(Meaning meaning) {
        return Arrays.stream(KeyCode.values())
                .filter(key -> keys.get(key) == meaning)
                .sorted((one, other) -> Integer.compare(rank(meaning, one), rank(meaning, other)))
                .toList();
    }

    private static int rank(Meaning meaning, KeyCode key) {
        int place = meaning.usual().indexOf(key);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /// `key` alone does this from now on; whatever it did before is without it.
    public KeyMap with(Meaning meaning, KeyCode key) {
        Map<KeyCode, Meaning> changed = new EnumMap<>(KeyCode.class);
        keys.forEach((known, means) -> {
            if (means != meaning) {
                changed.put(known, means);
            }
        });
        changed.put(key, meaning);
        return new KeyMap(changed);
    }

    /// `ENTER=BUMP,SPACE=CROSS`, to be kept.
    public String text() {
        return Arrays.stream(KeyCode.values())
                .filter(keys::containsKey)
                .map(key -> key.name() + "=" + keys.get(key))
                .collect(Collectors.joining(","));
    }

    /// What [#text] has written; keys and meanings that there are no more are left out.
    public static KeyMap parse(String text) {
        Map<KeyCode, Meaning> read = new EnumMap<>(KeyCode.class);
        for (String pair : text.split(",")) {
            for (KeyCode key : KeyCode.values()) {
                for (Meaning meaning : Meaning.values()) {
                    if (pair.equals(key.name() + "=" + meaning)) {
                        read.put(key, meaning);
                    }
                }
            }
        }
        return new KeyMap(read);
    }
}
