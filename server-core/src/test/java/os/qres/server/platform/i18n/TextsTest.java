package os.qres.server.platform.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"\\{([a-z_-]+)}");
    private static final Pattern SLUG_IN_CODE =
            Pattern.compile("(?:conflict|unauthenticated|Conflict|Unauthenticated)\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyTextIsThereInEveryLanguage() {
        Set<String> russian = keys(Texts.RUSSIAN);
        for (Locale language : Texts.LANGUAGES) {
            assertEquals(russian, keys(language), language.toString());
        }
    }

    @Test
    void everyRefusalInTheCodeHasItsWords() throws IOException {
        Set<String> keys = keys(Texts.RUSSIAN);
        var missing = new TreeSet<String>();
        for (String code : sources()) {
            SLUG_IN_CODE.matcher(code).results().map(m -> m.group(1) + ".title").forEach(missing::add);
            KEY_IN_CODE.matcher(code).results().map(m -> m.group(1)).forEach(key -> missing.add(key + ".field"));
        }
        missing.removeIf(key -> keys.contains(key) || keys.contains(key.replaceFirst("\\.field$", ".detail")));
        assertEquals(Set.of(), missing);
    }

    @Test
    void languageFollowsTheHeader() {
        assertEquals(Locale.ENGLISH, Texts.choose("de, en;q=0.5", Texts.RUSSIAN));
        assertEquals(Texts.RUSSIAN, Texts.choose("ru-RU,ru;q=0.9,en;q=0.8", Locale.ENGLISH));
        assertEquals(Texts.RUSSIAN, Texts.choose("de", Texts.RUSSIAN));
        assertEquals(Texts.RUSSIAN, Texts.choose("\u0000;;q=x", Texts.RUSSIAN));
        assertEquals(Texts.RUSSIAN, Texts.choose(null, Texts.RUSSIAN));
    }

    private static Set<String> keys(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "texts.refusals",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertFalse(bundle.keySet().isEmpty());
        return new TreeSet<>(bundle.keySet());
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
