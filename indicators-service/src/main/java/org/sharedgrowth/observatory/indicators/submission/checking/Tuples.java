package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;

/**
 * Assigns numbers, from 0 in order of appearance, to distinct combinations of small integers, such
 * as series keys or the attributes of an observation.
 */
public final class Tuples {
    private final int width;
    private int[] values;
    private int[] hashes = new int[64];
    private int size;

    /** Hash table with open addressing: number of the tuple + 1, or 0 for a free slot. */
    private int[] table = new int[128];

    private int lastNumber = -1;

    public Tuples(int width) {
        this.width = width;
        this.values = new int[64 * width];
    }

    public int value(int number, int position) {
        return values[number * width + position];
    }

    /**
     * The number of the combination. The array is copied if needed, so the caller may change it
     * afterwards.
     */
    public int number(int[] tuple) {
        if (lastNumber >= 0 && matches(lastNumber, tuple)) {
            return lastNumber;
        }
        int hash = hash(tuple);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (hashes[number] == hash && matches(number, tuple)) {
                lastNumber = number;
                return number;
            }
            slot = (slot + 1) & mask;
        }
        lastNumber = add(tuple, hash, slot);
        return lastNumber;
    }

    private boolean matches(int number, int[] tuple) {
        int from = number * width;
        for (int i = 0; i < width; i++) {
            if (values[from + i] != tuple[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(int[] tuple, int hash, int slot) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            values = Arrays.copyOf(values, size * 2 * width);
        }
        System.arraycopy(tuple, 0, values, size * width, width);
        hashes[size] = hash;
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

    private int hash(int[] tuple) {
        int hash = 0;
        for (int i = 0; i < width; i++) {
            hash = (hash + tuple[i]) * 0x9E3779B9;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
