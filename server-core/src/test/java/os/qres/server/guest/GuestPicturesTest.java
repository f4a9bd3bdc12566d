package os.qres.server.guest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestBrowser;
import os.qres.server.demo.Folder;
import os.qres.server.platform.access.Actor;

/// The README's pictures of the guest pages.
class GuestPicturesTest {
    @TempDir
    Path folder;

    @Test
    void theMenuIsPicturedLightAndDarkInBothLanguages() {
        try (TestBrowser phone = TestBrowser.take();
                LiveServer server = LiveServer.in(folder)) {
            server.wiring().demo().load(Folder.demo());
            String table = server.address()
                    + "/menu/"
                    + server.wiring()
                            .database()
                            .read(Actor.SYSTEM, in -> server.wiring().floor().tables(in))
                            .get(11)
                            .qrCode();
            take(phone, table + "#c4", ColorScheme.LIGHT, "guest-menu");
            take(phone, table + "#c4", ColorScheme.DARK, "guest-menu-dark");
            take(phone, table + "?lang=en#c5", ColorScheme.LIGHT, "guest-dish");
            server.client()
                    .post(table.replace(server.address(), "") + "/call", "{\"reason\":\"waiter\"}")
                    .expect(303);
            take(phone, table, ColorScheme.LIGHT, "guest-call");
            take(phone, table + "?lang=en&call=again", ColorScheme.DARK, "guest-call-again");
        }
    }

    @Test
    void theHappyHourIsPicturedLightAndDark() {
        var fridayAfternoon = new MovableClock("2026-11-20T13:30:00Z");
        try (TestBrowser phone = TestBrowser.take();
                LiveServer server = LiveServer.in(folder, Map.of(), fridayAfternoon)) {
            server.wiring().demo().load(Folder.demo());
            String menu = server.address() + "/menu";
            take(phone, menu + "?lang=ru#c2", ColorScheme.LIGHT, "guest-happy-hour");
            take(phone, menu + "?lang=en#c2", ColorScheme.DARK, "guest-happy-hour-dark-en");
        }
    }

    private static void take(TestBrowser phone, String address, ColorScheme colours, String name) {
        Path file = Path.of("target/pictures", name + ".png");
        try (Page page = phone.page(390, 844, colours, false)) {
            page.navigate(address);
            if (name.equals("guest-dish")) {
                var steak = page.locator("article", new Page.LocatorOptions().setHasText("Ribeye"));
                steak.locator("summary").click();
                steak.scrollIntoViewIfNeeded();
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertTrue(Files.exists(file));
    }
}
