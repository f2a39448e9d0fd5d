package org.sharedgrowth.observatory.indicators.series;

import io.smallrye.mutiny.Uni;
import org.roaringbitmap.RoaringBitmap;

/**
 * A flow's data as of one release; immutable. Series are numbered from 0 in key order (order of the
 * codes in their codelists, dimension after dimension); the numbers ("ordinals") hold within one
 * snapshot only. Series that did not exist or were deleted at the release keep a number but are not
 * {@link #alive()}.
 */
public interface FlowSnapshot {
    /** The release it shows. */
    long release();

    /** Numbers handed out, those of deleted series included. */
    int size();

    /** The number of an exact key, alive or not, or -1. */
    int find(String key);

    /** All codes joined by points. */
    String key(int ordinal);

    /** Codes by dimension. */
    String code(int ordinal, int dimension);

    /** The series that have observations at this release. */
    RoaringBitmap alive();

    /** Of all series those with this code in this dimension; empty for a code never seen. */
    RoaringBitmap having(int dimension, String code);

    /** The release that produced the version shown, a deletion included; 0 if there is none. */
    long versionRelease(int ordinal);

    /** Observations in the version shown. */
    int observations(int ordinal);

    /**
     * The packed versions of the series, index by index, null for what is not alive. Those of the
     * newest release are in memory; older ones may come from the database, so ask for many at once.
     */
    Uni<byte[][]> packed(int[] ordinals);
}
