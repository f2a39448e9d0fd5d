package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person who does a task in the portal. Every page on the way has to be in the person's language,
 * have one heading, fit the screen and cause no error in the browser's console.
 */
final class Person implements AutoCloseable {
    /** More tab stops than any page of a task has before the control that is needed. */
    private static final int MAX_TABS = 250;

    private static final String HAS_FOCUS = "selector => document.activeElement.matches(selector)";

    /** Whether the focused element is visibly focused: it has an outline and is on the screen. */
    private static final String SHOWS_FOCUS =
            """
            () => {
              const box = document.activeElement.getBoundingClientRect();
              return getComputedStyle(document.activeElement).outlineStyle !== 'none'
                  && box.bottom > 0 && box.top < innerHeight && box.right > 0
                  && box.left < innerWidth;
            }
            """;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?");

    private final UsageMode mode;
    private final Browser browser;
    private final Page page;
    private final List<String> requests = new ArrayList<>();

    /**
     * A person with a browser of their own.
     *
     * @param browserLanguage the preferred language of the browser
     */
    Person(UsageMode mode, String browserLanguage) {
        this.mode = mode;
        browser =
                new Browser(
                        new NewContextOptions()
                                .setLocale(browserLanguage)
                                .setJavaScriptEnabled(mode.scripts())
                                .setViewportSize(mode.pixels(), 800));
        page = browser.page();
        page.onRequest(request -> requests.add(request.url()));
    }

    String language() {
        return mode.language();
    }

    /** Addresses that the browser requested. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Opens a page in the browser's language and switches to the person's own. */
    void openAndSwitchLanguage(String path) {
        browser.open(path);
        press(".who details:not(.me) summary");
        go(".who a[hreflang='" + mode.language() + "']", "lang=");
    }

    /** Opens a page by its address; the portal may refuse to show it. */
    void open(String path) {
        browser.open(path);
        checkPage();
    }

    /**
     * Follows a link or presses a button, then waits for a different address that contains the
     * given part.
     */
    void go(String control, String part) {
        String before = page.url();
        press(control);
        page.waitForURL(url -> !url.equals(before) && url.contains(part));
        checkPage();
    }

    /** Presses something that stays on the page. */
    void press(String control) {
        if (mode.keyboard()) {
            focus(control);
            page.keyboard().press(control.contains("checkbox") ? "Space" : "Enter");
        } else {
            visible(control).click();
        }
    }

    /** Replaces the content of a field. */
    void write(String field, String text) {
        if (mode.keyboard()) {
            focus(field);
            page.keyboard().press("ControlOrMeta+A");
            page.keyboard().insertText(text);
        } else {
            visible(field).fill(text);
        }
    }

    /** Chooses a file. The system's own dialog cannot be operated here. */
    void attach(String field, String name, String csv) {
        if (mode.keyboard()) {
            focus(field);
        }
        page.setInputFiles(
                field, new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs in as a demonstration user, from any page; returns to that page. */
    void signIn(String user) {
        String before = path();
        go("a[href^='/session/sign-in']", "/auth/");
        write("#username", user);
        write("#password", "demo-" + user);
        press("#kc-login");
        page.waitForURL(this::isPortalPage);
        assertEquals(before, path(), "the page after signing in");
        checkPage();
    }

    /** Enters the password again, which a release requires, and returns to the portal. */
    void confirm(String user) {
        page.waitForURL(url -> url.contains("/auth/"));
        write("#password", "demo-" + user);
        press("#kc-login");
        page.waitForURL(this::isPortalPage);
        checkPage();
    }

    private boolean isPortalPage(String url) {
        return !url.contains("/auth/") && !url.contains("/session/");
    }

    /** The content of a file that a link offers for download. */
    String download(String link) {
        Download download = page.waitForDownload(() -> press(link));
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new AssertionError("no file behind " + link, e);
        }
    }

    /** The text of the first element; fails if there is none or it is empty. */
    String read(String element) {
        String text = page.locator(element).first().innerText().strip();
        assertTrue(!text.isEmpty(), element + " is empty");
        return text;
    }

    /** The first number in a text of the page. */
    double readNumber(String element) {
        String text = read(element);
        Matcher number = NUMBER.matcher(text);
        assertTrue(number.find(), text);
        return Double.parseDouble(number.group().replace(',', '.'));
    }

    /** The content of a field. */
    String value(String field) {
        return page.inputValue(field);
    }

    String attribute(String element, String name) {
        return String.valueOf(page.locator(element).first().getAttribute(name));
    }

    List<String> attributes(String elements, String name) {
        return page.locator(elements).all().stream()
                .map(element -> String.valueOf(element.getAttribute(name)))
                .toList();
    }

    int count(String element) {
        return page.locator(element).count();
    }

    /**
     * Requires an element on the page, and waits for it if it comes only with the next response.
     */
    void sees(String element) {
        page.waitForSelector(element);
    }

    private String path() {
        return URI.create(page.url()).getPath();
    }

    /** Names of the cookies that the browser holds. */
    List<String> cookies() {
        return page.context().cookies().stream().map(cookie -> cookie.name).toList();
    }

    void goBack() {
        page.goBack();
        checkPage();
    }

    private Locator visible(String control) {
        return page.locator(control + " >> visible=true").first();
    }

    private void focus(String control) {
        for (int i = 0; i < MAX_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate(HAS_FOCUS, control))) {
                assertEquals(
                        true, page.evaluate(SHOWS_FOCUS), "the focus is visible on " + control);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(MAX_TABS + " tab stops do not reach " + control);
    }

    private void checkPage() {
        String address = page.url();
        assertEquals(
                mode.language(),
                page.getAttribute("html", "lang").substring(0, 2),
                "language of " + address);
        assertEquals(
                mode.language().equals("ar") ? "rtl" : "ltr",
                page.getAttribute("html", "dir"),
                "direction of " + address);
        assertEquals(1, page.locator("h1").count(), "headings of " + address);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(width <= mode.pixels(), () -> address + " is " + width + " pixels wide");
        assertEquals(
                List.of(),
                browser.consoleErrors().stream()
                        .filter(c -> !c.contains("403 (Forbidden)"))
                        .toList(),
                "console at " + address);
    }

    /** Saves what the person sees. */
    void saveScreenshot(String name) {
        browser.saveScreenshot(name);
    }

    @Override
    public void close() {
        browser.close();
    }
}
