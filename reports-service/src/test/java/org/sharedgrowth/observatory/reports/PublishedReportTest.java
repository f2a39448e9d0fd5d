package org.sharedgrowth.observatory.reports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class PublishedReportTest {
    /** Shorter than a long poll. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final IndicatorsStub data = IndicatorsStub.up();

    @BeforeEach
    void releaseData() {
        Reports.releaseData(data, "54.3", "54.3");
    }

    private static void untilState(Reports report, String state) {
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> report.get("/staleness").body("state", equalTo(state)));
    }

    @Test
    void aPublishedReportShowsOutdatedSentences() {
        Reports report = Reports.aReport().drafted().approved().published();
        report.get("/versions/1.0/article")
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Disposition", containsString("_version-1-0_"))
                .header("Content-Disposition", containsString(".html\"; filename*=UTF-8''"))
                .body(
                        containsString(
                                "<span id=\"s-2\">Between 2018 and 2019 the share <span"
                                        + " data-word=\"t\">held steady at</span> <data value=\"54.3\""
                                        + " data-name=\"y19\">54.3%</data>, from "));
        untilState(report, "CURRENT");
        long before = System.nanoTime();
        int release = Reports.releaseData(data, "59.2", "64.56912");
        untilState(report, "OVERTAKEN");
        assertTrue(System.nanoTime() - before < 2_000_000_000L, "slower than 2 seconds");
        report.get("")
                .statusCode(200)
                .body("version", equalTo("1.0"))
                .body("facts[1].printed", equalTo("54.3%"))
                .body("facts[1].key", equalTo(Reports.KEY))
                .body("staleness.checkedRelease", is(release))
                .body("staleness.stale", hasSize(1))
                .body("staleness.stale[0].sentence", equalTo("s-2"))
                .body("staleness.stale[0].verdict", equalTo("WordStale"))
                .body(
                        "staleness.stale[0].newText",
                        equalTo("Between 2018 and 2019 the share rose to 64.6%, from 59.2%."))
                .body("staleness.stale[0].changes[2].old", equalTo("held steady at"))
                .body("staleness.stale[0].changes[2].new", equalTo("rose to"));
        given().get(Reports.BASE)
                .then()
                .body("items.find { it.slug == '" + report.slug() + "' }.staleSentences", is(1));
    }

    @Test
    void aReportIsServedButNotAsCurrentWhileTheIndicatorsServiceIsDown() {
        Reports report = Reports.aReport().drafted().approved().published();
        untilState(report, "CURRENT");
        String article = report.get("/versions/1.0/article").extract().asString();
        data.down();
        try {
            untilState(report, "UNKNOWN");
            report.get("/staleness")
                    .body("stale", hasSize(1))
                    .body("stale[0].verdict", equalTo("Unknown"))
                    .body("stale[0].newText", equalTo(null));
            assertEquals(article, report.get("/versions/1.0/article").extract().asString());
            report.get("").statusCode(200).body("title", equalTo("Online in China"));
            Reports draft = Reports.aReport().drafted();
            draft.post(
                            org.sharedgrowth.observatory.reports.fixture.Tokens.publisher(),
                            "/draft/approve")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/indicators-unavailable"));
        } finally {
            data.start();
        }
        untilState(report, "CURRENT");
    }

    /** The long poll that would also assess the report waits for longer than this test. */
    @Test
    void aReportPublishedWhileOthersAreAssessedAgainIsAssessedToo() throws InterruptedException {
        Reports first = Reports.aReport().drafted().approved().published();
        untilState(first, "CURRENT");
        Reports second = Reports.aReport().drafted().approved();
        data.down();
        untilState(first, "UNKNOWN");
        Reports.releaseData(data, "54.3", "54.3");
        IndicatorsStub.HeldRequest assessment = data.holdNextCells();
        data.start();
        assertTrue(assessment.arrived().await(10, TimeUnit.SECONDS), "nothing is assessed");

        second.published();
        assessment.released().countDown();

        untilState(second, "CURRENT");
    }

    /** This happens if a node of the indicators-service shuts down during a request. */
    @Test
    void aRequestWithABrokenConnectionIsRepeated() {
        Reports draft = Reports.aReport().drafted();
        data.breakConnections(1);

        draft.approved();

        assertEquals(0, data.connectionsToBreak());
    }

    @Test
    void aFailingFeedIsPolledLessOften() throws InterruptedException {
        data.failLongPolls(true);
        try {
            Thread.sleep(4_000);
            int requestCount = data.failedLongPolls();
            assertTrue(requestCount >= 1 && requestCount <= 8, requestCount + " requests in 4 s");
        } finally {
            data.failLongPolls(false);
        }
    }
}
