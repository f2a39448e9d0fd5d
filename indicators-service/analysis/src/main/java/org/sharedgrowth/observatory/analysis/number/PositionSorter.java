package org.sharedgrowth.observatory.analysis.number;

/**
 * Sorts positions by their keys, without allocating objects. It is fast where the positions are
 * nearly in order, as between draws of a simulation. It keeps its buffer; not thread-safe.
 */
public final class PositionSorter {
    /** Ranges of at most this length are sorted by insertion. */
    private static final int MAX_INSERTION_LENGTH = 24;

    private final int[] spare;

    /** A sorter for at most this many positions. */
    public PositionSorter(int max) {
        spare = new int[max];
    }

    /**
     * Sorts the first positions by key, the highest first; positions with equal keys keep their
     * order.
     *
     * @param positions positions in {@code keys}
     * @param count how many of them are sorted
     * @param keys not NaN at these positions
     */
    public void descending(int[] positions, int count, double[] keys) {
        sort(positions, 0, count, keys);
    }

    private void sort(int[] positions, int from, int to, double[] keys) {
        if (to - from <= MAX_INSERTION_LENGTH) {
            insert(positions, from, to, keys);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(positions, from, middle, keys);
        sort(positions, middle, to, keys);
        if (keys[positions[middle - 1]] < keys[positions[middle]]) {
            merge(positions, from, middle, to, keys);
        }
    }

    private static void insert(int[] positions, int from, int to, double[] keys) {
        for (int i = from + 1; i < to; i++) {
            int position = positions[i];
            double key = keys[position];
            int place = i;
            while (place > from && keys[positions[place - 1]] < key) {
                positions[place] = positions[place - 1];
                place--;
            }
            positions[place] = position;
        }
    }

    private void merge(int[] positions, int from, int middle, int to, double[] keys) {
        System.arraycopy(positions, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int place = from; left < middle; place++) {
            if (right < to && keys[spare[left]] < keys[positions[right]]) {
                positions[place] = positions[right++];
            } else {
                positions[place] = spare[left++];
            }
        }
    }
}
