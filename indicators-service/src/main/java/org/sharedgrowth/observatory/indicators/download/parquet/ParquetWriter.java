package org.sharedgrowth.observatory.indicators.download.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of texts and numbers, any of which may be null. Rows are collected until a group is
 * full, which is then written; call {@link #finish} at the end. The stream is not closed.
 */
public final class ParquetWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final String CREATED_BY = "shared-growth-observatory (build 1)";
    private static final int GZIP = 2;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int ROWS_PER_GROUP = 1 << 17;

    private final OutputStream out;
    private final List<String> names;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private int rows;
    private long written;
    private long position;

    /** The position of one column of a row group in the file. */
    private record Place(
            int type,
            boolean hasDictionary,
            long start,
            long firstPage,
            int values,
            long plainSize,
            long size) {}

    private record Group(int rows, List<Place> places) {
        long plainSize() {
            return places.stream().mapToLong(Place::plainSize).sum();
        }
    }

    /**
     * @param names names of the columns
     * @param numberColumn position of the column of numbers, or -1 if there is none; all other
     *     columns are texts
     */
    public ParquetWriter(OutputStream out, List<String> names, int numberColumn)
            throws IOException {
        this.out = out;
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            chunks.add(
                    i == numberColumn
                            ? new Chunk.Doubles(ROWS_PER_GROUP)
                            : new Chunk.Texts(ROWS_PER_GROUP));
        }
        write(MAGIC);
    }

    /** Sets a text column of the current row. */
    public void text(int column, @Nullable String text) {
        ((Chunk.Texts) chunks.get(column)).add(text);
    }

    /** Sets the number column of the current row. */
    public void number(int column, @Nullable Double number) {
        ((Chunk.Doubles) chunks.get(column)).add(number);
    }

    /** Ends the current row, all of whose columns have been set. */
    public void endRow() throws IOException {
        if (++rows == ROWS_PER_GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        List<Place> places = new ArrayList<>();
        for (Chunk chunk : chunks) {
            places.add(write(chunk));
            chunk.clear();
        }
        groups.add(new Group(rows, places));
        written += rows;
        rows = 0;
    }

    private Place write(Chunk chunk) throws IOException {
        long start = position;
        long plain = 0;
        Bytes dictionary = chunk.dictionary();
        if (dictionary != null) {
            plain += page(dictionary, DICTIONARY_PAGE, chunk.dictionarySize(), Chunk.PLAIN);
        }
        long firstPage = position;
        plain += page(chunk.values(), DATA_PAGE, chunk.size(), chunk.encoding());
        return new Place(
                chunk.type(),
                dictionary != null,
                start,
                firstPage,
                chunk.size(),
                plain,
                position - start);
    }

    /** Writes a page; returns its size before compression, including its head. */
    private long page(Bytes content, int type, int values, int encoding) throws IOException {
        byte[] compressed = content.compressed();
        Bytes head = new Bytes();
        CompactProtocol compact = new CompactProtocol(head);
        compact.i32(1, type).i32(2, content.size()).i32(3, compressed.length);
        if (type == DATA_PAGE) {
            compact.begin(5)
                    .i32(1, values)
                    .i32(2, encoding)
                    .i32(3, Chunk.RLE)
                    .i32(4, Chunk.RLE)
                    .end();
        } else {
            compact.begin(7).i32(1, values).i32(2, encoding).end();
        }
        compact.stop();
        write(head.toByteArray());
        write(compressed);
        return (long) head.size() + content.size();
    }

    /**
     * Writes the remaining rows and the file metadata.
     *
     * @param notes additional metadata of the file, by name
     */
    public void finish(Map<String, String> notes) throws IOException {
        if (rows > 0) {
            endGroup();
        }
        Bytes footer = new Bytes();
        CompactProtocol compact = new CompactProtocol(footer);
        compact.i32(1, 2);
        schema(compact);
        compact.i64(3, written).listOfStructs(4, groups.size());
        groups.forEach(group -> describe(group, compact));
        compact.listOfStructs(5, notes.size());
        notes.forEach((name, text) -> compact.begin().text(1, name).text(2, text).end());
        compact.text(6, CREATED_BY).stop();
        int size = footer.size();
        footer.fixed(size);
        write(footer.toByteArray());
        write(MAGIC);
    }

    private void schema(CompactProtocol compact) {
        compact.listOfStructs(2, names.size() + 1);
        compact.begin().text(4, "row").i32(5, names.size()).end();
        for (int i = 0; i < names.size(); i++) {
            compact.begin().i32(1, chunks.get(i).type()).i32(3, OPTIONAL).text(4, names.get(i));
            if (chunks.get(i) instanceof Chunk.Texts) {
                // The column is declared as text in both ways that the format knows, the old and
                // the new one.
                compact.i32(6, UTF8).begin(10).begin(1).end().end();
            }
            compact.end();
        }
    }

    private void describe(Group group, CompactProtocol compact) {
        compact.begin().listOfStructs(1, names.size());
        for (int i = 0; i < names.size(); i++) {
            Place place = group.places().get(i);
            compact.begin().i64(2, place.start()).begin(3).i32(1, place.type());
            compact.listOfI32(2, place.hasDictionary() ? 3 : 2).i32(Chunk.PLAIN).i32(Chunk.RLE);
            if (place.hasDictionary()) {
                compact.i32(Chunk.RLE_DICTIONARY);
            }
            compact.listOfTexts(3, 1).text(names.get(i));
            compact.i32(4, GZIP).i64(5, place.values());
            compact.i64(6, place.plainSize()).i64(7, place.size()).i64(9, place.firstPage());
            if (place.hasDictionary()) {
                compact.i64(11, place.start());
            }
            compact.end().end();
        }
        compact.i64(2, group.plainSize()).i64(3, group.rows()).end();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
