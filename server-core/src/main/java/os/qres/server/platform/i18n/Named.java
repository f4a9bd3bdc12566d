package os.qres.server.platform.i18n;

import java.util.Map;
import java.util.function.UnaryOperator;
import os.qres.model.Translation;

/// A name of the restaurant's own that may have been translated, told in the language of who hears it.
///
/// @param own in the restaurant's language
/// @param told in the language of a code, such as `en`
public record Named(String own, UnaryOperator<String> told) {
    public static Named of(String own, Map<String, Translation> translations) {
        return new Named(own, language -> Translation.name(own, translations, language));
    }

    /// Both names, one after the other.
    public Named and(Named next) {
        return new Named(own + " " + next.own, language -> in(language) + " " + next.in(language));
    }

    public String in(String language) {
        return told.apply(language);
    }
}
