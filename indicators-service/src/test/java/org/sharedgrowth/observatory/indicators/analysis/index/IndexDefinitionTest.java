package org.sharedgrowth.observatory.indicators.analysis.index;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class IndexDefinitionTest {
    private static final String PATH = "/api/indicators/v1/indices";

    @Inject AgroalDataSource database;

    private static String definition(String version, String root, String nodes) {
        return "{\"code\":\"ACCESS\",\"version\":\""
                + version
                + "\",\"owner\":\"DIGOBS\",\"status\":\"verified\",\"decimals\":1,"
                + "\"rankOn\":\"PRINTED\",\"ties\":\"MIN\",\"missing\":\"ALL_REQUIRED\","
                + "\"root\":"
                + root
                + ",\"nodes\":{"
                + nodes
                + "},\"bands\":[],\"specialCases\":[]}";
    }

    private static String validDefinition(String version) {
        return definition(
                version,
                "{\"op\":\"mean\",\"kind\":\"arithmetic\",\"of\":[\"A\",\"B\"]}",
                "\"A\":{\"op\":\"input\",\"indicator\":\"IT_NET_USER_ZS\"},"
                        + "\"B\":{\"op\":\"input\",\"indicator\":\"COVERAGE_4G\"}");
    }

    private static ValidatableResponse put(
            @Nullable TokenBuilder caller, String version, String definition) {
        var request = given().contentType("application/json").header("If-None-Match", "*");
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.sign());
        }
        return request.body(definition).put(PATH + "/ACCESS/versions/" + version).then();
    }

    @Test
    void wellKnownIndicesAreRegisteredFromTheStart() {
        given().get(PATH + "?pageSize=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("EGDI", "GCI", "GDI", "GII", "HDI", "IDI", "IHDI"))
                .body("items.find { it.code == 'IDI' }.status", equalTo("unverified"))
                .body("items.find { it.code == 'HDI' }.status", equalTo("verified"));
        given().get(PATH + "/EGDI")
                .then()
                .statusCode(200)
                .body("version", equalTo("2016"))
                .body("versions.version", contains("2010", "2012", "2014", "2016"))
                .body("inputs.node", contains("OSI", "TII", "HCI"));
        given().get(PATH + "/HDI/versions/HDR2021-22")
                .then()
                .statusCode(200)
                .body("root.kind", equalTo("geometric"));
    }

    @Test
    void aStewardRegistersAVersionOnce() {
        put(aToken().steward(), "once", validDefinition("once"))
                .statusCode(201)
                .body("code", equalTo("ACCESS"))
                .body("versions.version", hasItem("once"))
                .body("versions.find { it.version == 'once' }.registeredAt", notNullValue());
        put(aToken().steward(), "once", validDefinition("once")).statusCode(200);
        put(
                        aToken().steward(),
                        "once",
                        validDefinition("once").replace("\"decimals\":1", "\"decimals\":2"))
                .statusCode(412)
                .body("detail", containsString("once"));
        given().get(PATH + "/ACCESS/versions/once")
                .then()
                .statusCode(200)
                .body("decimals", equalTo(1));
    }

    @Test
    void onlyStewardsMayRegister() {
        put(null, "guest", validDefinition("guest")).statusCode(401);
        put(aToken(), "reader", validDefinition("reader")).statusCode(403);
        put(aToken().contributorOf("KEN"), "office", validDefinition("office")).statusCode(403);
        put(aToken().reviewerOf("BRA"), "reviewer", validDefinition("reviewer")).statusCode(403);
        given().get(PATH + "/ACCESS/versions/reader").then().statusCode(404);
    }

    @Test
    void aRequestWithoutAPreconditionOrWithAnotherVersionNameIsRefused() {
        given().contentType("application/json")
                .header("Authorization", "Bearer " + aToken().steward().sign())
                .body(validDefinition("unguarded"))
                .put(PATH + "/ACCESS/versions/unguarded")
                .then()
                .statusCode(428);
        put(aToken().steward(), "other-name", validDefinition("another")).statusCode(422);
    }

    @Test
    void theDatabaseRefusesToChangeAVersion() {
        assertThrows(SQLException.class, () -> execute("delete from index_definition"));
        assertThrows(
                SQLException.class,
                () -> execute("update index_definition set status = 'verified'"));
        given().get(PATH + "/HDI").then().statusCode(200);
    }

    @Test
    void everyFaultIsReportedWithItsNode() {
        String mean = "{\"op\":\"mean\",\"kind\":\"arithmetic\",\"of\":[\"A\",\"B\"]}";
        assertFaulty(definition("bad", mean, "\"A\":{\"op\":\"input\"}"), "ACCESS", "B");
        assertFaulty(
                definition(
                        "bad",
                        mean,
                        "\"A\":{\"op\":\"ln\",\"of\":\"B\"},\"B\":{\"op\":\"sqrt\",\"of\":\"A\"}"),
                "A",
                "itself");
        assertFaulty(
                definition(
                        "bad",
                        mean,
                        "\"A\":{\"op\":\"minmax\",\"of\":\"B\",\"lo\":5,\"hi\":5},"
                                + "\"B\":{\"op\":\"input\"}"),
                "A",
                "goalpost");
        assertFaulty(
                definition("bad", mean, "\"A\":{\"op\":\"cube\"},\"B\":{\"op\":\"input\"}"),
                "A",
                "cube");
        assertFaulty(
                definition(
                        "bad",
                        mean.replace("]}", "],\"weights\":[-1,1]}"),
                        "\"A\":{\"op\":\"input\"},\"B\":{\"op\":\"input\"}"),
                "ACCESS",
                "weight");
        assertFaulty(
                definition(
                        "bad",
                        mean,
                        "\"A\":{\"op\":\"input\",\"decimals\":13},\"B\":{\"op\":\"input\"}"),
                "A",
                "13 decimals; use 0 to 12");
        assertFaulty("{\"code\":", "", "JSON");
        assertFaulty("{}", "ACCESS", "ACCESS has no code");
    }

    /**
     * Names of nodes are used in URLs, and a version with an unusable name could never be deleted.
     */
    @ParameterizedTest
    @ValueSource(strings = {"A,B", "A:B", "3G", "<b>x</b>", "A\\u0000", "Ä", ""})
    void malformedNamesAreRefused(String name) {
        assertFaulty(
                definition(
                        "bad",
                        "{\"op\":\"sum\",\"of\":[\"" + name + "\"]}",
                        "\"" + name + "\":{\"op\":\"input\"}"),
                "",
                "at most 50 letters");
    }

    /** A pointer refers to the faulty node, or to {@code /nodes} if the node's name is too long. */
    @Test
    void faultsPointToTheirNode() {
        String sum = "{\"op\":\"sum\",\"of\":[\"X\",\"A\",\"B\"]}";
        String invalidNode = ":{\"op\":\"cube\"}";
        String longName = "L".repeat(300);
        put(
                        aToken().steward(),
                        "bad",
                        definition(
                                "bad",
                                sum,
                                "\"A/~\"" + invalidNode + ",\"" + longName + "\"" + invalidNode))
                .statusCode(422)
                .body("errors.pointer", contains("/nodes/A~1~0", "/nodes"));
        put(aToken().steward(), "bad", definition("bad", sum.replace("\"A\",\"B\"", "\"X\""), ""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\n", "\\u202e"})
    void textsThatCannotBeStoredOrShownAreRefused(String text) {
        String labelledNode = "\"A\":{\"op\":\"input\",\"label\":\"a" + text + "b\"}";
        assertFaulty(
                definition("bad", "{\"op\":\"sum\",\"of\":[\"A\"]}", labelledNode),
                "A",
                "control character");
        assertFaulty(
                definition(
                        "bad",
                        "{\"op\":\"sum\",\"of\":[\"A\"]}",
                        labelledNode.replace("a" + text + "b", "x".repeat(1001))),
                "A",
                "1,000");
    }

    @Test
    void onlyTheFirstFaultsAreReported() {
        StringBuilder nodes = new StringBuilder("\"A\":{\"op\":\"input\"}");
        for (int i = 0; i < 600; i++) {
            nodes.append(",\"N").append(i).append("\":{\"op\":\"sqrt\",\"of\":\"X\"}");
        }
        put(
                        aToken().steward(),
                        "bad",
                        definition("bad", "{\"op\":\"sum\",\"of\":[\"A\"]}", nodes.toString()))
                .statusCode(422)
                .body("errors.detail", hasSize(100))
                .body("errors.detail", hasItem(containsString("602 nodes; at most 500")));
    }

    @Test
    void faultsAreDescribedInTheReadersLanguage() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .header("Accept-Language", "fr")
                .header("Authorization", "Bearer " + aToken().steward().sign())
                .body(definition("bad", "{\"op\":\"sum\",\"of\":[\"X\"]}", ""))
                .put(PATH + "/ACCESS/versions/bad")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("n’existe pas")));
    }

    @Test
    void unknownIndicesAreNotFound() {
        given().get(PATH + "/NOPE").then().statusCode(404).body("detail", containsString("NOPE"));
        given().get(PATH + "/HDI/versions/1").then().statusCode(404);
    }

    private static void assertFaulty(String definition, String node, String word) {
        put(aToken().steward(), "bad", definition)
                .statusCode(422)
                .body("type", containsString("bad-definition"))
                .body("errors.detail", hasItem(containsString(node)))
                .body("errors.detail", hasItem(containsString(word)));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            assertEquals(-1, change.executeUpdate(statement));
        }
    }
}
