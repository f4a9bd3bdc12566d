package os.qres.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.terminal.standin.Samples;

class TextsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:58:00Z");

    private final Texts texts = new Texts(Language.RU);
    private final Formats formats = new Formats(texts, () -> Samples.RESTAURANT, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "0, 0 столов",
        "1, 1 стол",
        "2, 2 стола",
        "4, 4 стола",
        "5, 5 столов",
        "11, 11 столов",
        "12, 12 столов",
        "14, 14 столов",
        "21, 21 стол",
        "22, 22 стола",
        "25, 25 столов",
        "101, 101 стол",
        "111, 111 столов"
    })
    void russianNumbersTakeTheirForm(long number, String words) {
        assertEquals(words, texts.count("tables", number));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 tables", "1, 1 table", "2, 2 tables", "21, 21 tables"})
    void englishNumbersTakeTheirForm(long number, String words) {
        texts.language().set(Language.EN);
        assertEquals(words, texts.count("tables", number));
    }

    @Test
    void everyKeyIsThereInEveryLanguageWithItsPlacesAndForms() throws IOException {
        Properties russian = properties(Language.RU);
        for (Language language : Language.values()) {
            Properties other = properties(language);
            assertEquals(russian.stringPropertyNames(), other.stringPropertyNames(), language.ownName());
            for (String key : other.stringPropertyNames()) {
                assertFalse(other.getProperty(key).isBlank(), key);
                assertEquals(places(russian.getProperty(key)), places(other.getProperty(key)), key);
                boolean counted = russian.getProperty(key).contains("|");
                int forms = counted ? Plural.forms(language) : 1;
                assertEquals(forms, other.getProperty(key).split("\\|").length, key + " " + language.ownName());
            }
        }
    }

    @Test
    void boundTextFollowsTheLanguage() {
        var words = texts.text("connection.behind", 8);
        assertEquals("Отстаёт 8 с", words.get());
        texts.language().set(Language.EN);
        assertEquals("8 s behind", words.get());
    }

    @Test
    void missingTextIsShownAsItsKeyAndNeverThrown() {
        assertEquals("no.such.text", texts.get("no.such.text"));
    }

    @Test
    void moneyReadsAsTheLanguageWritesIt() {
        assertEquals("1\u202f660\u202f₽", formats.money(new Money(166000)));
        assertEquals("2\u202f215,13\u202f₽", formats.money(new Money(221513)));
        assertEquals("\u22121\u202f234\u202f567,05", formats.amount(new Money(-123456705)));
        assertEquals("290,00", formats.exactAmount(new Money(29000)));
        assertEquals("0\u202f₽", formats.money(Money.ZERO));
        assertEquals("\u22120,50", formats.amount(new Money(-50)));
        texts.language().set(Language.EN);
        assertEquals("1,660.50\u202f₽", formats.money(new Money(166050)));
        assertEquals("1,000,000", formats.amount(new Money(100000000)));
    }

    @Test
    void timesReadAsOnTheRestaurantsClocks() {
        assertEquals("19:58", formats.now());
        assertEquals("Пятница, 20 ноября", formats.today());
        assertEquals("24:10", formats.timer(Duration.ofSeconds(1450)));
        assertEquals("1:02:40", formats.timer(Duration.ofSeconds(3760)));
        assertEquals("00:00", formats.timer(Duration.ofSeconds(-5)));
        assertEquals("01:00", formats.since(NOW.minusSeconds(60)));
        texts.language().set(Language.EN);
        assertEquals("Friday, 20 November", formats.today());
    }

    @Test
    void namesComeInTheLanguageElseInTheirOwn() {
        var english = Map.of("en", new Translation("Borsch", null));
        assertEquals("Борщ", formats.name("Борщ", english));
        texts.language().set(Language.EN);
        assertEquals("Borsch", formats.name("Борщ", english));
        assertEquals("Солянка", formats.name("Солянка", Map.of()));
        assertEquals("суп", formats.description("суп", english));
    }

    @Test
    void bundleForFxmlHasTheSameWords() {
        assertEquals(texts.get("undo"), texts.bundle().getString("undo"));
        assertTrue(texts.bundle().keySet().contains("login.who"));
    }

    private static List<String> places(String text) {
        Matcher m = Pattern.compile("\\{\\d}").matcher(text.split("\\|")[0]);
        return m.results().map(r -> r.group()).sorted().toList();
    }

    private static Properties properties(Language language) throws IOException {
        Properties properties = new Properties();
        String file = "kit_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                java.util.Objects.requireNonNull(Texts.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
