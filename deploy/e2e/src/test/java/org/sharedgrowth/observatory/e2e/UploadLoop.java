package org.sharedgrowth.observatory.e2e;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A program of an office that sends and withdraws a figure repeatedly until this object is closed.
 */
final class UploadLoop implements AutoCloseable {
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";
    private static final String FIGURE = "indicator,area,period,value\nIT_NET_USER_ZS,KEN,1951,7\n";
    private static final long PAUSE_MILLIS = 100;

    private final Function<String, HttpRequest.Builder> requests;
    private final String token = new OfficeProgram("nso-ken").token();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Thread thread;
    private volatile boolean finished;

    /**
     * Starts sending.
     *
     * @param requests creates a request for a path
     */
    UploadLoop(Function<String, HttpRequest.Builder> requests) {
        this.requests = requests;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        while (!finished) {
            try {
                Answer answer = send();
                if (answer.status() == 201) {
                    answer = withdraw(answer.json().path("id").asText());
                }
                if (answer.status() != 200) {
                    failures.add(Instant.now() + " " + answer);
                }
            } catch (AssertionError broken) {
                failures.add(Instant.now() + " " + broken.getCause());
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private Answer send() {
        String path = SUBMISSIONS + "?flow=DF_DIGITAL";
        sent.incrementAndGet();
        return Http.send(
                OfficeProgram.authorized(requests.apply(path), "POST", path, token)
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(FIGURE)));
    }

    private Answer withdraw(String id) {
        String path = SUBMISSIONS + "/" + id;
        sent.incrementAndGet();
        return Http.send(
                OfficeProgram.authorized(requests.apply(path), "DELETE", path, token)
                        .header("If-Match", "*")
                        .DELETE());
    }

    int sentCount() {
        return sent.get();
    }

    /** Unexpected responses. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        finished = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
