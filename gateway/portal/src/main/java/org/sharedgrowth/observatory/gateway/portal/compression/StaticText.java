package org.sharedgrowth.observatory.gateway.portal.compression;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that does not change while the program runs. It is compressed once, when it is first
 * requested. Brotli is offered where its native library can be loaded.
 */
public final class StaticText {
    private static final String BROTLI = "br";
    private static final String GZIP = "gzip";

    /**
     * Texts with more bytes are compressed less, because Brotli's best compression would take
     * seconds.
     */
    private static final int LARGE_BYTES = 64 * 1024;

    private static final int BEST_QUALITY = 11;
    private static final int QUALITY_OF_LARGE = 9;

    /** Number of hexadecimal digits of the hash in an ETag. */
    private static final int TAG_LENGTH = 22;

    private final byte[] plain;
    private final String hash;
    private @Nullable Map<String, byte[]> compressed;

    public StaticText(String text) {
        plain = text.getBytes(StandardCharsets.UTF_8);
        hash = hash(plain);
    }

    /**
     * An answer.
     *
     * @param status 200, or 304 without a body
     * @param headers ETag and Vary, and the coding of a compressed body
     */
    public record Answer(int status, byte[] body, Map<String, String> headers) {}

    /**
     * The text in the coding that the client prefers, or 304 if the client's copy is current.
     *
     * @param accepted the header {@code Accept-Encoding}; null if there is none
     * @param known the header {@code If-None-Match}; null if there is none
     */
    public Answer answer(@Nullable String accepted, @Nullable String known) {
        Map<String, byte[]> forms = compressOnce();
        String coding = AcceptEncoding.preferred(accepted, List.copyOf(forms.keySet()));
        byte[] body = forms.getOrDefault(coding, plain);
        String tag =
                '"' + hash + (coding.equals(AcceptEncoding.IDENTITY) ? "" : "-" + coding) + '"';
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", tag);
        headers.put("Vary", "Accept-Encoding");
        if (known != null && (known.strip().equals("*") || known.contains(tag))) {
            return new Answer(304, new byte[0], headers);
        }
        if (!coding.equals(AcceptEncoding.IDENTITY)) {
            headers.put("Content-Encoding", coding);
        }
        return new Answer(200, body, headers);
    }

    /** The compressed forms by coding, the smallest first. */
    private synchronized Map<String, byte[]> compressOnce() {
        Map<String, byte[]> forms = compressed;
        if (forms == null) {
            forms = new LinkedHashMap<>();
            try {
                if (Brotli4jLoader.isAvailable()) {
                    forms.put(BROTLI, brotli(plain));
                }
                forms.put(GZIP, gzip(plain));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            compressed = forms;
        }
        return forms;
    }

    private static byte[] brotli(byte[] plain) throws IOException {
        int quality = plain.length > LARGE_BYTES ? QUALITY_OF_LARGE : BEST_QUALITY;
        return Encoder.compress(plain, new Encoder.Parameters().setQuality(quality));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (BestGzip gzip = new BestGzip(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
