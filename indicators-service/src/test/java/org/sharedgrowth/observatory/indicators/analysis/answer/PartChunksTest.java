package org.sharedgrowth.observatory.indicators.analysis.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartChunksTest {
    /** In seconds. */
    private static final int TIMEOUT = 20;

    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(UTF_8);
    }

    /**
     * Takes all parts as the server does: takes what is ready, encodes the next part, and repeats.
     */
    private static List<String> takeAll(PartChunks chunks) {
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
    void eachPartIsMadeOnceAndSentInOrder() {
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

        List<String> sent = takeAll(PartChunks.begin(parts));

        assertEquals(IntStream.range(0, count).mapToObj(String::valueOf).toList(), sent);
        for (int part = 0; part < count; part++) {
            assertEquals(1, made.get(part), "part " + part);
        }
    }

    /** Parts that count how many of them were made. */
    private static List<Supplier<byte[]>> countingParts(int count, AtomicInteger made) {
        return IntStream.range(0, count)
                .<Supplier<byte[]>>mapToObj(part ->
                        () -> {
                            made.incrementAndGet();
                            return bytes(part);
                        })
                .toList();
    }

    private static void awaitPool() {
        assertTrue(ForkJoinPool.commonPool().awaitQuiescence(TIMEOUT, TimeUnit.SECONDS));
    }

    @Test
    void noMoreThanAFewPartsAreMadeBeforeTheyAreTaken() {
        AtomicInteger made = new AtomicInteger();
        PartChunks chunks = PartChunks.begin(countingParts(100, made));
        awaitPool();
        assertEquals(PartChunks.MAX_AHEAD, made.get());

        chunks.take();
        awaitPool();
        assertEquals(PartChunks.MAX_AHEAD + 1, made.get());
        assertEquals(99, takeAll(chunks).size());
    }

    @Test
    void partsAreNotKeptOnceTheyAreTaken() throws InterruptedException {
        List<WeakReference<byte[]>> made = new ArrayList<>();
        PartChunks chunks = PartChunks.begin(List.of(() -> makeTracked(made), () -> bytes(1)));
        assertEquals(1, chunks.take().length);
        awaitPool();
        awaitCollected(made.getFirst());
        assertFalse(chunks.isDone());
    }

    /** Collects garbage repeatedly, because one collection may not find everything. */
    private static void awaitCollected(WeakReference<byte[]> part) throws InterruptedException {
        long start = System.nanoTime();
        while (part.get() != null
                && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(TIMEOUT)) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(part.get());
    }

    private static byte[] makeTracked(List<WeakReference<byte[]>> made) {
        byte[] part = bytes(0);
        made.add(new WeakReference<>(part));
        return part;
    }

    @Test
    @Timeout(TIMEOUT)
    void noMorePartsAreMadeOnceTheReaderHasGone() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        PartChunks chunks;
        try {
            occupyPool(gone);
            // The pool is busy, so only this thread makes parts: the first two.
            chunks = PartChunks.begin(countingParts(10, made));
            chunks.take();
            chunks.stop();
        } finally {
            gone.countDown();
        }
        awaitPool();

        assertEquals(2, made.get());
        assertEquals(1, chunks.rows());
    }

    /** Makes every thread of the common pool wait for the latch; returns when all of them wait. */
    private static void occupyPool(CountDownLatch until) throws InterruptedException {
        int threads = ForkJoinPool.getCommonPoolParallelism();
        CountDownLatch waiting = new CountDownLatch(threads);
        for (int thread = 0; thread < threads; thread++) {
            ForkJoinPool.commonPool()
                    .execute(() -> {
                        waiting.countDown();
                        await(until);
                    });
        }
        waiting.await();
    }

    @Test
    @Timeout(TIMEOUT)
    void whileAnotherThreadMakesOnePartThisThreadMakesOthers() {
        CountDownLatch others = new CountDownLatch(9);
        List<Supplier<byte[]>> parts = new ArrayList<>();
        parts.add(() -> bytes(0));
        // This part is ready only after all later parts, whichever thread makes it.
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
                takeAll(PartChunks.begin(parts)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureInTheFirstPartsIsThrownBeforeTheAnswerStarts() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PartChunks.begin(List.of(() -> bytes(0), () -> failToEncode("rows"))));

        PartChunks later =
                PartChunks.begin(
                        List.of(() -> bytes(0), () -> bytes(1), () -> failToEncode("rows")));
        assertEquals(1, later.take().length);
        assertThrows(IllegalArgumentException.class, later::encode);
    }

    private static byte[] failToEncode(String message) {
        throw new IllegalArgumentException(message);
    }
}
