package org.sharedgrowth.observatory.gateway.portal.release;

import java.util.HexFormat;
import org.sharedgrowth.observatory.tokens.Sha256;

/** Creates ids that do not depend on the observatory's address. */
public final class StableId {
    private StableId() {}

    /** A UUID of version 8 (RFC 9562), derived from a hash of the text. */
    public static String of(String text) {
        byte[] bytes = Sha256.of(text);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        return HexFormat.of()
                .formatHex(bytes, 0, 16)
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    /** A UUID made by {@link #of}, as an IRI. */
    public static String iri(String text) {
        return "urn:uuid:" + of(text);
    }
}
