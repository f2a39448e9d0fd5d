package org.sharedgrowth.observatory.gateway.agent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.sharedgrowth.observatory.gateway.agent.AgentClient.call;
import static org.sharedgrowth.observatory.gateway.agent.AgentClient.stubRevisedFigure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Figures of reports that assistants verify by their check codes. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AgentCheckCodeTest {
    private static final String TEXT = "result.content[0].text";

    @BeforeEach
    void serve() {
        Samples.serve();
    }

    private static void serveCheckCode(String state, @Nullable String printed) {
        Surroundings.reports()
                .json(
                        "/api/reports/v1/check-codes/",
                        Samples.checkCodeAnswer("PUBLISHED", state, printed, "null"));
        stubRevisedFigure("30.1", 12, "29.54");
    }

    @Test
    void verifyingACheckCodeReturnsItsCellAndWhetherThePrintedFigureIsCurrent() {
        serveCheckCode("REVISED", "30.1%");
        call("verify_figure", "{'figure':'k7qf3 m2x97'}")
                .body("result.isError", is(false))
                .body("result.structuredContent.verdict", is("revised"))
                .body("result.structuredContent.printed", is("29.5%"))
                .body("result.structuredContent.report", is("digital-engine 1.0"))
                .body("result.structuredContent.published", is(29.54f))
                .body("result.structuredContent.now", is(30.1f))
                .body("result.structuredContent.release.id", is(12))
                .body(
                        "result.structuredContent.cell",
                        is("DF_DIGITAL/A.KEN.IT_NET_USER_ZS._T._T._T._T._T/2020"))
                .body("result.structuredContent.cite.link", containsString("/releases/history"))
                .body(
                        TEXT,
                        startsWith(
                                "29.5% in the report digital-engine 1.0 (release 16 of 2026-11-24)"
                                        + " has been revised since; it is now 30.1%."));
        serveCheckCode("CURRENT", "29.5%");
        call("verify_figure", "{'figure':'K7QF3-M2X97','value':'29.5'}")
                .body("result.structuredContent.verdict", is("holds"));
        call("verify_figure", "{'figure':'K7QF3-M2X97','value':'29.54','lang':'es'}")
                .body("result.structuredContent.verdict", is("holds"))
                .body(TEXT, containsString("sigue vigente"));
        call("verify_figure", "{'figure':'K7QF3-M2X97','value':'31'}")
                .body("result.structuredContent.verdict", is("other value"));
        serveCheckCode("WITHDRAWN", null);
        call("verify_figure", "{'figure':'K7QF3M2X97'}")
                .body("result.structuredContent.verdict", is("withdrawn"));
        serveCheckCode("UNKNOWN", null);
        call("verify_figure", "{'figure':'K7QF3-M2X97','lang':'fr'}")
                .body("result.isError", is(true))
                .body(TEXT, containsString("cannot be read at the moment"));
    }

    @Test
    void aCalculatedFigureIsVerifiedByItsCheckCode() {
        String calculated =
                Samples.checkCodeAnswer("PUBLISHED", "CURRENT", "29.5%", "null")
                        .replaceAll("\"(flow|key|indicator|area)\": \"[^\"]*\"", "\"$1\": null");
        Surroundings.reports().json("/api/reports/v1/check-codes/", calculated);
        call("verify_figure", "{'figure':'7GM4Q-8TR2D'}")
                .body("result.isError", is(false))
                .body("result.structuredContent.verdict", is("holds"))
                .body("result.structuredContent.published", is(29.5f))
                .body("result.structuredContent", not(hasKey("cell")))
                .body("result.structuredContent.release.id", is(16))
                .body("result.structuredContent.cite.link", containsString("/v/K7QF3-M2X97"))
                .body("result.structuredContent.bibtex", startsWith("@techreport"));
    }

    @Test
    void aMistypedCheckCodeIsExplained() {
        Surroundings.reports()
                .on(
                        "/api/reports/v1/check-codes/",
                        request ->
                                request.response()
                                        .setStatusCode(400)
                                        .putHeader("Content-Type", "application/problem+json")
                                        .end(
                                                "{\"title\":\"A parameter is invalid\",\"detail\":\"It is"
                                                        + " mistyped.\"}"));
        call("verify_figure", "{'figure':'K7QF3-M2X98'}")
                .body("result.isError", is(true))
                .body(TEXT, is("A parameter is invalid: It is mistyped."));
    }
}
