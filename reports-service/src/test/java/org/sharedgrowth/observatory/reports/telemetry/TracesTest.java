package org.sharedgrowth.observatory.reports.telemetry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.tracing.CollectorResource.collector;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;
import org.sharedgrowth.observatory.tracing.Collector;
import org.sharedgrowth.observatory.tracing.CollectorResource;

/**
 * The service records a request that the gateway chose to record, even if it would itself choose
 * none.
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
@WithTestResource(
        value = CollectorResource.class,
        initArgs = @ResourceArg(name = CollectorResource.RATIO, value = "0"))
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aRequestIsRecordedAsASpanAndItsTraceIsPassedToTheIndicatorsService() {
        IndicatorsStub data = IndicatorsStub.up();
        Reports.releaseData(data, "54.3", "54.3");
        Reports report = Reports.aReport().drafted();
        data.forgetTraces();

        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .auth()
                .oauth2(Tokens.author())
                .contentType("application/json")
                .post(Reports.BASE + "/" + report.slug() + "/draft/check")
                .then()
                .statusCode(200);

        Collector.ReceivedSpan span = collector().trace(TRACE, 1).getFirst();
        assertEquals("reports-service", span.service());
        assertEquals("POST /api/reports/v1/reports/{slug}/draft/check", span.span().getName());
        assertEquals("00f067aa0ba902b7", span.parent());
        assertTrue(!span.span().toString().contains(report.slug()), span.span().toString());
        assertTrue(
                data.traces().contains("00-" + TRACE + "-" + span.spanId() + "-01"),
                data.traces().toString());
    }
}
