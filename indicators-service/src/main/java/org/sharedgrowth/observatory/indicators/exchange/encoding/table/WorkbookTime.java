package org.sharedgrowth.observatory.indicators.exchange.encoding.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/**
 * Replaces the current time, which the library writes into a workbook, with the time of the data,
 * so that equal requests give equal bytes. It works on the end of the zip archive: the last entries
 * and the central directory (PKWARE APPNOTE, section 4.3), in the form in which the library writes
 * them.
 */
final class WorkbookTime {
    private static final String NAME = "docProps/core.xml";
    private static final int LOCAL_HEAD = 30;
    private static final int DIRECTORY_HEAD = 46;
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    private final ByteBuffer tail;
    private final int base;

    /**
     * @param tail the archive from {@code base} on
     */
    private WorkbookTime(byte[] tail, int base) {
        this.tail = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        this.base = base;
    }

    /**
     * The end of the archive with the given creation time.
     *
     * @param tail the archive from {@code base} on
     * @param base position of the first byte of {@code tail} in the archive
     */
    static byte[] set(byte[] tail, long base, Instant created) {
        return new WorkbookTime(tail, Math.toIntExact(base)).with(created);
    }

    private byte[] with(Instant created) {
        int end = tail.capacity() - END;
        if (tail.getInt(end) != END_SIGNATURE) {
            throw new IllegalStateException("the archive has no central directory at its end");
        }
        int directory = tail.getInt(end + 16) - base;
        int entry = entry(directory, end);
        int local = tail.getInt(entry + 42) - base;
        int from = local + LOCAL_HEAD + tail.getShort(local + 26) + tail.getShort(local + 28);
        int size = tail.getInt(entry + 20);
        byte[] text = inflate(from, size);
        byte[] changed =
                new String(text, StandardCharsets.UTF_8)
                        .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + created)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflate(changed);
        CRC32 crc = new CRC32();
        crc.update(changed);
        int grown = packed.length - size;

        tail.putInt(entry + 16, (int) crc.getValue());
        tail.putInt(entry + 20, packed.length);
        tail.putInt(entry + 24, changed.length);
        moveOtherEntries(directory, end, local, grown);
        tail.putInt(end + 16, directory + base + grown);
        int descriptor = from + size;
        tail.putInt(descriptor + 4, (int) crc.getValue());
        tail.putLong(descriptor + 8, packed.length);
        tail.putLong(descriptor + 16, changed.length);
        ByteBuffer result = ByteBuffer.allocate(tail.capacity() + grown);
        result.put(tail.array(), 0, from).put(packed);
        result.put(tail.array(), descriptor, tail.capacity() - descriptor);
        return result.array();
    }

    /** Position, in {@link #tail}, of the directory entry of the file with the creation time. */
    private int entry(int directory, int end) {
        for (int at = directory; at < end; at = next(at)) {
            int length = tail.getShort(at + 28);
            byte[] bytes = tail.array();
            if (NAME.equals(
                    new String(bytes, at + DIRECTORY_HEAD, length, StandardCharsets.UTF_8))) {
                return at;
            }
        }
        throw new IllegalStateException("the workbook has no " + NAME);
    }

    private void moveOtherEntries(int directory, int end, int local, int grown) {
        for (int at = directory; at < end; at = next(at)) {
            int start = tail.getInt(at + 42);
            if (start - base > local) {
                tail.putInt(at + 42, start + grown);
            }
        }
    }

    private int next(int at) {
        return at
                + DIRECTORY_HEAD
                + tail.getShort(at + 28)
                + tail.getShort(at + 30)
                + tail.getShort(at + 32);
    }

    private byte[] inflate(int from, int size) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Inflater raw = new Inflater(true);
        try (InflaterOutputStream out = new InflaterOutputStream(text, raw)) {
            out.write(tail.array(), from, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            raw.end();
        }
        return text.toByteArray();
    }

    private static byte[] deflate(byte[] text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, raw)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            raw.end();
        }
        return packed.toByteArray();
    }
}
