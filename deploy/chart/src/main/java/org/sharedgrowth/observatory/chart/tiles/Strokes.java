package org.sharedgrowth.observatory.chart.tiles;

import java.math.BigDecimal;

/**
 * The path data (SVG) of vertical strokes, each as wide as a tile. Moves are relative, and each
 * stroke returns to its start. Therefore equal moves are written the same way, whatever the lengths
 * of the strokes, and compress well. Lengths are rounded to halves of a pixel without accumulating
 * errors.
 */
final class Strokes {
    private final StringBuilder path = new StringBuilder();
    private long penX;
    private long penY;

    /**
     * Adds the stroke of a tile at {@code x}, from {@code y} to {@code end}; none if it is empty.
     */
    void add(double x, double y, double end) {
        long toX = tenths(x);
        long toY = tenths(y);
        long toEnd = tenths(end);
        if (toEnd == toY) {
            return;
        }
        if (path.isEmpty()) {
            path.append('M').append(number(toX));
            appendNext(toY);
        } else {
            path.append('m').append(number(toX - penX));
            appendNext(toY - penY);
        }
        path.append('v').append(number(toEnd - toY)).append('z');
        penX = toX;
        penY = toY;
    }

    String data() {
        return path.toString();
    }

    private void appendNext(long tenths) {
        if (tenths >= 0) {
            path.append(' ');
        }
        path.append(number(tenths));
    }

    /** The length in tenths of a pixel, rounded to half a pixel. */
    private static long tenths(double length) {
        return 5 * Math.round(length * 2);
    }

    private static String number(long tenths) {
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
