package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Writes SDMX-CSV: one line for each observation (or for each series if no observations are
 * requested), one column for each requested component. All contents of the message must have the
 * same structure. Version 1.0 has no column for actions; for requests for changes, such columns can
 * be added at the end.
 */
public final class CsvEncoder implements DataEncoder {
    private static final String CHANGE_COLUMNS = ",ACTION,VALID_FROM,VALID_TO";

    private final CsvVersion version;
    private final TableOptions options;
    private final CsvLabels labels;
    private final List<String> languages;
    private final List<Content> contents;
    private final Dsd dsd;
    private final Parts parts;
    private final byte[] missing;
    private final boolean seriesKeys;
    private final boolean rowKeys;
    private final ByteSink front = new ByteSink(256);
    private final ByteSink codes = new ByteSink(256);
    private final ByteSink back = new ByteSink(256);
    private byte[] dataset = new byte[0];
    private byte[] lineEnd = {'\n'};
    private boolean deletes;

    private @Nullable Object lastTexts;
    private boolean isUniform;

    public CsvEncoder(Message message, CsvVersion version) {
        this.version = version;
        this.options = message.table();
        this.languages = message.header().languages();
        this.labels = new CsvLabels(options.labels(), languages);
        this.contents = message.contents();
        this.dsd = message.content().flow().structure();
        this.parts = message.content().parts();
        this.missing = version.missing().getBytes(StandardCharsets.UTF_8);
        TableOptions.Keys keys = version.hasActions() ? options.keys() : TableOptions.Keys.NONE;
        this.seriesKeys = keys == TableOptions.Keys.SERIES || keys == TableOptions.Keys.BOTH;
        this.rowKeys =
                !parts.seriesOnly()
                        && (keys == TableOptions.Keys.OBS || keys == TableOptions.Keys.BOTH);
    }

    @Override
    public void start(ByteSink out) {
        out.put(version.hasActions() ? "STRUCTURE,STRUCTURE_ID" : "DATAFLOW");
        out.put(labels.inOwnColumn() ? ",STRUCTURE_NAME" : "");
        out.put(version.hasActions() ? ",ACTION" : "");
        out.put(seriesKeys ? ",SERIES_KEY" : "").put(rowKeys ? ",OBS_KEY" : "");
        dsd.dimensions().forEach(dimension -> labels.title(dimension, out));
        if (!parts.seriesOnly()) {
            labels.title(dsd.timeDimension(), out);
        }
        if (parts.measure()) {
            labels.title(dsd.measure(), out);
        }
        for (int a : parts.seriesAttributes()) {
            labels.title(dsd.seriesAttributes().get(a), out);
        }
        for (int a : parts.observationAttributes()) {
            labels.title(dsd.observationAttributes().get(a), out);
        }
        out.put(showsChanges() ? CHANGE_COLUMNS : "");
        out.put('\n');
    }

    /** Whether columns for changes are added because the version has none. */
    private boolean showsChanges() {
        return options.changes() && !version.hasActions();
    }

    /** The end of every row of a data set: the columns for changes, if any, and the line end. */
    private byte[] lineEnd(DataSet head) {
        ByteSink end = new ByteSink(64);
        if (showsChanges()) {
            end.put(',').put(actionName(head.action()));
            end.put(',').put(head.validFrom() == null ? "" : head.validFrom().toString());
            end.put(',').put(head.validTo() == null ? "" : head.validTo().toString());
        }
        return end.put('\n').take();
    }

    private static String actionName(DataSet.Action action) {
        return switch (action) {
            case REPLACE -> "Replace";
            case INFORMATION -> "Information";
            case DELETE -> "Delete";
        };
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        Content content = contents.get(head.content());
        String id = content.flow().id().toString();
        deletes = head.action() == DataSet.Action.DELETE;
        ByteSink start = new ByteSink(64);
        if (version.hasActions()) {
            start.put(content.agreement() == null ? "dataflow," : "dataprovision,");
        }
        boolean byAgreement = version.hasActions() && content.agreement() != null;
        labels.identity(
                byAgreement ? String.valueOf(content.agreement()) : id,
                content.flow().names().in(languages),
                start);
        if (version.hasActions()) {
            start.put(',').put(version.action(head.action()));
        }
        dataset = start.take();
        lineEnd = lineEnd(head);
        lastTexts = null;
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        startSeries(view);
        PackedSeries series = view.series();
        if (parts.seriesOnly()) {
            back.clear();
            seriesAttributes(series, back);
            out.put(front).put(codes).put(back).put(lineEnd);
            return;
        }
        prepareBack(series);
        if (!rowKeys) {
            front.put(codes);
        }
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            out.put(front);
            if (rowKeys) {
                out.put(',').put(view.snapshot().key(view.ordinal())).put('.');
                out.period(series.frequency(), series.period(row));
                out.put(codes);
            }
            period(series, row, out);
            value(series, row, out);
            out.put(back);
            if (!isUniform) {
                observationAttributes(series, row, out);
                out.put(lineEnd);
            }
        }
    }

    /** Prepares the beginning of every row of the series. */
    private void startSeries(SeriesView view) {
        front.clear();
        front.put(dataset);
        if (seriesKeys) {
            front.put(',').put(view.snapshot().key(view.ordinal()));
        }
        codes.clear();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            labels.cell(dsd.dimensions().get(d), view.code(d), codes);
        }
    }

    private void period(PackedSeries series, int row, ByteSink out) {
        // A period has no other name than its text.
        for (int i = labels.inOwnColumn() ? 2 : 1; i > 0; i--) {
            out.put(',');
            if (options.normalizedTime()) {
                out.firstDay(series.frequency(), series.period(row));
            } else {
                out.period(series.frequency(), series.period(row));
            }
        }
    }

    private void value(PackedSeries series, int row, ByteSink out) {
        if (!parts.measure()) {
            return;
        }
        out.put(',');
        if (!deletes && series.isMissing(row)) {
            out.put(missing);
        } else if (!deletes) {
            out.value(series, row);
        }
        out.put(labels.inOwnColumn() ? "," : "");
    }

    /**
     * Prepares the part after every value of the series: up to the line end if that part is always
     * the same, otherwise only the series attributes.
     */
    private void prepareBack(PackedSeries series) {
        if (series.attributeTexts().equals(lastTexts)) {
            return;
        }
        lastTexts = series.attributeTexts();
        back.clear();
        seriesAttributes(series, back);
        isUniform = true;
        for (int a : parts.observationAttributes()) {
            isUniform &= series.isUniform(a);
        }
        if (isUniform) {
            observationAttributes(series, 0, back);
            back.put(lineEnd);
        }
    }

    private void seriesAttributes(PackedSeries series, ByteSink out) {
        for (int a : parts.seriesAttributes()) {
            field(dsd.seriesAttributes().get(a), series.seriesAttribute(a), out);
        }
    }

    private void observationAttributes(PackedSeries series, int row, ByteSink out) {
        for (int a : parts.observationAttributes()) {
            field(dsd.observationAttributes().get(a), series.observationAttribute(a, row), out);
        }
    }

    private void field(Dsd.Component attribute, @Nullable String text, ByteSink out) {
        labels.cell(attribute, deletes ? null : text, out);
    }

    @Override
    public void end(ByteSink out) {
        // A CSV file has no footer.
    }
}
