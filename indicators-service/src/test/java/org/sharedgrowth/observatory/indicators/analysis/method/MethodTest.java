package org.sharedgrowth.observatory.indicators.analysis.method;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class MethodTest {
    private static final String METHODS = "/api/indicators/v1/methods";

    @Test
    void methodsAreListedWithVersionAndConformanceCases() {
        given().get(METHODS + "?lang=fr")
                .then()
                .statusCode(200)
                .body("total", equalTo(Method.values().length))
                .body("items[0].id", equalTo("gap"))
                .body("items[0].name", equalTo("Écart entre deux groupes"))
                .body("items[0].version", equalTo("1.0.0"))
                .body("items.id", hasItem("rank-uncertainty"))
                .body(
                        "items.find { it.id == 'rank-uncertainty' }.conformance[0].file",
                        equalTo("rank_stats"))
                .body(
                        "items.find { it.id == 'rank-uncertainty' }.conformance[0].cases",
                        greaterThan(0));
    }

    @Test
    void everyComparisonBelongsToAMethod() throws IOException {
        Set<String> named =
                Stream.of(Method.values())
                        .flatMap(method -> method.vectors().stream())
                        .collect(Collectors.toSet());
        try (InputStream report = Result.class.getResourceAsStream("/conformance.csv")) {
            List<String> lines =
                    new String(report.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (String line : lines.subList(1, lines.size())) {
                String file = line.substring(0, line.indexOf(','));
                assertTrue(named.contains(file), file + " belongs to no method");
            }
        }
    }

    @Test
    void csvHasALineForEachComparison() {
        String csv = given().get(METHODS + "?format=csv").then().extract().asString();
        List<String> lines = csv.lines().toList();
        assertEquals(
                "id,name,version,source,file,cases,largest_deviation,tolerance", lines.getFirst());
        assertTrue(lines.stream().anyMatch(line -> line.contains(",rank_stats,")), csv);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("disclosure,")), csv);
    }
}
