package org.sharedgrowth.observatory.indicators.series.packed;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.release.Release;

/**
 * A hash of the public rows of a series version: equal for equal public rows, regardless of what
 * else the version contains, and {@link #NOTHING} if there are none.
 */
public final class PublicFingerprint {
    /** The fingerprint of a version without public rows. */
    public static final long NOTHING = 0;

    private final Confidentiality confidentiality;
    private final PackedSeries series = new PackedSeries();

    public PublicFingerprint(Confidentiality confidentiality) {
        this.confidentiality = confidentiality;
    }

    /**
     * The public rows of a version.
     *
     * @param fingerprint fingerprint of the rows
     * @param rows number of rows
     */
    public record PublicRows(long fingerprint, int rows) {
        /**
         * The counts of a release with this version added, if it changes public rows.
         *
         * @param before fingerprint of the replaced version, {@link #NOTHING} if there is none
         */
        public Release.Counts countedAfter(long before, Release.Counts counts) {
            return fingerprint == before ? counts : counts.withSeries(before != NOTHING, rows);
        }
    }

    /**
     * The fingerprint of a version.
     *
     * @param hash hash of the packed content
     */
    public long of(byte[] packed, byte[] hash) {
        return publicRows(packed, hash).fingerprint();
    }

    /** The fingerprint and number of the public rows of a version. */
    public PublicRows publicRows(byte[] packed, byte[] hash) {
        series.wrap(packed);
        if (series.size() == 0) {
            return new PublicRows(NOTHING, 0);
        }
        if (!confidentiality.restricts(series)) {
            return new PublicRows(firstLong(hash), series.size());
        }
        int[] rows = new int[series.size()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (confidentiality.isPublic(series, i)) {
                rows[count++] = i;
            }
        }
        SeriesContent publicContent = SeriesCodec.decode(packed).only(Arrays.copyOf(rows, count));
        return count == 0
                ? new PublicRows(NOTHING, 0)
                : new PublicRows(
                        firstLong(ContentHash.of(SeriesCodec.encode(publicContent))), count);
    }

    private static long firstLong(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
