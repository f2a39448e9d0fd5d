package org.sharedgrowth.observatory.indicators.exchange.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Downloads have descriptive file names. */
@QuarkusTest
class FileNameTest {
    private static final String KEY = "A.NGA.FIBRE_COVERAGE.F._T._T._T._T";

    private static boolean released;

    @Inject SmallWorld smallWorld;

    @Inject ReleasedData data;

    @BeforeEach
    void releaseSeriesOfWomen() {
        smallWorld.create();
        if (!released) {
            data.release(
                    "DF_DIGITAL:1",
                    "OBS",
                    v ->
                            v.series(KEY, 2001, "1")
                                    .series("A.GHA.IT_NET_USER_ZS.F._T._T._T._T", 2001, "1"));
            released = true;
        }
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "KEY, csvdata, attachment, areas-with-fibre_nigeria_code-f_DAY.csv",
        "*, csvfilewithlabels, attachment, df-digital_DAY.csv",
        "KEY, xlsx, attachment, areas-with-fibre_nigeria_code-f_DAY.xlsx",
        "KEY, zip, attachment, areas-with-fibre_nigeria_code-f_DAY.zip",
        "KEY, jsondata, inline, areas-with-fibre_nigeria_code-f_DAY.json",
        "KEY, text, inline, areas-with-fibre_nigeria_code-f_DAY.txt",
        "*.*.FIBRE_COVERAGE, jsonstat, inline, areas-with-fibre_DAY.json",
        "*?c[SEX]=F, csvdata, attachment, df-digital_code-f_DAY.csv",
    })
    void aFileHasADescriptiveNameWithAnExtension(
            String query, String format, String kind, String name) {
        String path = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/" + query.replace("KEY", KEY);
        String disposition =
                given().urlEncodingEnabled(false)
                        .get(
                                path.replace("[", "%5B").replace("]", "%5D")
                                        + (path.contains("?") ? "&" : "?")
                                        + "format="
                                        + format)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Content-Disposition");

        assertEquals(expected(kind, name), undated(disposition));
    }

    @Test
    void readersAlsoGetTheNameInTheirOwnLanguage() {
        String path = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*.GHA.IT_NET_USER_ZS.F?lang=";

        assertEquals(
                "inline; filename=\"individuals-using-the-internet_ghana_code-f_DAY.json\";"
                        + " filename*=UTF-8''particuliers-utilisant-l-internet-%C3%A0-domicile"
                        + "_ghana_code-f_DAY.json",
                undated(given().get(path + "fr").header("Content-Disposition")));
        assertTrue(
                given().get(path + "ar")
                        .header("Content-Disposition")
                        .contains("filename*=UTF-8''%D8%A7%D9%84%D8%A3"));
    }

    @Test
    void answersInTheWorldBankDialectAreNamedByCodes() {
        assertEquals(
                expected("inline", "it-net-user-zs-f_gha_DAY.json"),
                undated(
                        given().get("/v2/country/GHA/indicator/IT.NET.USER.ZS.F?format=json")
                                .header("Content-Disposition")));
    }

    @Test
    void answersOfSdmx21AreNamedToo() {
        assertEquals(
                expected("inline", "areas-with-fibre_nigeria_code-f_DAY.xml"),
                undated(
                        given().get("/sdmx/2.1/data/DF_DIGITAL/" + KEY)
                                .header("Content-Disposition")));
    }

    @Test
    void nativeAnswersAreNamedToo() {
        assertEquals(
                expected("inline", "areas-with-fibre_nigeria_code-f_DAY.json"),
                undated(
                        given().get(
                                        "/api/indicators/v1/observations?indicator=FIBRE_COVERAGE&area=NGA&sex=F")
                                .header("Content-Disposition")));
    }

    private static String expected(String kind, String name) {
        return kind + "; filename=\"" + name + "\"; filename*=UTF-8''" + name;
    }

    /** The header with {@code DAY} instead of the date of the release. */
    private static String undated(String disposition) {
        return disposition.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "DAY");
    }
}
