package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what scripts add to pages, and that pages work without any of them. */
@ExtendWith(Suite.class)
class ScriptedPagesTest {
    private static final String MAP = "/indicators/IT_NET_USER_ZS?lang=en";
    private static final String LINES =
            "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA&area=IND&lang=en";
    private static final String SLIDER = "main form input[type=range]";

    @Test
    void aChoiceIsAppliedWithoutReloadingThePage() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(MAP);
            String before = page.locator(".answer").innerText();
            page.evaluate("window.sameDocument = true");
            page.focus("#group");
            page.selectOption("#group", new SelectOption().setLabel("Africa"));
            page.waitForURL("**group=**");
            until(page, "document.querySelector('.answer').innerText.includes('Africa')");
            assertEquals("group", page.evaluate("document.activeElement.id"));
            assertTrue(page.title().contains("Africa") || page.url().contains("group="));
            String answer = page.locator(".answer").innerText();
            until(page, () -> !announced(page).isEmpty());
            String announced = announced(page);
            assertTrue(announced.startsWith(answer), announced);
            assertTrue(announced.matches(".*\\d+ rows.*"), announced);

            page.goBack();
            until(page, () -> page.locator(".answer").innerText().equals(before));
            assertFalse(page.url().contains("group="), page.url());
            assertEquals(true, page.evaluate("window.sameDocument"), "the page was not reloaded");
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @Test
    void aWrongValueIsAnnouncedAndStaysInItsField() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(MAP);
            page.evaluate("window.sameDocument = true");
            page.fill("#mark", "Atlantis");
            page.press("#mark", "Enter");
            page.waitForSelector("#mark-fault");
            assertEquals("Atlantis", page.inputValue("#mark"));
            assertEquals("mark", page.evaluate("document.activeElement.id"));
            until(page, () -> announced(page).contains("Atlantis"));
            assertEquals(true, page.evaluate("window.sameDocument"));
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators",
                "/countries",
                "/gaps",
                "/releases",
                "/compare?indicator=IT_NET_USER_ZS&area=KEN"
            })
    void formsOfOtherPagesAreAppliedTheSameWay(String path) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(path);
            String before = page.url();
            page.evaluate("window.sameDocument = true");
            page.evaluate(
                    """
                    const form = document.querySelector('main form.filter');
                    const select = form.querySelector('select');
                    if (select) select.selectedIndex = select.options.length - 1;
                    else form.querySelector('#add').value = 'Brazil';
                    (select ?? form.querySelector('#add'))
                      .dispatchEvent(new Event('change', {bubbles: true}));
                    """);
            until(page, () -> !page.url().equals(before));
            until(page, "document.querySelectorAll('main').length === 1");
            assertEquals(true, page.evaluate("window.sameDocument"), path);
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @Test
    void aChoiceThatCannotBeFetchedIsSentAsAForm() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(MAP);
            page.evaluate("window.sameDocument = true");
            page.route(
                    "**/indicators/**",
                    route -> {
                        if (route.request().resourceType().equals("xhr")) {
                            route.abort();
                        } else {
                            route.resume();
                        }
                    });
            page.selectOption("#group", new SelectOption().setLabel("Africa"));
            page.waitForURL("**group=**");
            assertNull(page.evaluate("window.sameDocument"), "the page was reloaded");
            assertTrue(page.locator(".answer").innerText().contains("Africa"));
        }
    }

    static Stream<String> scripts() {
        return Stream.of("search", "filter", "walk", "*");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aPageWorksWhenOneScriptIsBlocked(String script) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.page();
            page.route("**/" + script + ".js*", route -> route.abort());
            browser.open(MAP);
            page.selectOption("#group", new SelectOption().setLabel("Africa"));
            if (script.equals("filter") || script.equals("*")) {
                page.click("form.filter button[type=submit]");
            }
            page.waitForURL("**group=**");
            until(page, "document.querySelector('.answer').innerText.includes('Africa')");
            page.click("details:has(table) summary");
            assertTrue(page.locator("main table").first().isVisible());
            boolean hasSlider = !script.equals("walk") && !script.equals("*");
            assertEquals(hasSlider ? 1 : 0, page.locator(SLIDER).count());
            assertEquals(
                    List.of(),
                    browser.consoleErrors().stream()
                            .filter(error -> !error.contains("ERR_FAILED"))
                            .toList());
        }
    }

    @Test
    void withoutScriptsTheFormIsSentByItsButton() {
        try (Browser browser = Browser.withoutScripts()) {
            Page page = browser.open(MAP);
            page.selectOption("#group", new SelectOption().setLabel("Africa"));
            page.click("form.filter button[type=submit]");
            page.waitForURL("**group=**");
            assertTrue(page.locator(".answer").innerText().contains("Africa"));
            assertEquals(0, page.locator(SLIDER).count());
        }
    }

    @Test
    void theSliderMovesThroughTheMapInTheOrderOfItsTable() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(MAP);
            Locator slider = focusByKeyboard(page);
            List<String> names = page.locator("main tbody th").allTextContents();
            assertAnnounced(slider, names.getFirst());
            slider.press("ArrowDown");
            assertAnnounced(slider, names.get(1));
            until(page, () -> page.locator(".tm path.tk").count() == 1);
            slider.press("ArrowRight");
            assertAnnounced(slider, names.get(2));
            slider.press("End");
            assertAnnounced(slider, names.getLast());
            slider.press("ArrowLeft");
            assertAnnounced(slider, names.get(names.size() - 2));
            slider.press("Home");
            String row = page.locator("main tbody tr").first().textContent();
            String announced = slider.getAttribute("aria-valuetext");
            for (String part : announced.split(", ", -1)) {
                assertTrue(row.contains(part), announced + " is not in " + row);
            }
            slider.press("Escape");
            assertEquals(0, page.locator(".tm path.tk").count(), "nothing is marked");
            page.keyboard().press("Tab");
            assertEquals("BUTTON", page.evaluate("document.activeElement.tagName"));
            Axe.assertNoViolations(browser, "walk");
        }
    }

    /**
     * Waits until an expression is true. Playwright's own method evaluates a text in the page,
     * which the page's content security policy forbids.
     */
    private static void until(Page page, String condition) {
        until(page, () -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    private static String announced(Page page) {
        return page.locator("body > [role=status]").textContent();
    }

    private static void until(Page page, BooleanSupplier condition) {
        for (int i = 0; i < 200; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("the page does not reach the expected state");
    }

    /** Presses Tab until the slider has the focus. The whole slider is a single tab stop. */
    private static Locator focusByKeyboard(Page page) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("document.activeElement.type === 'range'"))) {
                return page.locator(SLIDER).first();
            }
        }
        throw new AssertionError("Tab does not reach the slider");
    }

    private static void assertAnnounced(Locator slider, String name) {
        String announced = slider.getAttribute("aria-valuetext");
        assertTrue(announced.contains(name), announced + " does not name " + name);
    }

    @ParameterizedTest
    @CsvSource({"en, ArrowRight, ArrowLeft", "ar, ArrowLeft, ArrowRight"})
    void leftAndRightFollowTheDirectionOfThePage(String language, String onward, String back) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open("/indicators/IT_NET_USER_ZS?view=ranking&lang=" + language);
            List<String> names = page.locator("ol.rank a").allTextContents();
            Locator slider = page.locator(SLIDER);
            slider.focus();
            slider.press(onward);
            slider.press(onward);
            assertAnnounced(slider, names.get(2));
            slider.press(back);
            assertAnnounced(slider, names.get(1));
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @Test
    void theSliderMovesThroughLinesByPeriodAndByCountry() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(LINES);
            List<String> countries = page.locator("main thead th.n").allTextContents();
            List<String> periods = page.locator("main tbody th").allTextContents();
            Locator slider = page.locator(SLIDER);
            slider.focus();
            slider.press("ArrowDown");
            assertAnnounced(slider, periods.get(1) + ", " + countries.getFirst());
            slider.press("ArrowRight");
            assertAnnounced(slider, periods.get(1) + ", " + countries.get(1));
            assertEquals(1, page.locator(".lf line").count(), "its year is marked");
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @Test
    void soundIsLoadedAndPlayedOnlyOnRequest() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.page();
            page.addInitScript(
                    """
                    window.tones = [];
                    const make = AudioContext.prototype.createOscillator;
                    AudioContext.prototype.createOscillator = function () {
                      window.tones.push(performance.now());
                      return make.call(this);
                    };
                    """);
            List<String> loaded = new ArrayList<>();
            page.onRequest(request -> loaded.add(request.url()));
            browser.open(LINES);
            page.focus(SLIDER);
            page.press(SLIDER, "ArrowDown");
            assertFalse(loaded.toString().contains("chart2music"), "not before it is requested");
            assertEquals(0, page.evaluate("window.tones.length"));

            Locator listen = page.locator("main form button[aria-pressed]");
            listen.click();
            until(page, "window.tones.length > 6"); // three for each value
            assertEquals("true", listen.getAttribute("aria-pressed"));
            assertEquals(0, page.locator("[role=application], dialog").count());
            page.focus(SLIDER);
            page.press(SLIDER, "Escape");
            assertEquals("false", listen.getAttribute("aria-pressed"));
            int heard = (int) page.evaluate("window.tones.length");
            page.press(SLIDER, "ArrowDown");
            assertEquals(heard, page.evaluate("window.tones.length"), "sound is off");
            assertEquals(List.of(), browser.consoleErrors());
        }
    }

    @Test
    void namesCompleteTheFieldsOfAComparison() {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(LINES);
            page.locator("#addIndicator").pressSequentially("mobile");
            until(page, "document.querySelector('#addIndicator').list.options.length > 0");
            assertTrue(
                    page.evaluate("document.querySelector('#addIndicator').list.options[0].value")
                            .toString()
                            .startsWith("Mobile"));
            assertTrue(
                    (int) page.evaluate("document.querySelector('#add').list.options.length")
                            > 200);
            assertEquals(List.of(), browser.consoleErrors());
        }
    }
}
