package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.StatusRule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * Checks a series whose unit changes. The unit may change only as a whole: the file that changes it
 * must give each period of the series in the new unit, or delete it. The break must be declared at
 * the first public value, or at the first value if none is public; only a structure without a
 * status for breaks needs no declaration.
 */
final class UnitChange {
    private final FileCells file;
    private final GroupedCells grouped;
    private final Findings findings;
    private final Dsd dsd;
    private final Confidentiality confidentiality;
    private final int status;

    UnitChange(FileCells file, GroupedCells grouped, Dsd dsd, Findings findings) {
        this.file = file;
        this.grouped = grouped;
        this.findings = findings;
        this.dsd = dsd;
        this.confidentiality = new Confidentiality(dsd);
        this.status = dsd.observationAttribute(StatusRule.ATTRIBUTE);
    }

    /** Whether the unit of a released series changes. */
    boolean changesUnit(SeriesContent old, List<@Nullable String> attributes) {
        return old.size() > 0 && !unit(old).isSameAs(MeasureUnit.of(dsd, attributes));
    }

    /**
     * Adds findings about the change; none if the unit is unchanged.
     *
     * @param statedCells number of cells of the series in the file
     */
    void check(int series, SeriesContent old, SeriesContent merged, int statedCells) {
        if (merged.size() == 0 || !changesUnit(old, merged.seriesAttributes())) {
            return;
        }
        Object unmentionedCells = merged.size() - statedCells;
        for (String id : List.of(MeasureUnit.MEASURE, MeasureUnit.MULTIPLIER)) {
            int attribute = dsd.seriesAttribute(id);
            String was = text(attribute, old);
            String now = text(attribute, merged);
            if (was.equals(now)) {
                continue;
            }
            long row = file.series().row(series);
            String column = file.seriesAttributes().name(attribute);
            if (merged.size() > statedCells) {
                findings.error(Rule.UNIT_CHANGES, row, column, now, id, was, unmentionedCells);
            } else {
                Object withdrawn = countWithdrawn(old, merged);
                findings.warning(
                        Rule.UNIT_REPLACED, row, column, now, id, was, statedCells, withdrawn);
            }
        }
        int first = breakIndex(merged);
        if (merged.size() == statedCells && first >= 0 && !isDeclared(merged, first)) {
            findings.error(
                    Rule.UNIT_WITHOUT_BREAK,
                    row(series, merged.periods()[first]),
                    file.observationAttributes().name(status),
                    Objects.requireNonNullElse(statusOf(merged, first), ""),
                    period(merged, first),
                    unit(old),
                    unit(merged));
        }
    }

    private MeasureUnit unit(SeriesContent content) {
        return MeasureUnit.of(dsd, content.seriesAttributes());
    }

    private static String text(int attribute, SeriesContent content) {
        List<@Nullable String> known = content.seriesAttributes();
        return attribute < 0 || attribute >= known.size()
                ? ""
                : Objects.requireNonNullElse(known.get(attribute), "");
    }

    /** Whether a break is declared at an observation, or needs no declaration. */
    private boolean isDeclared(SeriesContent content, int row) {
        return !isDeclarable() || NamedAttributes.BREAK.equals(statusOf(content, row));
    }

    private boolean isDeclarable() {
        if (status < 0) {
            return false;
        }
        var statuses = dsd.observationAttributes().get(status).codelist();
        return statuses == null || statuses.contains(NamedAttributes.BREAK);
    }

    private @Nullable String statusOf(SeriesContent content, int row) {
        List<AttributeColumn> columns = content.observationAttributes();
        return status < 0 || status >= columns.size() ? null : columns.get(status).at(row);
    }

    /** The index at which the break must be declared; -1 if the series has no value. */
    private int breakIndex(SeriesContent content) {
        int firstConfidential = -1;
        for (int row = 0; row < content.size(); row++) {
            if (content.values().isMissing(row)) {
                continue;
            }
            if (confidentiality.isPublic(content, row)) {
                return row;
            }
            firstConfidential = firstConfidential < 0 ? row : firstConfidential;
        }
        return firstConfidential;
    }

    /** Number of periods of the old version that are missing in the new one. */
    private static long countWithdrawn(SeriesContent old, SeriesContent merged) {
        return Arrays.stream(old.periods())
                .filter(period -> Arrays.binarySearch(merged.periods(), period) < 0)
                .count();
    }

    /** The line of the file that gives a period of a series. */
    private long row(int series, int period) {
        CellTable cells = file.cells();
        for (int i = grouped.start(series); i < grouped.end(series); i++) {
            if (cells.period(grouped.cell(i)) == period) {
                return cells.row(grouped.cell(i));
            }
        }
        return file.series().row(series);
    }

    private static String period(SeriesContent content, int row) {
        return new TimePeriod(content.frequency(), content.periods()[row]).toString();
    }
}
