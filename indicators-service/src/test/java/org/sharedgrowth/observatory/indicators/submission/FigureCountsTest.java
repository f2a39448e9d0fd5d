package org.sharedgrowth.observatory.indicators.submission;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.get;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.release;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** The counts of a submission agree with the list of its changes. */
@QuarkusTest
class FigureCountsTest {
    private static final String HEADER = "indicator,area,period,value,source\n";

    @Inject SmallWorld smallWorld;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void theCountsAgreeWithTheListOfChanges() {
        String row = "COVERAGE_4G,KEN,19%s,%s,%s\n";
        String first =
                submitValidFile(
                        contributor("KEN"),
                        HEADER
                                + row.formatted("31", 1, "Survey")
                                + row.formatted("32", 2, "Survey")
                                + row.formatted("33", 3, "Survey"));
        get(contributor("KEN"), first, "")
                .body(
                        "figures",
                        equalTo(Map.of("added", 3, "revised", 0, "deleted", 0, "status", 0)));
        release(reviewer("KEN"), first).statusCode(200);

        String id =
                submitValidFile(
                        contributor("KEN"),
                        HEADER
                                + row.formatted("31", 1, "Survey")
                                + row.formatted("32", 2.5, "Survey")
                                + row.formatted("33", 3, "Census")
                                + row.formatted("34", 4, "Survey")
                                + "ICT_SKILLS,KEN,1934,4,Survey\n");

        List<String> kinds = get(contributor("KEN"), id, "/changes").extract().path("items.change");
        assertEquals(4, kinds.size());
        get(contributor("KEN"), id, "")
                .body(
                        "figures",
                        equalTo(
                                Map.of(
                                        "added", Collections.frequency(kinds, "added"),
                                        "revised", Collections.frequency(kinds, "revised"),
                                        "deleted", 0,
                                        "status", Collections.frequency(kinds, "status"))))
                .body("figures.added", equalTo(2))
                .body("figures.revised", equalTo(1));
    }
}
