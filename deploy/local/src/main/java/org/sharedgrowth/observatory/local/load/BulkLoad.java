package org.sharedgrowth.observatory.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.api.ContentKey;
import org.sharedgrowth.observatory.local.api.Refused;
import org.sharedgrowth.observatory.local.api.Submission;
import org.sharedgrowth.observatory.local.api.Submissions;
import org.sharedgrowth.observatory.local.terminal.Progress;

/** Sends a file as the World Bank's demo program, shows the check, and releases the data. */
public final class BulkLoad {
    private static final String CLIENT = "wb";
    private static final String RELEASE_CLIENT = "wb-release";
    private static final int REPORT_LIMIT = 10_000;
    private static final int SHOWN_POSITIONS = 5;
    private static final double NANOS = 1e9;

    private final Submissions submissions;
    private final Download download;
    private final Progress progress;

    /**
     * Creates a loader that uses an API.
     *
     * @param downloads directory for files while they are fetched
     */
    public BulkLoad(Api api, Path downloads, Progress progress) {
        this(api, new Download(downloads, Download.Settings.STANDARD), progress);
    }

    BulkLoad(Api api, Download download, Progress progress) {
        this.submissions = new Submissions(api);
        this.download = download;
        this.progress = progress;
    }

    /**
     * Loads a file.
     *
     * @param source a file or an https address
     * @return whether all data to be loaded is released, by this call or an earlier one
     */
    public boolean run(URI source, String flow, boolean skipUnknown) {
        Progress.Task task = progress.begin("load " + name(source));
        try {
            return "file".equals(source.getScheme())
                    ? load(Path.of(source), flow, skipUnknown, task)
                    : fetchAndLoad(source, flow, skipUnknown, task);
        } catch (Refused e) {
            task.failed("refused");
            progress.print(String.valueOf(e.getMessage()));
            return false;
        } catch (DownloadFailed e) {
            task.failed("not loaded");
            progress.print("  " + e.getMessage() + ".");
            return false;
        } catch (IOException e) {
            task.failed("cannot read " + source + ": " + e.getMessage());
            return false;
        }
    }

    private static String name(URI source) {
        String path = String.valueOf(source.getPath());
        String lastSegment = path.substring(path.lastIndexOf('/') + 1);
        return lastSegment.isEmpty() ? String.valueOf(source.getHost()) : lastSegment;
    }

    /**
     * Downloads a file, loads it and deletes it. A refused file stays on disk for another attempt,
     * for example one that skips unknown codes.
     */
    private boolean fetchAndLoad(URI source, String flow, boolean skipUnknown, Progress.Task task)
            throws DownloadFailed, IOException {
        Fragment fetched = download.fetch(source, task::note);
        boolean loaded = load(fetched.file(), flow, skipUnknown, task);
        if (loaded) {
            fetched.delete();
        }
        return loaded;
    }

    private boolean load(Path file, String flow, boolean skipUnknown, Progress.Task task)
            throws IOException {
        if (!Files.isReadable(file)) {
            task.failed("there is no such file: " + file);
            return false;
        }
        String key = ContentKey.of("load " + flow + " " + skipUnknown, file);
        long start = System.nanoTime();
        task.note("sending " + Files.size(file) / 1024 + " KB");
        Submission sent =
                submissions.send(
                        CLIENT, flow, skipUnknown, HttpRequest.BodyPublishers.ofFile(file), 0, key);
        if (!sent.isChecked()) {
            submissions.follow(CLIENT, sent.id(), now -> task.note(now.progress()));
        }
        Submission checked = submissions.awaitChecked(CLIENT, sent);
        double checkSeconds = (System.nanoTime() - start) / NANOS;
        return switch (checked.state()) {
            case "READY" -> release(checked, task, start, checkSeconds);
            case "RELEASED" -> {
                task.done("this file is already loaded, as release " + checked.release());
                yield true;
            }
            default -> {
                task.failed(checked.state() + ": " + checked.errors() + " errors");
                report(checked);
                yield false;
            }
        };
    }

    private boolean release(
            Submission checked, Progress.Task task, long start, double checkSeconds) {
        if (!checked.changesSomething()) {
            submissions.withdraw(CLIENT, checked);
            task.done("changes nothing: every series is already released with these values");
            return true;
        }
        task.note("releasing");
        Submission released = submissions.release(RELEASE_CLIENT, checked.id());
        double seconds = (System.nanoTime() - start) / NANOS;
        task.done("released as " + released.release());
        progress.print(
                String.format(
                        Locale.ROOT,
                        "  %,d rows, %,d observations in %.1f s (sent and checked %.1f s, released"
                                + " %.1f s): %,.0f observations a second",
                        checked.rows(),
                        checked.observations(),
                        seconds,
                        checkSeconds,
                        seconds - checkSeconds,
                        checked.observations() / seconds));
        if (checked.errors() + checked.warnings() > 0) {
            report(checked);
        }
        return true;
    }

    /** Prints the findings by code, with the first few positions of each. */
    private void report(Submission checked) {
        List<JsonNode> items = submissions.report(CLIENT, checked.id(), REPORT_LIMIT);
        Map<String, List<JsonNode>> byCode = new TreeMap<>();
        for (JsonNode item : items) {
            byCode.computeIfAbsent(
                            item.path("severity").asText() + " " + item.path("code").asText(),
                            code -> new java.util.ArrayList<>())
                    .add(item);
        }
        progress.print(
                "  "
                        + checked.errors()
                        + " errors, "
                        + checked.warnings()
                        + " warnings"
                        + (items.size() < checked.errors() + checked.warnings()
                                ? "; among the first " + items.size() + ":"
                                : ":"));
        byCode.forEach((code, found) -> {
            progress.print("  " + code + ": " + found.size());
            found.stream().limit(SHOWN_POSITIONS).map(BulkLoad::describe).forEach(progress::print);
        });
    }

    private static String describe(JsonNode item) {
        return "    row "
                + item.path("row").asText()
                + ", "
                + item.path("column").asText()
                + " '"
                + item.path("value").asText()
                + "': "
                + item.path("reason").asText()
                + (item.hasNonNull("hint") ? " " + item.path("hint").asText() : "");
    }
}
