package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The released data of a flow, with which a file is compared. */
public interface History {
    /** A history without released data. */
    History NONE =
            new History() {
                @Override
                public int find(String key) {
                    return -1;
                }

                @Override
                public byte @Nullable [] atHand(int ordinal) {
                    return null;
                }

                @Override
                public byte[] @Nullable [] packed(int[] ordinals) {
                    return new byte[ordinals.length][];
                }

                @Override
                public Set<String> codes(int dimension, Map<Integer, String> others) {
                    return Set.of();
                }
            };

    /** The ordinal of a series that was released at any time, or -1. */
    int find(String key);

    /**
     * Packed content of a series if it is in memory; null if it is not, or if the series was
     * deleted.
     */
    byte @Nullable [] atHand(int ordinal);

    /** Packed contents of series, in the order of the ordinals; null for a deleted series. */
    byte[] @Nullable [] packed(int[] ordinals);

    /**
     * The codes of a dimension among the series that have observations and certain codes in other
     * dimensions. Series of other offices count only if they have public rows.
     *
     * @param others code by position of its dimension
     */
    Set<String> codes(int dimension, Map<Integer, String> others);
}
