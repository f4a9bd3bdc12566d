package os.qres.server.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.Allergen;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.i18n.Texts;

/// How the guest wants to see a page.
///
/// @param chosenLanguage as named in the address, to be kept in links
record Wanted(Words words, @Nullable String chosenLanguage, Unwanted unwanted) {

    static Wanted by(Call<?> call, Texts texts) {
        Optional<Locale> chosen = call.query("lang").map(Locale::of).filter(Texts.LANGUAGES::contains);
        Locale accepted = call.actor().language();
        Locale known = Texts.LANGUAGES.contains(accepted) ? accepted : Texts.RUSSIAN;
        return new Wanted(
                new Words(texts, chosen.orElse(known)),
                chosen.map(Locale::getLanguage).orElse(null),
                Unwanted.of(call.queryAll("without")));
    }

    Wanted in(String language) {
        return new Wanted(words, language, unwanted);
    }

    Wanted withAll() {
        return new Wanted(words, chosenLanguage, new Unwanted(Set.of()));
    }

    /// What stands behind the `?` of a page that is wanted so; the path stays the guest's own.
    /// @param more `call=again`
    String query(String... more) {
        return Stream.of(
                        Stream.ofNullable(chosenLanguage).map(code -> "lang=" + code),
                        unwanted.allergens().stream().map(a -> "without=" + value(a)),
                        Stream.of(more))
                .flatMap(part -> part)
                .collect(Collectors.joining("&", "?", ""));
    }

    static String value(Allergen allergen) {
        return allergen.name().toLowerCase(Locale.ROOT);
    }
}
