package org.sharedgrowth.observatory.chart.time;

import java.util.List;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * Writes a drawing in two layers: lines that are stretched to the width of the page, and marks and
 * texts that are not stretched.
 */
final class Canvas {
    private static final double LARGE_RADIUS = 4.5;
    private static final double SMALL_RADIUS = 3.2;

    /** Up to this height, there is no room for the sign of a break in a line. */
    private static final int MAX_HEIGHT_WITHOUT_SIGNS = 60;

    private final int height;
    private final StringBuilder stretched = new StringBuilder(2048);
    private final StringBuilder fixed = new StringBuilder(2048);

    Canvas(int height) {
        this.height = height;
    }

    /** Horizontal lines from edge to edge. */
    void rules(String type, List<Double> heights) {
        StringBuilder data = new StringBuilder();
        heights.forEach(
                y -> data.append("M0 ").append(Svg.round(y)).append('h').append(Plot.WIDTH));
        path(type, data.toString());
    }

    void path(String type, String data) {
        if (!data.isEmpty()) {
            stretched
                    .append("<path class=\"")
                    .append(type)
                    .append("\" d=\"")
                    .append(data)
                    .append("\"/>");
        }
    }

    /** Draws a line without its marks, and returns its paths. */
    LinePaths line(String type, List<Point> drawn, Plot plot) {
        LinePaths paths = LinePaths.of(drawn, plot);
        path("bd " + type, paths.band());
        path("ln " + type, paths.solid());
        path("ln dt " + type, paths.dotted());
        path("ln da " + type, paths.dashed());
        if (height > MAX_HEIGHT_WITHOUT_SIGNS) {
            paths.cuts().forEach(cut -> drawCut(type, cut));
        }
        return paths;
    }

    /** A disc or, for a value that may change, a ring. */
    void mark(String type, Point point, boolean large, Plot plot) {
        fixed.append("<circle class=\"")
                .append(point.isPublished() ? "" : "rg ")
                .append(type)
                .append('"')
                .append(percentAttribute("cx", plot.x(point.time())))
                .append(number("cy", plot.y(point.value())))
                .append(number("r", large ? LARGE_RADIUS : SMALL_RADIUS))
                .append("/>");
    }

    /** A short bar and a sign at a value that is no longer published. */
    void drawWithdrawn(Point point, Plot plot) {
        bar("wd", point, plot);
        text("wd", plot.x(point.time()), 0, plot.y(point.value()) - 9, "✕");
    }

    /** A short upright bar through a point. */
    void bar(String type, Point point, Plot plot) {
        verticalStroke(type, plot.x(point.time()), plot.y(point.value()), 0);
    }

    /** A line from top to bottom with a text on the side that has more room. */
    void edge(long x, int top, int bottom, String text) {
        fixed.append("<line class=\"fe\"")
                .append(percentAttribute("x1", x))
                .append(percentAttribute("x2", x))
                .append(number("y1", top))
                .append(number("y2", bottom))
                .append("/>");
        boolean isTextOnTheRight = 2 * x < Plot.WIDTH;
        text(
                isTextOnTheRight ? "fe" : "fe en",
                x,
                isTextOnTheRight ? 5 : -5,
                top + 10,
                Svg.escape(text));
    }

    /**
     * A text.
     *
     * @param shift to the right of the position, in pixels
     * @param content escaped markup, which may contain elements
     */
    void text(String type, long x, int shift, double y, String content) {
        fixed.append("<text class=\"").append(type).append('"').append(percentAttribute("x", x));
        if (shift != 0) {
            fixed.append(number("dx", shift));
        }
        fixed.append(number("y", y)).append('>').append(content).append("</text>");
    }

    /** A small sign on the axis, which shows that the axis does not start at zero. */
    void axisBreakMark(double y) {
        fixed.append("<path class=\"nt\" d=\"M-5 ")
                .append(Svg.round(y - 3))
                .append("l10-4m-10-2l10-4\"/>");
    }

    /** The whole drawing. */
    String end(String type) {
        return "<svg class=\""
                + type
                + "\" width=\"100%\" height=\""
                + height
                + "\" direction=\"ltr\" aria-hidden=\"true\" focusable=\"false\">"
                + "<svg viewBox=\"0 0 "
                + Plot.WIDTH
                + " "
                + height
                + "\" width=\"100%\" height=\""
                + height
                + "\" preserveAspectRatio=\"none\">"
                + stretched
                + "</svg>"
                + fixed
                + "</svg>";
    }

    private void drawCut(String type, LinePaths.Cut cut) {
        verticalStroke("ct " + type, cut.x(), cut.y(), -2);
        verticalStroke("ct " + type, cut.x(), cut.y(), 2);
    }

    private void verticalStroke(String type, long x, double y, int shift) {
        fixed.append("<line class=\"").append(type).append('"');
        fixed.append(percentAttribute("x1", x)).append(percentAttribute("x2", x));
        fixed.append(number("y1", y - 6)).append(number("y2", y + 6));
        fixed.append(shift == 0 ? "" : " transform=\"translate(" + shift + ")\"").append("/>");
    }

    private static String percentAttribute(String name, long x) {
        return " " + name + "=\"" + Svg.round(100.0 * x / Plot.WIDTH) + "%\"";
    }

    private static String number(String name, double value) {
        return " " + name + "=\"" + Svg.round(value) + "\"";
    }
}
