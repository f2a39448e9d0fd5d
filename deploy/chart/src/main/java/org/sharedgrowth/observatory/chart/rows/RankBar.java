package org.sharedgrowth.observatory.chart.rows;

/**
 * The bar of one row in a ranking, from zero to the value.
 *
 * @param value NaN if there is none, in which case no bar is drawn
 * @param yardstick whether other rows are compared with this one, for example the row of the world
 */
public record RankBar(Span span, double value, boolean yardstick) {
    /** The drawing; empty if there is no value. */
    public String markup() {
        if (Double.isNaN(value)) {
            return "";
        }
        String zero =
                span.low() < 0
                        ? "<rect class=\"z\""
                                + span.attributeAt("x", 0)
                                + " width=\"1\" height=\"100%\"/>"
                        : "";
        return Row.openSvg(yardstick ? "rb y" : "rb")
                + "<rect"
                + span.attributesBetween(0, value)
                + " height=\"100%\"/>"
                + zero
                + "</svg>";
    }
}
