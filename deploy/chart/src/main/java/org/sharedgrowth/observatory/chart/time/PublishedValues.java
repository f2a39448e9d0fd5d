package org.sharedgrowth.observatory.chart.time;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.Svg;

/**
 * Draws the published values of one figure over time: a step for each value, from the day on which
 * it was published to the day on which the next one replaced it.
 *
 * @param values from the oldest to the newest
 * @param end the day up to which the last value is drawn
 * @param withdrawn text that says that the figure is no longer published from that day on; empty if
 *     it is still published
 */
public record PublishedValues(List<Value> values, TimeLabel end, String withdrawn) {
    private static final int HEIGHT = 170;
    private static final int TOP = 30;
    private static final int BOTTOM = 110;
    private static final int RULE = 132;
    private static final int FIRST_ROW = 148;
    private static final int SECOND_ROW = 164;

    /** Texts at positions beyond this one end there instead of starting there. */
    private static final int NEAR_END = 850;

    /**
     * One value.
     *
     * @param since the day on which it was published
     * @param printed the value with its unit
     */
    public record Value(TimeLabel since, double value, String printed) {}

    /** The drawing; empty if there is no value. */
    public String markup() {
        if (values.isEmpty()) {
            return "";
        }
        double low = values.stream().mapToDouble(Value::value).min().orElseThrow();
        double high = values.stream().mapToDouble(Value::value).max().orElseThrow();
        Scale scale = new Scale(low, high > low ? high : low + 1, 1);
        List<TimeLabel> days = new ArrayList<>(values.stream().map(Value::since).toList());
        days.add(end);
        Plot plot = Plot.of(days.stream().map(PublishedValues::point), days, scale, TOP, BOTTOM);
        Canvas canvas = new Canvas(HEIGHT);
        canvas.rules("gr", List.of((double) RULE));
        for (int i = 0; i < values.size(); i++) {
            draw(canvas, plot, i, plot.x(days.get(i + 1).time()));
        }
        if (!withdrawn.isEmpty()) {
            drawEnd(canvas, plot);
        }
        canvas.text("ti en", plot.x(end.time()), 0, SECOND_ROW, Svg.escape(end.text()));
        return canvas.end("lc");
    }

    private static Point point(TimeLabel day) {
        return Point.of(day.period(), 0);
    }

    private void draw(Canvas canvas, Plot plot, int index, long until) {
        Value value = values.get(index);
        long from = plot.x(value.since().time());
        String y = Svg.round(plot.y(value.value()));
        canvas.path("ln k1", "M" + from + " " + y + "H" + until);
        Point start = Point.of(value.since().period(), value.value());
        canvas.mark("k1", start, true, plot);
        String side = from > NEAR_END ? " en" : "";
        canvas.text(
                "lb k1" + side, from, 0, plot.y(value.value()) - 10, Svg.escape(value.printed()));
        int row = index % 2 == 0 ? FIRST_ROW : SECOND_ROW;
        canvas.text("ti" + side, from, 0, row, Svg.escape(value.since().text()));
    }

    private void drawEnd(Canvas canvas, Plot plot) {
        Point last = Point.of(end.period(), values.getLast().value());
        canvas.bar("wd", last, plot);
        String text = "✕ " + Svg.escape(withdrawn);
        canvas.text("wd en", plot.x(end.time()), 0, plot.y(last.value()) + 22, text);
    }
}
