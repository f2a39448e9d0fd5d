package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.SeriesTable;

/** The content of a file: its cells, and the meaning of their numbers. */
public record FileCells(
        ColumnPlan plan,
        KeyReader keys,
        SeriesTable series,
        AttributeColumns seriesAttributes,
        AttributeColumns observationAttributes,
        CellTable cells) {

    public static FileCells of(ColumnPlan plan, CheckContext context, Findings findings) {
        boolean required = plan.kind.isSdmx();
        return new FileCells(
                plan,
                new KeyReader(plan, context, findings),
                new SeriesTable(context.structure().dimensions().size()),
                new AttributeColumns(
                        context.structure().seriesAttributes(),
                        plan.seriesAttributes,
                        plan,
                        required),
                new AttributeColumns(
                        context.structure().observationAttributes(),
                        plan.observationAttributes,
                        plan,
                        required),
                new CellTable());
    }

    public String key(int number) {
        return keys.keyOf(series, number);
    }
}
