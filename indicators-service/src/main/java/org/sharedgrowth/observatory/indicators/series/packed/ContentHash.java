package org.sharedgrowth.observatory.indicators.series.packed;

import org.sharedgrowth.observatory.tokens.Sha256;

/** SHA-256 over the packed form of a series version; equal contents have equal hashes. */
public final class ContentHash {
    private ContentHash() {}

    /** The 32-byte hash of content packed by {@link SeriesCodec#encode}. */
    public static byte[] of(byte[] packed) {
        return Sha256.of(packed);
    }
}
