package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * SDMX-CSV 2.0.0: one line an observation, every attribute of the structure a column, a missing
 * value an empty cell.
 */
public final class SdmxCsvEncoder implements DataEncoder {
    private final Dsd dsd;
    private final Parts parts;
    private final ByteSink front = new ByteSink(256);
    private final ByteSink back = new ByteSink(256);
    private final Dataflow flow;
    private byte[] dataset = new byte[0];

    public SdmxCsvEncoder(Message message) {
        this.flow = message.content().flow();
        this.dsd = flow.structure();
        this.parts = message.content().parts();
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        char action =
                switch (head.action()) {
                    case REPLACE -> 'R';
                    case INFORMATION -> 'I';
                    case DELETE -> 'D';
                };
        dataset = ("dataflow," + flow.id() + "," + action).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void start(ByteSink out) {
        out.put("STRUCTURE,STRUCTURE_ID,ACTION");
        dsd.dimensions().forEach(dimension -> out.put(',').put(dimension.id()));
        if (!parts.keysOnly()) {
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
    public void series(SeriesView view, ByteSink out) {
        front.clear();
        front.put(dataset, 0, dataset.length);
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            front.put(',').put(view.code(d));
        }
        if (parts.keysOnly()) {
            out.put(front).put('\n');
            return;
        }
        PackedSeries series = view.series();
        boolean uniform = uniformBack(series);
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            out.put(front).put(',').period(series.frequency(), series.period(row));
            if (parts.measure()) {
                out.put(',');
                if (!series.isMissing(row)) {
                    out.value(series, row);
                }
            }
            out.put(back);
            if (!uniform) {
                observationAttributes(series, row, out);
            }
            out.put('\n');
        }
    }

    /** Prepares what stands behind every value of the series; whether that is all. */
    private boolean uniformBack(PackedSeries series) {
        back.clear();
        for (int a : parts.seriesAttributes()) {
            field(series.seriesAttribute(a), back);
        }
        boolean uniform = true;
        for (int a : parts.observationAttributes()) {
            uniform &= series.isUniform(a);
        }
        if (uniform) {
            observationAttributes(series, 0, back);
        }
        return uniform;
    }

    private void observationAttributes(PackedSeries series, int row, ByteSink out) {
        for (int a : parts.observationAttributes()) {
            field(series.observationAttribute(a, row), out);
        }
    }

    private static void field(@Nullable String text, ByteSink out) {
        out.put(',');
        if (text != null) {
            out.csvField(text);
        }
    }

    @Override
    public void end(ByteSink out) {
        // A CSV file has no end of its own.
    }
}
