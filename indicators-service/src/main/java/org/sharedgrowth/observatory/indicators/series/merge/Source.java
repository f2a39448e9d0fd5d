package org.sharedgrowth.observatory.indicators.series.merge;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;

/**
 * One office's versions of a series that several offices have sent.
 *
 * @param releases the releases that made the office's versions public, oldest first
 * @param observations number of observations of each version, in the same order
 * @param fingerprints fingerprint of each version in the same order, see {@link PublicFingerprint}
 * @param newest the newest version
 */
public record Source(
        String provider,
        long[] releases,
        int[] observations,
        long[] fingerprints,
        PackedVersion newest) {

    /** The first release with a public row; null if there was none. */
    public @Nullable Long firstPublicRelease() {
        for (int i = 0; i < fingerprints.length; i++) {
            if (fingerprints[i] != PublicFingerprint.NOTHING) {
                return releases[i];
            }
        }
        return null;
    }
}
