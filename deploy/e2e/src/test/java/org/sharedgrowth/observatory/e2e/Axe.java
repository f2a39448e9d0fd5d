package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;

/** Checks the open page against accessibility rules with axe. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /**
     * Checks the open page, saves a screenshot, and requires that the browser's console has no
     * errors other than a status 404.
     */
    static void assertNoViolations(Browser browser, String name) {
        browser.saveScreenshot(name);
        AxeRunOptions options = new AxeRunOptions();
        // Nodes that pass need not be reported.
        options.setResultTypes(List.of("violations"));
        var results =
                new AxeBuilder(browser.page())
                        .options(options)
                        // For a page without frames, axe needs no additional page to combine
                        // results.
                        .setLegacyMode(browser.page().frames().size() == 1)
                        .withTags(RULES)
                        .analyze();
        assertEquals(List.of(), results.getViolations().stream().map(Object::toString).toList());
        assertEquals(
                List.of(),
                browser.consoleErrors().stream().filter(c -> !c.contains("404")).toList());
    }
}
