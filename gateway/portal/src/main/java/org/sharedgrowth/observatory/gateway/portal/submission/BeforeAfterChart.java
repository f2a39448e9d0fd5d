package org.sharedgrowth.observatory.gateway.portal.submission;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.time.Line;
import org.sharedgrowth.observatory.chart.time.Point;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.chart.time.TimeLabel;
import org.sharedgrowth.observatory.chart.time.ValueAxis;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Side;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Draws a series before and after a release: the current state in grey, the future one in green.
 */
final class BeforeAfterChart {
    private static final int HEIGHT = 240;
    private static final int YEAR_LENGTH = 4;

    private final ReviewText text;
    private final Amounts amounts;

    BeforeAfterChart(ReviewText text, Language language) {
        this.text = text;
        this.amounts = Amounts.of(language);
    }

    /**
     * The drawing; empty if there is nothing to draw.
     *
     * @param released figures of the series that are released
     * @param changes changes of the series, all in one unit
     * @param unit written at the top of the axis
     * @param indicator decides how many decimals are shown; null if it is not known
     */
    RawString draw(
            List<Observation> released,
            List<Change> changes,
            String unit,
            @Nullable Indicator indicator) {
        TreeMap<String, BigDecimal> before = new TreeMap<>();
        for (Observation figure : released) {
            if (figure.value() != null) {
                before.put(figure.period(), figure.value());
            }
        }
        TreeMap<String, BigDecimal> after = new TreeMap<>(before);
        changes.forEach(change -> apply(change, after));
        TreeMap<String, BigDecimal> all = new TreeMap<>(before);
        all.putAll(after);
        if (all.isEmpty()) {
            return new RawString("");
        }
        List<Line> lines = new ArrayList<>();
        if (!before.isEmpty()) {
            lines.add(line(text.before(), before, true, indicator));
        }
        lines.add(line(text.after(), after, false, indicator));
        Scale scale = Line.scale(lines, true);
        TimeChart chart =
                new TimeChart(
                        HEIGHT,
                        new ValueAxis(scale, ticks(scale, unit), ""),
                        labels(all.firstKey(), all.lastKey()),
                        "",
                        lines);
        return new RawString(chart.markup());
    }

    private static void apply(Change change, Map<String, BigDecimal> figures) {
        Side current = change.current();
        if (current == null || current.value() == null) {
            figures.remove(change.period());
        } else {
            figures.put(change.period(), current.value());
        }
    }

    private Line line(
            String name,
            SortedMap<String, BigDecimal> figures,
            boolean yardstick,
            @Nullable Indicator indicator) {
        List<Point> points = new ArrayList<>();
        figures.forEach((period, value) -> points.add(Point.of(period, value.doubleValue())));
        String printed =
                figures.isEmpty()
                        ? ""
                        : amounts.shortest(figures.sequencedValues().getLast(), indicator);
        return new Line(name, printed, points, yardstick);
    }

    private List<String> ticks(Scale scale, String unit) {
        List<String> ticks = new ArrayList<>();
        for (double tick : scale.ticks()) {
            BigDecimal exact = BigDecimal.valueOf(tick).stripTrailingZeros();
            ticks.add(amounts.formats().number(exact.scale() < 0 ? exact.setScale(0) : exact));
        }
        ticks.set(ticks.size() - 1, ticks.getLast() + unit);
        return ticks;
    }

    private static List<TimeLabel> labels(String first, String last) {
        return TimeLabel.years(year(first), year(last)).stream()
                .map(year -> Integer.toString(year))
                .map(year -> new TimeLabel(year, year))
                .toList();
    }

    /** Periods begin with their year. */
    private static int year(String period) {
        return Integer.parseInt(period.substring(0, YEAR_LENGTH));
    }
}
