package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.get;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withdraw;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class SubmissionTest {
    private static final String HEADER = "indicator,area,period,value\n";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aFileIsSubmittedCheckedAndReleased() {
        var sent =
                submitFile(
                                contributor("KEN"),
                                HEADER + "COVERAGE_4G,KEN,2011,90.50\nCOVERAGE_4G,KEN,2012,91\n")
                        .statusCode(201)
                        .body("state", equalTo("READY"))
                        .body("provider", equalTo("NSO_KEN"))
                        .body("submittedBy", equalTo("contributor-ken"))
                        .body("format", equalTo("long CSV"))
                        .body("rows", equalTo(2))
                        .body("observations", equalTo(2))
                        .body("errors", equalTo(0))
                        .body("progress.phase", equalTo("done"))
                        .body("release", nullValue());
        String id = sent.extract().path("id");
        sent.header("Location", endsWith(SubmissionRequests.PATH + "/" + id));
        SubmissionRequests.get(reviewer("KEN"), id, "/changes")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].key", equalTo("A.KEN.COVERAGE_4G._T._T._T._T._T"))
                .body("items[0].areaName", equalTo("Kenya"))
                .body("items[0].period", equalTo("2011"))
                .body("items[0].change", equalTo("added"))
                .body("items[0].previous", nullValue())
                .body("items[0].current.status", equalTo("A"));
        int number =
                release(reviewer("KEN"), id)
                        .statusCode(200)
                        .body("state", equalTo("RELEASED"))
                        .body("release", greaterThan(0))
                        .extract()
                        .path("release");
        SubmissionRequests.get(contributor("KEN"), id, "")
                .statusCode(200)
                .body("release", equalTo(number));
        String again = HEADER + "COVERAGE_4G,KEN,2011,90.50\nCOVERAGE_4G,KEN,2012,92\n";
        String second = submitValidFile(contributor("KEN"), again);
        SubmissionRequests.get(reviewer("KEN"), second, "/changes?lang=fr")
                .body("total", equalTo(1))
                .body("items[0].change", equalTo("revised"))
                .body("items[0].previous.value", equalTo(91))
                .body("items[0].current.value", equalTo(92));
        release(reviewer("KEN"), second).statusCode(200);
        submitFile(contributor("KEN"), again)
                .body("series.unchanged", equalTo(1))
                .body("series.revised", equalTo(0));
    }

    @Test
    void anInvalidFileIsRejectedWithAllErrors() {
        String id =
                submitFile(contributor("KEN"), HEADER + "NOPE,KEN,2020,1\nCOVERAGE_4G,BRA,2020,x\n")
                        .statusCode(201)
                        .body("state", equalTo("REJECTED"))
                        .body("errors", equalTo(3))
                        .extract()
                        .path("id");
        SubmissionRequests.get(contributor("KEN"), id, "/report")
                .statusCode(200)
                .body("total", equalTo(3))
                .body(
                        "items.code",
                        equalTo(List.of("unknown-code", "foreign-area", "not-a-number")))
                .body("items[1].row", equalTo(3))
                .body("items[1].column", equalTo("area"))
                .body("items[1].value", equalTo("BRA"))
                .body("items[1].hint", not(equalTo("")));
        SubmissionRequests.get(contributor("KEN"), id, "/rows")
                .statusCode(200)
                .body("columns", equalTo(List.of("indicator", "area", "period", "value")))
                .body("rows.row", equalTo(List.of(2, 3)))
                .body("rows[1].cells", equalTo(List.of("COVERAGE_4G", "BRA", "2020", "x")));
        SubmissionRequests.get(contributor("KEN"), id, "/report?page=2&pageSize=2")
                .body("items", hasSize(1))
                .header("Link", containsString("rel=\"prev\""));
        SubmissionRequests.get(contributor("KEN"), id, "/changes").body("total", equalTo(0));
        release(reviewer("KEN"), id)
                .statusCode(409)
                .body("detail", containsString("it was not accepted"));
    }

    @Test
    void aReportIsAvailableAsCsvWithoutFormulas() {
        String id =
                submitFile(contributor("KEN"), HEADER + "=HYPERLINK(1),KEN,2020,1\n")
                        .extract()
                        .path("id");
        String csv =
                SubmissionRequests.as(contributor("KEN"))
                        .accept("text/csv")
                        .get(SubmissionRequests.PATH + "/" + id + "/report")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .header("Content-Disposition", containsString("check-" + id + ".csv"))
                        .extract()
                        .asString();
        assertTrue(csv.startsWith("severity,row,column,value,code"), csv);
        assertTrue(csv.contains("error,2,\"indicator\",\"'=HYPERLINK(1)\",\"unknown-code\""), csv);
    }

    @Test
    void onlyContributorsMaySubmit() {
        submitFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1990,1\n").statusCode(201);
        submitFile(reviewer("KEN"), HEADER).statusCode(403);
        submitFile(contributor("KEN").office("NSO_XXX", "KEN"), HEADER).statusCode(403);
        given().header("Idempotency-Key", "k")
                .contentType("text/csv")
                .body(HEADER)
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void onlyASecondPersonOfTheSameOfficeMayRelease() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1991,1\n");
        release(contributor("KEN"), id).statusCode(403);
        release(reviewer("BRA"), id).statusCode(404);
        given().header("Idempotency-Key", "k")
                .post(SubmissionRequests.PATH + "/" + id + "/release")
                .then()
                .statusCode(401);
        release(contributor("KEN").with("reviewer"), id)
                .statusCode(403)
                .body("detail", containsString("contributor-ken"));
        release(reviewer("KEN"), id).statusCode(200);
        release(reviewer("KEN"), id).statusCode(409);
    }

    @Test
    void onlyTheOfficeSeesItsSubmissions() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1992,1\n");
        for (String subpath : new String[] {"", "/report", "/rows", "/changes", "/events"}) {
            SubmissionRequests.get(reviewer("KEN"), id, subpath).statusCode(200);
            SubmissionRequests.get(aToken(), id, subpath).statusCode(403);
            SubmissionRequests.get(contributor("BRA"), id, subpath).statusCode(404);
            given().get(SubmissionRequests.PATH + "/" + id + subpath).then().statusCode(401);
        }
        SubmissionRequests.as(contributor("KEN"))
                .get(SubmissionRequests.PATH + "?state=READY&pageSize=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        SubmissionRequests.as(contributor("BRA"))
                .get(SubmissionRequests.PATH + "?pageSize=1000")
                .then()
                .body("items.id", not(hasItem(id)));
        SubmissionRequests.as(aToken()).get(SubmissionRequests.PATH).then().statusCode(403);
        given().get(SubmissionRequests.PATH).then().statusCode(401);
        SubmissionRequests.as(aToken().with("contributor"))
                .get(SubmissionRequests.PATH)
                .then()
                .statusCode(403)
                .body("detail", containsString("office"));
    }

    @Test
    void onlyContributorsOfTheOfficeMayWithdraw() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1993,1\n");
        withdraw(reviewer("KEN"), id, "*").statusCode(403);
        withdraw(contributor("BRA"), id, "*").statusCode(404);
        given().delete(SubmissionRequests.PATH + "/" + id).then().statusCode(401);
        for (int i = 0; i < 2; i++) {
            withdraw(contributor("KEN"), id, "*")
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"));
        }
        release(reviewer("KEN"), id)
                .statusCode(409)
                .body("detail", containsString("it is set aside"));
        String released = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1994,1\n");
        release(reviewer("KEN"), released).statusCode(200);
        withdraw(contributor("KEN"), released, "*")
                .statusCode(409)
                .body(
                        "detail",
                        containsString("To undo the release, send the previous figures again"));
    }

    @Test
    void withdrawingRequiresTheCurrentTag() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1998,1\n");
        ExtractableResponse<?> seen = get(contributor("KEN"), id, "").extract();
        String tag = seen.header("ETag");
        assertEquals("\"" + seen.path("revision") + "\"", tag);

        SubmissionRequests.as(contributor("KEN"))
                .delete(SubmissionRequests.PATH + "/" + id)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-required"));
        withdraw(contributor("KEN"), id, "\"0\"")
                .statusCode(412)
                .header("ETag", tag)
                .body("type", equalTo("/problems/precondition-failed"))
                .body("detail", containsString(tag));
        get(contributor("KEN"), id, "").body("state", equalTo("READY"));

        String withdrawnTag =
                withdraw(contributor("KEN"), id, "\"0\", " + tag)
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        assertNotEquals(tag, withdrawnTag);
        withdraw(contributor("KEN"), id, tag).statusCode(200).header("ETag", withdrawnTag);
    }

    @Test
    void answersToSubmitReadAndReleaseHaveTheCurrentTag() {
        ExtractableResponse<?> sent =
                submitFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1997,1\n").extract();
        String id = sent.path("id");
        get(contributor("KEN"), id, "").header("ETag", sent.header("ETag"));

        String released = release(reviewer("KEN"), id).extract().header("ETag");

        assertNotEquals(sent.header("ETag"), released);
        get(contributor("KEN"), id, "").header("ETag", released);
    }

    @Test
    void aSubmissionMustBeSentAgainAfterAConflictingRelease() {
        String first = submitValidFile(contributor("BRA"), HEADER + "COVERAGE_4G,BRA,1991,1\n");
        String second = submitValidFile(contributor("BRA"), HEADER + "COVERAGE_4G,BRA,1992,2\n");
        String other = submitValidFile(contributor("BRA"), HEADER + "ICT_SKILLS,BRA,1992,2\n");
        release(reviewer("BRA"), first).statusCode(200);
        release(reviewer("BRA"), second)
                .statusCode(409)
                .body("type", endsWith("release-conflict"))
                .body("detail", containsString("A.BRA.COVERAGE_4G"));
        SubmissionRequests.get(reviewer("BRA"), second, "").body("state", equalTo("READY"));
        release(reviewer("BRA"), other).statusCode(200);
    }

    @Test
    void submissionsWithoutChangesAreNotReleased() {
        String text = HEADER + "COVERAGE_4G,CHN,1991,1\n";
        release(reviewer("CHN"), submitValidFile(contributor("CHN"), text)).statusCode(200);
        release(reviewer("CHN"), submitValidFile(contributor("CHN"), text))
                .statusCode(409)
                .body("type", endsWith("nothing-to-release"));
    }

    @Test
    void unknownSubmissionsAreNotFound() {
        SubmissionRequests.get(contributor("KEN"), UUID.randomUUID().toString(), "")
                .statusCode(404);
        SubmissionRequests.get(contributor("KEN"), "not-an-id", "")
                .statusCode(404)
                .body("detail", containsString("not-an-id"));
        SubmissionRequests.as(contributor("KEN"))
                .get(SubmissionRequests.PATH + "?state=DONE")
                .then()
                .statusCode(400)
                .body("detail", containsString("DONE"));
        SubmissionRequests.as(contributor("KEN"))
                .get(SubmissionRequests.PATH + "?page=-1")
                .then()
                .statusCode(400);
    }

    @Test
    void theFinalStateIsSentAsOneEventAfterTheCheck() {
        String id = submitValidFile(contributor("KEN"), HEADER + "COVERAGE_4G,KEN,1995,1\n");
        String events =
                SubmissionRequests.get(contributor("KEN"), id, "/events")
                        .statusCode(200)
                        .extract()
                        .asString();
        assertTrue(events.contains("event:progress"), events);
        assertTrue(events.contains("\"state\":\"READY\""), events);
        assertEquals(1, events.split("event:", -1).length - 1, events);
    }

    @Test
    void withoutWaitingTheAnswerMayPrecedeTheCheck() {
        String id =
                SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                        .header("Prefer", "wait=0")
                        .header("Content-Disposition", "attachment; filename=\"kenya.csv\"")
                        .contentType("text/csv")
                        .body(HEADER + "COVERAGE_4G,KEN,1996,1\n")
                        .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                        .then()
                        .statusCode(anyOf(equalTo(202), equalTo(201)))
                        .body("fileName", equalTo("kenya.csv"))
                        .extract()
                        .path("id");
        String events =
                SubmissionRequests.get(contributor("KEN"), id, "/events").extract().asString();
        assertTrue(events.contains("\"state\":\"READY\""), events);
    }
}
