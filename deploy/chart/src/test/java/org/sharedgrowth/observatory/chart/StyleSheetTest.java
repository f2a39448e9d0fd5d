package org.sharedgrowth.observatory.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleSheetTest {
    private static final String TOKENS = StyleSheet.TOKENS.text();

    @ParameterizedTest
    @EnumSource(StyleSheet.class)
    void aStyleSheetHasBalancedBracesAndLoadsNothing(StyleSheet sheet) {
        String text = sheet.text();
        assertEquals(count(text, '{'), count(text, '}'));
        assertFalse(text.contains("@import") || text.contains("http"), text);
    }

    @Test
    void everyColourThatIsUsedIsDefined() {
        Set<String> used =
                Arrays.stream(StyleSheet.values())
                        .flatMap(sheet -> names(sheet.text(), "var\\((--\\w+)\\)").stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (StyleSheet sheet : StyleSheet.values()) {
            used.removeAll(names(sheet.text(), "(--\\w+):"));
        }
        assertEquals(Set.of(), used);
    }

    @Test
    void noTwoSheetsStyleTheSameClass() {
        Set<String> seen = new TreeSet<>();
        for (StyleSheet sheet : StyleSheet.values()) {
            for (String name : names(sheet.text(), "\\.([a-z]\\w*)")) {
                assertTrue(seen.add(name), name + " of " + sheet);
            }
        }
    }

    @Test
    void coloursHaveADarkAndAForcedColoursVariant() {
        Set<String> dark = names(between(TOKENS, "dark){", "}}"), "(--\\w+):");
        Set<String> forced = names(between(TOKENS, "(forced-colors:active){", "}}"), "(--\\w+):");
        for (String name : Set.of("--pa", "--in", "--mf", "--mv", "--mt", "--wo", "--me")) {
            assertTrue(dark.contains(name), name);
            assertTrue(forced.contains(name), name);
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertTrue(from >= 0, start);
        return text.substring(from, text.indexOf(end, from));
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
