package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.History;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.SeriesTable;
import org.sharedgrowth.observatory.indicators.submission.checking.Tuples;

/**
 * Warns about a period that starts a series with a new frequency for its indicator and area, or a
 * daily series if the indicator has no released data, because spreadsheets turn years into dates.
 * Warns once for each indicator, area and frequency.
 */
public final class FrequencyWarnings {
    private final FileCells file;
    private final History history;
    private final Findings findings;
    private final boolean statesFrequency;
    private final int frequency;
    private final int area;
    private final int indicator;

    /** Combinations of indicator, area and frequency that were checked. */
    private final Tuples combinations = new Tuples(3);

    private int checkedCombinations;

    public FrequencyWarnings(
            FileCells file, CheckContext context, History history, Findings findings) {
        Dsd dsd = context.structure();
        this.file = file;
        this.history = history;
        this.findings = findings;
        this.frequency = dsd.dimension(Dsd.FREQUENCY);
        this.area = dsd.dimension(Dsd.AREA);
        this.indicator = dsd.dimension(Dsd.INDICATOR);
        this.statesFrequency = frequency >= 0 && file.plan().dimensions[frequency] >= 0;
    }

    /**
     * Checks the first period of a series of the file.
     *
     * @param column header of the column of the period
     * @param period text of the parsed period
     */
    void check(int series, long row, String column, String period) {
        if (frequency < 0 || area < 0 || indicator < 0) {
            return;
        }
        SeriesTable table = file.series();
        int frequencyCode = table.codeNumber(series, frequency);
        int areaCode = table.codeNumber(series, area);
        int indicatorCode = table.codeNumber(series, indicator);
        if (combinations.number(new int[] {indicatorCode, areaCode, frequencyCode})
                < checkedCombinations) {
            return;
        }
        checkedCombinations++;
        String code = file.keys().code(frequency, frequencyCode);
        String areaText = file.keys().code(area, areaCode);
        String indicatorText = file.keys().code(indicator, indicatorCode);
        Set<String> codes =
                history.codes(frequency, Map.of(area, areaText, indicator, indicatorText));
        boolean comparesAllAreas = codes.isEmpty();
        if (comparesAllAreas) {
            codes = history.codes(frequency, Map.of(indicator, indicatorText));
        }
        if (codes.isEmpty() && table.frequency(series) == Frequency.D && !statesFrequency) {
            findings.warning(Rule.UNUSUAL_DAY, row, column, period, indicatorText, areaText);
        } else if (!codes.isEmpty() && !codes.contains(code)) {
            findings.warning(
                    Rule.NEW_FREQUENCY,
                    row,
                    column,
                    period,
                    indicatorText,
                    comparesAllAreas ? "" : areaText,
                    String.join(", ", new TreeSet<>(codes)),
                    code);
        }
    }
}
