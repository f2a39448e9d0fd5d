package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesId;

/**
 * A series after a submission, if it differs from the released one.
 *
 * @param id hash of the flow and the key, see {@code SeriesId}
 * @param key all codes joined by dots
 * @param packed the packed content, see {@code SeriesCodec}
 * @param hash SHA-256 of the packed content
 * @param publicRows fingerprint and number of its public rows
 * @param observations number of observations; 0 if the series is deleted
 * @param added whether no version of the series was ever released
 */
public record SeriesVersion(
        long id,
        String key,
        byte[] packed,
        byte[] hash,
        PublicFingerprint.PublicRows publicRows,
        int observations,
        boolean added) {

    /**
     * A version with this packed content.
     *
     * @param dataKey key of the flow's data
     */
    public static SeriesVersion of(
            String dataKey,
            String key,
            byte[] packed,
            PublicFingerprint fingerprint,
            int observations,
            boolean added) {
        byte[] hash = ContentHash.of(packed);
        return new SeriesVersion(
                SeriesId.of(dataKey, key),
                key,
                packed,
                hash,
                fingerprint.publicRows(packed, hash),
                observations,
                added);
    }

    /** A copy for a series that was released before. */
    public SeriesVersion asRevised() {
        return new SeriesVersion(id, key, packed, hash, publicRows, observations, false);
    }
}
