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

    /** Holds weak references, so that texts that no version uses are dropped. */
    private static final Interner<PackedTexts> SHARED = Interner.newWeakInterner();

    final @Nullable String[] seriesAttributes;

    /** Distinct values of each observation attribute, in order of appearance. */
    final @Nullable String[][] observationValues;

    /** Bytes of the texts of each observation attribute, including the count before them. */
    final int[] lengths;

    /** Bits of each value number (index of a distinct value), by observation attribute. */
    final int[] bits;

    final boolean isUniform;
    private final int hash;

    private PackedTexts(
            @Nullable String[] seriesAttributes,
            @Nullable String[][] observationValues,
            int[] lengths) {
        this.seriesAttributes = seriesAttributes;
        this.observationValues = observationValues;
        this.lengths = lengths;
        this.bits = new int[lengths.length];
        boolean uniform = true;
        for (int a = 0; a < bits.length; a++) {
            bits[a] = PackedLayout.bitsFor(observationValues[a].length - 1);
            uniform &= bits[a] == 0;
        }
        this.isUniform = uniform;
        this.hash = 31 * Arrays.hashCode(seriesAttributes) + Arrays.deepHashCode(observationValues);
    }

    /** Reads series attributes and columns, and advances the cursor. */
    static PackedTexts read(PackedCursor in, int size) {
        @Nullable String[] seriesAttributes = new @Nullable String[in.count()];
        for (int a = 0; a < seriesAttributes.length; a++) {
            seriesAttributes[a] = in.text();
        }
        @Nullable String[][] observationValues = new @Nullable String[in.count()][];
        int[] lengths = new int[observationValues.length];
        for (int a = 0; a < lengths.length; a++) {
            int begin = in.at;
            observationValues[a] = new @Nullable String[in.count()];
            for (int t = 0; t < observationValues[a].length; t++) {
                observationValues[a][t] = in.text();
            }
            lengths[a] = in.at - begin;
            in.at +=
                    PackedLayout.packedBytes(
                            size, PackedLayout.bitsFor(observationValues[a].length - 1));
        }
        return new PackedTexts(seriesAttributes, observationValues, lengths);
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
                        && Arrays.equals(seriesAttributes, that.seriesAttributes)
                        && Arrays.deepEquals(observationValues, that.observationValues));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
