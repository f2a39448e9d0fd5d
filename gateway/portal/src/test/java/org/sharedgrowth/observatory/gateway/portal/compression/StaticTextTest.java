package org.sharedgrowth.observatory.gateway.portal.compression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.portal.compression.StaticText.Answer;

class StaticTextTest {
    private static final String TEXT = "const field = document.querySelector('form');\n".repeat(40);

    private final StaticText text = new StaticText(TEXT);

    @BeforeAll
    static void load() {
        Brotli4jLoader.ensureAvailability();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | ''",
                "'' | ''",
                "gzip, deflate, br, zstd | br",
                "GZIP, BR | br",
                "gzip | gzip",
                "br;q=0, gzip | gzip",
                "br;q=0.2, gzip;q=0.8 | gzip",
                "br;q=0.5, identity | ''",
                "* | br",
                "*;q=0 | ''",
                "deflate | ''",
            })
    void theClientChoosesTheCoding(@Nullable String accepted, String coding) {
        Answer answer = text.answer(accepted, null);

        assertEquals(coding, answer.headers().getOrDefault("Content-Encoding", ""));
        assertEquals("Accept-Encoding", answer.headers().get("Vary"));
    }

    @Test
    void everyCodingHasTheSameText() throws IOException {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] brotli = text.answer("br", null).body();
        byte[] gzip = text.answer("gzip", null).body();

        assertArrayEquals(plain, text.answer(null, null).body());
        assertArrayEquals(plain, Decoder.decompress(brotli).getDecompressedData());
        assertArrayEquals(
                plain, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        assertTrue(brotli.length < gzip.length, brotli.length + " and " + gzip.length);
    }

    @Test
    void anEntityTagMatchesOnlyItsOwnCoding() {
        String tag = text.answer("br", null).headers().getOrDefault("ETag", "");

        assertEquals(304, text.answer("br", "\"x\", " + tag).status());
        assertEquals(0, text.answer("br", tag).body().length);
        assertEquals(200, text.answer("gzip", tag).status());
        assertNotEquals(tag, text.answer("gzip", null).headers().get("ETag"));
        assertNotEquals(tag, new StaticText("x").answer("br", null).headers().get("ETag"));
    }
}
