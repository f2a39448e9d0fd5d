package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Publishes rows as Kenya's office does: one program sends them, another releases them. */
final class Releases {
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";

    private Releases() {}

    /**
     * Sends rows of {@code DF_DIGITAL} and releases them.
     *
     * @param csv with its header; about Kenya only
     * @return the number of the release
     */
    static long release(String csv) {
        String sender = new Office("nso-ken").token();
        Answer sent = Http.post(SUBMISSIONS + "?flow=DF_DIGITAL", sender, "text/csv", csv);
        assertEquals(
                "READY",
                sent.json().path("state").asText(),
                () -> sent + " " + Http.get(report(sent), sender));
        Answer released =
                Http.post(
                        SUBMISSIONS + "/" + sent.json().path("id").asText() + "/release",
                        new Office("nso-ken-release").token(),
                        "application/json",
                        "");
        assertEquals(200, released.status(), released::toString);
        return released.json().path("release").asLong();
    }

    private static String report(Answer sent) {
        return sent.json().path("links").path("report").asText();
    }
}
