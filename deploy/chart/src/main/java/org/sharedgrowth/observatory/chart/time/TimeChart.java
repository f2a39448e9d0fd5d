package org.sharedgrowth.observatory.chart.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * A chart of lines over time with the name of each line at its end. It is hidden from assistive
 * technology: the page has a table with the same figures.
 *
 * @param height in pixels: 420 for the main picture of a page, 220 to 270 in a card
 * @param labels texts below the axis; empty for a small picture without years
 * @param forecast the word at the edge where forecasts start
 * @param lines at most {@link #MAX_LINES}, not counting yardsticks
 */
public record TimeChart(
        int height, ValueAxis values, List<TimeLabel> labels, String forecast, List<Line> lines) {
    /** Maximum number of lines that can be distinguished, not counting yardsticks. */
    public static final int MAX_LINES = 6;

    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final int LABEL_SHIFT = 9;

    /** Refuses more lines than can be distinguished. */
    public TimeChart {
        long coloured = lines.stream().filter(line -> !line.yardstick()).count();
        if (coloured > MAX_LINES) {
            throw new IllegalArgumentException(coloured + " lines, at most " + MAX_LINES);
        }
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** The drawing. */
    public String markup() {
        int bottom = labels.isEmpty() ? height - TOP : height - BOTTOM;
        Stream<Point> points = lines.stream().flatMap(line -> line.points().stream());
        Plot plot = Plot.of(points, labels, values.scale(), TOP, bottom);
        Canvas canvas = new Canvas(height);
        drawValues(canvas, plot);
        drawTimes(canvas, plot);
        drawForecastEdge(canvas, plot);
        List<String> types = types();
        for (int i = 0; i < lines.size(); i++) {
            drawLine(canvas, types.get(i), lines.get(i).drawnPoints(), plot);
        }
        drawNames(canvas, types, plot);
        return "<div class=\"" + type() + "\">" + canvas.end("lc") + "</div>";
    }

    private String type() {
        String numbers = values.ticks().isEmpty() ? " no" : "";
        boolean wide = values.ticks().stream().anyMatch(tick -> tick.length() > 5);
        return "lf" + numbers + (wide ? " wide" : "");
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        int number = 0;
        for (Line line : lines) {
            number += line.yardstick() ? 0 : 1;
            types.add(line.yardstick() ? "yd" : "k" + number);
        }
        return types;
    }

    private void drawValues(Canvas canvas, Plot plot) {
        List<Double> ticks = values.scale().ticks();
        for (int i = 0; i < values.ticks().size(); i++) {
            double y = plot.y(ticks.get(i)) + 4;
            canvas.text("vl", 0, -8, y, Svg.escape(values.ticks().get(i)));
        }
        if (!values.ticks().isEmpty()) {
            canvas.rules("gr", ticks.stream().map(plot::y).toList());
        }
        if (values.includesZero()) {
            canvas.rules("zr", List.of(plot.y(0)));
        } else if (!values.start().isEmpty()) {
            canvas.axisBreakMark(plot.bottom());
            canvas.text("st", 0, 8, plot.bottom() - 5.0, Svg.escape(values.start()));
        }
    }

    private void drawTimes(Canvas canvas, Plot plot) {
        for (int i = 0; i < labels.size(); i++) {
            TimeLabel label = labels.get(i);
            long x = plot.x(label.time());
            String type =
                    i == 0
                            ? "ti"
                            : i == labels.size() - 1
                                    ? "ti en"
                                    : i == labels.size() / 2 && isCentral(x) ? "ti mi" : "ti mi le";
            canvas.text(type, x, 0, height - 6.0, Svg.escape(label.text()));
        }
    }

    /** Whether a label here has room between the first and the last one even on a phone. */
    private static boolean isCentral(long x) {
        return Math.abs(2 * x - Plot.WIDTH) <= Plot.WIDTH / 6;
    }

    private void drawForecastEdge(Canvas canvas, Plot plot) {
        DoubleStream starts =
                lines.stream()
                        .flatMap(line -> line.drawnPoints().stream())
                        .filter(point -> point.state() == Point.State.FORECAST)
                        .mapToDouble(
                                point -> point.time() - PeriodPosition.length(point.period()) / 2);
        starts.min()
                .ifPresent(
                        start -> canvas.edge(plot.x(start), plot.top(), plot.bottom(), forecast));
    }

    private static void drawLine(Canvas canvas, String type, List<Point> drawn, Plot plot) {
        LinePaths paths = canvas.line(type, drawn, plot);
        List<Point> joined = drawn.stream().filter(Point::isJoined).toList();
        for (Point point : joined) {
            boolean isLast = point.equals(joined.getLast());
            if (isLast || !point.isPublished() || paths.isIsolated(point)) {
                canvas.mark(type, point, isLast, plot);
            }
        }
        drawn.stream()
                .filter(point -> !point.isJoined())
                .forEach(point -> canvas.drawWithdrawn(point, plot));
    }

    private void drawNames(Canvas canvas, List<String> types, Plot plot) {
        List<LabelText> texts = lines.stream().map(LabelText::of).toList();
        double[] places =
                SideLabels.place(
                        lines.stream().map(line -> labelPosition(line, plot)).toList(),
                        texts.stream().map(LabelText::height).toList(),
                        plot.top(),
                        plot.bottom());
        for (int i = 0; i < lines.size(); i++) {
            LabelText text = texts.get(i);
            canvas.text(
                    "lb " + types.get(i),
                    Plot.WIDTH,
                    LABEL_SHIFT,
                    places[i] + text.firstBaseline(),
                    text.content(LABEL_SHIFT));
        }
    }

    /** Where the label of a line should be; at the bottom if the line has no point. */
    private static double labelPosition(Line line, Plot plot) {
        List<Point> drawn = line.drawnPoints();
        return drawn.isEmpty() ? plot.bottom() : plot.y(drawn.getLast().value());
    }
}
