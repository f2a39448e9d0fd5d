package org.sharedgrowth.observatory.chart.time;

import java.util.List;
import java.util.stream.DoubleStream;
import org.sharedgrowth.observatory.chart.Scale;

/**
 * One figure over time, beside its number: a line on a scale that includes zero, with a dot at its
 * end and without axes.
 *
 * @param height in pixels, 26 to 56
 */
public record Sparkline(int height, List<Point> points) {
    private static final int MARGIN = 6;

    /** The drawing; empty if there are fewer than two points to draw. */
    public String markup() {
        List<Point> drawn =
                new Line("", "", points, false)
                        .drawnPoints().stream().filter(Point::isJoined).toList();
        if (drawn.size() < 2) {
            return "";
        }
        DoubleStream values = drawn.stream().mapToDouble(Point::value);
        double high = Math.max(0, values.max().orElse(0));
        double low = Math.min(0, drawn.stream().mapToDouble(Point::value).min().orElse(0));
        Scale scale = new Scale(low, high > low ? high : low + 1, 1);
        Plot plot = Plot.of(drawn.stream(), List.of(), scale, MARGIN, height - 1);
        Canvas canvas = new Canvas(height);
        canvas.rules("gr", List.of(plot.y(0)));
        canvas.line("k1", drawn, plot);
        canvas.mark("k1", drawn.getLast(), true, plot);
        return canvas.end("lc sp");
    }
}
