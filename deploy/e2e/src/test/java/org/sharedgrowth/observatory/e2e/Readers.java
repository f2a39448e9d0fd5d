package org.sharedgrowth.observatory.e2e;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that read continuously and record errors. */
final class Readers implements AutoCloseable {
    private static final int COUNT = 8;
    private static final long PAUSE_MILLIS = 30;

    private final Node gateway;
    private final List<String> paths;
    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Readers(Node gateway, List<String> paths) {
        this.gateway = gateway;
        this.paths = paths;
        for (int i = 0; i < COUNT; i++) {
            threads.add(Thread.ofVirtual().start(this::read));
        }
    }

    private void read() {
        while (!over) {
            String path = paths.get(asked.getAndIncrement() % paths.size());
            try {
                Answer answer = Http.send(gateway.request(path));
                if (answer.status() != 200) {
                    failures.add(Instant.now() + " " + answer.status() + " " + path);
                }
            } catch (AssertionError broken) {
                failures.add(Instant.now() + " " + broken.getCause() + " " + path);
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    int asked() {
        return asked.get();
    }

    /** Responses other than 200, and requests without a response. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        over = true;
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
