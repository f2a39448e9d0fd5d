package org.sharedgrowth.observatory.chart.time;

import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * Many small charts with the same axes, each with one line and the same yardstick in grey. The page
 * shows name and value above each chart.
 *
 * @param scale of all of them
 * @param from text below the left end
 * @param to text below the right end
 * @param yardstick the line that all others are compared with; empty if there is none
 * @param panels the points of each chart
 */
public record SmallMultiples(
        Scale scale,
        TimeLabel from,
        TimeLabel to,
        List<Point> yardstick,
        List<List<Point>> panels) {
    private static final int HEIGHT = 110;
    private static final int TOP = 8;
    private static final int BOTTOM = HEIGHT - 20;

    /** The drawings, in the order of the panels. */
    public List<String> markup() {
        Stream<Point> points =
                Stream.concat(yardstick.stream(), panels.stream().flatMap(List::stream));
        Plot plot = Plot.of(points, List.of(from, to), scale, TOP, BOTTOM);
        return panels.stream().map(panel -> draw(panel, plot)).toList();
    }

    private String draw(List<Point> panel, Plot plot) {
        Canvas canvas = new Canvas(HEIGHT);
        double middle = (plot.top() + plot.bottom()) / 2.0;
        canvas.rules("gr", List.of((double) plot.top(), middle));
        canvas.rules("zr", List.of((double) plot.bottom()));
        canvas.line("hl yd", new Line("", "", yardstick, true).drawnPoints(), plot);
        List<Point> drawn = new Line("", "", panel, false).drawnPoints();
        LinePaths paths = canvas.line("k1", drawn, plot);
        List<Point> joined = drawn.stream().filter(Point::isJoined).toList();
        for (Point point : joined) {
            boolean isLast = point.equals(joined.getLast());
            if (isLast || paths.isIsolated(point)) {
                canvas.mark("k1", point, isLast, plot);
            }
        }
        canvas.text("ti", plot.x(from.time()), 0, HEIGHT - 5.0, Svg.escape(from.text()));
        canvas.text("ti en", plot.x(to.time()), 0, HEIGHT - 5.0, Svg.escape(to.text()));
        return canvas.end("lc");
    }
}
