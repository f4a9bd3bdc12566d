package os.qres.server.docs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestBrowser;
import os.qres.server.TestRestaurant;

class DocsBrowserTest {
    @TempDir
    static Path folder;

    static TestBrowser browser;
    static TestRestaurant restaurant;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        browser = TestBrowser.take();
        restaurant = new TestRestaurant(folder);
    }

    @AfterAll
    static void close() {
        if (restaurant != null) {
            restaurant.close();
            browser.close();
        }
    }

    @Test
    void aProgrammerSignsInAndTriesACallAndIsAnswered() {
        try (Page page = page("/docs", ColorScheme.LIGHT)) {
            page.locator(".auth-wrapper .authorize").click();
            Locator dialog = page.locator(".dialog-ux");
            dialog.locator("#oauth_username").fill("anna");
            dialog.locator("#oauth_password").fill("waiter pass");
            dialog.locator(".auth-btn-wrapper .authorize").first().click();
            dialog.getByText("Logout").waitFor();
            dialog.locator(".close-modal").click();

            Locator call = opened(page, "/auth/me");
            call.getByText("Try it out").click();
            call.getByText("Execute").click();
            Locator answer = call.locator(".live-responses-table .response").first();
            assertThat(answer.locator(".response-col_status")).containsText("200");
            assertThat(answer).containsText("\"full_name\": \"Anna Kay\"");
            picture(page, "docs-tried");
        }
        assertEquals(List.of(), complaints);
        nothingCameFromElsewhere();
    }

    @Test
    void whoIsNotSignedInSeesTheRefusal() {
        try (Page page = page("/docs", ColorScheme.DARK)) {
            Locator call = opened(page, "/auth/me");
            call.getByText("Try it out").click();
            call.getByText("Execute").click();
            Locator answer = call.locator(".live-responses-table .response").first();
            assertThat(answer.locator(".response-col_status")).containsText("401");
            assertThat(answer).containsText("urn:qres:problem:unauthenticated");
            assertEquals("rgb(28, 31, 39)", background(page));
            picture(page, "docs-refused-dark");
        }
    }

    @Test
    void aProgrammerReadsAnOperationAndFindsItBySearching() {
        try (Page page = page("/redoc", ColorScheme.DARK)) {
            assertEquals("rgb(255, 255, 255)", background(page));
            Locator section = page.locator("[id='operation/post_orders']");
            section.scrollIntoViewIfNeeded();
            assertThat(section).containsText("Opens an order");
            assertThat(section).containsText("dish_variation_id");
            assertThat(section).containsText("Без лука");
            picture(page, "redoc");

            page.getByPlaceholder("Search...").fill("ticket");
            page.locator("[role=search] [role=menuitem], .menu-content li")
                    .getByText("Brings a bumped ticket back.")
                    .first()
                    .waitFor();
        }
        assertEquals(List.of(), complaints.stream().filter(c -> !isRedocsOwn(c)).toList());
        nothingCameFromElsewhere();
    }

    /// ReDoc would show its maker's picture from elsewhere, and has styles for scroll bars that it does not use here.
    /// Our policy refuses both, and the page is well without them.
    private static boolean isRedocsOwn(String complaint) {
        return complaint.contains("https://cdn.redoc.ly/redoc/logo-mini.svg")
                || complaint.contains("sha256-DLDPR1ic47WIdK2WyeLkblb/tm2mQH+Jt/NNhZWu1k0=");
    }

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private void nothingCameFromElsewhere() {
        String here = restaurant.server().address() + "/";
        assertTrue(answered.contains(here + "openapi.json"), answered.toString());
        assertEquals(
                List.of(),
                answered.stream()
                        .filter(url -> !url.replace("blob:", "").startsWith(here))
                        .toList());
    }

    private Page page(String path, ColorScheme colours) {
        Page page = browser.page(1280, 900, colours, true);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> answered.add(response.url()));
        page.navigate(restaurant.server().address() + path);
        return page;
    }

    /// The operation `GET` of this path in Swagger UI, unfolded.
    private static Locator opened(Page page, String path) {
        page.locator(".opblock-tag").getByText("Signing in").first().click();
        Locator operation = page.locator(
                ".opblock-get", new Page.LocatorOptions().setHas(page.locator("[data-path='" + path + "']")));
        operation.locator(".opblock-summary-control").click();
        return operation;
    }

    private static void picture(Page page, String name) {
        Path file = Path.of("target/pictures", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.exists(file));
    }
}
