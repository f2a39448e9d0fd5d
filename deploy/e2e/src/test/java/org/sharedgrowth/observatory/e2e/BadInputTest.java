package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bad input results in a problem document that names the invalid value and explains how to correct
 * it.
 */
@ExtendWith(Suite.class)
class BadInputTest {
    private static final String API = "/api/indicators/v1";
    private static final String SUBMISSIONS = API + "/submissions?flow=DF_DIGITAL";
    private static final String CSV_HEADER = "indicator,area,period,value\n";

    @ParameterizedTest(name = "{0} is answered with status {1} and names {2}")
    @CsvSource({
        "/api/indicators/v1/indicators?page=-1, 400, -1",
        "/api/indicators/v1/indicators?page=zero, 400, zero",
        "/api/indicators/v1/indicators?pageSize=100000, 400, 100000",
        "/api/indicators/v1/indicators?colour=red, 400, colour",
        "/api/indicators/v1/indicators/NO_SUCH_INDICATOR, 404, NO_SUCH_INDICATOR",
        "/api/indicators/v1/areas/ATLANTIS, 404, ATLANTIS",
        "/api/indicators/v1/releases/999999, 404, 999999",
        "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&release=999999, 404, 999999",
        "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&asOf=yesterday, 400, yesterday",
        "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&asOf=2999-01-01, 400, 2999-01-01",
        "/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&from=2020-Q9, 400, 2020-Q9",
        "/api/indicators/v1/nothing, 404, /api/indicators/v1/nothing",
        "/api/reports/v1/reports/no-such-report, 404, no-such-report",
        "/api/reports/v1/reports?page=-5, 400, -5"
    })
    void anInvalidRequestIsExplained(String path, int status, String named) {
        Answer answer = Http.get(path);

        assertEquals(status, answer.status(), answer::toString);
        assertTrue(answer.type().startsWith("application/problem+json"), answer::toString);
        assertTrue(answer.body().contains(named), answer::toString);
    }

    @ParameterizedTest(name = "row \"{0}\" has the error {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "NO_SUCH,KEN,2020,1; unknown-code; NO_SUCH",
                "IT_NET_USER_ZS,ZZZ,2020,1; unknown-code; ZZZ",
                "IT_NET_USER_ZS,BRA,2020,1; foreign-area; BRA",
                "IT_NET_USER_ZS,KEN,2020,many; not-a-number; many",
                "IT_NET_USER_ZS,KEN,2020,Infinity; infinite; Infinity",
                "IT_NET_USER_ZS,KEN,2020-Q7,1; malformed-period; 2020-Q7"
            })
    void anInvalidRowIsReportedWithItsPosition(String row, String code, String value) {
        Answer answer =
                submit("text/csv", (CSV_HEADER + row + "\n").getBytes(StandardCharsets.UTF_8));

        assertEquals("REJECTED", answer.json().path("state").asText(), answer::toString);
        JsonNode finding = report(answer).path(0);
        assertEquals(code, finding.path("code").asText(), finding::toString);
        assertEquals(value, finding.path("value").asText(), finding::toString);
        assertEquals(2, finding.path("row").asInt(), finding::toString);
        assertFalse(finding.path("hint").asText().isEmpty(), finding::toString);
    }

    @Test
    void allErrorsAreReported() {
        String rows = "NO_SUCH,KEN,2020,1\nIT_NET_USER_ZS,KEN,2020,x\nIT_NET_USER_ZS,CHN,20,2\n";

        Answer answer = submit("text/csv", (CSV_HEADER + rows).getBytes(StandardCharsets.UTF_8));

        assertTrue(report(answer).size() >= 4, () -> report(answer).toString());
    }

    @Test
    void aCellGivenTwiceIsRefused() {
        String row = "IT_NET_USER_ZS,KEN,2020,1\n";

        Answer answer =
                submit("text/csv", (CSV_HEADER + row + row).getBytes(StandardCharsets.UTF_8));

        assertEquals("duplicate-cell", report(answer).path(0).path("code").asText());
    }

    @Test
    void garbageIsRefused() {
        byte[] garbage = new byte[2_000_000];
        new java.util.Random(7).nextBytes(garbage);

        Answer answer = submit("text/csv", garbage);

        assertRefused(answer);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("data.csv"));
            zip.write(CSV_HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = "0".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
        }

        assertRefused(submit("application/zip", bytes.toByteArray()));
    }

    @Test
    void aTruncatedFileIsRefused() {
        byte[] whole = gzip(CSV_HEADER + "IT_NET_USER_ZS,KEN,2020,77.5\n" + " ".repeat(5000));

        Answer answer =
                submit("application/gzip", java.util.Arrays.copyOf(whole, whole.length - 9));

        assertRefused(answer);
    }

    @Test
    void aForgedTokenIsRefused() {
        String genuine = new OfficeProgram("nso-ken").token();
        String forged = genuine.substring(0, genuine.length() - 6) + "AAAAAA";

        Answer answer = Http.get(API + "/submissions", forged);

        assertEquals(401, answer.status(), answer::toString);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    }

    @Test
    void aRequestWithoutATokenCannotSubmit() {
        Answer answer =
                Http.send(
                        Http.request(SUBMISSIONS)
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(CSV_HEADER)));

        assertEquals(401, answer.status(), answer::toString);
    }

    private static void assertRefused(Answer answer) {
        boolean refused =
                answer.status() == 422
                        || answer.status() == 413
                        || answer.json().path("state").asText().equals("REJECTED");
        assertTrue(refused, answer::toString);
    }

    private static JsonNode report(Answer submission) {
        String id = submission.json().path("id").asText();
        return Http.get(
                        API + "/submissions/" + id + "/report",
                        new OfficeProgram("nso-ken").token())
                .json()
                .path("items");
    }

    private static Answer submit(String type, byte[] body) {
        return Http.send(
                OfficeProgram.authorized(
                                Http.request(SUBMISSIONS),
                                "POST",
                                SUBMISSIONS,
                                new OfficeProgram("nso-ken").token())
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
