package org.sharedgrowth.observatory.tokens;

/**
 * How a signed token is spelled (RFC 7515, section 3.1): three parts of base64url without padding.
 * Libraries also read padding, other alphabets, white space, and bits after the last byte, so that
 * one token would have many texts, of which only one was revoked. Here only one text is read.
 */
public final class CompactForm {
    private static final int PARTS = 3;

    /** Base64 carries six bits in each character. */
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private CompactForm() {}

    /** Whether the text is the one that an encoder writes for some header, payload, signature. */
    public static boolean isCanonical(String token) {
        int parts = 1;
        int start = 0;
        for (int dot = token.indexOf('.'); dot >= 0; dot = token.indexOf('.', start)) {
            if (++parts > PARTS || !isCanonicalPart(token, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return parts == PARTS && isCanonicalPart(token, start, token.length());
    }

    /**
     * Header and payload, which are what a signature vouches for. Two tokens with the same are the
     * same token: some algorithms let anybody make a second valid signature from the first.
     *
     * @param token in any form; the whole text where it has no parts
     */
    public static String signedPart(String token) {
        int end = token.lastIndexOf('.');
        return end < 0 ? token : token.substring(0, end);
    }

    private static boolean isCanonicalPart(String token, int start, int end) {
        int last = -1;
        for (int i = start; i < end; i++) {
            last = ALPHABET.indexOf(token.charAt(i));
            if (last < 0) {
                return false;
            }
        }
        return switch ((end - start) % 4) {
            case 0 -> end > start;
            case 2 -> (last & 0b1111) == 0;
            case 3 -> (last & 0b11) == 0;
            default -> false;
        };
    }
}
