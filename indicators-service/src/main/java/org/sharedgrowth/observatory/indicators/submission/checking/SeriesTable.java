package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;

/** The distinct series of a file, numbered in order of appearance. */
public final class SeriesTable {
    private final Tuples keys;
    private Frequency[] frequencies = new Frequency[64];
    private int[] attributes = new int[64];
    private long[] rows = new long[64];
    private int size;

    public SeriesTable(int dimensions) {
        keys = new Tuples(dimensions);
    }

    public int size() {
        return size;
    }

    /**
     * The number of a series; a new number if the series is new.
     *
     * @param key number of the code of each dimension
     * @param frequency used if the series is new
     * @param combination number of the combination of series attributes, used if the series is new
     */
    public int number(int[] key, Frequency frequency, int combination, long row) {
        int number = keys.number(key);
        if (number == size) {
            if (size == rows.length) {
                frequencies = Arrays.copyOf(frequencies, size * 2);
                attributes = Arrays.copyOf(attributes, size * 2);
                rows = Arrays.copyOf(rows, size * 2);
            }
            frequencies[size] = frequency;
            attributes[size] = combination;
            rows[size++] = row;
        }
        return number;
    }

    /** Number of the code that a series has in a dimension. */
    public int codeNumber(int number, int dimension) {
        return keys.value(number, dimension);
    }

    public Frequency frequency(int number) {
        return frequencies[number];
    }

    /** The combination of series attributes, from the first row that is not a deletion. */
    public int attributes(int number) {
        return attributes[number];
    }

    /** Replaces the attributes and the row of a series that had only deletions so far. */
    public void setAttributes(int number, int combination, long row) {
        attributes[number] = combination;
        rows[number] = row;
    }

    /** Line of the row from which the attributes of the series were taken. */
    public long row(int number) {
        return rows[number];
    }
}
