package org.sharedgrowth.observatory.indicators.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * A series changes its unit at a release: earlier states show the old unit, later ones the new
 * unit.
 */
@QuarkusTest
class UnitBreakTest {
    private static final String KEY = "A.KEN.LIVESTREAM_USERS.F.Y_GE75.RUR.Q5.PD";
    private static final String HEADER =
            "indicator,area,sex,age,urbanisation,income,disability,period,value,unit_measure,"
                    + "unit_mult,decimals,status\n";

    @Inject SmallWorld smallWorld;

    @Test
    void noAnswerMixesTheUnitsBeforeAndAfterADeclaredBreak() {
        smallWorld.create();
        String millions = HEADER + row(2020, "5", "PS,6,0,A") + row(2021, "6", "PS,6,0,A");
        int first = releaseSubmission(submitValidFile(contributor("KEN"), millions));

        String rejected =
                SubmissionRequests.submitFile(
                                contributor("KEN"),
                                HEADER + row(2020, "5", "PT,0,0,A") + row(2021, "52.5", "PT,0,0,A"))
                        .statusCode(201)
                        .body("state", equalTo("REJECTED"))
                        .extract()
                        .path("id");
        SubmissionRequests.get(contributor("KEN"), rejected, "/report")
                .body("items.code", hasItem("unit-without-break"));

        String percent =
                submitValidFile(
                        contributor("KEN"),
                        HEADER + row(2020, "5", "PT,0,0,B") + row(2021, "52.5", "PT,0,0,A"));
        SubmissionRequests.get(reviewer("KEN"), percent, "/report")
                .body("items.code", hasItems("unit-replaced"))
                .body("items.severity", hasItem("warning"));
        SubmissionRequests.get(reviewer("KEN"), percent, "/changes")
                .body("items.period", contains("2020", "2021"))
                .body("items.change", contains("status", "revised"))
                .body("items[0].previous.unit", equalTo("PS"))
                .body("items[0].previous.unitMultiplier", equalTo(6))
                .body("items[0].current.unit", equalTo("PT"))
                .body("items[0].current.unitMultiplier", equalTo(0));
        int second = releaseSubmission(percent);

        assertEquals(
                List.of("R 2020 5 PS 6 A", "R 2021 6 PS 6 A"),
                rows("asOf=" + publicationTime(first)));
        assertEquals(
                List.of("R 2020 5 PT 0 B", "R 2021 52.5 PT 0 A"),
                rows("asOf=" + publicationTime(second)));
        assertEquals(
                List.of("R 2020 5 PT 0 B", "R 2021 52.5 PT 0 A"),
                rows("updatedAfter=" + publicationTime(first)),
                "the figure of 2020 changed its unit, not its value");
        assertEquals(
                List.of(
                        "R 2020 5 PS 6 A",
                        "R 2021 6 PS 6 A",
                        "R 2020 5 PT 0 B",
                        "R 2021 52.5 PT 0 A"),
                rows("includeHistory=true"));
        assertRevisedByUnitNotByNumber(first, second);
    }

    @Test
    void eachOldValueKeepsItsUnit() {
        smallWorld.create();
        String key = KEY.replace(".F.", ".M.");
        String header = HEADER.replace("status", "status,action");
        String millions =
                header + menRow(2019, "4", "PS,6,0,A,I") + menRow(2020, "5", "PS,6,0,A,I");
        int first =
                releaseSubmission(
                        submitValidFile(
                                contributor("KEN"), millions + menRow(2021, "6", "PS,6,0,A,I")));
        String percent = menRow(2020, "5", "PT,0,0,B,I") + menRow(2021, "6", "PT,0,0,A,I");
        int second =
                releaseSubmission(
                        submitValidFile(
                                contributor("KEN"), header + menRow(2019, "", ",,,,D") + percent));

        String flow = "/api/indicators/v1/flows/DF_DIGITAL";
        given().get(flow + "/cells/" + key + "/2021/sources")
                .then()
                .statusCode(200)
                .body("sources[0].unit", equalTo("PT"))
                .body("sources[0].history.release", contains(first, second))
                .body("sources[0].history.state.value", contains(6, 6))
                .body("sources[0].history.state.unit", contains("PS", "PT"))
                .body("sources[0].history.state.unitMultiplier", contains(6, 0));
        given().get(flow + "/revisions?key=" + key + "&from=" + first + "&to=" + second)
                .then()
                .statusCode(200)
                .body("items.change", contains("removed", "status", "status"))
                .body("items.previous.unit", contains("PS", "PS", "PS"))
                .body("items.previous.unitMultiplier", contains(6, 6, 6))
                .body("items[1].current.unit", equalTo("PT"))
                .body("items[1].current.unitMultiplier", equalTo(0));
        String csv =
                given().accept("text/csv")
                        .get(flow + "/revisions?key=" + key + "&from=" + first + "&to=" + second)
                        .asString();
        String[] lines = csv.split("\n", -1);
        assertTrue(
                lines[0].endsWith(
                        ",previousUnit,previousUnitMultiplier,currentUnit,currentUnitMultiplier"),
                csv);
        assertTrue(lines[1].endsWith(",PS,6,,"), csv);
        assertTrue(lines[2].endsWith(",PS,6,PT,0"), csv);
    }

    private static String menRow(int year, String value, String rest) {
        return row(year, value, rest).replace(",F,", ",M,");
    }

    private static void assertRevisedByUnitNotByNumber(int first, int second) {
        String query = "?key=" + KEY + "&from=" + first + "&to=" + second;
        for (String min : List.of("", "&minChange=1000000")) {
            given().get("/api/indicators/v1/flows/DF_DIGITAL/revisions" + query + min)
                    .then()
                    .statusCode(200)
                    .body("items.period", contains("2020", "2021"))
                    .body("items.change", contains("status", "revised"))
                    .body("items.absolute", contains(null, (Object) null))
                    .body("items.relative", contains(null, (Object) null))
                    .body("items[0].attributes.id", hasItems("UNIT_MEASURE", "UNIT_MULT"))
                    .body("items[0].attributes[0].previous", equalTo("PS"))
                    .body("items[0].attributes[0].current", equalTo("PT"));
        }
        given().get("/api/indicators/v1/flows/DF_DIGITAL/series/" + KEY + "/revisions")
                .then()
                .statusCode(200)
                .body("items.release", contains(second, first))
                .body("items[0].changes.change", contains("status", "revised"))
                .body("items[0].changes.previous.unit", contains("PS", "PS"))
                .body("items[0].changes.current.unit", contains("PT", "PT"));
    }

    private static int releaseSubmission(String id) {
        return SubmissionRequests.release(reviewer("KEN"), id)
                .statusCode(200)
                .extract()
                .path("release");
    }

    private static String publicationTime(int release) {
        return given().get("/api/indicators/v1/releases/" + release)
                .then()
                .statusCode(200)
                .extract()
                .path("publishedAt");
    }

    private static String row(int year, String value, String rest) {
        return "LIVESTREAM_USERS,KEN,F,Y_GE75,RUR,Q5,PD," + year + "," + value + "," + rest + "\n";
    }

    /** Action, period, value, unit, multiplier and status of each row. */
    private static List<String> rows(String query) {
        String target =
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/" + KEY + "?format=csvdata&" + query;
        String text = RawAnswer.get(target, Map.of()).statusCode(200).text();
        return CsvReader.builder().ofNamedCsvRecord(text).stream()
                .map(line ->
                        Stream.of(
                                        "ACTION",
                                        "TIME_PERIOD",
                                        "OBS_VALUE",
                                        "UNIT_MEASURE",
                                        "UNIT_MULT",
                                        "OBS_STATUS")
                                .map(line::getField)
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow())
                .toList();
    }
}
