package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.ShownSources;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * Merges the cells of a file into the released version of each series, which gives a complete new
 * version.
 */
final class SeriesMerge {
    private final FileCells file;
    private final GroupedCells groupedCells;
    private final CheckContext context;
    private final Findings findings;
    private final SeriesAttributes seriesAttributes;
    private final SeriesStatements statements;
    private final SourceCollector sources;
    private final ObservationAttributes attributes;
    private final SharedAttributes sharedAttributes;
    private final FileSeries fileSeries;
    private final PublicFingerprint fingerprint;
    private final HistoryWarnings warnings;
    private final UnitChange unitChange;
    private final SeriesDraft draft;
    private final CellRun run = new CellRun();
    private final PackedSeries packedSeries = new PackedSeries();

    /** Number of new or changed figures of the last series. */
    private int changedFigures;

    /**
     * Number of figures of the last series that the file removes or replaces with another figure.
     */
    private int revisedFigures;

    SeriesMerge(
            FileCells file,
            GroupedCells groupedCells,
            CheckContext context,
            SharedAttributes sharedAttributes,
            ShownSources sources,
            Findings findings) {
        Dsd dsd = context.structure();
        this.file = file;
        this.groupedCells = groupedCells;
        this.context = context;
        this.findings = findings;
        this.seriesAttributes = new SeriesAttributes(file, context);
        this.statements = new SeriesStatements(file, seriesAttributes, context, findings);
        this.sources = new SourceCollector(file, context, sources);
        this.attributes = new ObservationAttributes(file.observationAttributes(), context);
        this.sharedAttributes = sharedAttributes;
        this.fileSeries = new FileSeries(file, context);
        this.fingerprint = new PublicFingerprint(new Confidentiality(dsd));
        this.warnings = new HistoryWarnings(file, findings);
        this.unitChange = new UnitChange(file, groupedCells, dsd, findings);
        this.draft = new SeriesDraft(file.cells(), dsd.observationAttributes().size());
    }

    /**
     * The new version of a series of the file, or null if nothing changes.
     *
     * @param existing released content of the series, or null
     * @param added whether no version of the series was ever released
     */
    @Nullable SeriesVersion merge(int series, byte @Nullable [] existing, boolean added) {
        SeriesContent old = null;
        SeriesContent merged;
        if (existing == null) {
            merged = firstVersion(series);
        } else {
            old = SeriesCodec.decode(existing);
            merged = nextVersion(series, old, existing);
        }
        sharedAttributes.check(series, merged.seriesAttributes());
        sources.collect(series, groupedCells, old, merged);
        byte[] packed =
                FileSeries.pack(
                        existing == null
                                ? merged
                                : merged.shortenedTo(packedSeries.wrap(existing)));
        boolean unchanged = existing == null ? merged.size() == 0 : Arrays.equals(packed, existing);
        return unchanged
                ? null
                : SeriesVersion.of(
                        context.flow().dataKey(),
                        file.key(series),
                        packed,
                        fingerprint,
                        merged.size(),
                        added);
    }

    /** The first version of a series that is not released, or was deleted. */
    private SeriesContent firstVersion(int series) {
        List<@Nullable String> values = seriesAttributes.of(series, null);
        if (countStated(series) > 0) {
            seriesAttributes.reportLacking(series, values, findings);
        }
        return contentStated(series, values);
    }

    /** The next version of a released series; the old content itself if nothing changes. */
    private SeriesContent nextVersion(int series, SeriesContent old, byte[] existing) {
        List<@Nullable String> values = seriesAttributes.of(series, packedSeries.wrap(existing));
        int count = countStated(series);
        if (count == groupedCells.end(series) - groupedCells.start(series)
                && Arrays.equals(
                        FileSeries.pack(
                                contentStated(series, values)
                                        .shortenedTo(packedSeries.wrap(existing))),
                        existing)) {
            return old;
        }
        SeriesContent merged = mergeCells(series, old, values);
        int keptFigures = figures(merged) - changedFigures;
        int given = countFigures(series);
        statements.checkSource(series, old.seriesAttributes(), given, figures(merged) - given);
        SeriesContent settled =
                merged.with(
                        statements.settle(
                                series, values, changedFigures, revisedFigures, keptFigures));
        unitChange.check(series, old, settled, count);
        return settled;
    }

    /**
     * The content that the file gives for a series. Warns of deletions, because without earlier
     * content there is nothing to delete.
     */
    private SeriesContent contentStated(int series, List<@Nullable String> values) {
        CellTable cells = file.cells();
        run.start(series);
        for (int i = groupedCells.start(series); i < groupedCells.end(series); i++) {
            int cell = groupedCells.cell(i);
            if (cells.scale(cell) == CellRun.DELETED) {
                warnOfNothingToDelete(series, cell);
            } else {
                cells.copy(cell, run);
            }
        }
        return fileSeries.content(run.copy(), file.series().frequency(series), values);
    }

    private SeriesContent mergeCells(int series, SeriesContent old, List<@Nullable String> values) {
        CellTable cells = file.cells();
        int end = groupedCells.end(series);
        boolean comparable = !unitChange.changesUnit(old, values);
        draft.start(old.size() + end - groupedCells.start(series));
        changedFigures = 0;
        revisedFigures = 0;
        int o = 0;
        for (int i = groupedCells.start(series); i < end; i++) {
            int cell = groupedCells.cell(i);
            int period = cells.period(cell);
            while (o < old.size() && old.periods()[o] < period) {
                draft.keep(old, o++);
            }
            if (period == CellRun.EVERY_PERIOD) {
                o = old.size();
                continue;
            }
            boolean exists = o < old.size() && old.periods()[o] == period;
            if (cells.scale(cell) != CellRun.DELETED) {
                if (comparable) {
                    warnings.check(cell, old, exists ? o : -o - 1);
                }
                putCell(cell, exists ? old : null, o, comparable);
            } else if (!exists) {
                warnOfNothingToDelete(series, cell);
            }
            o += exists ? 1 : 0;
        }
        while (o < old.size()) {
            draft.keep(old, o++);
        }
        return draft.content(old.frequency(), values);
    }

    /** Adds a cell, replacing an old observation if there is one. */
    private void putCell(int cell, @Nullable SeriesContent old, int index, boolean comparable) {
        draft.add(cell);
        int combination = file.cells().attributes(cell);
        BigDecimal now = file.cells().value(cell);
        BigDecimal before = old == null ? null : old.values().value(index);
        boolean isKept = old != null && comparable && isSame(before, now);
        changedFigures += isKept || now == null ? 0 : 1;
        revisedFigures += isKept || before == null ? 0 : 1;
        int count = context.structure().observationAttributes().size();
        for (int a = 0; a < count; a++) {
            String was = old == null ? null : attributeOf(old, a, index);
            draft.set(
                    a,
                    isKept
                            ? attributes.unchangedValue(a, combination, now != null, was)
                            : attributes.newValue(a, combination, now != null, was));
        }
    }

    /** Whether two values are numerically equal; trailing zeros do not matter. */
    static boolean isSame(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return before.compareTo(now) == 0;
    }

    private static int figures(SeriesContent content) {
        int figures = 0;
        for (int i = 0; i < content.size(); i++) {
            figures += content.values().isMissing(i) ? 0 : 1;
        }
        return figures;
    }

    private static @Nullable String attributeOf(SeriesContent old, int attribute, int index) {
        List<AttributeColumn> columns = old.observationAttributes();
        return attribute < columns.size() ? columns.get(attribute).at(index) : null;
    }

    /** Number of cells of a series that the file gives rather than deletes. */
    private int countStated(int series) {
        int statedCells = 0;
        for (int i = groupedCells.start(series); i < groupedCells.end(series); i++) {
            statedCells += file.cells().scale(groupedCells.cell(i)) == CellRun.DELETED ? 0 : 1;
        }
        return statedCells;
    }

    /** Number of cells of a series, in the file, that have a value. */
    private int countFigures(int series) {
        int given = 0;
        for (int i = groupedCells.start(series); i < groupedCells.end(series); i++) {
            given += file.cells().value(groupedCells.cell(i)) == null ? 0 : 1;
        }
        return given;
    }

    private void warnOfNothingToDelete(int series, int cell) {
        findings.warning(Rule.NOTHING_TO_DELETE, file.cells().row(cell), "", file.key(series));
    }
}
