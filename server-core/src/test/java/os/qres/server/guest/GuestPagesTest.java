package os.qres.server.guest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.menu.DishDraft;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.demo.Folder;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Intent;

class GuestPagesTest {
    private static final int FIRST_VIEW = 14 * 1024;

    @TempDir
    static Path folder;

    static LiveServer server;
    static TestClient phone;
    static String table12;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder);
        server.wiring().demo().load(Folder.demo());
        table12 = "/menu/"
                + server
                        .wiring()
                        .database()
                        .read(Actor.SYSTEM, in -> server.wiring().floor().tables(in))
                        .stream()
                        .filter(t -> t.number() == 12)
                        .findFirst()
                        .orElseThrow()
                        .qrCode();
        server.wiring().database().write(Intent.of(Actor.SYSTEM), unit -> server.wiring()
                .menu()
                .dishes()
                .add(
                        unit,
                        secret(server.wiring()
                                .menu()
                                .categories()
                                .list(unit)
                                .getLast()
                                .id())));
        phone = server.client().with("Accept-Language", "ru-RU,ru;q=0.9");
    }

    /// A dish whose composition nobody has written down.
    private static DishDraft secret(int category) {
        return new DishDraft(
                "Торт <дня>",
                null,
                Money.parse("1234.50"),
                null,
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theMenuIsWrittenInTheGuestsLanguageAndNamesTheTable() {
        String russian = phone.get(table12).expect(200).body();
        assertTrue(russian.contains("<html lang=\"ru\">"));
        assertTrue(russian.contains("Стол 12"));
        assertTrue(russian.contains("Кафе «Набережная»"));
        assertTrue(russian.contains("350 г · 290 ккал · 10 мин"));
        assertTrue(russian.contains("от 1\u00a0850\u00a0₽"));

        String english =
                phone.with("Accept-Language", "en-GB").get(table12).expect(200).body();
        assertTrue(english.contains("<html lang=\"en\">"));
        assertTrue(english.contains("Table 12"));
        assertTrue(english.contains("Embankment Café"));
        assertTrue(english.contains("Beef borsch"));
        assertFalse(english.contains("Борщ"));
    }

    @Test
    void theLanguageThatAGuestChoosesGoesBeforeThePhones() {
        String english =
                phone.get(table12 + "?lang=en&without=milk").expect(200).body();

        assertTrue(english.contains("<html lang=\"en\">"));
        assertTrue(english.contains("href=\"?lang=ru&amp;without=milk\""), "the way back keeps the filter");
        assertTrue(english.contains("name=\"lang\" value=\"en\""), "the form keeps the language");
    }

    @Test
    void withoutATablesCodeTheMenuIsThereAsWell() {
        String page = phone.get("/menu").expect(200).body();

        assertTrue(page.contains("Борщ с говядиной"));
        assertFalse(page.contains("Стол "));
    }

    @Test
    void whoScansANewDevicesCodeIsToldWhereToApproveIt() {
        String page = phone.get("/pair?code=482913").expect(200).body();
        assertTrue(page.contains("482 913"));
        assertTrue(page.contains("раздел «Устройства»"));
        assertTrue(phone.get("/pair?code=482913&lang=en").expect(200).body().contains("go to Devices"));

        String misread = phone.get("/pair?code=%3Cb%3E&lang=en").expect(200).body();
        assertTrue(misread.contains("Ask the device for a new one"));
        assertFalse(misread.contains("<b>"));
    }

    @Test
    void aCodeThatLeadsNowhereIsToldInWords() {
        var unknown = phone.get("/menu/" + UUID.randomUUID()).expect(404);
        assertTrue(unknown.body().contains("Такого стола нет"));
        assertTrue(unknown.header("Content-Type").startsWith("text/html"));

        assertTrue(phone.get("/menu/rubbish?lang=en").expect(404).body().contains("There is no such table"));
    }

    @Test
    void dishesWithAnUnwantedAllergenAreLeftOutAndUnknownOnesStandApart() {
        String page = phone.get("/menu?without=fish&without=celery").expect(200).body();

        assertTrue(page.contains("Показаны блюда без: рыба, сельдерей."));
        assertFalse(page.contains("<h3>Лосось на гриле"));
        assertFalse(page.contains("<h3>Борщ с говядиной"));
        assertTrue(page.contains("<h3>Бизнес-ланч"), "its parts can be chosen without");
        assertTrue(page.contains("Греческий салат"));
        int unknown = page.indexOf("Состав неизвестен");
        assertTrue(unknown > page.indexOf("Греческий салат"));
        assertTrue(page.indexOf("Торт &lt;дня&gt;") > unknown, "never among those that are free of it");
    }

    @Test
    void anOptionWithAnUnwantedAllergenIsMarked() {
        String page = phone.get("/menu?without=sulphites").expect(200).body();

        assertTrue(page.contains("warn bad"));
        assertFalse(phone.get("/menu").expect(200).body().contains("warn bad"));
    }

    @Test
    void aDishOfUnknownCompositionSaysAsk() {
        String page = phone.get("/menu").expect(200).body();

        String cake = page.substring(page.indexOf("Торт &lt;дня&gt;"));
        assertTrue(cake.substring(0, cake.indexOf("</article>")).contains("состав: спросите официанта"));
        assertTrue(cake.contains("1\u00a0234,50\u00a0₽"));
    }

    @Test
    void aDishThatIsOffIsNotShown() {
        String before = phone.get("/menu").expect(200).body();
        int id = Integer.parseInt(found("id=\"d(\\d+)\">(?:(?!</article>).)*Медовик", before));

        offer(id, false);

        assertFalse(phone.get("/menu").expect(200).body().contains("Медовик"));
        offer(id, true);
    }

    private static void offer(int dish, boolean available) {
        server.wiring().database().write(Intent.of(Actor.SYSTEM), unit -> server.wiring()
                .menu()
                .dishes()
                .offer(unit, dish, p -> new os.qres.model.menu.Availability(available, p.countdown())));
    }

    @Test
    void whatThePageLoadsMayBeKeptForEver() {
        String page = phone.get("/menu").expect(200).body();
        String sheet = found("rel=\"stylesheet\" href=\"([^\"]+)\"", page);

        var css = phone.get(sheet).expect(200);

        assertTrue(css.header("Cache-Control").contains("immutable"), css.header("Cache-Control"));
        assertTrue(css.header("Content-Type").startsWith("text/css"));
        phone.get("/assets/guest-000000000000.css").expect(404);
    }

    @Test
    void thePageRunsNoScriptAndLoadsNothingFromElsewhere() {
        var page = phone.get(table12).expect(200);

        assertFalse(page.body().contains("<script"));
        assertFalse(page.body().contains(" style="));
        assertFalse(page.body().contains("//"), "no address of another host");
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @Test
    void theWholeMenuAndItsStyleSheetFitIntoAConnectionsFirstRoundTrip() throws IOException {
        for (String language : new String[] {"ru", "en"}) {
            String page = phone.get(table12 + "?lang=" + language).expect(200).body();
            int html = zipped(page);
            int css = zipped(phone.get(found("rel=\"stylesheet\" href=\"([^\"]+)\"", page))
                    .expect(200)
                    .body());

            System.out.printf("guest menu, %s, 62 dishes: %d B of HTML + %d B of CSS, gzipped%n", language, html, css);
            assertTrue(html + css <= FIRST_VIEW, html + " + " + css);
        }
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
