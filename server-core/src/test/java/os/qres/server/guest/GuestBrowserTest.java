package os.qres.server.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestBrowser;
import os.qres.server.demo.Folder;
import os.qres.server.platform.access.Actor;

class GuestBrowserTest {
    private static final int TARGET = 44;

    /// Every page says then that its prices end.
    private static final String IN_THE_HAPPY_HOUR = "2026-11-20T13:30:00Z";

    @TempDir
    static Path folder;

    static TestBrowser phone;
    static LiveServer server;
    static String table;

    @BeforeAll
    static void open() {
        phone = TestBrowser.take();
        server = LiveServer.in(folder, Map.of(), new MovableClock(IN_THE_HAPPY_HOUR));
        server.wiring().demo().load(Folder.demo());
        table = table(11);
    }

    private static String table(int index) {
        return server.address()
                + "/menu/"
                + server.wiring()
                        .database()
                        .read(Actor.SYSTEM, in -> server.wiring().floor().tables(in))
                        .get(index)
                        .qrCode();
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
            phone.close();
        }
    }

    /// Every two of width, colours and language together.
    static Stream<Arguments> looks() {
        return Stream.of(320, 390, 768)
                .flatMap(width -> Stream.of(
                        Arguments.of(width, ColorScheme.LIGHT, width == 390 ? "en" : "ru"),
                        Arguments.of(width, ColorScheme.DARK, width == 390 ? "ru" : "en")));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingAndNothingIsCutOff(int width, ColorScheme colours, String language) {
        try (Page page = phone.page(width, 844, colours, true)) {
            page.navigate(table + "?lang=" + language + "&without=lupin");
            assertEquals(List.of(), violations(page));

            page.evaluate("document.querySelectorAll('article details').forEach(d => d.open = true)");
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), "it scrolls sideways");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInWhatAGuestOpens(ColorScheme colours) {
        try (Page page = phone.page(390, 844, colours, true)) {
            page.navigate(table + "?without=milk");
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertEquals(List.of(), violations(page));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInTheWordsForAnUnknownTable(ColorScheme colours) {
        try (Page page = phone.page(320, 844, colours, true)) {
            page.navigate(server.address() + "/menu/unknown");

            assertEquals(List.of(), violations(page));
        }
    }

    @Test
    void everyTargetIsAtLeastAFingersSize() {
        try (Page page = phone.page(320, 844, ColorScheme.LIGHT, true)) {
            page.navigate(table + "?without=milk");
            page.evaluate("document.querySelector('.without').open = true");

            @SuppressWarnings("unchecked")
            var small = (List<String>) page.evaluate("""
                    size => [...document.querySelectorAll('a:not(.skip), button, summary, label')]
                        .filter(e => e.checkVisibility())
                        .map(e => [e.getBoundingClientRect(), e.textContent.trim()])
                        .filter(([box]) => box.width < size || box.height < size)
                        .map(([box, text]) => `${text} ${box.width} x ${box.height}`)""", TARGET);

            assertEquals(List.of(), small);
        }
    }

    @Test
    void aGuestFindsADishItsAllergensAndItsChoicesWithoutJavaScript() {
        try (Page page = phone.page(390, 844, ColorScheme.LIGHT, false)) {
            page.navigate(table);
            page.getByText("Горячее").first().click();
            page.waitForURL(Pattern.compile(".*#c.*"));

            var ribeye = page.locator("article", new Page.LocatorOptions().setHasText("Рибай"));
            assertFalse(ribeye.getByText("выберите 1").first().isVisible());
            ribeye.locator("summary").click();
            ribeye.getByText("выберите 1").first().waitFor();
            ribeye.getByText("молоко, сельдерей").waitFor();
            ribeye.getByText("+90 ₽").waitFor();
        }
    }

    @Test
    void aGuestLeavesAllergensOutAndChangesTheLanguageWithoutJavaScript() {
        try (Page page = phone.page(390, 844, ColorScheme.DARK, false)) {
            page.navigate(table);
            page.locator(".without summary").click();
            page.getByLabel("молоко").check();
            page.getByLabel("глютен").check();
            page.locator(".without button").click();
            page.getByText("Показаны блюда без: глютен, молоко.").waitFor();
            assertEquals(0, page.getByText("Маргарита").count());

            page.getByText("English").click(new Locator.ClickOptions().setForce(true));
            page.getByText("Shown are dishes without: gluten, milk.").waitFor();

            page.locator(".note a").click();
            page.getByText("Margherita").first().waitFor();
        }
    }

    @Test
    void aGuestCallsTheWaiterAndAsksForTheBillByOneTapWithoutJavaScript() {
        String page3 = table(2);
        try (Page page = phone.page(320, 640, ColorScheme.LIGHT, false)) {
            page.navigate(page3 + "?lang=en&without=milk");
            page.getByText("Call", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("You called the waiter at").waitFor();
            page.getByText("Shown are dishes without: milk.").waitFor();
            page.getByText("Call", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("The waiter knows already").waitFor();
            page.getByText("Bill", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("You asked for the bill at").waitFor();
            page.navigate(page3 + "?lang=ru");
            page.getByText("Вы попросили счёт в").waitFor();
        }
        try (Page page = phone.page(320, 640, ColorScheme.DARK, true)) {
            page.navigate(page3 + "?lang=ru");
            assertEquals(List.of(), violations(page));
        }
    }

    @Test
    void theMenuIsReadByKeyboardAlone() {
        try (Page page = phone.page(390, 844, ColorScheme.LIGHT, true)) {
            page.navigate(table);
            page.keyboard().press("Tab");
            assertEquals("К меню", page.evaluate("document.activeElement.textContent"));
            page.keyboard().press("Enter");
            assertEquals("menu", page.evaluate("document.activeElement.id"));
            page.keyboard().press("Tab");
            assertEquals("3px", page.evaluate("getComputedStyle(document.activeElement).outlineWidth"));
        }
    }

    @Test
    void thePhoneAsksNobodyButTheRestaurant() {
        try (Page page = phone.page(390, 844, ColorScheme.LIGHT, true)) {
            page.navigate(table);

            List<String> others = phone.requests.stream()
                    .filter(url -> !url.startsWith(server.address() + "/"))
                    .filter(url -> !url.startsWith("about:"))
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    @Test
    void nothingMovesWhileThePageLoads() {
        try (Page page = phone.page(390, 844, ColorScheme.LIGHT, true)) {
            page.navigate(table);

            Object shift = page.evaluate("""
                    () => new Promise(done => {
                        new PerformanceObserver(list => {}).observe({type: 'layout-shift', buffered: true});
                        setTimeout(() => done(performance.getEntriesByType('layout-shift').length), 300);
                    })""");

            assertEquals(0, shift);
        }
    }

    private static List<String> violations(Page page) {
        // Or the link that is half under the bar just now would be too small; one scrolls to it.
        page.evaluate("document.querySelectorAll('.call').forEach(bar => bar.style.position = 'static')");
        return new AxeBuilder(page)
                .options(stricter()).analyze().getViolations().stream()
                        .map(GuestBrowserTest::inWords)
                        .toList();
    }

    /// Besides what axe looks at by itself: contrast of 7:1, and room between targets.
    private static AxeRunOptions stricter() {
        var on = new AxeRuleOptions();
        on.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRules(Map.of("color-contrast-enhanced", on, "target-size", on));
        return options;
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining("; "));
    }
}
