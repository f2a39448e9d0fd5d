package org.sharedgrowth.observatory.indicators.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Malformed requests over HTTP: each gets an error in its dialect's format. */
@QuarkusTest
class HostileRequestTest {
    private static final String SDMX_2_1 = "/sdmx/2.1/data/DF_DIGITAL/";
    private static final String SDMX_3_0 = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/";

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseData() {
        if (!released) {
            smallWorld.create();
            data.release(
                    "DF_DIGITAL:1",
                    "OBS",
                    v -> v.series("A.RWA.ICT_SKILLS._T._T._T._T._T", 2020, "1", "2"));
            released = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SDMX_2_1 + "%s",
                SDMX_3_0 + "A*%s",
                SDMX_3_0 + "*?sort=%s",
                SDMX_3_0 + "*?sort=SEX:%s",
                SDMX_3_0 + "*?c[%s]=A",
                SDMX_3_0 + "*?c[TIME_PERIOD]=%s",
                SDMX_3_0 + "*?attributes=%s",
                SDMX_3_0 + "*?limit=%s",
                SDMX_3_0 + "*?format=%s",
                "/sdmx/2.1/data/%s",
                "/sdmx/2.1/%s/all",
                "/sdmx/2.1/codelist/all/all/1.0%s",
                "/sdmx/3.0/structure/%s",
                "/sdmx/3.0/schema/%s/A/B",
                "/v2/country/BR/indicator/%s",
                "/v2/country/%s/indicator/ICT_SKILLS",
                "/v2/country/BR/indicator/ICT_SKILLS?date=%s",
                "/api/indicators/v1/observations?area=%s",
                "/api/indicators/v1/observations?from=%s"
            })
    void aLongValueIsShortenedInTheError(String target) {
        RawAnswer answer = RawAnswer.get(target.formatted("x".repeat(15_000)), Map.of());

        assertTrue(answer.status() >= 400 && answer.status() < 500, answer.text());
        assertTrue(answer.text().length() < 2_000, answer.text());
    }

    @ParameterizedTest
    @CsvSource({
        "A.BRA%252CKEN......, 400, 204",
        "A.BRA%2FKEN......, 400, 400",
        "A.%C0%AE......, 400, 400",
        "A.%ED%A0%80......, 400, 400",
        "A.%00......, 400, 400",
        "A.B*......, 400, 400",
        "A.BRA......%2E, 400, 400",
        "all?startPeriod=%F0%9F%98%80, 400, 400",
        "all?asOf=%252026, 400, 400",
        "all?limit=%2D1&startPeriod=%2D1, 400, 400",
        "all?firstNObservations=1e9, 400, 400",
        "all?dimensionAtObservation=..%2F.., 400, 400"
    })
    void malformedTargetsAreRefusedOrMatchNothing(String rest, int statusOf21, int statusOf30) {
        expect(SDMX_2_1 + rest, statusOf21, "application/xml");
        expect(SDMX_3_0 + rest, statusOf30, "application/json");
    }

    /** By default, the server would refuse these requests with an empty response body. */
    @ParameterizedTest
    @ValueSource(strings = {"A.%zz......", "A.%.......", "A.%2", "%", "%%%20", "%u0041"})
    void undecodableTargetsAreClientErrors(String key) {
        RawAnswer.get(SDMX_2_1 + key, Map.of())
                .statusCode(400)
                .header("Content-Type", startsWith("application/xml"))
                .header("Access-Control-Allow-Origin", "*")
                .text(containsString("<mes:ErrorMessage code=\"140\">"));
        RawAnswer.get(SDMX_3_0 + key, Map.of())
                .statusCode(400)
                .header("Content-Type", startsWith("application/json"))
                .body("errors[0].code", equalTo(140));
        RawAnswer.get("/v2/country/" + key + "/indicator/ICT_SKILLS", Map.of())
                .statusCode(400)
                .header("Content-Type", startsWith("application/json"))
                .body("[0].message[0].id", equalTo("120"));
        RawAnswer.get("/api/indicators/v1/indicators/" + key, Map.of())
                .statusCode(400)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/malformed-target"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A|B", "A\"B", "{A}", "A^B", "A`B", "A\\B", "<A>", "%C0%AE"})
    void requestsWithUnusualCharactersAreAnsweredInTheDialectsFormat(String code) {
        expect(SDMX_2_1 + code, 400, "application/xml");
        expect(SDMX_3_0 + code, code.startsWith("%") ? 400 : 204, "application/json");
        int worldBankStatus = code.startsWith("%") ? 400 : 404;
        expect("/v2/country/KEN/indicator/" + code, worldBankStatus, "application/json");
        expect("/api/indicators/v1/indicators/" + code, 404, "application/problem+json");
    }

    @Test
    void undecodableQueriesAreClientErrors() {
        expect(SDMX_2_1 + "all?startPeriod=%zz", 400, "application/xml");
        expect(SDMX_3_0 + "*?c[SEX]=%zz", 400, "application/json");
        expect("/v2/country/KEN/indicator/ICT_SKILLS?date=%zz", 400, "application/json");
        expect("/api/indicators/v1/indicators?q=%zz", 400, "application/problem+json");
    }

    private static void expect(String target, int status, String type) {
        RawAnswer answer = RawAnswer.get(target, Map.of()).statusCode(status);
        if (status >= 400) {
            answer.header("Content-Type", startsWith(type));
        }
    }

    @ParameterizedTest
    @CsvSource({"limits, 200", "areas, 200", "observations?area=RWA, 200", "areas/XX, 404"})
    void pagesOfOtherSitesMayReadTheNativeApiAsGuests(String path, int status) {
        RawAnswer.get("/api/indicators/v1/" + path, Map.of())
                .statusCode(status)
                .header("Access-Control-Allow-Origin", "*");
        RawAnswer.get("/api/indicators/v1/" + path, Map.of("Authorization", "Bearer x"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void dotsInThePathAreNotResolved() {
        expect("/sdmx/2.1/data/DF_DIGITAL/../all", 400, "application/xml");
        expect("/sdmx/2.1/data/../data/DF_DIGITAL/all/all/all", 400, "application/xml");
        expect("/sdmx/2.1/data/%2E%2E/all", 400, "application/xml");
        expect("/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/..", 200, "application/json");
    }

    @Test
    void tooLongTargetsAreRefusedInTheDialectsFormat() {
        String tenThousandCodes = "A.C0" + "+CODE".repeat(10_000) + "......";
        RawAnswer.get(SDMX_2_1 + tenThousandCodes, Map.of())
                .statusCode(414)
                .header("Content-Type", startsWith("application/xml"))
                .text(containsString("<mes:ErrorMessage code=\"140\">"));
        RawAnswer.get(SDMX_3_0 + "*?c[SEX]=" + "F,".repeat(32_000), Map.of())
                .statusCode(414)
                .header("Content-Type", startsWith("application/json"));
        RawAnswer.get(SDMX_2_1 + "A.C0" + "+CODE".repeat(3_000) + "......", Map.of())
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nonsense|406", "text/csv;q=7|406", "a/b,,c/d|406", ";|406", "*/*;q=0|406"})
    void acceptHeadersThatAdmitNoFormatAreAnsweredWith406(String accept, int status) {
        RawAnswer.get(SDMX_2_1 + "all", Map.of("Accept", accept)).statusCode(status);
        RawAnswer.get(SDMX_3_0 + "*", Map.of("Accept", accept)).statusCode(status);
    }
}
