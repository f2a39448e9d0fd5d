package org.sharedgrowth.observatory.indicators.analysis.revision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.unit.Units.Conversion;
import org.sharedgrowth.observatory.analysis.vintage.Edition;
import org.sharedgrowth.observatory.analysis.vintage.FlaggedCell;
import org.sharedgrowth.observatory.analysis.vintage.FlaggedCell.Version;
import org.sharedgrowth.observatory.analysis.vintage.SeriesBreak;
import org.sharedgrowth.observatory.indicators.analysis.input.AnswerUnit;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/**
 * Collects the versions of figures, release by release, oldest first. A release that changes an
 * area's series adds a version of each figure of the series; so does every later release of the
 * indicator by the same office. Unchanged figures get a version too, because the office has
 * confirmed them. If there are several releases on one day, only the last counts. Not thread-safe.
 */
final class ArchiveBuilder {
    private final ColumnKey key;
    private final ReleaseLog log;
    private final int leftOut;
    private final SortedMap<String, Segment> openSegments = new TreeMap<>();
    private final List<Segment> closedSegments = new ArrayList<>();
    private final List<Archive.Break> breaks = new ArrayList<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private int releases;

    /** The versions of an area's series between two breaks. */
    private static final class Segment {
        final String area;
        final MeasureUnit unit;
        final SortedMap<Integer, List<Version>> cells = new TreeMap<>();
        SortedMap<Integer, Double> last = new TreeMap<>();

        Segment(String area, MeasureUnit unit) {
            this.area = area;
            this.unit = unit;
        }
    }

    ArchiveBuilder(ColumnKey key, ReleaseLog log, int leftOut) {
        this.key = key;
        this.log = log;
        this.leftOut = leftOut;
    }

    /** Adds what a release changed or confirmed. */
    void add(Release release, Figures figures) {
        Column column = figures.column(key);
        LocalDate day = release.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        releases++;
        for (int area = 0; area < figures.areas().size(); area++) {
            MeasureUnit unit = column.units()[area];
            String code = figures.areas().get(area);
            long changed = column.releases()[area];
            if (unit != null && (changed == release.id() || confirms(release, changed, code))) {
                days.add(day);
                SortedMap<Integer, Double> values = values(column, figures, area);
                Segment segment = segment(code, unit, values, release, day);
                segment.last = values;
                for (int year : values.keySet()) {
                    int cell = figures.cell(area, figures.yearPosition(year));
                    String flag = Objects.requireNonNullElse(column.statuses()[cell], "");
                    add(segment, year, new Version(day, flag, column.values()[cell]));
                }
            }
        }
    }

    /**
     * Whether the office that last changed an area's series publishes it again. If earlier releases
     * were left out, false until one of the releases that are read has changed the series, because
     * the age of the earlier figures is not known.
     */
    private boolean confirms(Release release, long changed, String area) {
        Release last = log.find(changed);
        return last != null
                && last.provider().equals(release.provider())
                && (leftOut == 0 || openSegments.containsKey(area));
    }

    private static SortedMap<Integer, Double> values(Column column, Figures figures, int area) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        for (int year = 0; year < figures.yearCount(); year++) {
            double value = column.values()[figures.cell(area, year)];
            if (!Double.isNaN(value)) {
                values.put(figures.year(year), value);
            }
        }
        return values;
    }

    private static void add(Segment segment, int year, Version version) {
        List<Version> versions = segment.cells.computeIfAbsent(year, _ -> new ArrayList<>());
        if (!versions.isEmpty() && versions.getLast().date().equals(version.date())) {
            versions.removeLast();
        }
        versions.add(version);
    }

    /** The segment to which the new values belong: the open one or, after a break, a new one. */
    private Segment segment(
            String area,
            MeasureUnit unit,
            SortedMap<Integer, Double> values,
            Release release,
            LocalDate day) {
        Segment before = openSegments.get(area);
        if (before != null) {
            Optional<SeriesBreak> found = breakBetween(before, unit, values);
            if (found.isEmpty()) {
                return before;
            }
            breaks.add(new Archive.Break(area, day, release.id(), found.get()));
            closedSegments.add(before);
        }
        Segment next = new Segment(area, unit);
        openSegments.put(area, next);
        return next;
    }

    private static Optional<SeriesBreak> breakBetween(
            Segment before, MeasureUnit unit, SortedMap<Integer, Double> values) {
        TreeSet<Integer> years = new TreeSet<>(before.last.keySet());
        years.addAll(values.keySet());
        return SeriesBreak.between(
                new Edition(text(before.unit), null, aligned(before.last, years)),
                new Edition(text(unit), null, aligned(values, years)));
    }

    private static double[] aligned(SortedMap<Integer, Double> values, SortedSet<Integer> years) {
        return years.stream().mapToDouble(year -> values.getOrDefault(year, Double.NaN)).toArray();
    }

    /** The unit as a text, equal for equal units; null if none is stated. */
    private static @Nullable String text(MeasureUnit unit) {
        return unit.measure() == null
                ? null
                : unit.measure() + " " + Objects.requireNonNullElse(unit.power(), 0);
    }

    /**
     * The archive in the unit of the newest figures, without figures that cannot be converted to
     * that unit.
     */
    Archive build(Figures newest) {
        closedSegments.addAll(openSegments.values());
        MeasureUnit unit =
                Arrays.stream(newest.column(key).units())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(new MeasureUnit(null, null));
        List<FlaggedCell> cells = new ArrayList<>();
        for (Segment segment : closedSegments) {
            if (AnswerUnit.conversion(segment.unit, unit)
                    instanceof Value<Conversion>(Conversion conversion)) {
                segment.cells.forEach((year, versions) ->
                        cells.add(
                                new FlaggedCell(
                                        key.indicator(),
                                        segment.area,
                                        year,
                                        versions.stream()
                                                .map(version -> converted(version, conversion))
                                                .toList())));
            }
        }
        return new Archive(
                newest,
                unit,
                List.copyOf(days),
                releases,
                leftOut,
                List.copyOf(cells),
                List.copyOf(breaks));
    }

    private static Version converted(Version version, Conversion conversion) {
        return conversion.factor() == 1
                ? version
                : new Version(version.date(), version.flag(), conversion.apply(version.value()));
    }
}
