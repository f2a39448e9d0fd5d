package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Third-party programs check that the running suite's responses match its contract. */
@ExtendWith(Suite.class)
class ContractTest {
    private static final String CODE = "IT_NET_USER_ZS";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.json",
                "/api/indicators/v1/areas?pageSize=3",
                "/api/indicators/v1/areas/KEN?lang=fr",
                "/api/indicators/v1/topics",
                "/api/indicators/v1/indicators?area=KEN&pageSize=3",
                "/api/indicators/v1/indicators/" + CODE,
                "/api/indicators/v1/observations?indicator=" + CODE + "&latest=2&pageSize=20",
                "/api/indicators/v1/releases",
                "/api/indicators/v1/changes?after=0",
                "/api/indicators/v1/limits",
                "/api/indicators/v1/structures",
                "/api/indicators/v1/flows/DF_DIGITAL/revisions",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1.0.0/A.KEN.*.*.*.*.*.*",
                "/sdmx/2.1/data/DF_DIGITAL/A.KEN." + CODE + "...../all",
                "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/1.0.0",
                "/v2/country/BR;KE/indicator/IT.NET.USER.ZS?date=2018:2020",
                "/v2/topic",
                "/api/reports/v1/reports",
                "/api/reports/v1/reports/digital-engine",
                "/api/reports/v1/reports/digital-engine/versions",
                "/api/reports/v1/reports/digital-engine/staleness"
            })
    void aGuestsAnswerMatchesTheContract(String path) {
        assertEquals(200, Http.get(path).status(), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators/v1/observations?indicator=" + CODE + "&area=KEN&",
                "/api/indicators/v1/analysis/gaps?indicator=" + CODE + "&area=KEN&",
                "/api/indicators/v1/indices/HDI/ranks?",
                "/api/indicators/v1/flows/DF_HDI/download?",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/1.0.0/A.KEN.*.*.*.*.*.*?",
                "/sdmx/2.1/data/DF_DIGITAL/A.KEN." + CODE + "...../all?",
                "/v2/country/KE/indicator/IT.NET.USER.ZS?"
            })
    void anAnswerAboutAPastStateNamesItsInstant(String path) {
        Answer answer = Http.get(path + "asOf=" + LocalDate.now(ZoneOffset.UTC));
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(
                answer.headers().firstValue("Memento-Datetime").orElse("").endsWith(" GMT"),
                () -> answer.headers().map().toString());
        assertTrue(
                answer.headers().allValues("Link").toString().contains("rel=\"timemap\""),
                () -> answer.headers().map().toString());
    }

    @Test
    void aContractViolationIsDetected() {
        String origin = Suite.running().originThroughPrism();
        assertTrue(
                !origin.equals(Suite.running().origin()),
                "Prism must be running; deploy/test installs it");

        Answer answer =
                Http.send(
                        HttpRequest.newBuilder(
                                URI.create(origin + "/api/indicators/v1/areas?pageSize=many")));
        Answer sameAnswerWithStatus200 = new Answer(200, answer.headers(), "");

        assertEquals(400, answer.status(), answer::toString);
        assertEquals(List.of(), Prism.violations(answer));
        assertTrue(
                Prism.violations(sameAnswerWithStatus200).toString().contains("pagesize"),
                () -> Prism.violations(sameAnswerWithStatus200).toString());
    }
}
