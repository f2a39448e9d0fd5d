package org.sharedgrowth.observatory.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Debian's headless Chromium. Starting it takes about a second, so all tests of a process use one
 * browser; its contexts share nothing. The headless shell renders pages as the complete browser
 * does, but without windows and profiles: a page takes much less processor time.
 */
final class Chromium {
    private static final String SHELL = "/usr/bin/chromium-headless-shell";

    private static final List<String> EXECUTABLES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static @Nullable Chromium running;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(shellOrBrowser())
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-dev-shm-usage",
                                                    "--disable-background-networking")));

    private Chromium() {}

    /** A context with cookies of its own. */
    static BrowserContext context(NewContextOptions options) {
        Chromium chromium = running;
        if (chromium == null || !chromium.browser.isConnected()) {
            stop();
            chromium = new Chromium();
            running = chromium;
        }
        return chromium.browser.newContext(options);
    }

    /** Stops the browser if it is running. */
    static void stop() {
        if (running != null) {
            running.playwright.close();
            running = null;
        }
    }

    private static Path shellOrBrowser() {
        Path shell = Path.of(SHELL);
        return Files.isExecutable(shell) ? shell : executable();
    }

    /** The complete browser. */
    static Path executable() {
        return EXECUTABLES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "No Chromium found. Install it with: apt-get install chromium"));
    }
}
