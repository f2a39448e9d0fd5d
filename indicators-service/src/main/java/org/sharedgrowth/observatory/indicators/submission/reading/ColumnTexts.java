package org.sharedgrowth.observatory.indicators.submission.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct texts of a column, numbered from 0 in order of appearance. A table has millions of
 * cells but few distinct codes and periods: each text is interpreted once, and rows refer to it by
 * number.
 *
 * <p>Mutable, one per column and reading thread.
 */
public final class ColumnTexts {
    private final long maxBytes;
    private byte[] bytes = new byte[1024];

    /** Text i extends from {@code offsets[i]} to {@code offsets[i + 1]}. */
    private int[] offsets = new int[65];

    private int[] hashes = new int[64];
    private int size;

    /** Hash table with open addressing: number of the text + 1, or 0 for a free slot. */
    private int[] table = new int[128];

    private int lastNumber = -1;

    /**
     * @param maxBytes maximum length of all distinct texts together
     */
    public ColumnTexts(long maxBytes) {
        this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE / 2);
    }

    /** The text with this number. */
    public String text(int number) {
        return new String(
                bytes,
                offsets[number],
                offsets[number + 1] - offsets[number],
                StandardCharsets.UTF_8);
    }

    /**
     * The number of a text; a new number if the text is new.
     *
     * @throws UnreadableFile if the distinct texts exceed the memory limit
     */
    public int number(byte[] source, int start, int end) throws UnreadableFile {
        if (lastNumber >= 0 && matches(lastNumber, source, start, end)) {
            return lastNumber;
        }
        // In a sorted table, texts repeat in the order of their first appearance.
        if (lastNumber + 1 < size && matches(lastNumber + 1, source, start, end)) {
            return ++lastNumber;
        }
        int hash = hash(source, start, end);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (hashes[number] == hash && matches(number, source, start, end)) {
                lastNumber = number;
                return number;
            }
            slot = (slot + 1) & mask;
        }
        lastNumber = add(source, start, end, hash, slot);
        return lastNumber;
    }

    private boolean matches(int number, byte[] source, int start, int end) {
        int from = offsets[number];
        int length = end - start;
        if (offsets[number + 1] - from != length) {
            return false;
        }
        // Last byte first: neighbouring codes and years differ in their last byte.
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[from + i] != source[start + i]) {
                return false;
            }
        }
        return true;
    }

    private int add(byte[] source, int start, int end, int hash, int slot) throws UnreadableFile {
        int used = offsets[size];
        int length = end - start;
        if ((long) used + length > maxBytes) {
            throw new UnreadableFile(
                    "too-many-texts",
                    0,
                    t -> t.tooMuchText(String.valueOf(maxBytes)),
                    FileText::splitOrMove);
        }
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
        }
        System.arraycopy(source, start, bytes, used, length);
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2 + 1);
        }
        hashes[size] = hash;
        offsets[size + 1] = used + length;
        table[slot] = ++size;
        if (size * 2 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number + 1;
        }
    }

    private static int hash(byte[] source, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + source[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
