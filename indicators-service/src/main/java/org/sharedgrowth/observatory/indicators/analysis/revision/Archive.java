package org.sharedgrowth.observatory.indicators.analysis.revision;

import java.time.LocalDate;
import java.util.List;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.Scale;
import org.sharedgrowth.observatory.analysis.vintage.Calibration;
import org.sharedgrowth.observatory.analysis.vintage.FlaggedCell;
import org.sharedgrowth.observatory.analysis.vintage.Proof;
import org.sharedgrowth.observatory.analysis.vintage.SeriesBreak;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.analysis.input.IndicatorScale;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;

/**
 * The public versions of the figures of an indicator.
 *
 * @param figures the newest figures of countries
 * @param unit the unit of all versions, which is that of the newest figures
 * @param days the days on which a version was released, the oldest first
 * @param releases number of releases that were read
 * @param leftOut number of earlier releases that were not read, because only the newest are read
 * @param cells the figures of countries with their versions; a figure has a cell for each period
 *     between breaks of its series
 * @param breaks ordered by day, then by area
 */
public record Archive(
        Figures figures,
        MeasureUnit unit,
        List<LocalDate> days,
        int releases,
        int leftOut,
        List<FlaggedCell> cells,
        List<Break> breaks) {
    /** The share of later figures that should lie in the intervals learnt from earlier versions. */
    public static final double LEVEL = 0.8;

    /**
     * A break: from a release on, the series of an area measures something different.
     *
     * @param release number of the release
     */
    public record Break(String area, LocalDate day, long release, SeriesBreak details) {}

    /** The key of the column whose versions were read. */
    public ColumnKey key() {
        return figures.columns().iterator().next().key();
    }

    /** Code of the indicator. */
    public String indicator() {
        return key().indicator();
    }

    /**
     * This archive with only those figures that were at most this many years old when they were
     * first published.
     */
    Archive upToAge(int years) {
        return new Archive(
                figures,
                unit,
                days,
                releases,
                leftOut,
                cells.stream().filter(cell -> cell.firstAge() <= years).toList(),
                breaks);
    }

    /** How much figures are revised, learnt from all versions. */
    public Calibration calibration() {
        return Calibration.learn(cells, LocalDate.MAX);
    }

    /** The last day to learn from if the newest quarter of the days is held out. */
    public LocalDate lastDayToLearnFrom() {
        return days.isEmpty() ? LocalDate.EPOCH : days.get((days.size() - 1) * 3 / 4);
    }

    /**
     * How often the intervals learnt from the versions up to a day contained the newest version
     * after that day.
     */
    public Result<Proof> proof(LocalDate until) {
        Scale scale = scale();
        return Proof.of(cells, until, LEVEL, scale.low(), scale.high());
    }

    /** The bounds of the indicator in the unit of the archive. */
    public Scale scale() {
        return IndicatorScale.of(figures.scope().traits(indicator()), unit);
    }
}
