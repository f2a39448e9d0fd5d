package org.sharedgrowth.observatory.indicators.download.parquet;

/**
 * Writes small numbers in Parquet's hybrid encoding: repeated numbers as one run, others bit-packed
 * in groups of eight.
 */
final class Runs {
    private static final int GROUP = 8;

    /**
     * The number of groups (1), shifted left by one bit, plus the bit that marks packed numbers.
     */
    private static final int HEADER_OF_ONE_GROUP = 3;

    private Runs() {}

    /** The number of bits needed for numbers up to this one. */
    static int bits(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    /** Writes {@code count} numbers with this bit width. */
    static void write(int[] numbers, int count, int bits, Bytes out) {
        int at = 0;
        while (at < count) {
            int run = run(numbers, at, count);
            if (run >= GROUP || at + run == count) {
                out.varint((long) run << 1);
                for (int shift = 0; shift < bits; shift += Byte.SIZE) {
                    out.write(numbers[at] >>> shift);
                }
                at += run;
            } else {
                out.varint(HEADER_OF_ONE_GROUP);
                group(numbers, at, Math.min(count, at + GROUP), bits, out);
                at += GROUP;
            }
        }
    }

    private static int run(int[] numbers, int from, int count) {
        int to = from + 1;
        while (to < count && numbers[to] == numbers[from]) {
            to++;
        }
        return to - from;
    }

    /** Writes eight numbers; missing ones at the end are written as zeros. */
    private static void group(int[] numbers, int from, int to, int bits, Bytes out) {
        long pending = 0;
        int size = 0;
        for (int i = from; i < from + GROUP; i++) {
            pending |= (i < to ? (long) numbers[i] : 0) << size;
            size += bits;
            while (size >= Byte.SIZE) {
                out.write((int) pending);
                pending >>>= Byte.SIZE;
                size -= Byte.SIZE;
            }
        }
    }
}
