package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvEncoder;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvVersion;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * A zip archive with {@code data.csv}, the files that describe it and a manifest. Rows are
 * compressed as they are written, so that memory does not grow with the size of the archive. Equal
 * requests give equal bytes.
 */
public final class ArchiveEncoder implements DataEncoder {
    /** Rows are compressed in chunks of about this size. */
    private static final int CHUNK_BYTES = 32 * 1024;

    private static final String TABLE = "data.csv";

    private final Message message;
    private final DataEncoder rows;
    private final Contents contents;
    private final String origin;
    private final ByteSink plain = new ByteSink(2 * CHUNK_BYTES);
    private final SinkStream sink = new SinkStream();
    private final List<Crate.CrateFile> crateFiles = new ArrayList<>();
    private final MessageDigest tableHash = Sha256.begin();
    private long tableBytes;
    private final ZipOutputStream zip = new ZipOutputStream(sink, StandardCharsets.UTF_8);

    /**
     * @param message a message whose contents all have the same structure
     * @param origin public address of the observatory, such as {@code https://data.example.org}
     */
    public ArchiveEncoder(Message message, String origin) {
        this.message = message;
        this.origin = origin;
        this.rows = new CsvEncoder(message, CsvVersion.V2_0);
        this.contents = new Contents(message.content().flow().structure());
    }

    /** Passes the bytes of the archive to the sink of the current call. */
    private static final class SinkStream extends OutputStream {
        private ByteSink sink = new ByteSink(0);

        @Override
        public void write(int b) {
            sink.put(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            sink.put(bytes, from, length);
        }
    }

    @Override
    public void start(ByteSink out) {
        sink.sink = out;
        attempt(() -> zip.putNextEntry(entry(TABLE)));
        rows.start(plain);
    }

    @Override
    public void dataSet(DataSet head, ByteSink out) {
        sink.sink = out;
        contents.asOf(head.validTo());
        rows.dataSet(head, plain);
    }

    @Override
    public void series(SeriesView view, ByteSink out) {
        sink.sink = out;
        contents.add(view);
        rows.series(view, plain);
        if (plain.size() >= CHUNK_BYTES) {
            attempt(this::compress);
        }
    }

    @Override
    public void end(ByteSink out) {
        sink.sink = out;
        rows.end(plain);
        attempt(() -> {
            compress();
            zip.closeEntry();
            crateFiles.add(
                    new Crate.CrateFile(
                            TABLE,
                            Companions.mediaType(TABLE),
                            tableBytes,
                            HexFormat.of().formatHex(tableHash.digest())));
            Companions companions = new Companions(message, contents, origin);
            for (Map.Entry<String, String> file : companions.files().entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                write(file.getKey(), bytes);
                crateFiles.add(
                        new Crate.CrateFile(
                                file.getKey(),
                                Companions.mediaType(file.getKey()),
                                bytes.length,
                                HexFormat.of().formatHex(Sha256.of(bytes))));
            }
            write(
                    Crate.FILE,
                    companions.manifest().json(crateFiles).getBytes(StandardCharsets.UTF_8));
            zip.finish();
        });
    }

    private void write(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private void compress() throws IOException {
        byte[] chunk = plain.take();
        tableHash.update(chunk);
        tableBytes += chunk.length;
        zip.write(chunk);
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(message.header().prepared(), ZoneOffset.UTC));
        return entry;
    }

    /** Writes to the archive; its sink never fails. */
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
