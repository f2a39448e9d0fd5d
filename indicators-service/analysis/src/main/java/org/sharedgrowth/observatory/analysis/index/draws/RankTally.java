package org.sharedgrowth.observatory.analysis.index.draws;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * Counts how often each unit had each rank over many draws. Counts are whole numbers, so counting
 * in parts, with the counts stored in between, gives the same result as counting at once. Not
 * thread-safe while draws are added.
 */
public final class RankTally {
    private static final int LAST = Integer.MAX_VALUE;

    private final int units;

    /** {@code counts[unit * (units + 1) + rank]}; rank 0: draws without a score. */
    private final int[] counts;

    /** {@code ahead[unit][other]}: 2 for each draw ahead, 1 for each tie. */
    private final int[][] ahead;

    /** The ranks of a draw, where units without a score are behind all others. */
    private final int[] places;

    private long draws;

    /** A tally for this number of units, without draws. */
    public RankTally(int units) {
        this.units = units;
        this.counts = new int[units * (units + 1)];
        this.ahead = new int[units][units];
        this.places = new int[units];
    }

    /** Reads what {@link #bytes} wrote. */
    public static RankTally of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        RankTally tally = new RankTally(buffer.getInt());
        tally.draws = buffer.getLong();
        IntBuffer numbers = buffer.asIntBuffer();
        numbers.get(tally.counts);
        for (int[] row : tally.ahead) {
            numbers.get(row);
        }
        return tally;
    }

    /** All counts, in the form that {@link #of} reads. */
    public byte[] bytes() {
        ByteBuffer buffer =
                ByteBuffer.allocate(
                        Integer.BYTES
                                + Long.BYTES
                                + Integer.BYTES * (counts.length + units * units));
        IntBuffer numbers = buffer.putInt(units).putLong(draws).asIntBuffer().put(counts);
        for (int[] row : ahead) {
            numbers.put(row);
        }
        return buffer.array();
    }

    /**
     * Adds a draw.
     *
     * @param ranks ranks of all units, 1 is best; 0 for units without a score
     */
    public void add(int[] ranks) {
        for (int unit = 0; unit < units; unit++) {
            counts[unit * (units + 1) + ranks[unit]]++;
            places[unit] = ranks[unit] == 0 ? LAST : ranks[unit];
        }
        for (int unit = 0; unit < units; unit++) {
            if (ranks[unit] > 0) {
                compare(ahead[unit], ranks[unit], places);
            }
        }
        draws++;
    }

    /**
     * Adds 2 for each unit that is behind and 1 for each tie. Has no branch, so that the compiler
     * can use vector instructions.
     */
    private static void compare(int[] row, int place, int[] places) {
        for (int other = 0; other < row.length; other++) {
            row[other] += 1 + ((place - places[other]) >>> 31) - ((places[other] - place) >>> 31);
        }
    }

    /** Number of draws. */
    public long draws() {
        return draws;
    }

    /** Approximate memory in bytes. */
    public long size() {
        return (long) Integer.BYTES * (counts.length + units * units + units);
    }

    /** Number of units. */
    public int units() {
        return units;
    }

    /** Share of the draws in which the unit has the rank. */
    public double share(int unit, int rank) {
        return counts[unit * (units + 1) + rank] / (double) draws;
    }

    /** Mean rank over the draws in which the unit has one; NaN if there is none. */
    public double mean(int unit) {
        double sum = 0;
        for (int rank = 1; rank <= units; rank++) {
            sum += (double) rank * counts[unit * (units + 1) + rank];
        }
        return sum / ranked(unit);
    }

    /**
     * A quantile (type 7) of the unit's ranks, over the draws in which it has one; NaN if there is
     * none.
     *
     * @param share from 0 to 1
     */
    public double quantile(int unit, double share) {
        long ranked = ranked(unit);
        if (ranked == 0) {
            return Double.NaN;
        }
        double position = (ranked - 1) * share;
        long below = (long) position;
        int low = rankAt(unit, below);
        int high = rankAt(unit, Math.min(below + 1, ranked - 1));
        return low + (position - below) * (high - low);
    }

    private int rankAt(int unit, long place) {
        long seen = 0;
        int rank = 0;
        while (seen <= place) {
            rank++;
            seen += counts[unit * (units + 1) + rank];
        }
        return rank;
    }

    private long ranked(int unit) {
        return draws - counts[unit * (units + 1)];
    }

    /** Share of the draws in which the unit is ahead of another; ties count half. */
    public double ahead(int unit, int other) {
        return ahead[unit][other] / (2.0 * draws);
    }

    /**
     * Whether the order of two units is uncertain: each is ahead in at least 5 % of the draws. A
     * unit is not distinguishable from itself.
     */
    public boolean isIndistinguishable(int unit, int other) {
        long halves = ahead[unit][other];
        return unit == other || (20 * halves >= 2 * draws && 20 * halves <= 38 * draws);
    }
}
