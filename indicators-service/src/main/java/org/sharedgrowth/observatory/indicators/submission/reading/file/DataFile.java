package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileTable;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.GuardedStream;
import org.sharedgrowth.observatory.indicators.submission.reading.Header;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.message.JsonHead;
import org.sharedgrowth.observatory.indicators.submission.reading.message.MlRows;
import org.sharedgrowth.observatory.indicators.submission.reading.workbook.Workbook;

/** An open uploaded file: the table's header has been read, its rows come next. */
public final class DataFile implements Closeable {
    private static final int UNPACK_BUFFER = 64 * 1024;

    private final Path file;
    private final FileLimits limits;
    private final Container container;
    private FileTable table;

    private DataFile(Path file, FileLimits limits, Container container) throws IOException {
        this.file = file;
        this.limits = limits;
        this.container = container;
        this.table = table(file, limits, container);
    }

    /**
     * Opens a complete file of any accepted compression and type.
     *
     * @throws UnreadableFile if the compression or type is not accepted, or the file is damaged
     */
    public static DataFile open(Path file, FileLimits limits) throws IOException {
        byte[] head = new byte[Container.HEAD];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(head, 0, head.length);
        }
        Container container = Container.of(head, length);
        if (container == Container.OTHER) {
            throw notAccepted(head, length);
        }
        boolean workbook = container == Container.ZIP && Workbook.isWorkbook(file);
        return new DataFile(file, limits, workbook ? Container.XLSX : container);
    }

    private static FileTable table(Path file, FileLimits limits, Container container)
            throws IOException {
        return switch (container) {
            case PLAIN -> table(container, () -> Files.newInputStream(file), List.of(), limits);
            case GZIP ->
                    table(container, () -> new ReadAhead(gunzip(file, limits)), List.of(), limits);
            case ZIP -> ZippedTable.open(file, limits);
            case XLSX -> Workbook.open(file, limits);
            case OTHER -> throw notAccepted(new byte[0], 0);
        };
    }

    /**
     * Checks the first bytes of an upload, so that garbage is refused before it is fully received.
     *
     * @param complete whether these bytes are the complete file
     * @throws UnreadableFile if these bytes show that the file will be refused
     */
    public static void checkHead(byte[] head, boolean complete, FileLimits limits)
            throws IOException {
        switch (Container.of(head, head.length)) {
            case PLAIN -> checkText(head, limits);
            case GZIP -> checkGzipHead(head, complete, limits);
            case ZIP, XLSX -> ZippedTable.checkHead(head);
            case OTHER -> throw notAccepted(head, head.length);
        }
    }

    public Container container() {
        return container;
    }

    public Header header() {
        return table.header();
    }

    /** A scanner at the header; {@code next()} moves to the first row. */
    public CsvScanner rows() {
        return table.rows();
    }

    /**
     * Names of the files of a zip, or sheets of a workbook, that contain no data and were skipped.
     */
    public List<String> skipped() {
        return table.skipped();
    }

    /** Reopens the file at the first row. */
    public void rewind() throws IOException {
        table.source().close();
        table = table(file, limits, container);
    }

    @Override
    public void close() throws IOException {
        table.source().close();
    }

    /**
     * Opens a table.
     *
     * @param container how the text was compressed
     * @param skipped names of the files in the same zip that contain no data
     */
    static FileTable table(
            Container container, TextSource source, List<String> skipped, FileLimits limits)
            throws IOException {
        InputStream text = source.open();
        try {
            Start start = Start.of(text);
            if (container != Container.PLAIN) {
                refusePacked(start.bytes());
            }
            if (start.format() == TextFormat.CSV) {
                CsvScanner rows = new CsvScanner(start.whole(), limits);
                return new FileTable(Header.read(rows), rows, skipped, text);
            }
            text.close();
            return Messages.open(start.format(), source, skipped, limits);
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /** Refuses nested archives. */
    private static void refusePacked(byte[] head) throws UnreadableFile {
        if (Container.of(head, head.length) != Container.PLAIN) {
            throw new UnreadableFile("nested", 0, FileText::nestedFile, FileText::compressOnce);
        }
    }

    /**
     * Checks whether the unpacked content, judging by its first bytes, may be a table of an
     * accepted type.
     */
    static void checkUnpacked(byte[] head, FileLimits limits) throws IOException {
        refusePacked(head);
        checkText(head, limits);
    }

    private static void checkText(byte[] head, FileLimits limits) throws IOException {
        InputStream text = new ByteArrayInputStream(head);
        switch (TextFormat.of(head, head.length)) {
            case CSV -> Header.read(new CsvScanner(text, limits));
            case XML -> MlRows.checkHead(text, limits);
            case JSON -> JsonHead.checkHead(text, limits);
        }
    }

    /**
     * The beginning of a text.
     *
     * @param whole the complete text, including its beginning
     */
    private record Start(byte[] bytes, InputStream whole) {
        static Start of(InputStream text) throws IOException {
            byte[] bytes = text.readNBytes(TextFormat.HEAD);
            return new Start(bytes, new SequenceInputStream(new ByteArrayInputStream(bytes), text));
        }

        TextFormat format() {
            return TextFormat.of(bytes, bytes.length);
        }
    }

    private static InputStream gunzip(Path file, FileLimits limits) throws IOException {
        CountingStream packed = new CountingStream(Files.newInputStream(file));
        try {
            return new GuardedStream(
                    new GZIPInputStream(packed, UNPACK_BUFFER), packed::bytes, limits);
        } catch (EOFException | ZipException e) {
            packed.close();
            throw GuardedStream.damaged("truncated", FileText::gzipHeaderInvalid, e);
        }
    }

    private static void checkGzipHead(byte[] head, boolean complete, FileLimits limits)
            throws IOException {
        byte[] text;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            text = TolerantRead.upTo(in, 2 * limits.lineBytes());
        } catch (EOFException | ZipException e) {
            throw GuardedStream.damaged("damaged", FileText::gzipHeaderInvalid, e);
        }
        if (text.length == 0 && !complete) {
            return;
        }
        checkUnpacked(text, limits);
    }

    private static UnreadableFile notAccepted(byte[] head, int length) {
        if (Container.isOldOffice(head, length)) {
            return new UnreadableFile(
                    "spreadsheet", 0, FileText::oldSpreadsheet, FileText::saveAsXlsx);
        }
        if (Container.isPdf(head, length)) {
            return new UnreadableFile(
                    "unknown-format", 0, FileText::pdf, FileText::sendAcceptedFormat);
        }
        return new UnreadableFile(
                "unknown-packing", 0, FileText::unknownPacking, FileText::sendPlain);
    }
}
