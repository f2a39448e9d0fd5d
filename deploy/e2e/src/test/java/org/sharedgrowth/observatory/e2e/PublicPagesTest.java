package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the size and the width of public pages, the time until their first content appears, and
 * whether content moves.
 */
@ExtendWith(Suite.class)
class PublicPagesTest {
    /** At 50 kbit/s, one answer of this size is on the screen within three seconds. */
    private static final int MAX_BYTES = 14_000;

    /** Maximum sum of layout shifts: a tenth of what Lighthouse calls good. */
    private static final double MAX_SHIFTS = 0.01;

    private static final int PHONE_PIXELS = 320;
    private static final int SLOW_BYTES_A_SECOND = 50_000 / 8;
    private static final int SLOW_LATENCY_MILLIS = 400;

    /** The number of files that the browser loads before it shows anything. */
    private static final String BLOCKING_FILES =
            """
            performance.getEntriesByType('resource')
                .filter(file => file.renderBlockingStatus === 'blocking').length
            """;

    /** The sum of the layout shifts so far; the observer receives past shifts within the 100 ms. */
    private static final String LAYOUT_SHIFTS =
            """
            new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                  .observe({type: 'layout-shift', buffered: true});
              setTimeout(() => resolve(sum), 100);
            })
            """;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @MethodSource("org.sharedgrowth.observatory.e2e.PublicPages#inEachLanguage")
    void aPageIsSmallAndInTheRequestedLanguage(String address) throws Exception {
        HttpResponse<byte[]> answer = fetch(address);

        assertEquals(200, answer.statusCode());
        String language = address.substring(address.length() - 2);
        assertEquals(language, answer.headers().firstValue("Content-Language").orElse(""));
        assertTrue(answer.body().length <= MAX_BYTES, answer.body().length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "ar"}) // the longest words, and right-to-left text
    void pagesFitTheNarrowestPhone(String language) {
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.page();
            page.setViewportSize(PHONE_PIXELS, 800);
            List<String> wide =
                    PublicPages.PATHS.stream()
                            .map(path -> PublicPages.in(language, path))
                            .filter(address -> {
                                browser.open(address);
                                return width(page) > PHONE_PIXELS + 1; // rounded up
                            })
                            .toList();
            assertEquals(List.of(), wide, "pages wider than a phone");
        }
    }

    @ParameterizedTest
    @MethodSource("org.sharedgrowth.observatory.e2e.PublicPages#keyPages")
    void theFirstContentAppearsWithinThreeSecondsOnASlowLine(String path) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.page();
            slowDown(page);
            browser.open(path);
            double millis =
                    number(
                            page,
                            """
                            new Promise(resolve => new PerformanceObserver(list => {
                              const first = list.getEntriesByName('first-contentful-paint')[0];
                              if (first) resolve(first.startTime);
                            }).observe({type: 'paint', buffered: true}))
                            """);
            assertTrue(millis < 3_000, millis + " ms");
            assertEquals(0, number(page, BLOCKING_FILES), "files that delay the first content");
            double shifts = number(page, LAYOUT_SHIFTS);
            assertTrue(shifts <= MAX_SHIFTS, () -> "content moves while the page loads: " + shifts);
        }
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static void slowDown(Page page) {
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", SLOW_LATENCY_MILLIS);
        slow.addProperty("downloadThroughput", SLOW_BYTES_A_SECOND);
        slow.addProperty("uploadThroughput", SLOW_BYTES_A_SECOND);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow);
    }

    /** Without scripts: the width of the whole page as the browser lays it out. */
    private static int width(Page page) {
        var metrics = page.context().newCDPSession(page).send("Page.getLayoutMetrics");
        return metrics.getAsJsonObject("cssContentSize").get("width").getAsInt();
    }

    private static HttpResponse<byte[]> fetch(String address)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(Suite.running().origin() + address))
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
