package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.reading.ColumnTexts;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/** The column of periods; each distinct text is read once. */
final class PeriodColumn {
    private static final long MAX_BYTES = 16 << 20;

    private final String name;
    private final ColumnTexts texts = new ColumnTexts(MAX_BYTES);
    private final List<@Nullable TimePeriod> periods = new ArrayList<>();

    PeriodColumn(String name) {
        this.name = name;
    }

    /** The header of the column. */
    String name() {
        return name;
    }

    /** The period in a cell, or null after adding a finding. */
    @Nullable TimePeriod read(CsvScanner row, int cell, Findings findings) throws UnreadableFile {
        int text = texts.number(row.bytes(), row.start(cell), row.end(cell));
        if (text == periods.size()) {
            periods.add(NormalizedTime.find(texts.text(text)));
        }
        TimePeriod period = periods.get(text);
        if (period == null) {
            findings.error(Rule.MALFORMED_PERIOD, row.row(), name, texts.text(text));
        }
        return period;
    }
}
