package org.sharedgrowth.observatory.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sharedgrowth.observatory.local.api.Answer;
import org.sharedgrowth.observatory.local.api.Api;
import org.sharedgrowth.observatory.local.api.ContentKey;
import org.sharedgrowth.observatory.local.api.Refused;

/**
 * Creates the first report: the author's client writes it; the publisher's client approves and
 * publishes it.
 */
final class ReportSeed {
    private static final String AUTHOR = "observatory-author";
    private static final String PUBLISHER = "observatory-publisher";
    private static final String REPORTS = "/api/reports/v1/reports";
    private static final String SLUG = "digital-engine";

    private final Path directory;
    private final Api api;

    ReportSeed(Tables tables, Api api) {
        this.directory = tables.directory().resolve("reports").resolve(SLUG);
        this.api = api;
    }

    /** Publishes the report unless it is already published. */
    String publish() {
        if (isPublished()) {
            return "published already";
        }
        ObjectNode report = Sdmx.object();
        report.put("slug", SLUG);
        report.put("language", "en");
        report.put("bindings", read("bindings.txt"));
        report.put("text", read("text.en.md"));
        byte[] body = report.toString().getBytes(StandardCharsets.UTF_8);
        try {
            JsonNode faults = write(AUTHOR, REPORTS, body).body().path("faults");
            if (!faults.isEmpty()) {
                throw new SeedFailed("The report has faults: " + faults.toPrettyString());
            }
        } catch (Refused e) {
            if (e.status() != 409) { // 409: an interrupted seeding wrote the draft
                throw e;
            }
        }
        write(PUBLISHER, REPORTS + "/" + SLUG + "/draft/approve", new byte[0]);
        Answer published = write(PUBLISHER, REPORTS + "/" + SLUG + "/publish", new byte[0]);
        return "published as version " + published.body().path("version").asText();
    }

    private boolean isPublished() {
        try {
            return api.get(AUTHOR, REPORTS + "/" + SLUG + "/versions").body().path("total").asInt()
                    > 0;
        } catch (Refused e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    /** Sends a change; a change to an existing draft names the version that it is based on. */
    private Answer write(String client, String path, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        if (!path.equals(REPORTS)) {
            api.get(client, REPORTS + "/" + SLUG + "/draft")
                    .etag()
                    .ifPresent(etag -> headers.put("If-Match", etag));
        }
        headers.put(
                ContentKey.HEADER,
                ContentKey.of(path + headers.getOrDefault("If-Match", ""), body));
        return api.post(client, path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
