package org.sharedgrowth.observatory.chart;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A drawing with a view box as a separate file that contains its own colours. */
public final class StandaloneSvg {
    private static final String START = "<svg ";

    /**
     * The class sets the size in a page. There the drawing is hidden from assistive technology,
     * because a table has the same content.
     */
    private static final Pattern OF_PAGES =
            Pattern.compile("class=\"[^\"]*\" ?| ?aria-hidden=\"true\"");

    private StandaloneSvg() {}

    /**
     * The content of the file.
     *
     * @param svg one {@code svg} element
     * @param title describes the drawing for people who cannot see it
     * @param sheets the style sheets of the drawing; {@link StyleSheet#TOKENS} is always included
     */
    public static String of(String svg, String title, StyleSheet... sheets) {
        if (!svg.startsWith(START)) {
            throw new IllegalArgumentException("not one svg element");
        }
        int open = svg.indexOf('>') + 1;
        String attributes = OF_PAGES.matcher(svg.substring(START.length(), open)).replaceAll("");
        String rules = Arrays.stream(sheets).map(StyleSheet::text).collect(Collectors.joining());
        return START
                + "xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" "
                + attributes
                + "<title>"
                + Svg.escape(title)
                + "</title><style>"
                + StyleSheet.TOKENS.text()
                + rules
                + "</style>"
                + svg.substring(open);
    }
}
