package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.util.UUID;

/** Publishes rows as an office does: one of its programs sends them, another releases them. */
final class Releases {
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";
    private static final String KENYA = "nso-ken";
    private static final String DIGITAL = "DF_DIGITAL";

    private Releases() {}

    /** Sends rows of {@code DF_DIGITAL} about Kenya and releases them. */
    static long release(String csv) {
        return release(KENYA, DIGITAL, csv);
    }

    /**
     * Sends rows and releases them.
     *
     * @param office client id of the office's sending program
     * @param flow code of the dataflow; further parameters of the request may follow it
     * @param csv with its header
     * @return the number of the release
     */
    static long release(String office, String flow, String csv) {
        String path = releasePath(send(office, flow, csv));
        Answer released = Http.post(path, releaseProgram(office).token(), "application/json", "");
        assertEquals(200, released.status(), released::toString);
        return released.json().path("release").asLong();
    }

    /** Sends rows of {@code DF_DIGITAL} about Kenya, ready to be released. */
    static String send(String csv) {
        return send(KENYA, DIGITAL, csv);
    }

    /**
     * Sends rows, ready to be released.
     *
     * @return the id of the submission
     */
    static String send(String office, String flow, String csv) {
        String sender = new OfficeProgram(office).token();
        Answer sent = Http.post(SUBMISSIONS + "?flow=" + flow, sender, "text/csv", csv);
        assertEquals(
                "READY",
                sent.json().path("state").asText(),
                () -> sent + " " + Http.get(report(sent), sender));
        return sent.json().path("id").asText();
    }

    private static OfficeProgram releaseProgram(String office) {
        return new OfficeProgram(office + "-release");
    }

    /** The address at which a submission is released. */
    static String releasePath(String submission) {
        return SUBMISSIONS + "/" + submission + "/release";
    }

    /**
     * The request that releases a submission of Kenya, sent to the server whose address the builder
     * already has.
     */
    static HttpRequest.Builder releaseRequest(HttpRequest.Builder request, String submission) {
        String token = releaseProgram(KENYA).token();
        return OfficeProgram.authorized(request, "POST", releasePath(submission), token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private static String report(Answer sent) {
        return sent.json().path("links").path("report").asText();
    }
}
