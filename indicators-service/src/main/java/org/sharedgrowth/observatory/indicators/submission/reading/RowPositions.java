package org.sharedgrowth.observatory.indicators.submission.reading;

import java.util.ArrayDeque;

/**
 * Positions of {@link TableRows} rows in their file, by number of the record made of each. They are
 * read in order, some time after they were added, and then dropped.
 */
public final class RowPositions {
    private static final int CHUNK = 4_096;

    private final ArrayDeque<long[]> chunks = new ArrayDeque<>();
    private long dropped;
    private long added;

    void add(long position) {
        int index = (int) (added++ % CHUNK);
        if (index == 0) {
            chunks.add(new long[CHUNK]);
        }
        chunks.getLast()[index] = position;
    }

    /**
     * The position of a record.
     *
     * @param record number from 1, never lower than in the previous call; 0 before the first record
     */
    long of(long record) {
        if (record == 0) {
            return 0;
        }
        while (record - 1 - dropped >= CHUNK) {
            chunks.removeFirst();
            dropped += CHUNK;
        }
        return chunks.getFirst()[(int) (record - 1 - dropped)];
    }
}
