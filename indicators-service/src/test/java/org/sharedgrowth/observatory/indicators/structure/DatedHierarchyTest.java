package org.sharedgrowth.observatory.indicators.structure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.JsonSchemas;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.structure.XmlSchemas;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/** Hierarchies whose codes have validity periods: registering, reading and listing members. */
@QuarkusTest
class DatedHierarchyTest {
    private static final String TYPE = "application/vnd.sdmx.structure+json";
    private static final LocalDate IN_2005 = LocalDate.of(2005, 12, 31);
    private static boolean registered;
    private static Instant beforeFirst = Instant.EPOCH;
    private static Instant beforeSecond = Instant.EPOCH;

    @Inject SmallWorld smallWorld;
    @Inject Structures structures;

    @BeforeEach
    void registerTwoVersions() throws InterruptedException {
        if (registered) {
            return;
        }
        registered = true;
        smallWorld.create();
        beforeFirst = instantApartFromOthers();
        register(
                aMessage()
                        .datedHierarchy(
                                "HCL_EUU",
                                "1.0.0",
                                "EUU",
                                "DEU 2000 2009",
                                "FRA 2000-07-01 2004-12-31",
                                "FRA 2007-01-01T00:00:00Z 2009-12-31T23:59:59Z"));
        beforeSecond = instantApartFromOthers();
        register(
                aMessage()
                        .datedHierarchy(
                                "HCL_EUU", "1.1.0", "EUU", "DEU 2000 2009", "FRA 2000 2009"));
    }

    @Test
    void membersDependOnThePeriodAndOnTheVintage() {
        assertEquals(
                new Membership(Set.of("DEU", "FRA"), true),
                structures.members("EUU", IN_2005, Instant.now()));
        assertEquals(
                new Membership(Set.of("DEU"), true),
                structures.members("EUU", IN_2005, beforeSecond));
        assertEquals(
                new Membership(Set.of("DEU", "FRA"), true),
                structures.members("EUU", LocalDate.of(2007, 1, 1), beforeSecond));
    }

    @Test
    void theCurrentHierarchyIsUsedForTimesBeforeTheFirstRegistration() {
        assertEquals(
                new Membership(Set.of("DEU", "FRA"), true),
                structures.members("EUU", IN_2005, beforeFirst));
    }

    @Test
    void membersWithDatesAreLeftOutWhenNoDayIsGiven() {
        assertEquals(Set.of(), structures.current().members("EUU"));
        assertFalse(structures.current().groupsOf("DEU").contains("EUU"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/hierarchicalcodelist/DIGOBS/HCL_EUU/1.0.0, 1.0.0",
        "/sdmx/3.0/structure/hierarchy/DIGOBS/HCL_EUU/1.0.0, 2.0.0",
        "/sdmx/3.0/structure/hierarchy/DIGOBS/HCL_EUU/1.0.0, 2.1.0"
    })
    void jsonShowsTheValidity(String path, String version) {
        String message =
                RawAnswer.get(path, Map.of("Accept", TYPE + ";version=" + version))
                        .statusCode(200)
                        .text();
        assertEquals(List.of(), JsonSchemas.structureFaults(message, version));
        assertTrue(message.contains("\"validFrom\":\"2000-07-01T00:00:00Z\""), message);
        assertTrue(message.contains("\"validTo\":\"2009-12-31T23:59:59Z\""), message);
        assertTrue(message.contains("\"id\":\"FRA_2\""), message);
        if (!version.equals("1.0.0")) {
            post(message.getBytes(StandardCharsets.UTF_8))
                    .statusCode(200)
                    .body("added", equalTo(0))
                    .body("unchanged", equalTo(1));
        }
    }

    @Test
    void xmlShowsTheValidity() {
        String message =
                RawAnswer.get("/sdmx/2.1/hierarchicalcodelist/DIGOBS/HCL_EUU/1.0.0", Map.of())
                        .statusCode(200)
                        .text();
        if (XmlSchemas.areAvailable()) {
            assertEquals(List.of(), XmlSchemas.faults(message));
        }
        assertTrue(message.contains("id=\"FRA_2\""), message);
        assertTrue(message.contains("validFrom=\"2007-01-01T00:00:00Z\""), message);
    }

    @Test
    void invalidDaysAreReported() {
        post(aMessage().datedHierarchy("HCL_BAD", "1.0.0", "EUU", "DEU yesterday 2009").bytes())
                .statusCode(422)
                .body("errors.detail", hasItem("must be a day, such as 2016-12-31, or a year"));
        post(aMessage().datedHierarchy("HCL_BAD", "1.0.0", "EUU", "DEU 2009 2000").bytes())
                .statusCode(422)
                .body("errors.detail", hasItem("is before the first day, 2009-01-01"));
    }

    private static Instant instantApartFromOthers() throws InterruptedException {
        Thread.sleep(5);
        Instant now = Instant.now();
        Thread.sleep(5);
        return now;
    }

    private static void register(StructureMessage message) {
        post(message.bytes()).statusCode(200);
    }

    private static ValidatableResponse post(byte[] message) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .contentType(TYPE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(message)
                .post("/api/indicators/v1/structures")
                .then();
    }
}
