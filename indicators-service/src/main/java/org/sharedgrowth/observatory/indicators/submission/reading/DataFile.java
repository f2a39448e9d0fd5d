package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An uploaded file, opened: its table's header is read, its rows are next. */
public final class DataFile implements Closeable {
    private static final int UNPACK_BUFFER = 64 * 1024;

    /**
     * A table that is being read.
     *
     * @param skipped names of the files in the zip that hold no data
     * @param source what its rows come from
     */
    record Table(Header header, CsvScanner rows, List<String> skipped, Closeable source) {}

    private final Path file;
    private final Limits limits;
    private final Container container;
    private Table table;

    private DataFile(Path file, Limits limits, Container container) throws IOException {
        this.file = file;
        this.limits = limits;
        this.container = container;
        this.table = table(file, limits, container);
    }

    /**
     * Opens a complete file of any accepted packing and kind.
     *
     * @throws Unreadable if it is none
     */
    public static DataFile open(Path file, Limits limits) throws IOException {
        byte[] head = new byte[Container.HEAD];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(head, 0, head.length);
        }
        return new DataFile(file, limits, Container.of(head, length));
    }

    private static Table table(Path file, Limits limits, Container container) throws IOException {
        return switch (container) {
            case PLAIN -> table(container, Files.newInputStream(file), limits);
            case GZIP -> table(container, new ReadAhead(gunzip(file, limits)), limits);
            case ZIP -> ZippedTable.open(file, limits);
            case OTHER -> throw otherPacking();
        };
    }

    /**
     * Looks at the first bytes of an upload, so that garbage is refused before all of it came.
     *
     * @param complete whether these are all bytes
     * @throws Unreadable if whatever follows, the file will be refused
     */
    public static void checkHead(byte[] head, boolean complete, Limits limits) throws IOException {
        switch (Container.of(head, head.length)) {
            case PLAIN -> Header.read(new CsvScanner(new ByteArrayInputStream(head), limits));
            case GZIP -> checkGzipHead(head, complete, limits);
            case ZIP -> ZippedTable.checkHead(head);
            case OTHER -> throw otherPacking();
        }
    }

    public Container container() {
        return container;
    }

    public Header header() {
        return table.header;
    }

    /** Stands on the header; {@code next()} moves to the first row. */
    public CsvScanner rows() {
        return table.rows;
    }

    /** Names of the files in the zip that hold no data and were left aside. */
    public List<String> skipped() {
        return table.skipped;
    }

    /** Opens the file anew: the first row is next again. */
    public void rewind() throws IOException {
        table.source.close();
        table = table(file, limits, container);
    }

    @Override
    public void close() throws IOException {
        table.source.close();
    }

    private static Table table(Container container, InputStream text, Limits limits)
            throws IOException {
        try {
            CsvScanner rows = new CsvScanner(unpackedOnce(container, text), limits);
            return new Table(Header.read(rows), rows, List.of(), text);
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    /** Refuses packing within packing. */
    static InputStream unpackedOnce(Container container, InputStream text) throws IOException {
        if (container == Container.PLAIN) {
            return text;
        }
        BufferedInputStream buffered = new BufferedInputStream(text, UNPACK_BUFFER);
        buffered.mark(Container.HEAD);
        byte[] head = new byte[Container.HEAD];
        int length = buffered.readNBytes(head, 0, head.length);
        if (Container.of(head, length) != Container.PLAIN) {
            throw new Unreadable(
                    "nested",
                    0,
                    "The packed file holds another packed file.",
                    "Pack the table once, by gzip or zip.");
        }
        buffered.reset();
        return buffered;
    }

    private static InputStream gunzip(Path file, Limits limits) throws IOException {
        CountedStream packed = new CountedStream(Files.newInputStream(file));
        try {
            return new GuardedStream(
                    new GZIPInputStream(packed, UNPACK_BUFFER), packed::bytes, limits);
        } catch (EOFException | ZipException e) {
            packed.close();
            throw GuardedStream.damaged("truncated", "The gzip file has no proper start", e);
        }
    }

    private static void checkGzipHead(byte[] head, boolean complete, Limits limits)
            throws IOException {
        byte[] text;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            text = TolerantRead.upTo(in, 2 * limits.lineBytes());
        } catch (EOFException | ZipException e) {
            throw GuardedStream.damaged("damaged", "The gzip file has no proper start", e);
        }
        if (text.length == 0 && !complete) {
            return;
        }
        Header.read(
                new CsvScanner(
                        unpackedOnce(Container.GZIP, new ByteArrayInputStream(text)), limits));
    }

    private static Unreadable otherPacking() {
        return new Unreadable(
                "unknown-packing",
                0,
                "The file is packed in a way that is not accepted.",
                "Send it plain, or packed by gzip or zip.");
    }
}
