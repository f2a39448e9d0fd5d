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
    private final ShownSources shownSources;
    private final Dsd dsd;
    private final int observationSource;
    private final int seriesSource;

    SourceCollector(FileCells file, CheckContext context, ShownSources shownSources) {
        this.dsd = context.structure();
        this.file = file;
        this.shownSources = shownSources;
        this.observationSource = dsd.observationAttribute(NamedAttributes.SOURCE);
        this.seriesSource = dsd.seriesAttribute(NamedAttributes.SOURCE);
    }

    /** Whether the file has a column of sources; constant while it is read. */
    boolean hasSourceColumn() {
        return (observationSource >= 0 && file.observationAttributes().hasColumn(observationSource))
                || (seriesSource >= 0 && file.seriesAttributes().hasColumn(seriesSource));
    }

    /**
     * Adds the figures of a series that was merged while the file was still being read, and so is
     * new or unchanged (see {@link BackgroundMerge#isSettled}).
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
        boolean isStated =
                observationSource >= 0
                        ? hasSourceColumn()
                        : seriesSource >= 0 && stated.get(seriesSource) != null;
        for (int i = 0; i < run.size; i++) {
            if (run.scales[i] != Decimals.NO_VALUE && hasSourceAttribute()) {
                String text = text(content, i);
                // At this point, empty cells of the source column have been filled with the
                // office's own source, so this text does not count as stated.
                boolean isOwnSource = observationSource >= 0 && ownSource.equals(text);
                shownSources.add(
                        SourceOrigin.of(isStated && !isOwnSource, isNew), text, run.rows[i]);
            }
        }
    }

    /**
     * Adds the figures that a file gives for a series that was merged only after the whole file had
     * been read.
     *
     * @param old released content of the series, or null
     * @param merged new content of the series
     */
    void collect(
            int series,
            GroupedCells groupedCells,
            @Nullable SeriesContent old,
            SeriesContent merged) {
        boolean comparable = old != null && unit(old).isSameAs(unit(merged));
        CellTable cells = file.cells();
        for (int i = groupedCells.start(series);
                i < groupedCells.end(series) && hasSourceAttribute();
                i++) {
            int cell = groupedCells.cell(i);
            BigDecimal value = cells.value(cell);
            if (value == null) {
                continue;
            }
            int period = cells.period(cell);
            String text = text(merged, Arrays.binarySearch(merged.periods(), period));
            int oldIndex = old == null ? -1 : Arrays.binarySearch(old.periods(), period);
            boolean isUnchanged =
                    old != null
                            && oldIndex >= 0
                            && comparable
                            && SeriesMerge.isSame(old.values().value(oldIndex), value)
                            && Objects.equals(text(old, oldIndex), text);
            shownSources.add(
                    SourceOrigin.of(isStated(series, cell), !isUnchanged), text, cells.row(cell));
        }
    }

    private MeasureUnit unit(SeriesContent content) {
        return MeasureUnit.of(dsd, content.seriesAttributes());
    }

    private boolean hasSourceAttribute() {
        return observationSource >= 0 || seriesSource >= 0;
    }

    private boolean isStated(int series, int cell) {
        String stated =
                observationSource >= 0
                        ? file.observationAttributes()
                                .value(file.cells().attributes(cell), observationSource)
                        : file.seriesAttributes()
                                .value(file.series().attributes(series), seriesSource);
        return stated != null;
    }

    private @Nullable String text(SeriesContent content, int index) {
        if (observationSource >= 0) {
            List<AttributeColumn> columns = content.observationAttributes();
            return observationSource < columns.size()
                    ? columns.get(observationSource).at(index)
                    : null;
        }
        List<@Nullable String> values = content.seriesAttributes();
        return seriesSource < values.size() ? values.get(seriesSource) : null;
    }
}
