package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/** Series with only the data of a file, without released data. */
final class FileSeries {
    private final CellTable cells;
    private final ObservationAttributes attributes;
    private final int attributeCount;

    FileSeries(FileCells file, CheckContext context) {
        this.cells = file.cells();
        this.attributes = new ObservationAttributes(file.observationAttributes(), context);
        this.attributeCount = context.structure().observationAttributes().size();
    }

    /**
     * The content of a run of cells, all of one series, which are in order and contain no
     * deletions.
     *
     * @param run a copy: its arrays become part of the content
     */
    SeriesContent content(
            CellRun run, Frequency frequency, List<@Nullable String> seriesAttributes) {
        return new SeriesContent(
                frequency, run.periods, values(run), seriesAttributes, columns(run));
    }

    /** The packed form of the content of a series, which may be empty. */
    static byte[] pack(SeriesContent content) {
        return content.size() == 0
                ? SeriesCodec.tombstone(content.frequency())
                : SeriesCodec.encode(content);
    }

    private Decimals values(CellRun run) {
        if (!run.has(Decimals.WIDE)) {
            return new Decimals(run.mantissas, run.scales);
        }
        Decimals.Builder values = new Decimals.Builder(run.size);
        for (int i = 0; i < run.size; i++) {
            if (run.scales[i] == Decimals.WIDE) {
                values.addWide(cells.wide(run.mantissas[i]));
            } else {
                values.add(run.mantissas[i], run.scales[i]);
            }
        }
        return values.build();
    }

    private List<AttributeColumn> columns(CellRun run) {
        if (run.size > 0 && run.isUniform() && !run.has(Decimals.NO_VALUE)) {
            return attributes.uniformColumns(run.attributes[0]);
        }
        List<AttributeColumn> columns = new ArrayList<>(attributeCount);
        for (int a = 0; a < attributeCount; a++) {
            @Nullable String[] each = new @Nullable String[run.size];
            for (int i = 0; i < run.size; i++) {
                boolean hasValue = run.scales[i] != Decimals.NO_VALUE;
                each[i] = attributes.statedValues(run.attributes[i], hasValue)[a];
            }
            columns.add(new AttributeColumn.Each(each));
        }
        return columns;
    }
}
