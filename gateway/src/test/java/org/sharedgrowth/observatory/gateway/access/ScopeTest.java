package org.sharedgrowth.observatory.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * A program's scope consists of the roles of its client (decision 0021). If a program that may only
 * read is refused, the answer names the scope that the operation requires.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ScopeTest {
    /**
     * A developer's program. Its scope contains only the reader role, whatever roles its owner has.
     */
    private static final Person PROGRAM =
            new Person("service-account-developer", List.of("reader"), "");

    @BeforeEach
    void resetStubs() {
        Surroundings.signIn().reset();
        Surroundings.indicators().forget();
        Surroundings.reports().forget();
    }

    /** Every operation of the contract that requires more than the reader role, with its roles. */
    static Stream<Arguments> scoped() throws IOException {
        List<Arguments> found = new ArrayList<>();
        JsonNode contract = new YAMLMapper().readTree(Path.of("contract", "openapi.yaml").toFile());
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                TreeSet<String> roles = new TreeSet<>();
                verb.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                if (!roles.contains("guest") && !roles.contains("reader")) {
                    found.add(
                            Arguments.of(
                                    verb.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{[a-z]+}", "1"),
                                    String.join(" ", roles)));
                }
            }
        }
        assertTrue(found.size() > 10, found.toString());
        return found.stream();
    }

    @ParameterizedTest(name = "J37 {0} {1} takes {2}")
    @MethodSource("scoped")
    void j37ATooNarrowScopeIsAnsweredWithTheRequiredOne(String method, String path, String scope) {
        given().header("Authorization", "Bearer " + Surroundings.signIn().token(PROGRAM))
                .header("Idempotency-Key", "k")
                .header("If-Match", "*")
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\""))
                .body("type", equalTo("/problems/forbidden"));

        assertEquals(List.of(), Surroundings.indicators().requests());
        assertEquals(List.of(), Surroundings.reports().requests());
    }
}
