package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.PATH;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.as;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.get;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The limits on the number of derived flows. */
@QuarkusTest
@TestProfile(DerivedBoundsTest.SmallLimits.class)
class DerivedBoundsTest {
    /** At most three flows in all, and at most two derived from dataflows of the same agency. */
    public static final class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "observatory.derived.max-flows", "3",
                    "observatory.derived.max-flows-of-agency", "2");
        }
    }

    @Inject DerivedWorld world;
    @Inject DerivedBounds bounds;

    @Test
    void aFlowBeyondTheLimitIsRefusedUntilAnotherEnds() {
        world.create("DF_BOUNDED");
        world.createMeanFlow("DERIVED_FIRST", "DF_BOUNDED").statusCode(201);
        world.createMeanFlow("DERIVED_SECOND", "DF_BOUNDED").statusCode(201);

        world.createMeanFlow("DERIVED_THIRD", "DF_BOUNDED")
                .statusCode(409)
                .body("type", endsWith("/problems/too-many-derived-flows"))
                .body("detail", containsString("At most 2 derived flows"))
                .body("detail", containsString("DIGOBS"));
        get(PATH + "/DERIVED_THIRD").statusCode(404);
        get("/api/indicators/v1/indicators/DERIVED_THIRD").statusCode(404);

        as(aToken().steward())
                .header("If-Match", "*")
                .delete(PATH + "/DERIVED_FIRST")
                .then()
                .statusCode(200);
        world.createMeanFlow("DERIVED_THIRD", "DF_BOUNDED").statusCode(201);
    }

    @Test
    void eachLimitAppliesAndOtherAgenciesCountTowardsTheOverallOne() {
        assertDoesNotThrow(() -> bounds.requireRoom(List.of("A", "B"), "B"));

        Problem ofAgency =
                assertThrows(Problem.class, () -> bounds.requireRoom(List.of("B", "B"), "B"));
        Problem inAll =
                assertThrows(Problem.class, () -> bounds.requireRoom(List.of("A", "B", "C"), "D"));

        assertEquals(ProblemType.TOO_MANY_DERIVED_FLOWS.status(), ofAgency.status());
        assertTrue(ofAgency.detail().contains("At most 2 "), ofAgency.detail());
        assertTrue(inAll.detail().contains("At most 3 "), inAll.detail());
    }
}
