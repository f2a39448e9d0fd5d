package org.sharedgrowth.observatory.indicators.exchange.sdmx21;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.DATA;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.SLICE;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.TYPE;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx21.WomenWithCoverage.get;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.Rows;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.w3c.dom.Document;

/** Requests in dialect 2.1 and their errors: paths, representations, conditional requests. */
@QuarkusTest
class Sdmx21RequestTest {
    @Inject WomenWithCoverage slice;

    @BeforeEach
    void releaseSlice() {
        slice.ensureReleased();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DF_DIGITAL/A.BRA+KEN.COVERAGE_4G.F._T._T._T._T/all/",
                "DIGOBS%2CDF_DIGITAL%2C1.0.0/A.BRA%2BKEN.COVERAGE_4G.F._T._T._T._T/all",
                "DIGOBS,DF_DIGITAL,latest/A.BRA+KEN.COVERAGE_4G.F....",
                "all,DF_DIGITAL/A.KEN+BRA+XXX.COVERAGE_4G.F._T.../all",
                "DF_DIGITAL/A.BRA+KEN.COVERAGE_4G...../NSO_BRA+DIGOBS,NSO_KEN"
            })
    void allFormsOfPathsAreAccepted(String path) {
        String bounds = "?startPeriod=2022&endPeriod=2023";
        assertEquals(
                Rows.ofGeneric(get(SLICE).text()),
                Rows.ofGeneric(get(DATA + path + bounds).statusCode(200).text()));
    }

    @ParameterizedTest
    @CsvSource({
        "DF_DIGITAL/A.XXX......, 404, 100",
        "DF_NOPE/all, 404, 100",
        "OTHER%2CDF_DIGITAL/all, 404, 100",
        "'DIGOBS,DF_DIGITAL,9.0.0/all', 404, 100",
        "'A,B,C,D/all', 400, 140",
        "DF_DIGITAL/A.BRA, 400, 140",
        "DF_DIGITAL/........., 400, 140",
        "DF_DIGITAL/A.B*......, 400, 140",
        "DF_DIGITAL/A.BRA+......, 400, 140",
        "DF_DIGITAL/A.BRA%2F......, 400, 140",
        "DF_DIGITAL/A.%C0%AE......, 400, 140",
        "DF_DIGITAL/A.BRA%252CX......, 400, 140",
        "DF_DIGITAL/all/all/more, 400, 140",
        "DF_DIGITAL/all/a%2Cb%2Cc, 400, 140",
        "DF_DIGITAL/all?startPeriod=soon, 400, 140",
        "DF_DIGITAL/all?detail=some, 400, 140",
        "DF_DIGITAL/all?firstNObservations=-1, 400, 140",
        "DF_DIGITAL/all?dimensionAtObservation=NOPE, 400, 140",
        "DF_DIGITAL/all?dimensionAtObservation=REF_AREA&detail=serieskeysonly, 400, 140",
        "DF_DIGITAL/all?dimensionAtObservation=AllDimensions&detail=nodata, 400, 140",
        "DF_DIGITAL/all?asOf=2999-01-01, 400, 140",
        "DF_DIGITAL/all?updatedAfter=2024&asOf=2023-01-01, 400, 140",
        "DF_DIGITAL/all?format=xslx, 406, 140",
        "DF_DIGITAL/all?format=generictimeseriesdata&dimensionAtObservation=SEX, 406, 140",
        "DF_DIGITAL/all?api_key=secret, 401, 110",
        "'', 400, 140"
    })
    void errorsHaveTheStandardsFormat(String rest, int status, int code) {
        RawAnswer answer =
                get(DATA + rest)
                        .statusCode(status)
                        .header("Content-Type", startsWith("application/xml"))
                        .header("Access-Control-Allow-Origin", "*");
        Document error = Rows.document(answer.text());
        assertEquals("Error", error.getDocumentElement().getLocalName());
        assertTrue(answer.text().contains("<mes:ErrorMessage code=\"" + code + "\">"));
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(answer.text()));
        }
    }

    @Test
    void errorsAreJsonForJsonClients() {
        String invalidTarget = DATA + "DF_DIGITAL/A.BRA";
        get(invalidTarget + "?format=jsondata")
                .statusCode(400)
                .body("errors[0].code", equalTo(140));
        RawAnswer.get(invalidTarget, Map.of("Accept", TYPE + "data+json;version=1.0.0"))
                .body("errors[0].code", equalTo(140));
        RawAnswer.get(invalidTarget, Map.of("Accept", "text/csv"))
                .header("Content-Type", startsWith("application/xml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|genericdata+xml;version=2.1",
                "*/*|genericdata+xml;version=2.1",
                "application/xml|genericdata+xml;version=2.1",
                "text/html, image/gif, *; q=.2, */*; q=.2|genericdata+xml;version=2.1",
                "application/vnd.sdmx.structurespecificdata+xml; version=2.1|structurespecificdata+xml;version=2.1",
                "application/vnd.sdmx.generictimeseriesdata+xml|generictimeseriesdata+xml;version=2.1",
                "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1|structurespecifictimeseriesdata+xml;version=2.1",
                "application/json|data+json;version=2.0.0",
                "application/vnd.sdmx.data+json|data+json;version=2.0.0",
                "application/vnd.sdmx.data+json;version=1.0.0|data+json;version=1.0.0",
                "application/vnd.sdmx.data+csv|data+csv;version=1.0.0",
                "application/vnd.sdmx.data+csv; version=2.0.0|data+csv;version=2.0.0",
                "text/csv;q=0.4, application/vnd.sdmx.genericdata+xml;version=2.1;q=0.5|genericdata+xml;version=2.1",
                "text/csv;q=0.5, application/vnd.sdmx.genericdata+xml;version=2.1;q=0.4|data+csv;version=1.0.0",
                "application/vnd.sdmx.data+json;version=2.1.0|406",
                "image/png|406",
                "text/csv;q=x|406"
            })
    void theAcceptHeaderChoosesTheRepresentation(@Nullable String accept, String type) {
        RawAnswer answer =
                RawAnswer.get(SLICE, accept == null ? Map.of() : Map.of("Accept", accept));
        if (type.equals("406")) {
            answer.statusCode(406);
        } else {
            answer.statusCode(200).header("Content-Type", TYPE + type);
        }
    }

    @Test
    void answersCanBeCachedAndRevalidated() {
        RawAnswer answer = get(SLICE + "&callback=x");
        answer.header("Ignored-Parameters", "callback")
                .header("Cache-Control", "public, max-age=60")
                .header(
                        "Vary",
                        "Accept, Accept-Encoding, Accept-Language, Authorization, X-API-Key");
        RawAnswer.get(SLICE, Map.of("If-None-Match", answer.header("ETag")))
                .statusCode(304)
                .text(equalTo(""));
        RawAnswer.get(SLICE, Map.of("If-Modified-Since", answer.header("Last-Modified")))
                .statusCode(304);
        RawAnswer head = RawAnswer.send(HttpMethod.HEAD, SLICE, Map.of());
        assertEquals(get(SLICE).header("ETag"), head.header("ETag"));
        assertEquals("", head.text());
        assertEquals(get(SLICE).text(), get(SLICE).text());
        RawAnswer.send(HttpMethod.OPTIONS, SLICE, Map.of()).statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genericdata",
                "structurespecificdata",
                "generictimeseriesdata",
                "structurespecifictimeseriesdata",
                "jsondata",
                "csvdata"
            })
    void everyFormatIsCompressed(String format) {
        given().urlEncodingEnabled(false)
                .header("Accept-Encoding", "gzip")
                .get(SLICE + "&format=" + format)
                .then()
                .header("Content-Encoding", "gzip");
    }
}
