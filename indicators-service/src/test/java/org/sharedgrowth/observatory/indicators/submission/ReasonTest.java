package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The reason for changes is sent with the file and shown with each revision. */
@QuarkusTest
class ReasonTest {
    private static final String KEY = "A.KEN.INTERNET_USERS.M.Y_GE75.URB._T._T";
    private static final String HEADER = "indicator,area,sex,age,urbanisation,period,value\n";
    private static final String API = "/api/indicators/v1";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void theReasonIsShownWithEveryRevision() {
        int first = releaseSubmitted(send("1", null).body("reason", nullValue()));
        String reasonText = "Recount after the \"census\", 2022";
        int second =
                releaseSubmitted(
                        send("2", "  " + reasonText + " ").body("reason", equalTo(reasonText)));

        given().get(API + "/releases/" + first).then().body("reason", nullValue());
        given().get(API + "/releases/" + second)
                .then()
                .statusCode(200)
                .body("reason", equalTo(reasonText));
        given().get(API + "/flows/DF_DIGITAL/series/" + KEY + "/revisions")
                .then()
                .statusCode(200)
                .body("items[0].release", equalTo(second))
                .body("items[0].reason", equalTo(reasonText))
                .body("items[1].release", equalTo(first))
                .body("items[1].reason", nullValue());
        String query = "?key=" + KEY + "&from=" + first + "&to=" + second;
        String revisions = API + "/flows/DF_DIGITAL/revisions" + query;
        given().get(revisions).then().statusCode(200).body("items.reason", contains(reasonText));
        String csv =
                given().accept("text/csv")
                        .get(revisions)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertEquals(
                "\"Recount after the \"\"census\"\", 2022\",,PS,6,PS,6",
                csv.lines().skip(1).findFirst().orElseThrow().replaceAll(".*NSO_KEN,", ""));
    }

    @Test
    void aPlannedReleaseKeepsItsReason() throws InterruptedException {
        String id = send("3", "Late returns").statusCode(201).extract().path("id");
        SubmissionRequests.schedule(reviewer("KEN"), id, Instant.now().plusSeconds(2), false)
                .statusCode(202)
                .body("reason", equalTo("Late returns"));
        Instant timeout = Instant.now().plusSeconds(20);
        while (!"RELEASED".equals(state(id)) && Instant.now().isBefore(timeout)) {
            Thread.sleep(100);
        }
        int release = SubmissionRequests.get(reviewer("KEN"), id, "").extract().path("release");
        given().get(API + "/releases/" + release).then().body("reason", equalTo("Late returns"));
    }

    @Test
    void aReasonThatLooksLikeAFormulaIsEscapedInCsv() {
        int first = releaseSubmitted(send("6", null));
        String reasonText = "=HYPERLINK(\"https://example.org\",\"census\")";
        int second = releaseSubmitted(send("7", reasonText).body("reason", equalTo(reasonText)));

        String query = API + "/flows/DF_DIGITAL/revisions?key=" + KEY + "&from=" + first + "&to=";
        given().get(query + second).then().body("items.reason", contains(reasonText));
        assertEquals(
                List.of("'" + reasonText, "'" + "'@SUM(1)"),
                List.of(
                        reason(query + second),
                        reason(query + releaseSubmitted(send("8", "'@SUM(1)")))));
    }

    private static String reason(String revisions) {
        String csv = RawAnswer.get(revisions, Map.of("Accept", "text/csv")).statusCode(200).text();
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(line -> line.getField("reason"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "\u0007",
                "\u2028",
                "\u2029",
                "501 characters",
                "\u202E",
                "\u202A",
                "\u2066",
                "\u2069"
            })
    void aReasonIsOneLineOfAtMostFiveHundredCharacters(String text) {
        String reason = text.equals("501 characters") ? "é".repeat(501) : "a" + text + "b";
        send("4", reason).statusCode(400).body("detail", containsString("reason"));
        send("5", "é".repeat(500)).statusCode(201);
    }

    private static String state(String id) {
        return SubmissionRequests.get(reviewer("KEN"), id, "").extract().path("state");
    }

    private static ValidatableResponse send(String value, @Nullable String reason) {
        var request =
                SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                        .contentType("application/octet-stream")
                        .header("Prefer", "wait=20")
                        .queryParam("flow", "DF_DIGITAL")
                        .body(
                                (HEADER + "INTERNET_USERS,KEN,M,Y_GE75,URB,2019," + value + "\n")
                                        .getBytes(UTF_8));
        return (reason == null ? request : request.queryParam("reason", reason))
                .post(SubmissionRequests.PATH)
                .then();
    }

    private static int releaseSubmitted(ValidatableResponse sent) {
        String id = sent.statusCode(201).extract().path("id");
        return SubmissionRequests.release(reviewer("KEN"), id)
                .statusCode(200)
                .extract()
                .path("release");
    }
}
