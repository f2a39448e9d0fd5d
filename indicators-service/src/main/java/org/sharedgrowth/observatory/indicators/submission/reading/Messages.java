package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sharedgrowth.observatory.indicators.submission.reading.Header.Kind;

/**
 * Opens SDMX messages as tables. A message is read twice: first to its end, which tells whether it
 * is whole and which columns its rows have, then row by row.
 */
final class Messages {
    private Messages() {}

    /**
     * Opens a message.
     *
     * @param form of the message, not {@link Form#CSV}
     */
    static FileTable open(Form form, TextSource source, List<String> skipped, Limits limits)
            throws IOException {
        return form == Form.XML ? ml(source, skipped, limits) : json(source, skipped, limits);
    }

    private static FileTable ml(TextSource source, List<String> skipped, Limits limits)
            throws IOException {
        MessageRow row = new MessageRow(limits);
        boolean onlyDeletes = true;
        try (InputStream in = source.open();
                MlRows rows = new MlRows(in, row, limits)) {
            while (rows.next()) {
                onlyDeletes &= row.deletes();
            }
        }
        // Whether a row says them is for the check of rows to see.
        row.column(MessageRow.TIME, 0);
        row.column(MessageRow.VALUE, 0);
        Header header = new Header(Kind.SDMX_ML, row.columns(), 0, onlyDeletes);
        return table(header, source, in -> new MlRows(in, row, limits), skipped, limits);
    }

    private static FileTable json(TextSource source, List<String> skipped, Limits limits)
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

    /** How the rows of an open message are read. */
    private interface Reader {
        RowSource rows(InputStream in) throws IOException;
    }

    private static FileTable table(
            Header header, TextSource source, Reader reader, List<String> skipped, Limits limits)
            throws IOException {
        InputStream in = source.open();
        try {
            RowSource rows = reader.rows(in);
            Places places = new Places();
            CsvScanner scanner = new CsvScanner(new RowText(rows, places), limits, places);
            return new FileTable(header, scanner, skipped, rows);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
