package org.sharedgrowth.observatory.gateway.portal.agent.words;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts marks around texts that others wrote. The digits of a mark depend on the text and on a
 * secret, so that nobody can write a text that closes its own quotation; equal texts have equal
 * marks.
 */
public final class Quotes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 4;

    private final byte[] key;

    /**
     * Quotes with this secret.
     *
     * @param secret the same on all nodes
     */
    public Quotes(byte[] secret) {
        this.key = hmac(secret, "quotations of answers to assistants");
    }

    /** A cleaned text, enclosed in its marks. */
    public String of(String cleaned) {
        String digits = HexFormat.of().formatHex(hmac(key, cleaned), 0, BYTES);
        return "⟦quote " + digits + "⟧" + cleaned + "⟦/quote " + digits + "⟧";
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }
}
