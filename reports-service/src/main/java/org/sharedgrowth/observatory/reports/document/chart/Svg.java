package org.sharedgrowth.observatory.reports.document.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes elements of a drawing; escapes what it is given and rounds coordinates. */
final class Svg {
    private final StringBuilder out = new StringBuilder(1024);

    Svg(int width, int height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" aria-hidden=\"true\" focusable=\"false\">");
    }

    void bar(String cssClass, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(cssClass).append("\" fill=\"currentColor\" x=\"");
        out.append(round(x)).append("\" y=\"").append(round(y));
        out.append("\" width=\"").append(round(width));
        out.append("\" height=\"").append(round(height)).append("\"/>");
    }

    /** A box with a dashed border: a value that is missing. */
    void gap(double x, double y, double width, double height) {
        out.append("<rect class=\"chart-missing\" fill=\"none\" stroke=\"currentColor\"");
        out.append(" stroke-dasharray=\"4 3\" x=\"").append(round(x));
        out.append("\" y=\"").append(round(y)).append("\" width=\"").append(round(width));
        out.append("\" height=\"").append(round(height)).append("\"/>");
    }

    void line(double x1, double y1, double x2, double y2, String dash) {
        out.append("<line class=\"chart-line\" stroke=\"currentColor\" stroke-width=\"2\"");
        if (!dash.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        out.append(" x1=\"").append(round(x1)).append("\" y1=\"").append(round(y1));
        out.append("\" x2=\"").append(round(x2)).append("\" y2=\"").append(round(y2));
        out.append("\"/>");
    }

    /** A horizontal axis: thin and pale, so that it is not taken for a series. */
    void axis(double x1, double y, double x2) {
        out.append("<line class=\"chart-axis\" stroke=\"currentColor\" stroke-width=\"1\"");
        out.append(" stroke-opacity=\"0.35\" x1=\"").append(round(x1));
        out.append("\" y1=\"").append(round(y)).append("\" x2=\"").append(round(x2));
        out.append("\" y2=\"").append(round(y)).append("\"/>");
    }

    void dot(double x, double y) {
        out.append("<circle class=\"chart-dot\" fill=\"currentColor\" r=\"3\" cx=\"");
        out.append(round(x)).append("\" cy=\"").append(round(y)).append("\"/>");
    }

    void text(double x, double y, String anchor, int size, String text) {
        out.append("<text class=\"chart-text\" fill=\"currentColor\" x=\"").append(round(x));
        out.append("\" y=\"").append(round(y)).append("\" text-anchor=\"").append(anchor);
        out.append("\" font-size=\"").append(size).append("\">");
        out.append(escape(text)).append("</text>");
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private static String round(double coordinate) {
        BigDecimal rounded = BigDecimal.valueOf(coordinate).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? "0"
                : rounded.stripTrailingZeros().toPlainString().toLowerCase(Locale.ROOT);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
