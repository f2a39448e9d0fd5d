package org.sharedgrowth.observatory.chart.time;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.sharedgrowth.observatory.chart.Scale;

/**
 * One line and the label at its end.
 *
 * @param name what the line shows; for a line without points, a text that says that there are no
 *     figures
 * @param printed the last value as it is printed after the name; left out on narrow screens
 * @param points in any order
 * @param yardstick whether other lines are compared with it, for example the line of the world; if
 *     so, it is drawn in grey
 */
public record Line(String name, String printed, List<Point> points, boolean yardstick) {
    /** Copies the points. */
    public Line {
        points = List.copyOf(points);
    }

    /** The round numbers that cover these lines and their intervals. */
    public static Scale scale(List<Line> lines, boolean fromZero) {
        double[] values =
                lines.stream()
                        .flatMap(line -> line.drawnPoints().stream())
                        .flatMapToDouble(
                                point -> DoubleStream.of(point.value(), point.low(), point.high()))
                        .filter(Double::isFinite)
                        .toArray();
        double min = DoubleStream.of(values).min().orElse(0);
        double max = DoubleStream.of(values).max().orElse(1);
        return fromZero ? Scale.of(Math.min(0, min), Math.max(0, max)) : Scale.of(min, max);
    }

    /** The points that can be drawn, from the oldest to the newest. */
    List<Point> drawnPoints() {
        return points.stream()
                .filter(Point::isDrawn)
                .sorted(Comparator.comparingDouble(Point::time))
                .toList();
    }
}
