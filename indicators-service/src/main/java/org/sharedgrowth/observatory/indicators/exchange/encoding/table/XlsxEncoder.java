package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Parts;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Writes a workbook for people: a sheet about the figures, and a sheet with one row for each
 * observation, in which each code is followed by its name. It has the columns of SDMX-CSV, so that
 * an office can submit the workbook again. Rows are streamed; text cells are marked as text, so
 * they are never evaluated as formulas.
 */
public final class XlsxEncoder implements DataEncoder {
    private static final double NAME_WIDTH = 28;
    private static final int MAX_TEXT_LENGTH = 32_767;

    private static final String ZERO = "0";

    private final Message message;
    private final Dsd dsd;
    private final Parts parts;
    private final List<String> languages;
    private final SinkStream sink = new SinkStream();
    private @Nullable Workbook book;
    private @Nullable Worksheet sheet;
    private String structure = "";
    private int row;
    private int column;

    /**
     * @param message a message whose contents all have the same structure
     */
    public XlsxEncoder(Message message) {
        this.message = message;
        this.dsd = message.content().flow().structure();
        this.parts = message.content().parts();
        this.languages = message.header().languages();
    }

    /** Passes the bytes of the workbook to the sink of the current call. */
    private static final class SinkStream extends OutputStream {
        private ByteSink sink = new ByteSink(0);
        private long written;

        @Override
        public void write(int b) {
            sink.put(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            sink.put(bytes, from, length);
            written += length;
        }
    }

    @Override
    public void start(ByteSink out) {
        // Nothing can be written yet: the first sheet needs the head of the data set.
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        structure = message.contents().get(head.content()).flow().id().toString();
        if (book != null) {
            return;
        }
        sink.sink = out;
        Workbook created = new Workbook(sink, "Observatory", "1.0");
        book = created;
        Worksheet about = created.newWorksheet("About");
        new XlsxAbout(message).write(about, head.validTo());
        attempt(about::finish);
        Worksheet data = created.newWorksheet("Data");
        sheet = data;
        data.freezePane(0, 1);
        titles(data);
        data.range(0, 0, 0, column - 1).style().bold().set();
    }

    private void titles(Worksheet data) {
        dsd.dimensions().forEach(dimension -> title(data, dimension));
        if (!parts.seriesOnly()) {
            title(data, dsd.timeDimension());
        }
        if (parts.measure()) {
            title(data, dsd.measure());
        }
        parts.seriesAttributes().forEach(a -> title(data, dsd.seriesAttributes().get(a)));
        parts.observationAttributes().forEach(a -> title(data, dsd.observationAttributes().get(a)));
        data.value(row, column++, "STRUCTURE_ID");
    }

    /**
     * Writes the titles of a component's columns: its id for the column of codes or texts, its name
     * for the column of names.
     */
    private void title(Worksheet data, Dsd.Component component) {
        data.value(row, column++, component.id());
        if (component.codelist() != null) {
            data.width(column, NAME_WIDTH);
            data.value(row, column++, component.names().in(languages));
        }
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        sink.sink = out;
        Worksheet data = Objects.requireNonNull(sheet, "series() was called before dataSet()");
        PackedSeries series = view.series();
        int rows = parts.seriesOnly() ? 1 : view.size();
        for (int i = 0; i < rows; i++) {
            row++;
            column = 0;
            for (int d = 0; d < dsd.dimensions().size(); d++) {
                cell(data, dsd.dimensions().get(d), view.code(d));
            }
            int observation = view.row(i);
            if (!parts.seriesOnly()) {
                data.value(
                        row,
                        column++,
                        new TimePeriod(series.frequency(), series.period(observation)).toString());
            }
            if (parts.measure()) {
                number(data, series.value(observation));
            }
            for (int a : parts.seriesAttributes()) {
                cell(data, dsd.seriesAttributes().get(a), series.seriesAttribute(a));
            }
            for (int a : parts.observationAttributes()) {
                cell(
                        data,
                        dsd.observationAttributes().get(a),
                        series.observationAttribute(a, observation));
            }
            data.value(row, column++, structure);
        }
        attempt(data::flush);
    }

    /** Writes a number in a format that shows its trailing zeros. */
    private void number(Worksheet data, @Nullable BigDecimal value) {
        if (value != null) {
            data.value(row, column, value.doubleValue());
            int decimals = value.scale();
            if (decimals > 0 && value.stripTrailingZeros().scale() < decimals) {
                data.style(row, column).format(ZERO + "." + ZERO.repeat(decimals)).set();
            }
        }
        column++;
    }

    private void cell(Worksheet data, Dsd.Component component, @Nullable String text) {
        Codelist codes = component.codelist();
        if (codes == null) {
            if (text != null) {
                // Written inline, because shared texts would stay in memory.
                data.inlineString(
                        row,
                        column,
                        text.length() > MAX_TEXT_LENGTH
                                ? text.substring(0, MAX_TEXT_LENGTH)
                                : text);
            }
            column++;
            return;
        }
        if (text != null) {
            Item item = codes.find(text);
            data.value(row, column, text);
            data.value(row, column + 1, item == null ? text : item.names().in(languages));
        }
        column += 2;
    }

    @Override
    public void end(ByteSink out) {
        if (book != null) {
            long before = sink.written;
            ByteSink tail = new ByteSink(64 * 1024);
            sink.sink = tail;
            attempt(book::finish);
            byte[] dated = WorkbookTime.set(tail.take(), before, message.header().prepared());
            out.put(dated, 0, dated.length);
        }
    }

    /** Writes to the workbook, whose sink never fails. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
