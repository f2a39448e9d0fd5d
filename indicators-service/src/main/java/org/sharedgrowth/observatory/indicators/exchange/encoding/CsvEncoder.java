package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * SDMX-CSV: one line an observation, every attribute of the structure a column. All contents of the
 * message must have one structure.
 */
public final class CsvEncoder implements DataEncoder {
    private final CsvVersion version;
    private final TableOptions options;
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
    private boolean deletes;

    public CsvEncoder(Message message, CsvVersion version) {
        this.version = version;
        this.options = message.table();
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
        out.put(version.hasActions() ? "STRUCTURE,STRUCTURE_ID,ACTION" : "DATAFLOW");
        out.put(seriesKeys ? ",SERIES_KEY" : "").put(rowKeys ? ",OBS_KEY" : "");
        dsd.dimensions().forEach(dimension -> out.put(',').put(dimension.id()));
        if (!parts.seriesOnly()) {
            out.put(',').put(dsd.timeDimension().id());
        }
        if (parts.measure()) {
            out.put(',').put(dsd.measure().id());
        }
        for (int a : parts.seriesAttributes()) {
            out.put(',').put(dsd.seriesAttributes().get(a).id());
        }
        for (int a : parts.observationAttributes()) {
            out.put(',').put(dsd.observationAttributes().get(a).id());
        }
        out.put('\n');
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        Content content = contents.get(head.content());
        String id = content.flow().id().toString();
        deletes = head.action() == DataSet.Action.DELETE;
        String start =
                !version.hasActions()
                        ? id
                        : (content.agreement() == null
                                        ? "dataflow," + id
                                        : "dataprovision," + content.agreement())
                                + ","
                                + version.action(head.action());
        dataset = start.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        startSeries(view);
        PackedSeries series = view.series();
        if (parts.seriesOnly()) {
            back.clear();
            seriesAttributes(series, back);
            out.put(front).put(codes).put(back).put('\n');
            return;
        }
        boolean uniform = uniformBack(series);
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            out.put(front);
            if (rowKeys) {
                out.put(',').put(view.snapshot().key(view.ordinal())).put('.');
                out.period(series.frequency(), series.period(row));
            }
            out.put(codes).put(',');
            if (options.normalizedTime()) {
                out.firstDay(series.frequency(), series.period(row));
            } else {
                out.period(series.frequency(), series.period(row));
            }
            value(series, row, out);
            out.put(back);
            if (!uniform) {
                observationAttributes(series, row, out);
            }
            out.put('\n');
        }
    }

    /** Prepares what stands before every row of the series. */
    private void startSeries(SeriesView view) {
        front.clear();
        front.put(dataset);
        if (seriesKeys) {
            front.put(',').put(view.snapshot().key(view.ordinal()));
        }
        codes.clear();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            codes.put(',').put(view.code(d));
        }
    }

    private void value(PackedSeries series, int row, ByteSink out) {
        if (!parts.measure()) {
            return;
        }
        out.put(',');
        if (deletes) {
            return;
        }
        if (series.isMissing(row)) {
            out.put(missing);
        } else {
            out.value(series, row);
        }
    }

    /** Prepares what stands behind every value of the series; whether that is all. */
    private boolean uniformBack(PackedSeries series) {
        back.clear();
        seriesAttributes(series, back);
        boolean uniform = true;
        for (int a : parts.observationAttributes()) {
            uniform &= series.isUniform(a);
        }
        if (uniform) {
            observationAttributes(series, 0, back);
        }
        return uniform;
    }

    private void seriesAttributes(PackedSeries series, ByteSink out) {
        for (int a : parts.seriesAttributes()) {
            field(series.seriesAttribute(a), out);
        }
    }

    private void observationAttributes(PackedSeries series, int row, ByteSink out) {
        for (int a : parts.observationAttributes()) {
            field(series.observationAttribute(a, row), out);
        }
    }

    private void field(@Nullable String text, ByteSink out) {
        out.put(',');
        if (text != null && !deletes) {
            out.csvField(text);
        }
    }

    @Override
    public void end(ByteSink out) {
        // A CSV file has no end of its own.
    }
}
