package org.sharedgrowth.observatory.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person's browser: one page of {@link Chromium}. */
final class Browser implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> consoleErrors = new ArrayList<>();

    Browser(NewContextOptions options) {
        context = Chromium.context(options);
        page = context.newPage();
        page.onConsoleMessage(this::recordError);
        page.onPageError(consoleErrors::add);
    }

    private static Browser inEnglish(boolean scriptsEnabled) {
        return new Browser(
                new NewContextOptions().setJavaScriptEnabled(scriptsEnabled).setLocale("en-GB"));
    }

    /** A browser with scripts enabled. */
    static Browser withScripts() {
        return inEnglish(true);
    }

    /** A browser with scripts disabled; every page must work in it. */
    static Browser withoutScripts() {
        return inEnglish(false);
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
    List<String> consoleErrors() {
        return List.copyOf(consoleErrors);
    }

    /** Saves a screenshot in {@code target/screenshots}. */
    void saveScreenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    private void recordError(ConsoleMessage message) {
        if (message.type().equals("error")) {
            consoleErrors.add(message.text());
        }
    }
}
