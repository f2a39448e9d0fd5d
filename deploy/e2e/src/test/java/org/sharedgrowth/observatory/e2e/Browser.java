package org.sharedgrowth.observatory.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person's browser: Debian's headless Chromium. */
final class Browser implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright = Playwright.create();
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(boolean scripts) {
        var chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-background-networking")));
        context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setJavaScriptEnabled(scripts)
                                .setLocale("en-GB"));
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    /** A browser with scripts enabled. */
    static Browser withScripts() {
        return new Browser(true);
    }

    /** A browser with scripts disabled, which every page must support. */
    static Browser withoutScripts() {
        return new Browser(false);
    }

    /** Goes to a page of the portal. */
    Page open(String path) {
        page.navigate(Suite.running().origin() + path);
        return page;
    }

    Page page() {
        return page;
    }

    /** Signs in as a demonstration user through the sign-in page. */
    void signIn(String user) {
        open("/session/sign-in");
        page.fill("#username", user);
        page.fill("#password", "demo-" + user);
        page.click("#kc-login");
        page.waitForURL(url ->
                url.startsWith(Suite.running().origin())
                        && !url.contains("/auth/")
                        && !url.contains("/session/"));
    }

    /** Errors reported by the browser, including violations of the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Saves a screenshot in {@code target/screenshots}. */
    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    private static Path executable() {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "No Chromium found. Install it with: apt-get install chromium"));
    }
}
