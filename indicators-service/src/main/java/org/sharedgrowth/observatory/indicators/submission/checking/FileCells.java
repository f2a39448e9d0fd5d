package org.sharedgrowth.observatory.indicators.submission.checking;

/** What was read from a file: its cells, and how to name what their numbers mean. */
record FileCells(
        ColumnPlan plan,
        KeyReader keys,
        SeriesTable series,
        AttributeColumns seriesAttributes,
        AttributeColumns observationAttributes,
        CellTable cells) {

    static FileCells of(ColumnPlan plan, Terms terms, Findings findings) {
        boolean required = plan.kind.isSdmx();
        return new FileCells(
                plan,
                new KeyReader(plan, terms, findings),
                new SeriesTable(terms.structure().dimensions().size()),
                new AttributeColumns(
                        terms.structure().seriesAttributes(),
                        plan.seriesAttributes,
                        plan,
                        required),
                new AttributeColumns(
                        terms.structure().observationAttributes(),
                        plan.observationAttributes,
                        plan,
                        required),
                new CellTable());
    }

    String key(int number) {
        return keys.keyOf(series, number);
    }
}
