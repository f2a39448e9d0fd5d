package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends, reads, releases and withdraws submissions. A submission must be released by a client of
 * the same office that did not send it.
 */
public final class Submissions {
    private static final String PATH = "/api/indicators/v1/submissions";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    private static final int REPORT_PAGE_SIZE = 1000;

    private final Api api;

    public Submissions(Api api) {
        this.api = api;
    }

    /**
     * Sends a file.
     *
     * @param waitSeconds how long the service waits for the check before it answers
     * @param key idempotency key, the same for the same content
     * @return the submission, which may not have been checked yet
     */
    public Submission send(
            String client,
            String flow,
            boolean skipUnknown,
            HttpRequest.BodyPublisher file,
            int waitSeconds,
            String key) {
        Answer answer =
                api.post(
                        client,
                        PATH + "?flow=" + flow + "&skipUnknown=" + skipUnknown,
                        file,
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                ContentKey.HEADER,
                                key,
                                "Prefer",
                                "wait=" + waitSeconds));
        return new Submission(answer.body());
    }

    /** The current state of the submission. */
    public Submission get(String client, String id) {
        return new Submission(api.get(client, PATH + "/" + id).body());
    }

    /** Waits until the check is done, or the thread is interrupted. */
    public Submission awaitChecked(String client, Submission submission) {
        Submission current = get(client, submission.id());
        while (!current.isChecked()) {
            try {
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return current;
            }
            current = get(client, submission.id());
        }
        return current;
    }

    /**
     * The findings of the check; stops fetching pages once it has at least {@code limit} findings.
     */
    public List<JsonNode> report(String client, String id, int limit) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; items.size() < limit; page++) {
            JsonNode body =
                    api.get(
                                    client,
                                    PATH
                                            + "/"
                                            + id
                                            + "/report?page="
                                            + page
                                            + "&pageSize="
                                            + Math.min(limit, REPORT_PAGE_SIZE))
                            .body();
            body.path("items").forEach(items::add);
            if (items.size() >= body.path("total").asInt() || body.path("items").isEmpty()) {
                break;
            }
        }
        return items;
    }

    /** Releases a checked submission. */
    public Submission release(String releaseClient, String id) {
        Answer answer =
                api.post(
                        releaseClient,
                        PATH + "/" + id + "/release",
                        HttpRequest.BodyPublishers.noBody(),
                        Map.of(ContentKey.HEADER, ContentKey.of("release " + id, new byte[0])));
        return new Submission(answer.body());
    }

    /** Withdraws an unreleased submission. */
    public void withdraw(String client, Submission submission) {
        api.delete(
                client, PATH + "/" + submission.id(), Map.of("If-Match", submission.entityTag()));
    }

    /** Follows the check until it is done. */
    public void follow(String client, String id, java.util.function.Consumer<Submission> onChange) {
        api.events(
                client, PATH + "/" + id + "/events", data -> onChange.accept(new Submission(data)));
    }
}
