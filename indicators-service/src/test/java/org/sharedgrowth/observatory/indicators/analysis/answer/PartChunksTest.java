package org.sharedgrowth.observatory.indicators.analysis.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartChunksTest {
    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(UTF_8);
    }

    /** As the server takes them: what is there, then the next. */
    private static List<String> sent(PartChunks chunks) {
        List<String> sent = new ArrayList<>();
        while (true) {
            byte[] chunk = chunks.take();
            if (chunk.length > 0) {
                sent.add(new String(chunk, UTF_8));
            }
            if (chunks.isDone()) {
                return sent;
            }
            chunks.encode();
        }
    }

    @Test
    void eachPartIsMadeOnceAndSentInItsOrder() {
        int count = 500;
        AtomicIntegerArray made = new AtomicIntegerArray(count);
        List<Supplier<byte[]>> parts =
                IntStream.range(0, count)
                        .<Supplier<byte[]>>mapToObj(part ->
                                () -> {
                                    made.incrementAndGet(part);
                                    return bytes(part);
                                })
                        .toList();

        List<String> sent = sent(PartChunks.begin(parts));

        assertEquals(IntStream.range(0, count).mapToObj(String::valueOf).toList(), sent);
        for (int part = 0; part < count; part++) {
            assertEquals(1, made.get(part), "part " + part);
        }
    }

    @Test
    @Timeout(20)
    void whileOnePartIsMadeElsewhereOthersAreMadeHere() {
        CountDownLatch others = new CountDownLatch(9);
        List<Supplier<byte[]>> parts = new ArrayList<>();
        parts.add(() -> bytes(0));
        // Is ready only after all parts that follow it, whoever makes it.
        parts.add(() -> {
            await(others);
            return bytes(1);
        });
        for (int part = 2; part < 11; part++) {
            int number = part;
            parts.add(() -> {
                others.countDown();
                return bytes(number);
            });
        }
        assertEquals(
                IntStream.range(0, 11).mapToObj(String::valueOf).toList(),
                sent(PartChunks.begin(parts)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureOfTheFirstRowsComesBeforeTheAnswer() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PartChunks.begin(List.of(() -> bytes(0), () -> fail("rows"))));

        PartChunks later =
                PartChunks.begin(List.of(() -> bytes(0), () -> bytes(1), () -> fail("rows")));
        assertEquals(1, later.take().length);
        assertThrows(IllegalArgumentException.class, later::encode);
    }

    private static byte[] fail(String message) {
        throw new IllegalArgumentException(message);
    }
}
