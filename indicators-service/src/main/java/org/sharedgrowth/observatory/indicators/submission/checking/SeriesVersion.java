package org.sharedgrowth.observatory.indicators.submission.checking;

/**
 * A series as a submission leaves it, different from what is released.
 *
 * @param id see {@code SeriesId}
 * @param key all codes joined by points
 * @param packed see {@code SeriesCodec}
 * @param hash SHA-256 of the packed content
 * @param print see {@code PublicPrint}
 * @param observations none if the series is deleted
 * @param added whether no version of the series was ever released
 */
public record SeriesVersion(
        long id,
        String key,
        byte[] packed,
        byte[] hash,
        long print,
        int observations,
        boolean added) {}
