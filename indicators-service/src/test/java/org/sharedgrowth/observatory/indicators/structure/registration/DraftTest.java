package org.sharedgrowth.observatory.indicators.structure.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/** Drafts are visible to stewards; for everybody else, answers stay the same byte for byte. */
@QuarkusTest
class DraftTest {
    private static final String STRUCTURES = "/api/indicators/v1/structures";

    @Inject SmallWorld smallWorld;
    @Inject Structures structures;
    @Inject ArtefactStore store;
    @Inject Mutiny.SessionFactory sessions;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @Test
    void onlyStewardsFindDrafts() {
        post(codelist("CL_SEEN", "1.0.0", "A"), null).statusCode(200);
        post(codelist("CL_SEEN", "1.1.0-draft", "A", "B"), null)
                .statusCode(200)
                .body("added", equalTo(1));

        TokenBuilder steward = aToken().steward();
        assertEquals(List.of("1.1.0-draft"), versions(steward, "CL_SEEN/~"));
        assertEquals(List.of("1.1.0-draft"), versions(steward, "CL_SEEN"));
        assertEquals(List.of("1.1.0-draft"), versions(steward, "CL_SEEN/1.~.0"));
        assertEquals(List.of("1.1.0-draft"), versions(steward, "CL_SEEN/1.1.0-draft"));
        assertEquals(List.of("1.0.0"), versions(steward, "CL_SEEN/+"));
        assertEquals(List.of("1.0.0"), versions(steward, "CL_SEEN/latest"));
        assertEquals(List.of("1.0.0"), versions(steward, "CL_SEEN/1.0+.0"));
        assertEquals(List.of("1.0.0"), versions(steward, "CL_SEEN/*"));
        for (TokenBuilder other :
                List.of(aToken(), aToken().reviewerOf("KEN"), aToken().with("admin"))) {
            for (String version : List.of("~", "", "1.~.0", "+", "*", "1.0.0,~")) {
                assertEquals(List.of("1.0.0"), versions(other, "CL_SEEN/" + version), version);
            }
            get30("codelist/DIGOBS/CL_SEEN/1.1.0-draft", other).statusCode(404);
        }
        for (TokenBuilder any : List.of(steward, aToken())) {
            for (String path : List.of("CL_SEEN", "CL_SEEN/all", "all/all", "CL_SEEN/latest")) {
                RawAnswer.get("/sdmx/2.1/codelist/DIGOBS/" + path, bearer(any))
                        .statusCode(200)
                        .text(not(containsString("draft")));
            }
        }
    }

    @Test
    void draftsDoNotAffectAnswersToOthers() {
        List<String> targets =
                List.of(
                        "/sdmx/3.0/structure/*/*/*/~?detail=allstubs",
                        "/sdmx/3.0/structure/dataflow/DIGOBS/DF_DIGITAL/~?references=all",
                        "/sdmx/2.1/datastructure/all/all/all",
                        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/~/*",
                        "/v2/indicator?format=json",
                        STRUCTURES + "?pageSize=1000");
        List<Map.Entry<String, String>> before = targets.stream().map(DraftTest::asGuest).toList();
        post(
                        aMessage()
                                .flow("DF_DIGITAL", "1.1.0-draft", "DSD_DIGITAL(1.0.0)")
                                .codelist("CL_SEX", "1.1.0-draft", DraftTest::sexes),
                        null)
                .statusCode(200)
                .body("added", equalTo(2));

        assertEquals(before, targets.stream().map(DraftTest::asGuest).toList());
        Dataflow flow = Objects.requireNonNull(structures.current().dataflow("DF_DIGITAL"));
        assertEquals("1.0.0", flow.id().version());
        assertEquals("1.0.0", sexesOf(flow).id().version());
    }

    @Test
    void replacingADraftRequiresItsTag() {
        post(codelist("CL_EDIT", "1.0.0-draft", "A"), null).statusCode(200);
        String first = tag("CL_EDIT");
        post(codelist("CL_EDIT", "1.0.0-draft", "A"), null).body("unchanged", equalTo(1));
        post(codelist("CL_EDIT", "1.0.0-draft", "B"), null)
                .statusCode(428)
                .body("type", endsWith("precondition-required"))
                .body("errors[0].detail", containsString(first));
        post(codelist("CL_EDIT", "1.0.0-draft", "B"), first).statusCode(200);
        String second = tag("CL_EDIT");
        assertNotEquals(first, second);
        post(codelist("CL_EDIT", "1.0.0-draft", "C"), first)
                .statusCode(412)
                .body("type", endsWith("precondition-failed"));
        get30("codelist/DIGOBS/CL_EDIT/~", aToken().steward())
                .body("data.codelists[0].codes.id", equalTo(List.of("B")));
        post(codelist("CL_EDIT", "1.0.0-draft", "C"), first + ", " + second).statusCode(200);
        get30("codelist/DIGOBS/CL_EDIT/~", aToken().steward())
                .body("data.codelists[0].codes.id", equalTo(List.of("C")));
    }

    @Test
    void registeringTheFinalVersionEndsItsDraft() {
        post(codelist("CL_DONE", "1.0.0-draft", "A"), null).statusCode(200);
        post(codelist("CL_DONE", "1.0.0", "A", "B"), null).statusCode(200);

        assertEquals(List.of("1.0.0"), versions(aToken(), "CL_DONE/~"));
        assertEquals(List.of("1.0.0"), versions(aToken().steward(), "CL_DONE/~"));
        get30("codelist/DIGOBS/CL_DONE/1.0.0-draft", aToken().steward()).statusCode(404);
        post(codelist("CL_DONE", "1.0.0-draft", "C"), "*")
                .statusCode(409)
                .body("errors[0].detail", containsString("raise the version"));
        post(codelist("CL_BOTH", "1.0.0", "A").codelist("CL_BOTH", "1.0.0-draft", list -> {}), null)
                .statusCode(409);
    }

    @Test
    void discardingADraftRequiresItsTag() throws Throwable {
        post(codelist("CL_LEFT", "1.0.0-draft", "A"), null).statusCode(200);
        String tag = tag("CL_LEFT");
        String path = "codelist/DIGOBS/CL_LEFT/1.0.0-draft";
        delete(path, null).statusCode(428);
        delete(path, "\"2020-01-01T00:00:00Z\"")
                .statusCode(412)
                .body("detail", containsString("Nothing was changed"));
        long revision = structures.revision();
        delete(path, tag).statusCode(204);

        assertEquals(revision, structures.revision(), "other callers see no change");
        get30(path, aToken().steward()).statusCode(404);
        assertNull(tag("CL_LEFT"));
        Snapshot served = structures.snapshot();
        Snapshot loaded =
                VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(store::load));
        assertEquals(served.drafts(), loaded.drafts());
        assertEquals(served.lastRegistration(), loaded.lastRegistration());
        delete(path, tag).statusCode(404).body("detail", containsString("never deleted"));
        post(codelist("CL_LEFT", "1.0.0-draft", "B"), null)
                .statusCode(200)
                .body("added", equalTo(1));
        assertNotEquals(tag, tag("CL_LEFT"));
    }

    @Test
    void releasedOrReferencedDraftsCannotBeDiscarded() {
        post(codelist("CL_HELD", "1.0.0", "A"), null).statusCode(200);
        post(codelist("CL_HELD", "1.1.0-draft", "A", "B"), null).statusCode(200);
        post(structure("DSD_HOLDS", "1.0.0-draft", "CL_HELD(1.1.0-draft)"), null).statusCode(200);
        String referencedDraft = "codelist/DIGOBS/CL_HELD/1.1.0-draft";

        delete(referencedDraft, "*")
                .statusCode(409)
                .body("detail", containsString("DSD_HOLDS(1.0.0-draft)"));
        delete("codelist/DIGOBS/CL_HELD/1.0.0", "*").statusCode(404);
        delete("codelist/DIGOBS/CL_HELD/%20", "*").statusCode(404);
        delete("things/DIGOBS/CL_HELD/1.1.0-draft", "*").statusCode(404);
        for (TokenBuilder other : List.of(aToken().reviewerOf("KEN"), aToken().with("admin"))) {
            delete(other, referencedDraft, "*").statusCode(403);
        }
        delete("datastructure/DIGOBS/DSD_HOLDS/1.0.0-draft", "*").statusCode(204);
        delete(referencedDraft, "*").statusCode(204);
        assertEquals(List.of("1.0.0"), versions(aToken().steward(), "CL_HELD/~"));
    }

    @Test
    void draftsCannotBeUsedByReleasedStructuresOrData() {
        StructureMessage list = codelist("CL_NEW", "1.0.0-draft", "A");
        post(list, null).statusCode(200);
        post(structure("DSD_NEW", "1.0.0", "CL_NEW(1.0.0-draft)"), null)
                .statusCode(422)
                .body("errors[0].value", containsString("CL_NEW(1.0.0-draft)"))
                .body("errors[0].detail", containsString("release it first"));
        post(
                        structure("DSD_NEW", "1.0.0-draft", "CL_NEW(1.0.0-draft)")
                                .flow("DF_NEW", "1.0.0-draft", "DSD_NEW(1.0.0-draft)")
                                .agreement("DF_NEW", "NSO_KEN", "KEN"),
                        null)
                .statusCode(422);
        post(
                        structure("DSD_NEW", "1.0.0-draft", "CL_NEW(1.0.0-draft)")
                                .flow("DF_NEW", "1.0.0-draft", "DSD_NEW(1.0.0-draft)"),
                        null)
                .statusCode(200);

        get30("dataflow/DIGOBS/DF_NEW/~?references=descendants", aToken().steward())
                .body("data.dataStructures.version", equalTo(List.of("1.0.0-draft")))
                .body(
                        "data.codelists.findAll { it.id == 'CL_NEW' }.version",
                        equalTo(List.of("1.0.0-draft")));
        assertNull(structures.current().dataflow("DF_NEW"));
        given().auth()
                .oauth2(aToken().contributorOf("KEN").sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/octet-stream")
                .body("FREQ,REF_AREA\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/indicators/v1/submissions?flow=DF_NEW")
                .then()
                .statusCode(404);
        RawAnswer.get("/sdmx/3.0/data/dataflow/DIGOBS/DF_NEW/~/*", bearer(aToken().steward()))
                .statusCode(404);
    }

    @Test
    void theServedSnapshotEqualsTheOneThatOtherNodesLoad() throws Throwable {
        post(
                        codelist("CL_NODE", "1.0.0-draft", "A")
                                .codelist("CL_NODE_B", "1.0.0", each -> each.code("A", "a"))
                                .codelist("CL_NODE_C", "1.0.0-draft", each -> each.code("A", "a")),
                        null)
                .statusCode(200);
        Snapshot served = structures.snapshot();
        Snapshot loaded =
                VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(store::load));

        assertEquals(served.revision(), loaded.revision());
        assertEquals(served.lastRegistration(), loaded.lastRegistration());
        assertEquals(served.drafts(), loaded.drafts());
        assertEquals(served.draftedAt(), loaded.draftedAt());
        assertEquals(served.changedAt(), loaded.changedAt());
    }

    private static Codelist sexesOf(Dataflow flow) {
        return Objects.requireNonNull(flow.structure().dimensions().get(3).codelist());
    }

    private static void sexes(StructureMessage.Items list) {
        List.of("_T", "F", "M", "_Z", "X").forEach(code -> list.code(code, code));
    }

    private static StructureMessage codelist(String id, String version, String... codes) {
        return aMessage()
                .codelist(
                        id,
                        version,
                        list -> List.of(codes).forEach(code -> list.code(code, "c " + code)));
    }

    private static StructureMessage structure(String id, String version, String codelist) {
        return aMessage()
                .structure(
                        id,
                        version,
                        dsd ->
                                dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                        .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                        .dimension("SEX", "CL_SEX(1.0.0)")
                                        .dimension("AGE", codelist)
                                        .measure("OBS_VALUE"));
    }

    private static ValidatableResponse post(StructureMessage message, @Nullable String ifMatch) {
        var request =
                given().auth()
                        .oauth2(aToken().steward().sign())
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(message.bytes());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(STRUCTURES)
                .then();
    }

    private static ValidatableResponse delete(String path, @Nullable String ifMatch) {
        return delete(aToken().steward(), path, ifMatch);
    }

    private static ValidatableResponse delete(
            TokenBuilder caller, String path, @Nullable String ifMatch) {
        var request = given().urlEncodingEnabled(false).auth().oauth2(caller.sign());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete(STRUCTURES + "/" + path)
                .then();
    }

    private static String tag(String id) {
        return given().auth()
                .oauth2(aToken().steward().sign())
                .get(STRUCTURES + "?type=codelist&pageSize=1000")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id + "' }.entityTag");
    }

    private static List<String> versions(TokenBuilder caller, String path) {
        return io.restassured.path.json.JsonPath.from(
                        get30("codelist/DIGOBS/" + path, caller).statusCode(200).text())
                .getList("data.codelists.version");
    }

    private static RawAnswer get30(String path, TokenBuilder caller) {
        return RawAnswer.get("/sdmx/3.0/structure/" + path, bearer(caller));
    }

    private static Map<String, String> bearer(TokenBuilder caller) {
        return Map.of("Authorization", "Bearer " + caller.sign());
    }

    /** A guest's answer: the status with all headers except the date, and the body. */
    private static Map.Entry<String, String> asGuest(String target) {
        RawAnswer answer = RawAnswer.get(target, Map.of());
        StringBuilder headers = new StringBuilder();
        answer.headers().entries().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .forEach(header -> headers.append(header).append('\n'));
        return Map.entry(answer.status() + " " + headers, answer.text());
    }
}
