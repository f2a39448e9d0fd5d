package org.sharedgrowth.observatory.indicators.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Names;

class ExportsTest {
    private static final Dsd.Component TIME =
            new Dsd.Component("TIME_PERIOD", Names.NONE, null, true);
    private static final Dataflow FLOW =
            new Dataflow(
                    new ArtefactId("DIGOBS", "DF_X", "1.0.0"),
                    Names.NONE,
                    Names.NONE,
                    new Dsd(
                            new ArtefactId("DIGOBS", "DSD_X", "1.0.0"),
                            Names.NONE,
                            List.of(),
                            TIME,
                            TIME,
                            List.of(),
                            List.of()));

    @TempDir Path spool;

    private record Settings(int files, Duration timeout) implements DownloadConfig {}

    private Exports exports(int files, Duration timeout) {
        return new Exports(spool.toString(), new Settings(files, timeout));
    }

    private static FileKey key(long release) {
        return new FileKey(FLOW, release, FileForm.SDMX_CSV);
    }

    private static StoredFile await(Uni<StoredFile> file) {
        return file.await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void concurrentRequestsGetAFileWrittenOnce() {
        Exports exports = exports(5, Duration.ofSeconds(10));
        AtomicInteger written = new AtomicInteger();
        CountDownLatch mayWrite = new CountDownLatch(1);
        List<Uni<StoredFile>> files =
                IntStream.range(0, 8)
                        .mapToObj(i ->
                                exports.get(
                                                key(1),
                                                out -> {
                                                    awaitLatch(mayWrite);
                                                    written.incrementAndGet();
                                                    out.write('x');
                                                })
                                        .memoize()
                                        .indefinitely())
                        .toList();
        files.forEach(file -> file.subscribe().with(ignored -> {}, ignored -> {}));
        mayWrite.countDown();

        List<Path> paths = files.stream().map(file -> await(file).path()).distinct().toList();

        assertEquals(1, paths.size());
        assertEquals(1, written.get());
        StoredFile again =
                await(
                        exports(5, Duration.ofSeconds(10))
                                .get(key(1), out -> written.incrementAndGet()));
        assertEquals(1, written.get(), "a file found after a restart is not written again");
        assertEquals(1, again.size());
        assertTrue(again.tag().matches("\"[0-9a-f]{32}\""), again.tag());
    }

    @Test
    void theNumberOfFilesIsLimited() throws IOException {
        Exports exports = exports(3, Duration.ofSeconds(10));
        for (int release = 1; release <= 7; release++) {
            int content = release;
            await(exports.get(key(release), out -> out.write(content)));
        }
        assertEquals(3, storedDownloads().size());
        assertTrue(
                storedDownloads().stream().anyMatch(name -> name.contains("_7_")),
                storedDownloads().toString());
    }

    @Test
    void aFailedFileIsRemovedAndWrittenAgain() throws IOException {
        Exports exports = exports(3, Duration.ofSeconds(10));
        assertThrows(
                UncheckedIOException.class,
                () ->
                        await(
                                exports.get(
                                        key(1),
                                        out -> {
                                            out.write('x');
                                            throw new IOException("full");
                                        })));
        assertEquals(List.of(), storedDownloads());
        assertEquals(1, await(exports.get(key(1), out -> out.write('y'))).size());
    }

    @Test
    void aFileIsFinishedEvenAfterATimeout() {
        Exports exports = exports(3, Duration.ofMillis(50));
        CountDownLatch mayWrite = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        Exports.Writing slow =
                out -> {
                    awaitLatch(mayWrite);
                    written.incrementAndGet();
                };
        assertThrows(TimeoutException.class, () -> await(exports.get(key(1), slow)));
        mayWrite.countDown();
        await(
                Uni.createFrom()
                        .deferred(() -> exports.get(key(1), slow))
                        .onFailure()
                        .retry()
                        .indefinitely());
        assertEquals(1, written.get());
    }

    private List<String> storedDownloads() throws IOException {
        try (Stream<Path> files = Files.list(spool.resolve("downloads"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
