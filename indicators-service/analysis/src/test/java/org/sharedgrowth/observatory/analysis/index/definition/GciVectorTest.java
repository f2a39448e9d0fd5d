package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.VectorTest;

/** The sums of five pillars that ITU published; three areas lack a pillar in the file. */
class GciVectorTest extends VectorTest {
    private static final Map<String, String> FIELDS =
            Map.of(
                    "LEGAL", "gci_legal_measures",
                    "TECHNICAL", "gci_technical_measures",
                    "ORGANISATIONAL", "gci_organisational_measures",
                    "CAPACITY", "gci_capacity_development",
                    "COOPERATIVE", "gci_cooperative_measures");

    GciVectorTest() {
        super("gci2020");
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        JsonNode cases = content.path("cases");
        Scores scores =
                Evaluation.scores(
                                NamedDefinitions.of("GCI", "2020"),
                                VectorColumns.of(cases, "cc_iso3c", FIELDS))
                        .orThrow();
        return StreamSupport.stream(cases.spliterator(), false)
                .map(testCase -> {
                    String area = testCase.path("cc_iso3c").asText();
                    return DynamicTest.dynamicTest(area, () -> check(testCase, scores, area));
                });
    }

    private void check(JsonNode testCase, Scores scores, String area) {
        int row = scores.inputs().areas().indexOf(area);
        if (FIELDS.values().stream().allMatch(field -> testCase.path(field).isNumber())) {
            Double published = number(testCase.path("gci_overall"));
            assertClose("gci", published, scores.score().value(row), 0.02 + 1e-9, true);
        } else {
            assertEquals(Reason.MISSING_COMPONENT, scores.score().reason(row), area);
        }
    }
}
