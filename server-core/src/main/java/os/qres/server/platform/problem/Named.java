package os.qres.server.platform.problem;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.Translation;

/// A name of the restaurant's own that may have been translated, told in the language of who hears it.
///
/// @param own in the restaurant's language
/// @param others by the language's code, such as `en`
public record Named(String own, Map<String, String> others) {
    public static Named of(String own, Map<String, Translation> translations) {
        return new Named(
                own,
                translations.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .name())));
    }

    /// Both names, one after the other.
    public Named and(Named next) {
        Map<String, String> both = Stream.concat(others.keySet().stream(), next.others.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> in(each) + " " + next.in(each)));
        return new Named(own + " " + next.own, both);
    }

    String in(Locale language) {
        return in(language.getLanguage());
    }

    private String in(String language) {
        return others.getOrDefault(language, own);
    }
}
