package org.sharedgrowth.observatory.indicators.analysis.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyChunksTest {
    /** No chunk is lost, however many are encoded before one is taken. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void allChunksAreTakenInTheirOrder(int encodedAtOnce) {
        List<byte[]> chunks =
                Stream.of("head\n", "first\n", "", "second\n", "")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        ReadyChunks stream = new ReadyChunks(chunks);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();

        for (taken.writeBytes(stream.take()); !stream.isDone(); taken.writeBytes(stream.take())) {
            for (int i = 0; i < encodedAtOnce; i++) {
                stream.encode();
            }
        }

        assertEquals("head\nfirst\nsecond\n", taken.toString(StandardCharsets.UTF_8));
    }
}
