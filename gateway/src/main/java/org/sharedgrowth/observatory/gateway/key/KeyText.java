package org.sharedgrowth.observatory.gateway.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The text of a key: a prefix that secret scanners recognise, 160 random bits and a checksum.
 * Thanks to the checksum, a text that is not a key is recognised without a look-up.
 */
final class KeyText {
    private static final String PREFIX = "sgo_";
    private static final int RANDOM_BYTES = 20;
    private static final int LENGTH = PREFIX.length() + 2 * (RANDOM_BYTES + Integer.BYTES);
    private static final int START_LENGTH = PREFIX.length() + 4;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private KeyText() {}

    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    private static String of(byte[] random) {
        byte[] check = ByteBuffer.allocate(Integer.BYTES).putInt(checksum(random)).array();
        return PREFIX + HEX.formatHex(random) + HEX.formatHex(check);
    }

    /** Whether the text has the form of a key. */
    static boolean isWellFormed(String text) {
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return false;
        }
        String random = text.substring(PREFIX.length(), PREFIX.length() + 2 * RANDOM_BYTES);
        for (int i = 0; i < random.length(); i++) {
            if (!HexFormat.isHexDigit(random.charAt(i))) {
                return false;
            }
        }
        return of(HEX.parseHex(random)).equals(text);
    }

    /** The part of a key that is shown to its owner later; too short to guess the rest. */
    static String start(String text) {
        return text.substring(0, START_LENGTH);
    }

    private static int checksum(byte[] random) {
        CRC32 crc = new CRC32();
        crc.update(PREFIX.getBytes(StandardCharsets.US_ASCII));
        crc.update(random);
        return (int) crc.getValue();
    }
}
