package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.sharedgrowth.observatory.analysis.VectorTest;

/** EGDI scores and ranks as the United Nations published them. */
class EgdiVectorTest {
    @Nested
    class Of2012 extends Edition {
        Of2012() {
            super("2012");
        }
    }

    @Nested
    class Of2014 extends Edition {
        Of2014() {
            super("2014");
        }
    }

    @Nested
    class Of2016 extends Edition {
        Of2016() {
            super("2016");
        }
    }

    abstract static class Edition extends VectorTest {
        private final String year;

        Edition(String year) {
            super("egdi_" + year);
            this.year = year;
        }

        @Override
        protected Stream<DynamicTest> cases(JsonNode content) {
            JsonNode cases = content.path("cases");
            Map<String, String> fields = Map.of("OSI", "osi", "TII", "tii", "HCI", "hci");
            Scores scores =
                    Evaluation.scores(
                                    NamedDefinitions.of("EGDI", year),
                                    VectorColumns.of(cases, "iso3", fields))
                            .orThrow();
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(testCase -> {
                        String area = testCase.path("iso3").asText();
                        return DynamicTest.dynamicTest(area, () -> check(testCase, scores, area));
                    });
        }

        private void check(JsonNode testCase, Scores scores, String area) {
            int row = scores.inputs().areas().indexOf(area);
            assertClose(
                    "egdi", number(testCase.path("egdi")), scores.score().value(row), 1e-4, true);
            assertEquals(testCase.path("rank").asInt(), scores.ranks()[row], "rank");
        }
    }
}
