package os.qres.server.guest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.menu.Allergen;
import os.qres.server.platform.i18n.Texts;

/// What is written on a guest's page, in the guest's language.
record Words(Texts texts, Locale language) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String get(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    /// As a clock on the restaurant's wall shows it.
    String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    String code() {
        return language.getLanguage();
    }

    /// The name in this language, or as the restaurant wrote it.
    String name(String own, Map<String, Translation> translations) {
        return Translation.name(own, translations, code());
    }

    @Nullable
    String description(@Nullable String own, Map<String, Translation> translations) {
        Translation translation = translations.get(code());
        String words = translation == null || translation.description() == null ? own : translation.description();
        return words == null || words.isBlank() ? null : words;
    }

    String allergen(Allergen allergen) {
        return get("allergen." + allergen.name().toLowerCase(Locale.ROOT));
    }

    String allergens(Collection<Allergen> allergens) {
        return allergens.stream().map(this::allergen).collect(Collectors.joining(", "));
    }
}
