package org.sharedgrowth.observatory.gateway.route.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks that escaped octets are well-formed UTF-8, without overlong forms or surrogates. */
final class Utf8 {
    private Utf8() {}

    /** Checks a path in which every escape has two digits. */
    static boolean isWellFormed(String path) {
        if (path.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer octets = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                octets.put((byte) Integer.parseInt(path, i + 1, i + 3, 16));
                i += 2;
            } else {
                octets.put((byte) path.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
