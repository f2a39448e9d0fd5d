package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withIdempotencyKey;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Downloaded files can be submitted unchanged and change nothing. */
@QuarkusTest
class RoundTripTest {
    private static final String HEADER = "indicator,area,period,value,status,source,comment\n";
    private static final String ROWS =
            HEADER
                    + "FIBRE_COVERAGE,KEN,2019,1.50,A,Census,\"He said: \"\"so\"\", twice\"\n"
                    + "FIBRE_COVERAGE,KEN,2020,,L,'=1,'-x\n"
                    + "FIBRE_COVERAGE,KEN,2021,-2,E,=1+1,: and: more\n";
    private static final String DOWNLOAD_PATH =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN.FIBRE_COVERAGE?";

    @Inject SmallWorld smallWorld;
    @Inject SeriesStore store;

    @BeforeEach
    void releaseSomeRows() {
        smallWorld.create();
        if (RawAnswer.get(DOWNLOAD_PATH, Map.of()).status() == 204) {
            release(reviewer("KEN"), submitValidFile(contributor("KEN"), ROWS)).statusCode(200);
        }
    }

    private static byte[] download(String target) {
        return given().urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=csvdata",
                "format=csvfilewithlabels",
                "format=csvfilewithlabels&lang=fr",
                "format=csvdata&timeFormat=normalized",
                "format=csvfilewithlabels&timeFormat=normalized",
                "format=csvfilewithlabels&keys=both",
                "format=csvdata&formatVersion=2.1.0",
                "format=csvdata&labels=name",
                "format=csvdata&labels=name&lang=fr",
                "format=xlsx",
                "format=xlsx&lang=fr"
            })
    void submittingADownloadedFileChangesNothing(String parameters) {
        submitFile(contributor("KEN"), download(DOWNLOAD_PATH + parameters))
                .statusCode(201)
                .body("state", equalTo("READY"))
                .body("rows", equalTo(3))
                .body("series.unchanged", equalTo(1))
                .body("series.revised", equalTo(0));
    }

    @Test
    void aWorkbookOfAnotherDataSetIsRejected() {
        TokenBuilder worldBank = aToken().with("contributor").office("WB", "*");
        String id =
                withIdempotencyKey(worldBank)
                        .contentType("application/octet-stream")
                        .header("Prefer", "wait=20")
                        .body(download(DOWNLOAD_PATH + "format=xlsx"))
                        .post(SubmissionRequests.PATH + "?flow=DF_WDI")
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("REJECTED"))
                        .extract()
                        .path("id");
        SubmissionRequests.get(worldBank, id, "/report")
                .body("items.code", hasItems("wrong-structure", "skipped-sheet"))
                .body("items.find { it.code == 'skipped-sheet' }.value", equalTo("About"));
    }

    @Test
    void submittingAFileDownloadedInSdmx21ChangesNothing() {
        String text =
                RawAnswer.get(
                                "/sdmx/2.1/data/DF_DIGITAL/A.KEN.FIBRE_COVERAGE.....?format=csvfilewithlabels",
                                Map.of())
                        .statusCode(200)
                        .text();
        submitFile(contributor("KEN"), text)
                .body("state", equalTo("READY"))
                .body("series.unchanged", equalTo(1));
    }

    @Test
    void resubmittingDownloadedDeletionsDeletesNothing() {
        String before = store.state().log().releases().getLast().publishedAt().toString();
        String key = "A,KEN,FIBRE_COVERAGE,_T,_T,_T,_T,_T";
        String deletion =
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,URBANISATION,INCOME,DISABILITY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS\n"
                        + "dataflow,DIGOBS:DF_DIGITAL(1.0.0),D,"
                        + key
                        + ",,,,,,\n";
        release(reviewer("KEN"), submitValidFile(contributor("KEN"), deletion)).statusCode(200);
        RawAnswer.get("/sdmx/2.1/data/DF_DIGITAL/" + key.replace(',', '.'), Map.of())
                .statusCode(404);
        String changes =
                RawAnswer.get(DOWNLOAD_PATH + "format=csvdata&updatedAfter=" + before, Map.of())
                        .statusCode(200)
                        .text();
        assertTrue(changes.contains(",D," + key + ",2019,"), changes);
        var again =
                submitFile(contributor("KEN"), changes)
                        .statusCode(201)
                        .body("state", equalTo("READY"))
                        .body("errors", equalTo(0));
        String id = again.extract().path("id");
        SubmissionRequests.get(contributor("KEN"), id, "/report")
                .statusCode(200)
                .body("items.code", everyItem(equalTo("nothing-to-delete")));
        SubmissionRequests.get(contributor("KEN"), id, "/changes")
                .statusCode(200)
                .body("total", equalTo(0));
    }
}
