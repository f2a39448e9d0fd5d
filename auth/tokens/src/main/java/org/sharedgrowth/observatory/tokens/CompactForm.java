package org.sharedgrowth.observatory.tokens;

/**
 * The canonical form of a signed token (RFC 7515, section 3.1): three parts of base64url without
 * padding. Libraries also accept padding, other alphabets, white space, and bits after the last
 * byte, so that one token would have many forms, of which only one would be revoked. Here only the
 * canonical form is accepted.
 */
public final class CompactForm {
    private static final int PARTS = 3;

    /** The characters of base64url, each at the position of the six bits that it stands for. */
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private CompactForm() {}

    /** Whether the text is exactly what an encoder writes for its header, payload and signature. */
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
     * The signed part of a token: its header and payload. Two tokens with the same signed part
     * count as the same token, because with some algorithms anybody can derive a second valid
     * signature from the first.
     *
     * @param token in any form; returned whole if it contains no dot
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
