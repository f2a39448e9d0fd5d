package org.sharedgrowth.observatory.indicators.series.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.sharedgrowth.observatory.tokens.Sha256;

/** The id of a series in the database, computed in the same way on every node. */
public final class SeriesId {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private SeriesId() {}

    /**
     * The first 63 bits of SHA-256 over flow, a line feed and key.
     *
     * @param dataKey dataflow id and major version, {@code DF_DIGITAL:1}
     * @param key codes of all non-time dimensions in order, joined by dots
     */
    public static long of(String dataKey, String key) {
        MessageDigest digest = Sha256.begin();
        digest.update(dataKey.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        return (long) LONG.get(digest.digest(), 0) >>> 1;
    }
}
