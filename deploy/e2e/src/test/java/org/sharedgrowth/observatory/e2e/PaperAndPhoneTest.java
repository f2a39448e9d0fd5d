package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks pages printed on paper, and charts and tables on the narrowest phone. */
@ExtendWith(Suite.class)
class PaperAndPhoneTest {
    private static final int PHONE_PIXELS = 320;

    /** Minimum size, in pixels, of chart text that people can read on a phone without effort. */
    private static final double MIN_TEXT_PIXELS = 11;

    /** Width of A4 within its margins, at 96 pixels an inch. */
    private static final int A4_PIXELS = 718;

    /**
     * Finds the smallest text in any chart: its size in pixels as displayed, and its content. Codes
     * in tiles are ignored, because the table below repeats them with names.
     */
    private static final String SMALLEST_TEXT =
            """
            () => {
              let smallest = [99, ''];
              const note = (size, text) => {
                if (size < smallest[0]) smallest = [size, text];
              };
              const isDrawn = svg => svg.getBoundingClientRect().height > 0
                  && svg.checkVisibility();
              for (const text of document.querySelectorAll('main svg text, main svg tspan')) {
                if (text.closest('.tc') || !isDrawn(text.ownerSVGElement)
                    || !text.checkVisibility() || text.querySelector('tspan')) continue;
                const scale = text.getScreenCTM().a;
                note(scale * parseFloat(getComputedStyle(text).fontSize), text.textContent);
              }
              for (const part of document.querySelectorAll('main .tws svg')) {
                if (!isDrawn(part)) continue;
                const scale = part.getScreenCTM().a;
                const plain = parseFloat(getComputedStyle(part).getPropertyValue('--tn'));
                for (const value of document.querySelectorAll('.tm .tn tspan')) {
                  const own = value.matches('[class^=l]')
                      ? parseFloat(getComputedStyle(value).fontSize) : plain;
                  if (own > 0) note(scale * own, value.textContent);
                }
              }
              return smallest[0].toFixed(1) + ' px: ' + smallest[1];
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/indicators/IT_NET_USER_ZS",
                "/indicators/IT_NET_USER_ZS?lang=ru",
                "/indicators/IT_CEL_SETS_P2",
                "/indicators/SP_POP_TOTL",
                "/indicators/IT_NET_USER_ZS?view=ranking",
                "/indicators/IT_NET_USER_ZS?area=KEN&area=BRA",
                "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA&area=IND",
                "/compare?indicator=IT_NET_USER_ZS&group=014",
                "/countries/KEN",
                "/gaps",
                "/search?q=internet+kenya",
                "/reports/digital-engine"
            })
    void textOfChartsCanBeReadOnAPhone(String path) {
        try (Browser browser = Browser.withScripts()) {
            browser.page().setViewportSize(PHONE_PIXELS, 800);
            String smallest = browser.open(path).evaluate(SMALLEST_TEXT).toString();
            double pixels = Double.parseDouble(smallest.substring(0, smallest.indexOf(' ')));
            assertTrue(pixels >= MIN_TEXT_PIXELS, path + ": " + smallest);
        }
    }

    /**
     * Finds tables that scroll without a note about it, or that have the note but do not scroll.
     * Returns each with its full width.
     */
    private static final String TABLES_WITH_WRONG_NOTE =
            """
            () => [...document.querySelectorAll('main .scroll')]
                .filter(place => place.checkVisibility())
                .filter(place => {
                  const note = getComputedStyle(place, '::before');
                  const hasNote = note.display !== 'none' && note.content.length > 6;
                  return hasNote !== place.scrollWidth > place.clientWidth;
                })
                .map(place => place.getAttribute('aria-label') + ' ' + place.scrollWidth)
            """;

    @ParameterizedTest
    @CsvSource({
        "/gaps, 320",
        "/gaps, 1280",
        "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA&area=IND&area=CHN&area=EGY, 320",
        "/compare?indicator=IT_NET_USER_ZS&area=KEN, 1280",
        "/countries/KEN?lang=ar, 320",
        "/offices, 320",
        "/docs/observations, 320",
        "/reports/digital-engine, 320"
    })
    void aTableThatScrollsSaysSo(String path, int width) {
        try (Browser browser = Browser.withScripts()) {
            browser.page().setViewportSize(width, 800);
            Page page = browser.open(path);
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            page.waitForTimeout(100); // some frames, until the page reacts to its new layout
            assertEquals(List.of(), page.evaluate(TABLES_WITH_WRONG_NOTE));
        }
    }

    /**
     * Finds elements that are printed although they work only on a screen, and content that is
     * missing on paper.
     */
    private static final String PRINT_FAULTS =
            """
            () => {
              const faults = [];
              const shown = one => one.checkVisibility();
              for (const one of document.querySelectorAll('form, button, input, .tabs, .chips')) {
                if (shown(one)) faults.push('shown: ' + one.outerHTML.slice(0, 80));
              }
              for (const one of document.querySelectorAll('main details > *')) {
                if (!shown(one)) faults.push('hidden: ' + one.textContent.slice(0, 80));
              }
              for (const one of document.querySelectorAll('main table')) {
                const right = one.getBoundingClientRect().right;
                if (right > innerWidth + 1) faults.push('cut: ' + one.textContent.slice(0, 40));
              }
              return faults;
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "/indicators/IT_NET_USER_ZS?sex=F, Women",
        "/indicators/IT_NET_USER_ZS?view=ranking, internet",
        "/indicators/IT_NET_USER_ZS?view=table, internet",
        "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA&area=IND, Kenya",
        "/countries/KEN, Kenya",
        "/gaps, Women and men",
        "/reports/digital-engine, report"
    })
    void aPrintoutShowsAllContentWithSelectionReleaseAddressAndDate(String path, String choice) {
        try (Browser browser = Browser.withScripts()) {
            Page page = browser.open(path + (path.contains("?") ? "&" : "?") + "lang=en");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(A4_PIXELS, 1000);
            page.pdf(
                    new Page.PdfOptions()
                            .setFormat("A4")
                            .setPath(
                                    Path.of(
                                            "target",
                                            "screenshots",
                                            "print" + path.replaceAll("\\W+", "-") + ".pdf")));
            assertEquals(List.of(), page.evaluate(PRINT_FAULTS));
            String text = page.locator("body").innerText();
            assertTrue(text.contains(choice), "the choice");
            assertTrue(text.matches("(?s).*[Rr]elease \\d+.*"), "the release");
            assertTrue(text.matches("(?s).*\\d{1,2} [A-Z][a-z]+ 20\\d\\d.*"), "the date");
            String address = path.replaceAll("[?].*", "");
            assertTrue(text.contains(Suite.running().origin() + address), "the address");
        }
    }
}
