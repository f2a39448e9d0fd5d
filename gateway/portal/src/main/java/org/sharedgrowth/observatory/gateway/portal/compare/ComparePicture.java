package org.sharedgrowth.observatory.gateway.portal.compare;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.time.Line;
import org.sharedgrowth.observatory.chart.time.Point;
import org.sharedgrowth.observatory.chart.time.SmallMultiples;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.chart.time.TimeLabel;
import org.sharedgrowth.observatory.chart.time.ValueAxis;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.LegendItem;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Panel;
import org.sharedgrowth.observatory.gateway.portal.compare.Series.NamedSeries;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;

/** Draws series as lines in one picture or as small multiples. */
record ComparePicture(CompareText text, Printer printer) {
    private static final String LINE = "<path class=\"ln%s\" d=\"M0 6H28\"/>";
    private static final String DISC = "<circle%s cx=\"14\" cy=\"6\" r=\"4\"/>";
    private static final String RING = " class=\"rg\"";

    /** Whether these lines can be distinguished in one picture. */
    static boolean fits(List<NamedSeries> lines) {
        return lines.stream().filter(one -> !isYardstick(one, lines)).count()
                <= TimeChart.MAX_LINES;
    }

    /** Whether this is the series of the world, and there are other series to compare with it. */
    private static boolean isYardstick(NamedSeries one, List<NamedSeries> lines) {
        return one.series().isWorld()
                && lines.stream().anyMatch(other -> !other.series().isWorld());
    }

    /** All lines in one picture; empty if there is no figure. */
    RawString onePicture(List<NamedSeries> series, int height) {
        if (!hasFigures(series)) {
            return new RawString("");
        }
        List<Line> lines = series.stream().map(one -> line(one, isYardstick(one, series))).toList();
        Scale scale = Line.scale(lines, printer.share());
        ValueAxis axis = new ValueAxis(scale, printer.ticks(scale), start(scale));
        return new RawString(
                new TimeChart(height, axis, labels(series), text.forecast(), lines).markup());
    }

    private static boolean hasFigures(List<NamedSeries> series) {
        return series.stream().anyMatch(one -> !one.series().cellsWithValue().isEmpty());
    }

    private Line line(NamedSeries one, boolean yardstick) {
        String printed = one.series().newest().map(cell -> printer.inList(value(cell))).orElse("");
        String name = printed.isEmpty() ? text.noFigures(one.name()) : one.name();
        return new Line(name, printed, points(one.series()), yardstick);
    }

    private List<Point> points(Series series) {
        return series.cellsWithValue().stream().map(this::point).toList();
    }

    private Point point(Observation cell) {
        double value = value(cell).movePointLeft(printer.power()).doubleValue();
        Point point = Point.of(cell.period(), value);
        return switch (requireNonNullElse(cell.status(), "A")) {
            case "E", "I" -> point.withState(Point.State.ESTIMATED);
            case "P" -> point.withState(Point.State.PROVISIONAL);
            case "F" -> point.withState(Point.State.FORECAST);
            case "B" -> point.afterBreak();
            default -> point;
        };
    }

    private BigDecimal value(Observation cell) {
        return Series.value(cell, printer.indicator().unitMultiplier());
    }

    private String start(Scale scale) {
        return scale.low() > 0 ? text.startsAt(printer.ticks(scale).getFirst()) : "";
    }

    private static List<TimeLabel> labels(List<NamedSeries> series) {
        int[] years =
                series.stream()
                        .flatMap(one -> one.series().cellsWithValue().stream())
                        .map(Series::year)
                        .filter(year -> year.matches("[0-9]{4}"))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        int first = IntStream.of(years).min().orElse(0);
        int last = IntStream.of(years).max().orElse(first);
        return TimeLabel.years(first, last).stream()
                .map(year -> Integer.toString(year))
                .map(year -> new TimeLabel(year, year))
                .toList();
    }

    /**
     * A small picture for each series, the highest newest figure first; the series of the world has
     * none of its own unless it is alone.
     */
    List<Panel> smallMultiples(List<NamedSeries> series) {
        List<NamedSeries> panels = sortByValue(series);
        if (!hasFigures(panels)) {
            return panels.stream().map(one -> panel(one, "")).toList();
        }
        List<Line> lines = series.stream().map(one -> line(one, false)).toList();
        List<TimeLabel> labels = labels(series);
        List<NamedSeries> world = series.stream().filter(one -> isYardstick(one, series)).toList();
        List<String> drawings =
                new SmallMultiples(
                                Line.scale(lines, printer.share()),
                                labels.getFirst(),
                                labels.getLast(),
                                world.size() == 1 ? points(world.getFirst().series()) : List.of(),
                                panels.stream().map(one -> points(one.series())).toList())
                        .markup();
        return IntStream.range(0, panels.size())
                .mapToObj(i -> panel(panels.get(i), drawings.get(i)))
                .toList();
    }

    private List<NamedSeries> sortByValue(List<NamedSeries> series) {
        List<NamedSeries> lines = series.stream().filter(one -> !isYardstick(one, series)).toList();
        Comparator<NamedSeries> byValue =
                Comparator.comparing(
                        one -> one.series().newest().map(this::value).orElse(BigDecimal.ZERO));
        return Stream.concat(
                        lines.stream()
                                .filter(one -> one.series().newest().isPresent())
                                .sorted(byValue.reversed()),
                        lines.stream().filter(one -> one.series().newest().isEmpty()))
                .toList();
    }

    private Panel panel(NamedSeries one, String drawing) {
        Series series = one.series();
        boolean empty = series.cellsWithValue().isEmpty();
        return new Panel(
                empty ? text.noFigures(one.name()) : one.name(),
                Regions.page(series.area()),
                series.newest().map(cell -> printer.inSentence(value(cell))).orElse(""),
                series.newest().map(cell -> printer.formats().period(cell.period())).orElse(""),
                new RawString(empty ? "" : drawing));
    }

    /** The legend: the marks that occur, with their meanings. */
    List<LegendItem> legend(List<NamedSeries> series, boolean smallMultiples) {
        List<LegendItem> legend = new ArrayList<>();
        if (!hasFigures(series)) {
            return legend;
        }
        if (smallMultiples) {
            legend.add(item("k1", LINE.formatted(""), text.legendOfPanel()));
            if (series.stream().anyMatch(one -> isYardstick(one, series))) {
                legend.add(item("yd", LINE.formatted(" hl"), text.world()));
            }
        } else {
            legend.add(item("yd", LINE.formatted("") + DISC.formatted(""), text.published()));
            add(series, "E", text.estimated(), legend);
            add(series, "P", text.provisional(), legend);
            add(series, "F", text.forecast(), legend);
        }
        if (series.stream().anyMatch(one -> hasGap(one.series()))) {
            legend.add(item("yd", LINE.formatted(" dt"), text.yearsWithoutFigure()));
        }
        if (has(series, cell -> "B".equals(cell.status()))) {
            legend.add(new LegendItem(new RawString("<b>‖</b>"), text.seriesBreak()));
        }
        return legend;
    }

    private static void add(
            List<NamedSeries> series, String status, String words, List<LegendItem> legend) {
        if (has(series, cell -> status.equals(cell.status()))) {
            legend.add(item("yd", DISC.formatted(RING), words));
        }
    }

    private static boolean has(List<NamedSeries> series, Predicate<Observation> condition) {
        return series.stream()
                .anyMatch(one -> one.series().cellsWithValue().stream().anyMatch(condition));
    }

    private static boolean hasGap(Series series) {
        List<Observation> cells = series.cellsWithValue();
        return IntStream.range(1, cells.size())
                .anyMatch(i ->
                        PeriodPosition.hasGap(cells.get(i - 1).period(), cells.get(i).period()));
    }

    private static LegendItem item(String type, String marks, String words) {
        return new LegendItem(
                new RawString(
                        "<svg class=\"lc "
                                + type
                                + "\" width=\"28\" height=\"12\">"
                                + marks
                                + "</svg>"),
                words);
    }
}
