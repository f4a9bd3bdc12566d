package os.qres.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser of a guest's phone or of a programmer: the system's Chromium, which asks nobody but the restaurant.
public final class TestBrowser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    /// Every address that any page has asked for.
    public final List<String> requests = new CopyOnWriteArrayList<>();

    private TestBrowser(Path chromium, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString())));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(QUIET));
    }

    /// Skips the test where there is no Chromium or no Node to drive it.
    public static TestBrowser take() {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> node = onPath("node");
        Assumptions.assumeTrue(
                chromium.isPresent() && node.isPresent(),
                "chromium and nodejs are not installed: nobody has looked at the pages");
        return new TestBrowser(chromium.orElseThrow(), node.orElseThrow());
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A new page without any memory.
    /// @param script whether JavaScript runs, which no guest page needs, but the tools that look at it
    public Page page(int width, int height, ColorScheme colours, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("ru-RU")
                .setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
