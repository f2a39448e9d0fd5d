package org.sharedgrowth.observatory.indicators.exchange.sdmx30;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.FLOW;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.KEYS;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.get;
import static org.sharedgrowth.observatory.indicators.exchange.sdmx30.WomenOnline.raw;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;

/** Requests in dialect 3.0 and their errors: paths, representations, conditional requests. */
@QuarkusTest
class SdmxRequestTest {
    @Inject WomenOnline slice;

    @BeforeEach
    void releaseSlice() {
        slice.ensureReleased();
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_NOPE/+/*, 404",
        "/sdmx/3.0/data/dataflow/OTHER/DF_DIGITAL/+/*, 404",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/2.0.0/*, 404",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/x/*, 400",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1+.0+.0/*, 400",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1.0.0/A.BRA, 200",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1.0+.0/A.BRA, 200",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/~/A.BRA, 200",
        "/sdmx/3.0/data/dataflow/*/DF_DIGITAL/*/A.BRA, 200",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL, 200",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/, 200",
        "/sdmx/3.0/data/thing/DIGOBS/DF_DIGITAL/+/*, 400",
        "/sdmx/3.0/data/provisionagreement/DIGOBS/PA/+/*, 404",
        "/sdmx/3.0/data/provisionagreement/DIGOBS/PA_DF_DIGITAL_NSO_BRA/+/*, 200",
        "/sdmx/3.0/data/datastructure/DIGOBS/DSD_DIGITAL/+/A.BRA, 200",
        "/sdmx/3.0/data/*/*/*/*/A.BRA, 200",
        "/sdmx/3.0/structure/dataflow, 200",
        "/sdmx/3.0/nothing, 404",
        "/sdmx/3.0, 404"
    })
    void flowsAreFoundByThePath(String path, int status) {
        raw(path, null).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "A.BRA.IT_NET_USER_ZS.F%252CX, 204",
        "A.XXX, 204",
        "A%2FB, 400",
        "A%00B, 400",
        "A%C0%AE, 400",
        "A.BRA.X.F._T._T._T._T.EXTRA, 400",
        "A+.BRA, 400",
        "A.B*, 400",
        "*?c[NOPE]=1, 400",
        "*?c[SEX]=F&c[SEX]=M, 400",
        "*?c[TIME_PERIOD]=ge:last%20year, 400",
        "*?c[TIME_PERIOD]=xx:2020, 400",
        "*?c[OBS_VALUE]=gt:many, 400",
        "*?firstNObservations=0, 400",
        "*?limit=-1, 400",
        "*?attributes=NOPE, 400",
        "*?measures=NOPE, 400",
        "*?format=genericdata, 406",
        "*?includeHistory=maybe, 400",
        "*?updatedAfter=someday, 400",
        "*?sort=NOPE, 400",
        "*?sort=SEX:up, 400",
        "*?dimensionAtObservation=NOPE, 400",
        "*?updatedAfter=2024&asOf=2023-01-01, 400",
        "*?api_key=secret, 401",
        "*/too/long, 400"
    })
    void invalidRequestsGetTheDialectsErrorAndUnknownCodesNoContent(String rest, int status) {
        RawAnswer answer = get(rest).statusCode(status);
        if (status != 204) {
            answer.header("Content-Type", startsWith("application/json"))
                    .header("Access-Control-Allow-Origin", "*")
                    .body("errors[0].code", notNullValue())
                    .body("errors[0].detail", notNullValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|json",
                "application/json|json",
                "text/html,application/xhtml+xml,*/*;q=0.8|json",
                "text/csv|csv",
                "application/vnd.sdmx.data+csv; version=2.0.0|csv",
                "application/vnd.sdmx.data+json;version=1.0.0;q=1,application/vnd.sdmx.data+csv;q=0.5|csv",
                "application/vnd.sdmx.data+json;q=0.2, text/csv;q=0.9|csv",
                "application/vnd.sdmx.data+xml;version=3.0.0|xml",
                "application/vnd.sdmx.data+xml; version=3.0|xml",
                "application/xml|xml",
                "application/vnd.sdmx.genericdata+xml;version=2.1|406",
                "application/vnd.sdmx.structurespecificdata+xml;version=2.1|406",
                "application/vnd.sdmx.data+csv;version=9.9|406",
                "nonsense|406",
                "text/csv;q=7|406"
            })
    void theAcceptHeaderChoosesTheRepresentation(String accept, String outcome) {
        RawAnswer answer = RawAnswer.get(FLOW + KEYS, Map.of("Accept", accept));
        if (outcome.equals("406")) {
            answer.statusCode(406).body("errors[0].code", equalTo(140));
        } else {
            answer.header("Content-Type", type(outcome));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csv, csv",
        "CSV, csv",
        "json, json",
        "JsonData, json",
        "xml, xml",
        "genericdata, 406"
    })
    void theFormatMayBeGivenByAShortName(String format, String outcome) {
        RawAnswer answer = get(KEYS + "?format=" + format);
        if (outcome.equals("406")) {
            answer.statusCode(406);
        } else {
            answer.header("Content-Type", type(outcome));
        }
    }

    private static String type(String form) {
        String version = form.equals("xml") ? "3.0.0" : "2.0.0";
        return "application/vnd.sdmx.data+" + form + ";version=" + version;
    }

    @Test
    void aCurrentCopyIsNotSentAgain() {
        RawAnswer answer = get(KEYS);
        String tag = answer.header("ETag");

        assertEquals("public, max-age=60", answer.header("Cache-Control"));
        assertNotEquals(tag, get(KEYS + "?format=csvdata").header("ETag"));
        assertNotEquals(tag, get(KEYS + "?lang=fr").header("ETag"));
        conditional("If-None-Match", "\"other\", " + tag).statusCode(304).header("ETag", tag);
        conditional("If-None-Match", "\"other\"").statusCode(200);
        conditional("If-Modified-Since", answer.header("Last-Modified")).statusCode(304);
        conditional("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT").statusCode(200);
        conditional("If-Modified-Since", "whenever").statusCode(200);
    }

    @Test
    void headIsAnsweredLikeGetButWithoutABody() {
        RawAnswer get = get(KEYS);
        RawAnswer head = RawAnswer.send(HttpMethod.HEAD, FLOW + KEYS, Map.of());

        assertEquals(200, head.status());
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals("", head.text());
    }

    @Test
    void headersListWhatTheAnswerDependsOnAndIgnoredParameters() {
        get(KEYS + "?detail=full&callback=x&startPeriod")
                .header("Ignored-Parameters", "detail, callback")
                .header(
                        "Vary",
                        "Accept, Accept-Encoding, Accept-Language, Authorization, X-API-Key")
                .header("Access-Control-Allow-Origin", "*")
                .header(
                        "Access-Control-Expose-Headers",
                        "Content-Disposition, ETag, Link, Memento-Datetime, Repr-Digest, RateLimit,"
                                + " RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                                + " Ignored-Parameters, Retry-After, Observations-Estimated,"
                                + " Observations-Limit");
        RawAnswer.send(HttpMethod.OPTIONS, FLOW, Map.of())
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void answersAreCompressedIfAccepted() {
        given().urlEncodingEnabled(false)
                .header("Accept-Encoding", "GZip")
                .get(FLOW + KEYS)
                .then()
                .header("Content-Encoding", "gzip")
                .body("meta.sender.id", equalTo("DIGOBS"));
    }

    private static RawAnswer conditional(String header, String value) {
        return RawAnswer.get(FLOW + KEYS, Map.of(header, value));
    }
}
