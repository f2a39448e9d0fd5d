package org.sharedgrowth.observatory.chart;

import java.util.List;

/**
 * A chart of values as bars from zero; negative bars extend to the left. Names are beside the bars
 * if all are short, else above them. A missing value is a dashed box, never a zero.
 */
public final class BarChart {
    /** Maximum length of a name beside its bar, in characters. */
    public static final int MAX_NAME_LENGTH = 22;

    /** Width of a character at the largest text size, on narrow screens. */
    static final int CHARACTER_WIDTH = 11;

    private static final int WIDTH = 720;
    private static final int ROW_HEIGHT = 24;
    private static final int NAME_HEIGHT = 20;
    private static final int MISSING_WIDTH = 40;

    private final List<Bar> bars;
    private final boolean namesAreBeside;
    private final double zero;
    private final double widthPerUnit;

    /**
     * One bar.
     *
     * @param text the printed value, or the reason why there is none
     * @param value NaN if there is none
     */
    public record Bar(String name, String text, double value) {
        private double drawnValue() {
            return Double.isNaN(value) ? 0 : value;
        }
    }

    private BarChart(List<Bar> bars) {
        this.bars = bars;
        this.namesAreBeside = bars.stream().allMatch(bar -> bar.name().length() <= MAX_NAME_LENGTH);
        double low = Math.min(0, bars.stream().mapToDouble(Bar::drawnValue).min().orElse(0));
        double high = Math.max(0, bars.stream().mapToDouble(Bar::drawnValue).max().orElse(0));
        int longestText = bars.stream().mapToInt(bar -> bar.text().length()).max().orElse(0);
        int left = namesAreBeside ? MAX_NAME_LENGTH * CHARACTER_WIDTH + 8 : 0;
        int barSpace = Math.max(WIDTH / 4, WIDTH - left - longestText * CHARACTER_WIDTH - 10);
        this.widthPerUnit = high > low ? barSpace / (high - low) : 0;
        this.zero = left - low * widthPerUnit;
    }

    /** The drawing with the bars in the given order; empty if there are none. */
    public static String draw(List<Bar> bars) {
        return bars.isEmpty() ? "" : new BarChart(bars).draw();
    }

    private String draw() {
        int row = namesAreBeside ? ROW_HEIGHT : ROW_HEIGHT + NAME_HEIGHT;
        Svg svg = new Svg(WIDTH, bars.size() * row + 4);
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), i * row + 2);
        }
        return svg.end();
    }

    private void draw(Svg svg, Bar bar, int top) {
        int line = top + (namesAreBeside ? 0 : NAME_HEIGHT);
        if (namesAreBeside) {
            svg.text(MAX_NAME_LENGTH * CHARACTER_WIDTH, line + 16, Svg.Anchor.END, bar.name());
        } else {
            svg.text(0, top + 16, Svg.Anchor.START, bar.name());
        }
        double end = zero + bar.drawnValue() * widthPerUnit;
        if (Double.isNaN(bar.value())) {
            svg.missingBox(zero, line + 3, MISSING_WIDTH, ROW_HEIGHT - 6);
            end = zero + MISSING_WIDTH;
        } else {
            svg.bar(Math.min(zero, end), line + 3, Math.abs(end - zero), ROW_HEIGHT - 6);
        }
        svg.text(Math.max(zero, end) + 6, line + 16, Svg.Anchor.START, bar.text());
    }
}
