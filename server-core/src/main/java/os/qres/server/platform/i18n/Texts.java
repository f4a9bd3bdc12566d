package os.qres.server.platform.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The server's own sentences, from `texts/<bundle>_<language>.properties` (UTF-8). A language is added by
/// adding files and naming it in [#LANGUAGES].
public final class Texts {
    public static final Locale RUSSIAN = Locale.of("ru");
    public static final List<Locale> LANGUAGES = List.of(RUSSIAN, Locale.ENGLISH);

    private final String bundle;

    public Texts(String bundle) {
        this.bundle = bundle;
    }

    /// The text for `key`, with `{0}` … filled in.
    /// @throws java.util.MissingResourceException when no such text was written, which the text test forbids
    public String get(Locale language, String key, Object... arguments) {
        String text = in(language).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    public boolean has(String key) {
        return in(RUSSIAN).containsKey(key);
    }

    private ResourceBundle in(Locale language) {
        Locale known = LANGUAGES.contains(language) ? language : RUSSIAN;
        return ResourceBundle.getBundle(
                "texts." + bundle,
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The best of our languages for an `Accept-Language` header, or `fallback`.
    public static Locale choose(@Nullable String acceptLanguage, Locale fallback) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return fallback;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return match == null ? fallback : match;
        } catch (IllegalArgumentException _) {
            return fallback;
        }
    }
}
