package os.qres.terminal.text;

import java.util.Locale;

/// A language of the screens. `tag` is also what the server is asked for and the key of `translations`.
public enum Language {
    RU("ru", "Русский"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    public String tag() {
        return tag;
    }

    /// As it calls itself.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// @throws IllegalArgumentException for a language that has no texts
    public static Language of(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
