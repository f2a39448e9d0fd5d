package org.sharedgrowth.observatory.indicators.submission.reading;

import java.util.ArrayDeque;

/**
 * Where the rows of a {@link TableRows} stand in their file, by number of the record that was made
 * of each. They are asked for in order, some while after they were noted, and forgotten then.
 */
public final class RowPositions {
    private static final int CHUNK = 4_096;

    private final ArrayDeque<long[]> chunks = new ArrayDeque<>();
    private long dropped;
    private long noted;

    void note(long place) {
        int at = (int) (noted++ % CHUNK);
        if (at == 0) {
            chunks.add(new long[CHUNK]);
        }
        chunks.getLast()[at] = place;
    }

    /**
     * The place of a record.
     *
     * @param record from 1, never less than the one asked for before; 0 before the first
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
