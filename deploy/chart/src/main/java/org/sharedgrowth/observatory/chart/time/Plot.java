package org.sharedgrowth.observatory.chart.time;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.Scale;

/**
 * The positions of times and values.
 *
 * @param first the time at the left edge, in years
 * @param last the time at the right edge
 * @param top position of the highest value, in pixels
 * @param bottom position of the lowest value
 */
record Plot(double first, double last, Scale scale, int top, int bottom) {
    /** Width in units. Points and lines are rounded to the same units, so that they meet. */
    static final int WIDTH = 1000;

    static Plot of(Stream<Point> points, List<TimeLabel> labels, Scale scale, int top, int bottom) {
        double[] times =
                DoubleStream.concat(
                                points.filter(Point::isDrawn).mapToDouble(Point::time),
                                labels.stream().mapToDouble(TimeLabel::time))
                        .filter(Double::isFinite)
                        .toArray();
        return new Plot(
                DoubleStream.of(times).min().orElse(0),
                DoubleStream.of(times).max().orElse(1),
                scale,
                top,
                bottom);
    }

    /** From 0 at the left to {@link #WIDTH}; the middle if there is only one time. */
    long x(double time) {
        double share = last > first ? (time - first) / (last - first) : 0.5;
        return Math.round(Math.clamp(share, 0, 1) * WIDTH);
    }

    /** In pixels from the top. */
    double y(double value) {
        return bottom - scale.share(value) * (bottom - top);
    }
}
