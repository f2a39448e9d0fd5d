package org.sharedgrowth.observatory.indicators.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.download.parquet.ParquetWriter;
import org.sharedgrowth.observatory.indicators.exchange.answer.AnswerStream;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Content;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Layout;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.MessageHeader;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.exchange.encoding.TableOptions;
import org.sharedgrowth.observatory.indicators.exchange.request.DataFormat;
import org.sharedgrowth.observatory.indicators.query.Audience;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Writes all public data of a flow at a release. Blocking; equal input gives equal bytes. */
record FileWriter(FileKey key, FlowSnapshot snapshot, Instant published) {
    void write(OutputStream out) throws IOException {
        switch (key.form()) {
            case SDMX_CSV -> csv(out);
            case SDMX_CSV_GZIP -> compressedCsv(out);
            case PARQUET -> parquet(out);
        }
    }

    private Scan rows() {
        DataQuery query =
                new DataQuery(
                        key.flow(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        new Vintage.Numbered(key.release()),
                        Audience.EVERYBODY);
        return new Scan(Selection.of(query, snapshot), 0, Long.MAX_VALUE);
    }

    private void csv(OutputStream out) throws IOException {
        Dataflow flow = key.flow();
        Message message =
                new Message(
                        new MessageHeader("file", published, List.of("en")),
                        List.of(new Content(flow, null, Parts.all(flow.structure()))),
                        Layout.OVER_TIME,
                        TableOptions.DEFAULT,
                        "");
        DataSet head = DataSet.of(0, Parts.all(flow.structure()));
        AnswerStream stream = AnswerStream.of(DataFormat.CSV_2, message, head, rows());
        do {
            stream.fill().await().indefinitely();
            out.write(stream.take());
        } while (!stream.isDone());
    }

    private void compressedCsv(OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out, 64 * 1024);
        csv(gzip);
        gzip.finish();
    }

    private void parquet(OutputStream out) throws IOException {
        Dsd dsd = key.flow().structure();
        List<Dsd.Component> columns = new ArrayList<>(dsd.dimensions());
        columns.add(dsd.timeDimension());
        columns.add(dsd.measure());
        columns.addAll(dsd.seriesAttributes());
        columns.addAll(dsd.observationAttributes());
        ParquetWriter writer =
                new ParquetWriter(
                        out,
                        columns.stream().map(Dsd.Component::id).toList(),
                        dsd.dimensions().size() + 1);
        try {
            rows().each(view -> write(view, dsd, writer)).await().indefinitely();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish(
                new TreeMap<>(
                        Map.of(
                                "dataflow", key.flow().id().toString(),
                                "structure", dsd.id().toString(),
                                "release", Long.toString(key.release()),
                                "published", published.toString())));
    }

    private static void write(SeriesView view, Dsd dsd, ParquetWriter writer) {
        PackedSeries series = view.series();
        int dimensions = dsd.dimensions().size();
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            for (int d = 0; d < dimensions; d++) {
                writer.text(d, view.code(d));
            }
            int column = dimensions;
            writer.text(
                    column++, new TimePeriod(series.frequency(), series.period(row)).toString());
            @Nullable BigDecimal value = series.value(row);
            writer.number(column++, value == null ? null : (Double) value.doubleValue());
            for (int a = 0; a < dsd.seriesAttributes().size(); a++) {
                writer.text(column++, series.seriesAttribute(a));
            }
            for (int a = 0; a < dsd.observationAttributes().size(); a++) {
                writer.text(column++, series.observationAttribute(a, row));
            }
            try {
                writer.endRow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
