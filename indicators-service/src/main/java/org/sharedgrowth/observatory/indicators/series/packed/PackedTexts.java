package org.sharedgrowth.observatory.indicators.series.packed;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a version: the attributes of its series, and the distinct values of each observation
 * attribute. Many versions have equal texts, which are shared. Immutable.
 */
final class PackedTexts {
    static final PackedTexts NONE = new PackedTexts(new String[0], new String[0][], new int[0]);

    /** Weak: drops texts that no version uses any more. */
    private static final Interner<PackedTexts> SHARED = Interner.newWeakInterner();

    final @Nullable String[] ofSeries;

    /** Distinct values of each observation attribute, in order of appearance. */
    final @Nullable String[][] ofObservations;

    /** Bytes of the texts of each observation attribute, including the count before them. */
    final int[] lengths;

    /** Bits of each value number (index of a distinct value), by observation attribute. */
    final int[] bits;

    final boolean isUniform;
    private final int hash;

    private PackedTexts(
            @Nullable String[] ofSeries, @Nullable String[][] ofObservations, int[] lengths) {
        this.ofSeries = ofSeries;
        this.ofObservations = ofObservations;
        this.lengths = lengths;
        this.bits = new int[lengths.length];
        boolean uniform = true;
        for (int a = 0; a < bits.length; a++) {
            bits[a] = PackedLayout.bitsFor(ofObservations[a].length - 1);
            uniform &= bits[a] == 0;
        }
        this.isUniform = uniform;
        this.hash = 31 * Arrays.hashCode(ofSeries) + Arrays.deepHashCode(ofObservations);
    }

    /** Reads series attributes and columns, and advances the cursor. */
    static PackedTexts read(PackedCursor in, int size) {
        @Nullable String[] ofSeries = new @Nullable String[in.count()];
        for (int a = 0; a < ofSeries.length; a++) {
            ofSeries[a] = in.text();
        }
        @Nullable String[][] ofObservations = new @Nullable String[in.count()][];
        int[] lengths = new int[ofObservations.length];
        for (int a = 0; a < lengths.length; a++) {
            int begin = in.at;
            ofObservations[a] = new @Nullable String[in.count()];
            for (int t = 0; t < ofObservations[a].length; t++) {
                ofObservations[a][t] = in.text();
            }
            lengths[a] = in.at - begin;
            in.at +=
                    PackedLayout.packedBytes(
                            size, PackedLayout.bitsFor(ofObservations[a].length - 1));
        }
        return new PackedTexts(ofSeries, ofObservations, lengths);
    }

    /** Size in bytes of the columns of this many observations, including their texts. */
    int columnBytes(int size) {
        int count = 0;
        for (int a = 0; a < bits.length; a++) {
            count += lengths[a] + PackedLayout.packedBytes(size, bits[a]);
        }
        return count;
    }

    /** A shared instance for all equal ones. */
    PackedTexts shared() {
        return SHARED.intern(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof PackedTexts that
                        && hash == that.hash
                        && Arrays.equals(ofSeries, that.ofSeries)
                        && Arrays.deepEquals(ofObservations, that.ofObservations));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
