package org.sharedgrowth.observatory.indicators.structure.registration;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
class RegistrationTest {
    private static final String STRUCTURES = "/api/indicators/v1/structures";

    @Inject SmallWorld smallWorld;
    @Inject Structures structures;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void registeredStructuresAreServedAtOnce() {
        Catalogue catalogue = structures.current();
        Dataflow flow = present(catalogue.dataflow("DF_DIGITAL"));
        assertEquals("DF_DIGITAL:1", flow.dataKey());
        assertEquals(
                List.of(
                        "FREQ",
                        "REF_AREA",
                        "INDICATOR",
                        "SEX",
                        "AGE",
                        "URBANISATION",
                        "INCOME",
                        "DISABILITY"),
                flow.structure().dimensions().stream().map(Dsd.Component::id).toList());
        assertEquals(
                List.of("UNIT_MEASURE", "UNIT_MULT", "DECIMALS"),
                flow.structure().seriesAttributes().stream().map(Dsd.Component::id).toList());
        assertEquals(2, flow.structure().observationAttribute("SOURCE"));
        Dsd.Component sex = flow.structure().dimensions().get(3);
        assertEquals("Total", present(sex.codelist()).codes().getFirst().names().in(List.of()));
        assertEquals("IT_NET_USER_ZS", catalogue.indicatorCode("IT.NET.USER.ZS"));
        assertEquals("001", catalogue.areaCode("WLD"));
        assertEquals("IT_CEL_SETS_P2", catalogue.indicatorCode("CELL_OLD"));
        assertEquals("199", catalogue.areaCode("LEAST_OLD"));
        assertEquals(
                "COVERAGE_4G",
                catalogue.indicatorCode("COVERAGE_4G"),
                "a code in use takes precedence");
        assertEquals("NAM", catalogue.areaCode("NA"));
        assertNull(catalogue.areaCode("XYZ"));
        assertEquals(
                List.of("CONNECTIVITY", "CONNECTIVITY.USE"),
                catalogue.topics().stream().map(Item::id).limit(2).toList());
    }

    @Test
    void anAgreementIsLimitedByItsConstraint() {
        Agreement kenya = present(structures.current().agreement("DF_DIGITAL", "NSO_KEN"));
        assertTrue(kenya.allows("REF_AREA", "KEN"));
        assertTrue(!kenya.allows("REF_AREA", "BRA"));
        assertTrue(kenya.allows("SEX", "F"));
        assertTrue(
                present(structures.current().agreement("DF_WDI", "WB")).allows("REF_AREA", "BRA"));
        assertNull(structures.current().agreement("DF_WDI", "NSO_KEN"));
    }

    @Test
    void membersOfAGroupIncludeThoseOfSubgroups() {
        Catalogue catalogue = structures.current();
        assertEquals(12, catalogue.members("001").size());
        assertEquals(Set.of("GHA", "KEN", "NAM", "NGA", "RWA", "ZAF"), catalogue.members("002"));
        assertEquals(List.of("001", "002", "199"), catalogue.groupsOf("RWA"));
        assertEquals(Set.of(), catalogue.members("KEN"));
    }

    @Test
    void registeringTheSameStructuresAgainChangesNothing() {
        post(SmallWorld.message(), aToken().steward())
                .statusCode(200)
                .body("added", equalTo(0))
                .body("unchanged", equalTo(33));
    }

    @Test
    void aReleasedVersionNeverChanges() {
        StructureMessage message =
                aMessage().codelist("CL_SEX", "1.0.0", list -> list.code("_T", "Everybody"));
        post(message, aToken().steward())
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/structure-exists"))
                .body("errors[0].pointer", equalTo("/data/codelists/0"))
                .body("errors[0].value", containsString("CL_SEX(1.0.0)"));
    }

    @Test
    void aNewMinorVersionOfACodelistReachesTheStructuresThatUseIt() {
        StructureMessage first =
                aMessage().codelist("CL_KIND", "1.0.0", list -> list.code("A", "a").code("B", "b"));
        post(first, aToken().steward()).statusCode(200).body("added", equalTo(1));
        post(
                        aMessage()
                                .structure(
                                        "DSD_KIND",
                                        "1.0.0",
                                        dsd ->
                                                dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                        .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                        .dimension("SEX", "CL_SEX(1.0.0)")
                                                        .dimension("AGE", "CL_KIND(1.0.0)")
                                                        .measure("OBS_VALUE"))
                                .flow("DF_KIND", "1.0.0", "DSD_KIND(1.0.0)"),
                        aToken().steward())
                .statusCode(200)
                .body("added", equalTo(2));
        StructureMessage extended =
                aMessage()
                        .codelist(
                                "CL_KIND",
                                "1.1.0",
                                list -> list.code("A", "a").code("B", "b").code("C", "c"));
        post(extended, aToken().steward()).statusCode(200);

        Dataflow flow = present(structures.current().dataflow("DF_KIND"));
        Codelist kinds = present(flow.structure().dimensions().get(3).codelist());
        assertEquals("1.1.0", kinds.id().version());
        assertEquals(2, kinds.position("C"));

        StructureMessage reduced =
                aMessage().codelist("CL_KIND", "1.2.0", list -> list.code("A", "a").code("C", "c"));
        post(reduced, aToken().steward())
                .statusCode(422)
                .body("errors.value", hasItem("B"))
                .body("errors[0].detail", containsString("raise the major version number"));
    }

    @Test
    void providersMayBeAddedButNotRemoved() {
        StructureMessage oneProvider = providers("NSO_DEU");
        StructureMessage twoProviders = providers("NSO_DEU", "NSO_FRA");
        post(oneProvider, aToken().steward()).statusCode(200).body("added", equalTo(1));
        post(twoProviders, aToken().steward()).statusCode(200).body("added", equalTo(1));
        post(twoProviders, aToken().steward()).statusCode(200).body("unchanged", equalTo(1));
        assertNotNull(structures.current().provider("NSO_FRA"));
        post(oneProvider, aToken().steward())
                .statusCode(422)
                .body("errors.size()", equalTo(1))
                .body("errors[0].value", equalTo("NSO_FRA"));
    }

    @Test
    void onlyStewardsMayRegister() {
        StructureMessage message =
                aMessage().codelist("CL_X", "1.0.0", list -> list.code("A", "a"));
        post(message, aToken().contributorOf("KEN")).statusCode(403);
        post(message, aToken().with("admin")).statusCode(403);
        given().contentType("application/json")
                .body(message.bytes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(STRUCTURES)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
        post(message, aToken().steward().forged()).statusCode(401);
        given().get(STRUCTURES + "?type=codelist&pageSize=1000")
                .then()
                .body("items.findAll { it.id == 'CL_X' }.size()", equalTo(0));
    }

    @Test
    void aRepeatedRequestIsCarriedOutOnlyOnce() {
        byte[] message =
                aMessage().codelist("CL_ONCE", "1.0.0", list -> list.code("A", "a")).bytes();
        byte[] changed =
                aMessage().codelist("CL_ONCE", "1.1.0", list -> list.code("A", "a")).bytes();
        String key = UUID.randomUUID().toString();
        submitWithKey(key, message).statusCode(200).body("added", equalTo(1));

        submitWithKey(key, message)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("added", equalTo(1));
        submitWithKey(key, changed)
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        submitWithKey(key + "x", message).statusCode(200).body("added", equalTo(0));
        submitWithKey("", message)
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        given().get(STRUCTURES + "?type=codelist&pageSize=1000")
                .then()
                .body("items.findAll { it.id == 'CL_ONCE' }.version", equalTo(List.of("1.0.0")));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        String key = UUID.randomUUID().toString();
        submitWithKey(key, "{\"data\":{\"codelists\":[{\"id\":\"?\"}]}}".getBytes(UTF_8))
                .statusCode(422);

        submitWithKey(
                        key,
                        aMessage()
                                .codelist("CL_FREE", "1.0.0", list -> list.code("A", "a"))
                                .bytes())
                .statusCode(200);
    }

    private static ValidatableResponse submitWithKey(String key, byte[] message) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(message)
                .post(STRUCTURES)
                .then();
    }

    @Test
    void guestsCanReadRegisteredStructures() {
        given().get(STRUCTURES + "?type=dataflow")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(
                        "items.findAll { it.id == 'DF_DIGITAL' }[0].urn",
                        equalTo(
                                "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DIGOBS:DF_DIGITAL(1.0.0)"));
        given().get(STRUCTURES + "?type=codelists")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("type"))
                .body("detail", containsString("codelist,"));
        given().get(STRUCTURES + "?page=-1").then().statusCode(400);
    }

    private static StructureMessage providers(String... ids) {
        StructureMessage message =
                aMessage().providers(list -> List.of(ids).forEach(id -> list.code(id, id)));
        message.data().withObject("/dataProviderSchemes/0").put("agencyID", "TEST");
        return message;
    }

    private static ValidatableResponse post(StructureMessage message, TokenBuilder token) {
        return given().auth()
                .oauth2(token.sign())
                .contentType("application/json")
                .body(message.bytes())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(STRUCTURES)
                .then();
    }

    private static <T> T present(@Nullable T value) {
        assertNotNull(value);
        return Objects.requireNonNull(value);
    }
}
