package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sharedgrowth.observatory.local.api.Answer;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.api.ContentKey;
import org.sharedgrowth.observatory.local.api.Refused;
import org.sharedgrowth.observatory.local.api.Submission;
import org.sharedgrowth.observatory.local.api.Submissions;
import org.sharedgrowth.observatory.local.terminal.Progress;

/**
 * Loads the seed through the public API: structures as the steward, then each office's facts as
 * that office (whose second client releases them), then computed series as the steward, then the
 * report. Existing data stays unchanged, so an interrupted seeding can simply be repeated.
 */
public final class Seeding {
    private static final String STEWARD = "observatory-steward";
    private static final int MAX_PARALLEL_FILES = 4;
    private static final int WAIT_SECONDS = 20;
    private static final int MAX_SHOWN_FAULTS = 20;

    private final Tables tables;
    private final Api api;
    private final Submissions submissions;
    private final Progress progress;

    public Seeding(Tables tables, Api api, Progress progress) {
        this.tables = tables;
        this.api = api;
        this.submissions = new Submissions(api);
        this.progress = progress;
    }

    /**
     * Loads missing data.
     *
     * @throws SeedFailed if a request is refused, a file is rejected, an office is missing, or the
     *     thread is interrupted
     */
    public void run() {
        step("structures", task -> structures());
        step("facts", this::facts);
        step("computed series", task -> new ComputedSeries(tables, api).register());
        step("report", task -> new ReportSeed(tables, api).publish());
    }

    private void step(String name, java.util.function.Function<Progress.Task, String> work) {
        Progress.Task task = progress.begin("seed: " + name);
        try {
            task.done(work.apply(task));
        } catch (Refused e) {
            task.failed("refused");
            throw new SeedFailed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            task.failed("failed");
            throw e;
        }
    }

    private String structures() {
        byte[] message = StructureMessage.of(tables);
        Answer answer =
                api.post(
                        STEWARD,
                        "/api/indicators/v1/structures",
                        HttpRequest.BodyPublishers.ofByteArray(message),
                        Map.of(
                                "Content-Type",
                                "application/vnd.sdmx.structure+json;version=2.0.0",
                                ContentKey.HEADER,
                                // a fresh key, so that the answer is not that of an earlier run
                                UUID.randomUUID().toString()));
        return answer.body().path("added").asInt()
                + " added, "
                + answer.body().path("unchanged").asInt()
                + " already there";
    }

    private String facts(Progress.Task task) {
        Map<String, String> clients = new HashMap<>();
        tables.rows("offices").forEach(row -> clients.put(row.get("provider"), row.get("client")));
        List<FactFile> files = FactFile.all(tables);
        AtomicInteger done = new AtomicInteger();
        AtomicLong observations = new AtomicLong();
        List<Callable<Void>> work = new ArrayList<>();
        for (FactFile file : files) {
            String client = clients.get(file.provider());
            if (client == null) {
                throw new SeedFailed("offices.csv has no " + file.provider());
            }
            work.add(() -> {
                observations.addAndGet(sendAndRelease(file, client));
                task.note(done.incrementAndGet() + " of " + files.size() + " files");
                return null;
            });
        }
        runAll(work);
        return files.size() + " files, " + observations + " observations released";
    }

    private static void runAll(List<Callable<Void>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(MAX_PARALLEL_FILES)) {
            for (Future<Void> ended : threads.invokeAll(work)) {
                ended.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailed("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends and releases one office's file; returns the number of observations released by this
     * call.
     */
    private long sendAndRelease(FactFile file, String client) {
        Submission sent =
                submissions.send(
                        client,
                        file.flow(),
                        false,
                        HttpRequest.BodyPublishers.ofByteArray(file.csv()),
                        WAIT_SECONDS,
                        ContentKey.of("facts " + file.provider(), file.csv()));
        // A repeated request gets the first answer, so read the current state.
        Submission checked = submissions.awaitChecked(client, sent);
        return switch (checked.state()) {
            case "READY" -> release(checked, client);
            case "RELEASED", "WITHDRAWN" -> 0;
            default -> throw rejection(file, client, checked);
        };
    }

    private long release(Submission checked, String client) {
        if (!checked.changesSomething()) {
            submissions.withdraw(client, checked);
            return 0;
        }
        submissions.release(client + "-release", checked.id());
        return checked.observations();
    }

    private SeedFailed rejection(FactFile file, String client, Submission checked) {
        StringBuilder text =
                new StringBuilder(
                        "The facts of "
                                + file.provider()
                                + " for "
                                + file.flow()
                                + " were rejected; number of errors: "
                                + checked.errors());
        for (JsonNode item : submissions.report(client, checked.id(), MAX_SHOWN_FAULTS)) {
            text.append("\n    ")
                    .append(file.positionOf(item.path("row").asInt()))
                    .append(", ")
                    .append(item.path("column").asText())
                    .append(" '")
                    .append(item.path("value").asText())
                    .append("': ")
                    .append(item.path("reason").asText())
                    .append(" [")
                    .append(item.path("code").asText())
                    .append(']');
        }
        return new SeedFailed(text.toString());
    }
}
