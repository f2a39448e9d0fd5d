package org.sharedgrowth.observatory.e2e;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Several clients that read continuously and record errors. */
final class Readers implements AutoCloseable {
    private static final int DEFAULT_COUNT = 8;
    private static final long PAUSE_MILLIS = 30;

    private final Function<String, HttpRequest.Builder> requests;
    private final List<String> paths;
    private final Predicate<Answer> expected;
    private final AtomicInteger requestCounter = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean finished;

    Readers(Node gateway, List<String> paths) {
        this(DEFAULT_COUNT, gateway::request, paths, answer -> answer.status() == 200);
    }

    /**
     * Starts reading.
     *
     * @param count number of concurrent readers
     * @param requests creates a request for a path
     * @param expected whether an answer is as expected
     */
    Readers(
            int count,
            Function<String, HttpRequest.Builder> requests,
            List<String> paths,
            Predicate<Answer> expected) {
        this.requests = requests;
        this.paths = paths;
        this.expected = expected;
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().start(this::read));
        }
    }

    private void read() {
        while (!finished) {
            String path = paths.get(requestCounter.getAndIncrement() % paths.size());
            try {
                Answer answer = Http.send(requests.apply(path));
                if (!expected.test(answer)) {
                    failures.add(Instant.now() + " " + path + " " + answer);
                }
            } catch (AssertionError broken) {
                failures.add(Instant.now() + " " + broken.getCause() + " " + path);
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    int requestCount() {
        return requestCounter.get();
    }

    /** Unexpected responses, and requests without a response. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        finished = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
