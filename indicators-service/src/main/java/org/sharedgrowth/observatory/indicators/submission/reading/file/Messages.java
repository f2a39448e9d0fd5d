package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileTable;
import org.sharedgrowth.observatory.indicators.submission.reading.Header;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;
import org.sharedgrowth.observatory.indicators.submission.reading.RowPositions;
import org.sharedgrowth.observatory.indicators.submission.reading.RowText;
import org.sharedgrowth.observatory.indicators.submission.reading.TableRows;
import org.sharedgrowth.observatory.indicators.submission.reading.message.JsonHead;
import org.sharedgrowth.observatory.indicators.submission.reading.message.JsonRows;
import org.sharedgrowth.observatory.indicators.submission.reading.message.MessageRow;
import org.sharedgrowth.observatory.indicators.submission.reading.message.MlRows;

/**
 * Opens SDMX messages as tables. A message is read twice: first completely, to learn whether it is
 * valid and which columns its rows have, then row by row.
 */
final class Messages {
    private Messages() {}

    /**
     * Opens a message.
     *
     * @param format format of the message, not {@link TextFormat#CSV}
     */
    static FileTable open(
            TextFormat format, TextSource source, List<String> skipped, FileLimits limits)
            throws IOException {
        return format == TextFormat.XML
                ? ml(source, skipped, limits)
                : json(source, skipped, limits);
    }

    private static FileTable ml(TextSource source, List<String> skipped, FileLimits limits)
            throws IOException {
        MessageRow row = new MessageRow(limits);
        boolean onlyDeletes = true;
        try (InputStream in = source.open();
                MlRows rows = new MlRows(in, row, limits)) {
            while (rows.next()) {
                onlyDeletes &= row.deletes();
            }
        }
        // Both columns always exist; the check reports rows that lack a period or value.
        row.column(MessageRow.TIME, 0);
        row.column(MessageRow.VALUE, 0);
        Header header = new Header(Kind.SDMX_ML, row.columns(), 0, onlyDeletes);
        return table(header, source, in -> new MlRows(in, row, limits), skipped, limits);
    }

    private static FileTable json(TextSource source, List<String> skipped, FileLimits limits)
            throws IOException {
        MessageRow row = new MessageRow(limits);
        JsonHead head;
        try (InputStream in = source.open()) {
            head = JsonHead.read(in, row, limits);
        }
        row.column(MessageRow.TIME, 0);
        Header header = new Header(Kind.SDMX_JSON, row.columns(), 0, head.onlyDeletes());
        return table(header, source, in -> new JsonRows(in, head, row, limits), skipped, limits);
    }

    /** Reads the rows of an open message. */
    private interface Reader {
        TableRows rows(InputStream in) throws IOException;
    }

    private static FileTable table(
            Header header,
            TextSource source,
            Reader reader,
            List<String> skipped,
            FileLimits limits)
            throws IOException {
        InputStream in = source.open();
        try {
            TableRows rows = reader.rows(in);
            RowPositions positions = new RowPositions();
            CsvScanner scanner = new CsvScanner(new RowText(rows, positions), limits, positions);
            return new FileTable(header, scanner, skipped, rows);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
