package org.sharedgrowth.observatory.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Writes the elements of a drawing. Texts are escaped. Coordinates are in units of the view box and
 * rounded to tenths.
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder(1024);

    /** The alignment of a text relative to its point. */
    public enum Anchor {
        START,
        MIDDLE,
        END;

        private final String value = name().toLowerCase(Locale.ROOT);
    }

    /** A drawing of this width and height. */
    public Svg(int width, int height) {
        out.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-size=\"13\" fill=\"currentColor\" aria-hidden=\"true\"")
                .append(" focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\">");
    }

    /** A text in the font size of the drawing. */
    public Svg text(double x, double y, Anchor anchor, String text) {
        return text("", x, y, anchor, text);
    }

    /** A text of the given font size, in units of the view box. */
    public Svg text(int size, double x, double y, Anchor anchor, String text) {
        return text(" font-size=\"" + size + "\"", x, y, anchor, text);
    }

    private Svg text(String attributes, double x, double y, Anchor anchor, String text) {
        out.append("<text").append(attributes);
        number("x", x);
        number("y", y);
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"").append(anchor.value).append('"');
        }
        out.append('>').append(escape(text)).append("</text>");
        return this;
    }

    Svg bar(double x, double y, double width, double height) {
        out.append("<rect class=\"b\"");
        return rectangle(x, y, width, height);
    }

    /** A dashed box in place of a missing value. */
    Svg missingBox(double x, double y, double width, double height) {
        out.append("<rect class=\"missing\" fill=\"none\" stroke=\"currentColor\"")
                .append(" stroke-dasharray=\"4 3\"");
        return rectangle(x, y, width, height);
    }

    private Svg rectangle(double x, double y, double width, double height) {
        number("x", x);
        number("y", y);
        number("width", width);
        number("height", height);
        out.append("/>");
        return this;
    }

    /** A horizontal grid line, thin and pale, so that it is not mistaken for a series. */
    Svg grid(double x1, double x2, double y) {
        out.append("<line class=\"grid\" stroke=\"currentColor\" stroke-opacity=\"0.35\"");
        return line(x1, y, x2, y);
    }

    /** A segment of the line of a series, counted from 1; dotted across periods without a value. */
    Svg segment(int series, boolean dotted, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"s").append(series).append(dotted ? " gap\"" : "\"");
        out.append(" stroke=\"currentColor\" stroke-width=\"2\"");
        if (dotted) {
            out.append(" stroke-dasharray=\"1 6\"");
        }
        return line(x1, y1, x2, y2);
    }

    private Svg line(double x1, double y1, double x2, double y2) {
        number("x1", x1);
        number("y1", y1);
        number("x2", x2);
        number("y2", y2);
        out.append("/>");
        return this;
    }

    /** The mark of a series, counted from 1, around a point. */
    Svg mark(int series, double x, double y) {
        out.append("<path class=\"").append(Mark.classes(series)).append('"');
        if (Mark.isHollow(series)) {
            out.append(" fill=\"none\" stroke=\"currentColor\"");
        }
        out.append(" d=\"M").append(round(x)).append(' ').append(round(y));
        out.append(Mark.outline(series)).append("\"/>");
        return this;
    }

    /** The whole drawing; nothing can be added after it. */
    public String end() {
        return out.append("</svg>").toString();
    }

    private void number(String name, double coordinate) {
        out.append(' ').append(name).append("=\"").append(round(coordinate)).append('"');
    }

    /** A coordinate or a length, rounded to tenths. */
    public static String round(double coordinate) {
        BigDecimal rounded = BigDecimal.valueOf(coordinate).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A text as the content of an element. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
