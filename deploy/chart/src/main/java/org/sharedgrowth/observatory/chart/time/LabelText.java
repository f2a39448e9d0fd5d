package org.sharedgrowth.observatory.chart.time;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.chart.Svg;

/** A label beside a line: its name in as many rows as it needs, never cut, and its value. */
record LabelText(List<String> rows, String printed) {
    private static final int ROW_HEIGHT = 14;
    private static final int GAP = 3;

    /** Width available beside the chart on a narrow screen, in Latin letters. */
    private static final int MAX_WIDTH = 14;

    private static final int FIRST_WIDE_LETTER = 0x2e80;

    static LabelText of(Line line) {
        List<String> rows = new ArrayList<>();
        String row = "";
        for (String word : line.name().split(" ", -1)) {
            String longer = row.isEmpty() ? word : row + " " + word;
            if (width(longer) > MAX_WIDTH && !row.isEmpty()) {
                rows.add(row);
                row = word;
            } else {
                row = longer;
            }
        }
        rows.add(row);
        return new LabelText(rows, line.printed());
    }

    int height() {
        return rows.size() * ROW_HEIGHT + GAP;
    }

    /** Distance from the middle of the label down to the baseline of its first row, in pixels. */
    double firstBaseline() {
        return 4 - (rows.size() - 1) * ROW_HEIGHT / 2.0;
    }

    /** The rows as the content of a text element that is placed at the right edge. */
    String content(int shift) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.append("<tspan x=\"100%\" dx=\"").append(shift).append("\" dy=\"");
                out.append(ROW_HEIGHT).append("\">");
            }
            out.append(Svg.escape(rows.get(i)));
            if (i == rows.size() - 1 && !printed.isEmpty()) {
                out.append("<tspan class=\"va\"> ").append(Svg.escape(printed)).append("</tspan>");
            }
            out.append(i > 0 ? "</tspan>" : "");
        }
        return out.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(letter -> letter < FIRST_WIDE_LETTER ? 1 : 2).sum();
    }
}
