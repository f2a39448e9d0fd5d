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
        for (JsonNode each : cases) {
            String area = each.path("iso3").asText();
            int row = hdi.inputs().areas().indexOf(area);
            tests.add(
                    DynamicTest.dynamicTest(
                            area,
                            () -> {
                                printed(each, "hdi", hdi, row);
                                printed(each, "ihdi", ihdi, row);
                                printed(each, "gdi", gdi, row);
                                printed(each, "gii", gii, row);
                                exact(each, "hdi_f", gdi.node("HDI_F"), row);
                                exact(each, "hdi_m", gdi.node("HDI_M"), row);
                                exact(each, "coef_ineq", ihdi.node("COEF_INEQ"), row);
                                exact(each, "loss", ihdi.node("LOSS"), row);
                            }));
        }
        tests.add(DynamicTest.dynamicTest("ranks of countries", () -> ranks(cases)));
        return tests.stream();
    }

    private void printed(JsonNode each, String field, Scores scores, int row) {
        Double expected = number(each.path(field));
        same(field, expected, scores.score().value(row), 0.00055, true);
        if (expected != null) {
            assertEquals(expected, scores.printed()[row], field + " as printed");
        }
    }

    private void exact(JsonNode each, String field, NodeValues values, int row) {
        same(field, number(each.path(field)), values.value(row), 1e-8, true);
    }

    private static void ranks(JsonNode cases) {
        List<JsonNode> countries = new ArrayList<>();
        cases.forEach(each -> {
            if (!each.path("aggregate").asBoolean()) {
                countries.add(each);
            }
        });
        Scores scores = scores("HDI", VERSION, countries);
        for (JsonNode each : countries) {
            int row = scores.inputs().areas().indexOf(each.path("iso3").asText());
            assertEquals(
                    each.path("hdi_rank").asInt(), scores.ranks()[row], each.path("iso3").asText());
        }
    }
}
