package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.ContentHash;
import org.sharedgrowth.observatory.indicators.series.Decimals;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.PublicPrint;
import org.sharedgrowth.observatory.indicators.series.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.SeriesId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Merges the cells of a file into the released version of each series, to a whole new version. */
final class SeriesMerge {
    private static final String CONFIDENTIALITY = "CONF_STATUS";
    private static final String FREE = "F";
    private static final Set<String> UNITS = Set.of("UNIT_MEASURE", "UNIT_MULT");

    private final FileCells file;
    private final GroupedCells grouped;
    private final Terms terms;
    private final Findings findings;
    private final SeriesDefaults defaults;
    private final SharedAttributes shared;
    private final HistoryWarnings warnings;
    private final SeriesDraft draft;
    private final PublicPrint print;
    private final PackedSeries packedSeries = new PackedSeries();
    private final int status;
    private final int confidentiality;

    SeriesMerge(FileCells file, GroupedCells grouped, Terms terms, Findings findings) {
        Dsd dsd = terms.structure();
        this.file = file;
        this.grouped = grouped;
        this.terms = terms;
        this.findings = findings;
        this.defaults = new SeriesDefaults(dsd);
        this.shared = new SharedAttributes(file, dsd, findings);
        this.warnings = new HistoryWarnings(file, findings);
        this.draft = new SeriesDraft(file.cells(), dsd.observationAttributes().size());
        this.print = new PublicPrint(new Confidentiality(dsd));
        this.status = dsd.observationAttribute(StatusRule.ATTRIBUTE);
        this.confidentiality = dsd.observationAttribute(CONFIDENTIALITY);
    }

    /**
     * The new version of a series of the file, or null if nothing changes.
     *
     * @param existing its released content, or null
     * @param added whether no version of it was ever released
     */
    @Nullable SeriesVersion merge(
            int series, String key, byte @Nullable [] existing, boolean added) {
        Frequency frequency = file.series().frequency(series);
        List<@Nullable String> attributes = seriesAttributes(series, existing);
        byte[] packed;
        if (existing == null) {
            packed = pack(fromFileAlone(series, frequency, attributes), frequency);
        } else {
            if (stated(series) == grouped.end(series) - grouped.start(series)
                    && Arrays.equals(
                            pack(fromFileAlone(series, frequency, attributes), frequency),
                            existing)) {
                return null;
            }
            SeriesContent old = SeriesCodec.decode(existing);
            SeriesContent merged = merged(series, old, attributes);
            checkUnits(series, old, merged);
            packed = pack(merged, frequency);
        }
        int observations = packedSeries.wrap(packed).size();
        boolean nothing = existing == null ? observations == 0 : Arrays.equals(packed, existing);
        return nothing ? null : version(key, packed, observations, added);
    }

    private SeriesVersion version(String key, byte[] packed, int observations, boolean added) {
        byte[] hash = ContentHash.of(packed);
        return new SeriesVersion(
                SeriesId.of(terms.flow().dataKey(), key),
                key,
                packed,
                hash,
                print.of(packed, hash),
                observations,
                added);
    }

    private static byte[] pack(SeriesContent content, Frequency frequency) {
        return content.size() == 0 ? SeriesCodec.tombstone(frequency) : SeriesCodec.encode(content);
    }

    private SeriesContent fromFileAlone(
            int series, Frequency frequency, List<@Nullable String> attributes) {
        draft.start(grouped.end(series) - grouped.start(series));
        for (int i = grouped.start(series); i < grouped.end(series); i++) {
            int cell = grouped.cell(i);
            if (file.cells().scale(cell) == CellTable.DELETED) {
                nothingToDelete(series, cell);
            } else {
                take(cell, null, -1);
            }
        }
        return draft.content(frequency, attributes);
    }

    private SeriesContent merged(int series, SeriesContent old, List<@Nullable String> attributes) {
        CellTable cells = file.cells();
        int end = grouped.end(series);
        draft.start(old.size() + end - grouped.start(series));
        int o = 0;
        for (int i = grouped.start(series); i < end; i++) {
            int cell = grouped.cell(i);
            int period = cells.period(cell);
            while (o < old.size() && old.periods()[o] < period) {
                draft.keep(old, o++);
            }
            boolean same = o < old.size() && old.periods()[o] == period;
            if (cells.scale(cell) != CellTable.DELETED) {
                warnings.look(cell, old, same ? o : -o - 1);
                take(cell, same ? old : null, o);
            } else if (!same) {
                nothingToDelete(series, cell);
            }
            o += same ? 1 : 0;
        }
        while (o < old.size()) {
            draft.keep(old, o++);
        }
        return draft.content(old.frequency(), attributes);
    }

    /** Takes a cell; an attribute without a column stays what it is in the old observation. */
    private void take(int cell, @Nullable SeriesContent old, int index) {
        draft.add(cell);
        AttributeColumns columns = file.observationAttributes();
        int combination = file.cells().attributes(cell);
        int count = terms.structure().observationAttributes().size();
        for (int a = 0; a < count; a++) {
            String value = columns.value(combination, a);
            if (!columns.given(a) && old != null && a < old.observationAttributes().size()) {
                value = old.observationAttributes().get(a).at(index);
            }
            if (a == status) {
                value = statusOf(value, file.cells().scale(cell) != Decimals.NO_VALUE);
            } else if (a == confidentiality && value == null) {
                value = FREE;
            }
            draft.set(a, value);
        }
    }

    private static @Nullable String statusOf(@Nullable String value, boolean hasValue) {
        return hasValue && (value == null || !StatusRule.fits(value, true))
                ? StatusRule.NORMAL
                : value;
    }

    private List<@Nullable String> seriesAttributes(int series, byte @Nullable [] existing) {
        List<Dsd.Component> attributes = terms.structure().seriesAttributes();
        List<@Nullable String> values = new ArrayList<>(attributes.size());
        int combination = file.series().attributes(series);
        if (existing != null) {
            packedSeries.wrap(existing);
        }
        String indicator = file.keys().code(file.series(), series, RowReader.INDICATOR);
        for (int a = 0; a < attributes.size(); a++) {
            String value = file.seriesAttributes().value(combination, a);
            if (value == null && existing != null) {
                value = packedSeries.seriesAttribute(a);
            }
            if (value == null) {
                value = defaults.of(indicator, a);
            }
            if (value == null && attributes.get(a).mandatory() && existing == null) {
                findings.error(
                        Rule.MISSING_ATTRIBUTE,
                        file.series().row(series),
                        file.seriesAttributes().name(a),
                        "",
                        attributes.get(a).id());
            }
            shared.look(series, a, value);
            values.add(value);
        }
        return values;
    }

    /** Units may change only for a series as a whole. */
    private void checkUnits(int series, SeriesContent old, SeriesContent merged) {
        for (int a = 0; a < old.seriesAttributes().size(); a++) {
            String id = terms.structure().seriesAttributes().get(a).id();
            String was = String.valueOf(old.seriesAttributes().get(a));
            String now = String.valueOf(merged.seriesAttributes().get(a));
            if (!UNITS.contains(id) || was.equals(now) || old.size() == 0) {
                continue;
            }
            long row = file.series().row(series);
            String column = file.seriesAttributes().name(a);
            if (merged.size() > stated(series)) {
                findings.error(Rule.UNIT_CHANGES, row, column, now, id, was);
            } else {
                findings.warning(Rule.UNIT_REPLACED, row, column, now, id, was);
            }
        }
    }

    /** How many cells of a series the file states rather than deletes. */
    private int stated(int series) {
        int stated = 0;
        for (int i = grouped.start(series); i < grouped.end(series); i++) {
            stated += file.cells().scale(grouped.cell(i)) == CellTable.DELETED ? 0 : 1;
        }
        return stated;
    }

    private void nothingToDelete(int series, int cell) {
        findings.warning(Rule.NOTHING_TO_DELETE, file.cells().row(cell), "", file.key(series));
    }
}
