package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The source of a figure, before its release and in every format after it. */
@QuarkusTest
class FigureSourceAnswersTest {
    private static final String ROW = "INTERNET_USERS,KEN,F,Y_GE75,RUR,";
    private static final String KEY = "A.KEN.INTERNET_USERS.F.Y_GE75.RUR._T._T";
    private static final String COLUMNS = "indicator,area,sex,age,urbanisation,period,value";
    private static final String API = "/api/indicators/v1";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void aChangedFigureShowsTheOfficeAsItsSource() {
        release(
                SubmissionRequests.submitValidFile(
                        contributor("KEN"),
                        COLUMNS
                                + ",source,comment\n"
                                + ROW
                                + "2018,5,\"ITU, 2021-12-01\",Withdrawn later\n"
                                + ROW
                                + "2019,6,\"ITU, 2021-12-01\",\n"));
        String id =
                SubmissionRequests.submitValidFile(
                        contributor("KEN"),
                        COLUMNS + "\n" + ROW + "2018,7\n" + ROW + "2019,6\n" + ROW + "2020,8\n");
        String officeSource = "Statistics office of Kenya, " + LocalDate.now(ZoneOffset.UTC);

        SubmissionRequests.get(contributor("KEN"), id, "/report")
                .statusCode(200)
                .body("items", hasSize(0))
                .body("sources.origin", contains("own", "kept"))
                .body(
                        "sources.source",
                        contains(containsString(officeSource), equalTo("ITU, 2021-12-01")))
                .body("sources.figures", contains(2, 1))
                .body("sources.rows", contains("2, 4", "3"));
        SubmissionRequests.get(reviewer("KEN"), id, "/changes")
                .statusCode(200)
                .body("items.previous.source", contains("ITU, 2021-12-01"))
                .body("items.previous.comment", contains("Withdrawn later"))
                .body(
                        "items.current.source",
                        contains(containsString(officeSource), containsString(officeSource)))
                .body("items.current.comment", contains(nullValue(), nullValue()));
        String csv =
                SubmissionRequests.as(contributor("KEN"))
                        .accept("text/csv")
                        .get(SubmissionRequests.PATH + "/" + id + "/report")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertEquals(
                List.of("note,2,\"SOURCE\"", "note,3,\"SOURCE\""),
                csv.lines().skip(1).map(line -> line.replaceAll("(,\"SOURCE\").*", "$1")).toList());
        release(id);

        String expected = "[%s, ITU, 2021-12-01, %s]".formatted(officeSource, officeSource);
        assertEquals(expected, String.valueOf(sourcesInTheNativeApi()));
        assertEquals(expected, String.valueOf(sourcesInSdmx()));
        given().contentType("application/json")
                .body(
                        """
                        {"cells": [{"flow": "DF_DIGITAL", "key": "%s", "period": "2018"}]}
                        """
                                .formatted(KEY))
                .post(API + "/cells")
                .then()
                .statusCode(200)
                .body("cells[0].value", equalTo(7))
                .body("cells[0].source", equalTo(officeSource))
                .body("cells[0].comment", nullValue());
    }

    @Test
    void aChangedSourceIsShownToTheReviewer() {
        String menRow = ROW.replace(",F,", ",M,");
        release(
                SubmissionRequests.submitValidFile(
                        contributor("KEN"), COLUMNS + ",source\n" + menRow + "2018,5,Census\n"));
        String id =
                SubmissionRequests.submitValidFile(
                        contributor("KEN"), COLUMNS + ",source\n" + menRow + "2018,5,Survey\n");
        SubmissionRequests.get(reviewer("KEN"), id, "/changes")
                .statusCode(200)
                .body("items.change", contains("status"))
                .body("items.previous.source", contains("Census"))
                .body("items.current.source", contains("Survey"));
    }

    private static List<String> sourcesInTheNativeApi() {
        return given().get(observations()).path("items.source");
    }

    private static String observations() {
        return API
                + "/observations?flow=DF_DIGITAL&area=KEN&indicator=INTERNET_USERS&sex=F&age=Y_GE75"
                + "&urbanisation=RUR";
    }

    private static List<String> sourcesInSdmx() {
        String csv =
                RawAnswer.get(
                                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1.0.0/" + KEY,
                                Map.of("Accept", "application/vnd.sdmx.data+csv;version=2.0.0"))
                        .statusCode(200)
                        .text();
        return de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(line -> line.getField("SOURCE"))
                .toList();
    }

    private static void release(String id) {
        SubmissionRequests.release(reviewer("KEN"), id).statusCode(200);
    }
}
