package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.util.UUID;

/** Publishes rows as Kenya's office does: one program sends them, another releases them. */
final class Releases {
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";

    /** The program that releases. */
    private static final String RELEASING = "nso-ken-release";

    private Releases() {}

    /**
     * Sends rows of {@code DF_DIGITAL} and releases them.
     *
     * @param csv with its header; about Kenya only
     * @return the number of the release
     */
    static long release(String csv) {
        String path = path(send(csv));
        Answer released = Http.post(path, new Office(RELEASING).token(), "application/json", "");
        assertEquals(200, released.status(), released::toString);
        return released.json().path("release").asLong();
    }

    /**
     * Sends rows of {@code DF_DIGITAL}, ready to be released.
     *
     * @param csv with its header; about Kenya only
     * @return the id of the submission
     */
    static String send(String csv) {
        String sender = new Office("nso-ken").token();
        Answer sent = Http.post(SUBMISSIONS + "?flow=DF_DIGITAL", sender, "text/csv", csv);
        assertEquals(
                "READY",
                sent.json().path("state").asText(),
                () -> sent + " " + Http.get(report(sent), sender));
        return sent.json().path("id").asText();
    }

    /** The address at which a submission is released. */
    static String path(String submission) {
        return SUBMISSIONS + "/" + submission + "/release";
    }

    /** The request that releases a submission, to the server that the builder names. */
    static HttpRequest.Builder request(HttpRequest.Builder request, String submission) {
        String token = new Office(RELEASING).token();
        return Office.authorized(request, "POST", path(submission), token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.noBody());
    }

    private static String report(Answer sent) {
        return sent.json().path("links").path("report").asText();
    }
}
