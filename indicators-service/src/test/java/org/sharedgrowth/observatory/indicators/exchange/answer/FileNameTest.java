package org.sharedgrowth.observatory.indicators.exchange.answer;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Downloads have descriptive file names. */
@QuarkusTest
class FileNameTest {
    private static final String ONE = "A.NGA.FIBRE_COVERAGE.F._T._T._T._T";

    private static boolean released;

    @Inject SmallWorld smallWorld;

    @Inject ReleasedData data;

    @BeforeEach
    void releaseSeriesOfWomen() {
        smallWorld.create();
        if (!released) {
            data.release("DF_DIGITAL:1", "OBS", v -> v.series(ONE, 2001, "1"));
            released = true;
        }
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "KEY, csvdata, attachment; filename=\"DF_DIGITAL-NGA-FIBRE_COVERAGE-SEX_F.csv\"",
        "*, csvfilewithlabels, attachment; filename=\"DF_DIGITAL.csv\"",
        "KEY, xlsx, attachment; filename=\"DF_DIGITAL-NGA-FIBRE_COVERAGE-SEX_F.xlsx\"",
        "KEY, jsondata, inline; filename=\"DF_DIGITAL-NGA-FIBRE_COVERAGE-SEX_F.json\"",
        "*.*.FIBRE_COVERAGE, jsonstat, inline; filename=\"DF_DIGITAL-FIBRE_COVERAGE.json\"",
        "*?c[SEX]=F, csvdata, attachment; filename=\"DF_DIGITAL-SEX_F.csv\"",
    })
    void aFileHasADescriptiveNameWithAnExtension(
            String requested, String format, String disposition) {
        String path =
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/" + requested.replace("KEY", ONE);
        given().urlEncodingEnabled(false)
                .get(
                        path.replace("[", "%5B").replace("]", "%5D")
                                + (path.contains("?") ? "&" : "?")
                                + "format="
                                + format)
                .then()
                .statusCode(200)
                .header("Content-Disposition", disposition);
    }
}
