package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSources;
import org.sharedgrowth.observatory.indicators.submission.checking.SourceOrigin;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * Collects the source that each figure of a file will show, whether it is an attribute of
 * observations or of series; nothing if the structure has none.
 */
final class SourceCollector {
    private final FileCells file;
    private final ShownSources shown;
    private final Dsd dsd;
    private final int ofObservation;
    private final int ofSeries;

    SourceCollector(FileCells file, CheckContext context, ShownSources shown) {
        this.dsd = context.structure();
        this.file = file;
        this.shown = shown;
        this.ofObservation = dsd.observationAttribute(NamedAttributes.SOURCE);
        this.ofSeries = dsd.seriesAttribute(NamedAttributes.SOURCE);
    }

    /** Whether the file has a column of sources; constant while it is read. */
    boolean isSourceGiven() {
        return (ofObservation >= 0 && file.observationAttributes().hasColumn(ofObservation))
                || (ofSeries >= 0 && file.seriesAttributes().hasColumn(ofSeries));
    }

    /**
     * Adds the figures of a series that was settled early, and so is new or unchanged.
     *
     * @param run the cells of the series
     * @param content the new content of the series, in the order of the run
     * @param stated series attributes as given in the file
     */
    void collect(
            CellRun run,
            SeriesContent content,
            List<@Nullable String> stated,
            boolean isNew,
            String ownSource) {
        boolean given =
                ofObservation >= 0
                        ? isSourceGiven()
                        : ofSeries >= 0 && stated.get(ofSeries) != null;
        for (int i = 0; i < run.size; i++) {
            if (run.scales[i] != Decimals.NO_VALUE && hasSourceAttribute()) {
                String text = text(content, i);
                // An empty cell in the source column means the office's own source.
                boolean own = ofObservation >= 0 && ownSource.equals(text);
                shown.add(SourceOrigin.of(given && !own, isNew), text, run.rows[i]);
            }
        }
    }

    /**
     * Adds the figures that a file gives for a series that was not settled early.
     *
     * @param old released content of the series, or null
     * @param merged new content of the series
     */
    void collect(
            int series, GroupedCells grouped, @Nullable SeriesContent old, SeriesContent merged) {
        boolean comparable = old != null && unit(old).isSameAs(unit(merged));
        CellTable cells = file.cells();
        for (int i = grouped.start(series); i < grouped.end(series) && hasSourceAttribute(); i++) {
            int cell = grouped.cell(i);
            BigDecimal value = cells.value(cell);
            if (value == null) {
                continue;
            }
            int period = cells.period(cell);
            String text = text(merged, Arrays.binarySearch(merged.periods(), period));
            int before = old == null ? -1 : Arrays.binarySearch(old.periods(), period);
            boolean kept =
                    old != null
                            && before >= 0
                            && comparable
                            && SeriesMerge.isSame(old.values().value(before), value)
                            && Objects.equals(text(old, before), text);
            shown.add(SourceOrigin.of(isStated(series, cell), !kept), text, cells.row(cell));
        }
    }

    private MeasureUnit unit(SeriesContent content) {
        return MeasureUnit.of(dsd, content.seriesAttributes());
    }

    private boolean hasSourceAttribute() {
        return ofObservation >= 0 || ofSeries >= 0;
    }

    private boolean isStated(int series, int cell) {
        String stated =
                ofObservation >= 0
                        ? file.observationAttributes()
                                .value(file.cells().attributes(cell), ofObservation)
                        : file.seriesAttributes().value(file.series().attributes(series), ofSeries);
        return stated != null;
    }

    private @Nullable String text(SeriesContent content, int index) {
        if (ofObservation >= 0) {
            List<AttributeColumn> columns = content.observationAttributes();
            return ofObservation < columns.size() ? columns.get(ofObservation).at(index) : null;
        }
        List<@Nullable String> values = content.seriesAttributes();
        return ofSeries < values.size() ? values.get(ofSeries) : null;
    }
}
