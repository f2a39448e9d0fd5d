package org.sharedgrowth.observatory.indicators.submission.reading;

import java.util.ArrayDeque;

/**
 * The position in the file of each row of {@link TableRows}, by number of the CSV record that the
 * row became. Positions are read in order, some time after they were added, and then dropped.
 */
public final class RowPositions {
    private static final int CHUNK = 4_096;

    private final ArrayDeque<long[]> chunks = new ArrayDeque<>();
    private long droppedCount;
    private long addedCount;

    void add(long position) {
        int index = (int) (addedCount++ % CHUNK);
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
        while (record - 1 - droppedCount >= CHUNK) {
            chunks.removeFirst();
            droppedCount += CHUNK;
        }
        return chunks.getFirst()[(int) (record - 1 - droppedCount)];
    }
}
