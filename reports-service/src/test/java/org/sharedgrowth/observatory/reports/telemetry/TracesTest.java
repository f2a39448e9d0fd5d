package org.sharedgrowth.observatory.reports.telemetry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;
import org.sharedgrowth.observatory.tracing.Collector;

@QuarkusTest
@QuarkusTestResource(Suite.class)
@TestProfile(TracesTest.WithCollector.class)
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static @Nullable Collector collector;

    /** Records what the program before has decided, and nothing else. */
    public static final class WithCollector implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Started.class));
        }
    }

    public static final class Started implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            Collector started = new Collector();
            collector = started;
            return Map.of(
                    "observatory.tracing.collector",
                    started.address().toString(),
                    "observatory.tracing.ratio",
                    "0");
        }

        @Override
        public void stop() {
            collector().close();
        }
    }

    private static Collector collector() {
        Collector running = collector;
        if (running == null) {
            throw new IllegalStateException("The collector was not started");
        }
        return running;
    }

    @Test
    void a_request_is_a_span_and_so_are_its_questions_to_the_data() {
        IndicatorsStub data = IndicatorsStub.up();
        Reports.data(data, "54.3", "54.3");
        Reports report = Reports.aReport().drafted();
        data.forgetTraces();

        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .auth()
                .oauth2(Tokens.author())
                .contentType("application/json")
                .post(Reports.BASE + "/" + report.slug() + "/draft/check")
                .then()
                .statusCode(200);

        Collector.Told told = collector().trace(TRACE, 1).getFirst();
        assertEquals("reports-service", told.service());
        assertEquals("POST /api/reports/v1/reports/{slug}/draft/check", told.span().getName());
        assertEquals("00f067aa0ba902b7", told.parent());
        assertTrue(!told.span().toString().contains(report.slug()), told.span().toString());
        assertTrue(
                data.traces().contains("00-" + TRACE + "-" + told.spanId() + "-01"),
                data.traces().toString());
    }
}
