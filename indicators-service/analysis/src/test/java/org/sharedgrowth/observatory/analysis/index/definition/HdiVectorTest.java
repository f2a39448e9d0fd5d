package org.sharedgrowth.observatory.analysis.index.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.sharedgrowth.observatory.analysis.VectorTest;

/** HDI, IHDI, GDI and GII of 2021 as UNDP published them. */
class HdiVectorTest extends VectorTest {
    private static final String VERSION = "HDR2021-22";

    HdiVectorTest() {
        super("hdi");
    }

    @Override
    protected double tolerance(JsonNode content) {
        return content.path("tolerance").path("hdi").asDouble();
    }

    private static Scores scores(String code, String version, Iterable<JsonNode> cases) {
        Definition definition = NamedDefinitions.of(code, version);
        Map<String, String> fields = new LinkedHashMap<>();
        definition
                .inputs()
                .keySet()
                .forEach(name -> {
                    boolean bySex = name.startsWith("GNIPC_");
                    String field = bySex ? name.replace("GNIPC_", "GNI_PC_") : name;
                    fields.put(name, field.toLowerCase(Locale.ROOT));
                });
        return Evaluation.scores(definition, VectorColumns.of(cases, "iso3", fields)).orThrow();
    }

    @Override
    protected Stream<DynamicTest> cases(JsonNode content) {
        JsonNode cases = content.path("cases");
        Scores hdi = scores("HDI", VERSION, cases);
        Scores ihdi = scores("IHDI", VERSION + ".1", cases);
        Scores gdi = scores("GDI", VERSION, cases);
        Scores gii = scores("GII", VERSION + ".1", cases);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode testCase : cases) {
            String area = testCase.path("iso3").asText();
            int row = hdi.inputs().areas().indexOf(area);
            tests.add(
                    DynamicTest.dynamicTest(
                            area,
                            () -> {
                                comparePrinted(testCase, "hdi", hdi, row);
                                comparePrinted(testCase, "ihdi", ihdi, row);
                                comparePrinted(testCase, "gdi", gdi, row);
                                comparePrinted(testCase, "gii", gii, row);
                                compareExact(testCase, "hdi_f", gdi.node("HDI_F"), row);
                                compareExact(testCase, "hdi_m", gdi.node("HDI_M"), row);
                                compareExact(testCase, "coef_ineq", ihdi.node("COEF_INEQ"), row);
                                compareExact(testCase, "loss", ihdi.node("LOSS"), row);
                            }));
        }
        tests.add(DynamicTest.dynamicTest("ranks of countries", () -> compareRanks(cases)));
        return tests.stream();
    }

    private void comparePrinted(JsonNode testCase, String field, Scores scores, int row) {
        Double expected = number(testCase.path(field));
        assertClose(field, expected, scores.score().value(row), 0.00055, true);
        if (expected != null) {
            assertEquals(expected, scores.printed()[row], field + " as printed");
        }
    }

    private void compareExact(JsonNode testCase, String field, NodeValues values, int row) {
        assertClose(field, number(testCase.path(field)), values.value(row), 1e-8, true);
    }

    private static void compareRanks(JsonNode cases) {
        List<JsonNode> countries = new ArrayList<>();
        cases.forEach(testCase -> {
            if (!testCase.path("aggregate").asBoolean()) {
                countries.add(testCase);
            }
        });
        Scores scores = scores("HDI", VERSION, countries);
        for (JsonNode testCase : countries) {
            int row = scores.inputs().areas().indexOf(testCase.path("iso3").asText());
            assertEquals(
                    testCase.path("hdi_rank").asInt(),
                    scores.ranks()[row],
                    testCase.path("iso3").asText());
        }
    }
}
