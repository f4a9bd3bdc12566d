package os.qres.server.platform.problem;

import java.util.List;

/// Words that are put together in the language of who hears them.
///
/// @param key of `texts/refusals*.properties`
/// @param arguments plain words, names, phrases, or lists of them, which are told one after another
public record Phrase(String key, List<Object> arguments) {
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
