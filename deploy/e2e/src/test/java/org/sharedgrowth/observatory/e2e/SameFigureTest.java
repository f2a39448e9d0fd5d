package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages show the same newest figure of an economy: that of the newest period with a value. */
@ExtendWith(Suite.class)
class SameFigureTest {
    private static final String CODE = "IT_NET_USER_ZS";
    private static final String INDICATOR = "/indicators/" + CODE;

    /** How far the value of a tile is below its code, in units of the drawing. */
    private static final int VALUE_OFFSET = 14;

    private static final String CELLS = "</a></th><td class=\"n\">([0-9.%]+)</td><td>([0-9]{4})";

    /** For India the source states that there is no figure for the newest year. */
    @ParameterizedTest
    @ValueSource(strings = {"IND", "KEN", "BGD"})
    void allPagesShowTheSameNewestFigure(String economy) {
        JsonNode newest = newest(economy);
        BigDecimal value = newest.path("value").decimalValue();
        String year = " " + newest.path("period").asText();
        String exact = value.setScale(1, RoundingMode.HALF_UP).toPlainString();
        String rounded = value.setScale(0, RoundingMode.HALF_UP).toPlainString();
        Map<String, String> expected = new TreeMap<>();
        expected.put("home", rounded);
        expected.put("map", rounded);
        expected.put("table", exact + year);
        // The ranking gives the year only if it is not the newest of all.
        expected.put("ranking", exact + " ");
        expected.put("country", exact + year);
        expected.put("country, by topic", exact + year);
        expected.put("group", rounded + "%" + year);
        expected.put("search", rounded + year);
        expected.put("comparison", rounded + year);

        assertEquals(expected, figuresOnPages(economy));
    }

    private static Map<String, String> figuresOnPages(String economy) {
        String link = "\"/countries/" + economy + "\">[^<]*";
        String group =
                Http.get("/api/indicators/v1/areas/" + economy)
                        .json()
                        .at("/groups/0/code")
                        .asText();
        String country = page("/countries/" + economy);
        String comparison = page("/compare?indicator=" + CODE + "&area=" + economy);
        Map<String, String> figuresOnPages = new TreeMap<>();
        figuresOnPages.put("home", tile(page("/"), economy));
        figuresOnPages.put("map", tile(page(INDICATOR), economy));
        figuresOnPages.put("table", firstMatch(page(INDICATOR + "?view=table"), link + CELLS));
        figuresOnPages.put(
                "ranking",
                firstMatch(page(INDICATOR + "?view=ranking"), link + "</a>.*?<b>([0-9.]+)</b>()"));
        figuresOnPages.put("country", firstMatch(country, "<b>([0-9.]+)</b> <span>%, ([0-9]{4})"));
        figuresOnPages.put(
                "country, by topic",
                firstMatch(
                        country,
                        "indicator="
                                + CODE
                                + "[^>]*>[^<]*</a></th><td class=\"n\"><b>([0-9.]+)</b> %, ([0-9]{4})"));
        figuresOnPages.put("group", firstMatch(page("/groups/" + group), link + CELLS));
        figuresOnPages.put(
                "search",
                firstMatch(
                        page("/search?q=internet+" + economy),
                        "<p class=\"say\">.*?<b>([0-9.]+)%</b>.*? in ([0-9]{4})"));
        figuresOnPages.put(
                "comparison",
                firstMatch(comparison, "<p class=\"answer\">.*<b>([0-9.]+)%</b> in ([0-9]{4})"));
        return figuresOnPages;
    }

    /** The home page lists some of the gaps that the gaps page lists, and counts all of them. */
    @Test
    void theHomePageAndTheGapsPageAgree() {
        String home = page("/");
        String gaps = page("/gaps") + page("/gaps?page=2");
        Map<String, String> homeGaps = gaps(home);
        Map<String, String> allGaps = gaps(gaps);

        assertFalse(homeGaps.isEmpty(), home);
        homeGaps.forEach((economy, row) -> assertEquals(allGaps.get(economy), row, economy));
        assertEquals(
                firstMatch(gaps, "Of ([0-9]+) (economies) with both figures"),
                firstMatch(home, "All ([0-9]+) (economies) with both figures"));
        assertEquals(
                firstMatch(gaps, "([0-9]+) (economies) do not report both"),
                firstMatch(
                        home, "([0-9]+) (economies) have no separate figures for women and men"));
    }

    /** Figures of women and of men, and their year, by economy. */
    private static Map<String, String> gaps(String html) {
        Matcher row =
                Pattern.compile(
                                "\"/countries/([A-Z]{3})\">[^<]*</a></th><td[^>]*>([0-9]+)</td>"
                                        + "(.*?)</tr>")
                        .matcher(html);
        Map<String, String> gaps = new TreeMap<>();
        while (row.find()) {
            String rest = row.group(3).replaceAll("<svg.*?</svg>", "");
            gaps.put(
                    row.group(1),
                    row.group(2)
                            + firstMatch(rest, "<td[^>]*>()([0-9]+)</td>")
                            + firstMatch(rest, "<td[^>]*>()((?:19|20)[0-9]{2})</td>"));
        }
        return gaps;
    }

    private static JsonNode newest(String economy) {
        @Nullable JsonNode newest = null;
        JsonNode series =
                Http.get(
                                "/api/indicators/v1/observations?pageSize=1000&indicator="
                                        + CODE
                                        + "&area="
                                        + economy)
                        .json()
                        .path("items");
        for (JsonNode cell : series) {
            newest = cell.path("value").isNull() ? newest : cell;
        }
        if (newest == null) {
            throw new AssertionError("no figure of " + economy);
        }
        return newest;
    }

    private static String page(String path) {
        Answer answer = Http.send(Http.request(path).header("Accept", "text/html"));
        assertEquals(200, answer.status(), answer::toString);
        return answer.body();
    }

    /** The groups of the first match, separated by a space. */
    private static String firstMatch(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        return found.find() ? found.group(1) + " " + found.group(2) : "none";
    }

    /** The value below the code of an economy. */
    private static String tile(String html, String economy) {
        Matcher code =
                Pattern.compile(
                                "<text y=\"([0-9]+)\">(?:(?!</text>).)*?<tspan x=\"([0-9]+)\">"
                                        + economy
                                        + "<")
                        .matcher(html);
        if (!code.find()) {
            return "none";
        }
        int line = Integer.parseInt(code.group(1)) + VALUE_OFFSET;
        Matcher value =
                Pattern.compile(
                                "<text y=\""
                                        + line
                                        + "\">(?:(?!</text>).)*?<tspan x=\""
                                        + code.group(2)
                                        + "\">([^<]*)<")
                        .matcher(html);
        return value.find() ? value.group(1) : "none";
    }
}
