package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.Decimals;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.PublicPrint;
import org.sharedgrowth.observatory.indicators.series.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Merges the cells of a file into the released version of each series, to a whole new version. */
final class SeriesMerge {
    private final FileCells file;
    private final GroupedCells grouped;
    private final Terms terms;
    private final Findings findings;
    private final SeriesAttributes seriesAttributes;
    private final ObservationAttributes attributes;
    private final SharedAttributes shared;
    private final StatedSeries stated;
    private final PublicPrint print;
    private final HistoryWarnings warnings;
    private final UnitChange unitChange;
    private final SeriesDraft draft;
    private final CellRun run = new CellRun();
    private final PackedSeries packedSeries = new PackedSeries();

    SeriesMerge(
            FileCells file,
            GroupedCells grouped,
            Terms terms,
            SharedAttributes shared,
            Findings findings) {
        Dsd dsd = terms.structure();
        this.file = file;
        this.grouped = grouped;
        this.terms = terms;
        this.findings = findings;
        this.seriesAttributes = new SeriesAttributes(file, dsd);
        this.attributes = new ObservationAttributes(file.observationAttributes(), dsd);
        this.shared = shared;
        this.stated = new StatedSeries(file, dsd);
        this.print = new PublicPrint(new Confidentiality(dsd));
        this.warnings = new HistoryWarnings(file, findings);
        this.unitChange = new UnitChange(file, grouped, dsd, findings);
        this.draft = new SeriesDraft(file.cells(), dsd.observationAttributes().size());
    }

    /**
     * The new version of a series of the file, or null if nothing changes.
     *
     * @param existing its released content, or null
     * @param added whether no version of it was ever released
     */
    @Nullable SeriesVersion merge(int series, byte @Nullable [] existing, boolean added) {
        List<@Nullable String> values =
                seriesAttributes.of(series, existing == null ? null : packedSeries.wrap(existing));
        shared.look(series, values);
        byte[] packed;
        if (existing == null) {
            if (stated(series) > 0) {
                seriesAttributes.reportLacking(series, values, findings);
            }
            packed = packStated(series, values);
        } else {
            if (stated(series) == grouped.end(series) - grouped.start(series)
                    && Arrays.equals(packStated(series, values), existing)) {
                return null;
            }
            SeriesContent old = SeriesCodec.decode(existing);
            SeriesContent merged = merged(series, old, values);
            unitChange.judge(series, old, merged, stated(series));
            packed = StatedSeries.pack(merged);
        }
        int observations = packedSeries.wrap(packed).size();
        boolean nothing = existing == null ? observations == 0 : Arrays.equals(packed, existing);
        return nothing
                ? null
                : SeriesVersion.of(
                        terms.flow().dataKey(),
                        file.key(series),
                        packed,
                        print,
                        observations,
                        added);
    }

    /** The packed form of what the file states; there is nothing to delete in a new series. */
    private byte[] packStated(int series, List<@Nullable String> values) {
        CellTable cells = file.cells();
        run.start(series);
        for (int i = grouped.start(series); i < grouped.end(series); i++) {
            int cell = grouped.cell(i);
            if (cells.scale(cell) == CellRun.DELETED) {
                nothingToDelete(series, cell);
            } else {
                cells.copy(cell, run);
            }
        }
        return StatedSeries.pack(
                stated.content(run.copy(), file.series().frequency(series), values));
    }

    private SeriesContent merged(int series, SeriesContent old, List<@Nullable String> values) {
        CellTable cells = file.cells();
        int end = grouped.end(series);
        boolean comparable = !unitChange.isOne(old, values);
        draft.start(old.size() + end - grouped.start(series));
        int o = 0;
        for (int i = grouped.start(series); i < end; i++) {
            int cell = grouped.cell(i);
            int period = cells.period(cell);
            while (o < old.size() && old.periods()[o] < period) {
                draft.keep(old, o++);
            }
            if (period == CellRun.EVERY_PERIOD) {
                o = old.size();
                continue;
            }
            boolean same = o < old.size() && old.periods()[o] == period;
            if (cells.scale(cell) != CellRun.DELETED) {
                if (comparable) {
                    warnings.look(cell, old, same ? o : -o - 1);
                }
                take(cell, same ? old : null, o);
            } else if (!same) {
                nothingToDelete(series, cell);
            }
            o += same ? 1 : 0;
        }
        while (o < old.size()) {
            draft.keep(old, o++);
        }
        return draft.content(old.frequency(), values);
    }

    /** Takes a cell, in place of an old observation if there is one. */
    private void take(int cell, @Nullable SeriesContent old, int index) {
        draft.add(cell);
        int combination = file.cells().attributes(cell);
        boolean hasValue = file.cells().scale(cell) != Decimals.NO_VALUE;
        int count = terms.structure().observationAttributes().size();
        for (int a = 0; a < count; a++) {
            String was = old == null ? null : attributeOf(old, a, index);
            draft.set(a, attributes.revised(a, combination, hasValue, was));
        }
    }

    private static @Nullable String attributeOf(SeriesContent old, int attribute, int index) {
        List<AttributeColumn> columns = old.observationAttributes();
        return attribute < columns.size() ? columns.get(attribute).at(index) : null;
    }

    /** How many cells of a series the file states rather than deletes. */
    private int stated(int series) {
        int stated = 0;
        for (int i = grouped.start(series); i < grouped.end(series); i++) {
            stated += file.cells().scale(grouped.cell(i)) == CellRun.DELETED ? 0 : 1;
        }
        return stated;
    }

    private void nothingToDelete(int series, int cell) {
        findings.warning(Rule.NOTHING_TO_DELETE, file.cells().row(cell), "", file.key(series));
    }
}
