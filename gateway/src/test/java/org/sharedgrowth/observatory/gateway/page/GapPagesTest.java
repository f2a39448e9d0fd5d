package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.AnalysisSamples;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The page about the differences between women and men in all economies. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class GapPagesTest {
    private static final String API = "/api/indicators/v1/";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        String figures = API + "observations?";
        indicators.json(API + "areas?pageSize", WorldSamples.areas());
        indicators.json(
                figures + "indicator=IT_NET_USER_ZS&sex", WorldSamples.pairs("IT_NET_USER_ZS"));
        indicators.json(figures + "sex", WorldSamples.pairs("IT_NET_USER_ZS"));
        indicators.json(
                figures + "indicator=IT_NET_USER_ZS&latest",
                WorldSamples.figures("IT_NET_USER_ZS"));
        indicators.json(figures + "indicator=SP_POP_TOTL", WorldSamples.figures("SP_POP_TOTL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=region", "?lang=ru", "?lang=ar", "?lang=zh"})
    void thePageOfAllEconomiesIsLightEnoughForASlowConnection(String query) {
        indicators.json(AnalysisSamples.API + "gaps", AnalysisSamples.gaps());
        PageWeight.assertLight("/gaps" + query);
    }

    @Test
    void everyEconomyIsInTheTableOrIsNamed() {
        String html = given().accept(Browser.ACCEPT).get("/gaps").asString();
        int rows = html.split("<th scope=\"row\">", -1).length - 1;
        assertEquals(WorldSamples.ECONOMIES, rows + WorldSamples.ECONOMIES / 7);
        assertTrue(
                html.contains(WorldSamples.ECONOMIES / 7 + " economies do not report both"), html);
    }

    @Test
    void aGapIsShownWithItsIntervalAndMarkedIfItMayBeChance() {
        indicators.json(AnalysisSamples.API + "gaps", AnalysisSamples.gaps());
        String html = given().accept(Browser.ACCEPT).get("/gaps").asString();

        assertTrue(
                matches(html, "<b>−[0-9.]+</b> <small>women below \\(−[0-9.]+ to −[0-9.]+\\)"),
                html);
        String secondPage = given().accept(Browser.ACCEPT).get("/gaps?page=2").asString();
        assertTrue(
                matches(
                        secondPage,
                        "<b>[+−][0-9.]+</b> ≈ <small>"
                                + "not distinguishable \\(−[0-9.]+ to \\+[0-9.]+\\)"),
                secondPage);
        assertTrue(html.contains("<line class=\"iw\""), html);
        assertTrue(html.contains("Gaps without an interval: the source states no"), html);
    }

    @Test
    void figuresThatContradictTheTotalAreNamed() {
        indicators.json(AnalysisSamples.API + "gaps", AnalysisSamples.gaps());
        given().accept(Browser.ACCEPT)
                .get("/gaps?sort=name")
                .then()
                .body(containsString("Figures to read with care"))
                .body(containsString("<li>Both are above the total.</li>"))
                .body(containsString("</b> ⚠ <small>"));
    }

    /** The interval was estimated from figures that differ from those of the row. */
    @Test
    void anIntervalOfOtherFiguresIsNotShown() {
        indicators.json(
                AnalysisSamples.API + "gaps",
                AnalysisSamples.gaps().replaceAll("\"code\":\"F\",\"value\":", "$01"));
        given().accept(Browser.ACCEPT)
                .get("/gaps")
                .then()
                .statusCode(200)
                .body(not(containsString("distinguishable")))
                .body(not(containsString("class=\"iw\"")));
    }

    @Test
    void theMethodAndTheFilesAreNamed() {
        indicators.json(AnalysisSamples.API + "gaps", AnalysisSamples.gaps());
        String files =
                "/api/indicators/v1/analysis/gaps?indicator=IT_NET_USER_ZS&amp;by=SEX"
                        + "&amp;groups=F,M&amp;reference=M";
        given().accept(Browser.ACCEPT)
                .get("/gaps")
                .then()
                .body(containsString("A gap is the figure of women minus the figure of men"))
                .body(containsString("href=\"/methods#gap\">Method “gap”"))
                .body(containsString("href=\"" + files + "&amp;format=csv\">CSV of all years"))
                .body(containsString("href=\"" + files + "&amp;newest=1&amp;sort=area\">JSON"));
    }

    @Test
    void withIntervalsTheEconomiesArePaged() {
        indicators.json(AnalysisSamples.API + "gaps", AnalysisSamples.gaps());
        String first = given().accept(Browser.ACCEPT).get("/gaps").asString();
        String second = given().accept(Browser.ACCEPT).get("/gaps?page=2").asString();
        int all = WorldSamples.ECONOMIES - WorldSamples.ECONOMIES / 7;
        assertEquals(all, rows(first) + rows(second));
        assertTrue(first.contains("<a rel=\"next\" href=\"/gaps?page=2\">"), first);
        assertTrue(second.contains("Of " + all + " economies with both figures"), second);
    }

    private static int rows(String html) {
        return html.split("<th scope=\"row\">", -1).length - 1;
    }

    private static boolean matches(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).find();
    }

    @Test
    void aReleaseThatDoesNotExistIsNamedAndTodaysFiguresAreShown() {
        indicators.on(
                API + "observations?indicator=IT_NET_USER_ZS&sex=F,M&latestValues=2&release=99",
                request -> request.response().setStatusCode(404).end("{}"));
        given().accept(Browser.ACCEPT)
                .get("/gaps?release=99")
                .then()
                .statusCode(200)
                .body(containsString("There is no release “99”. Today’s figures are shown."))
                .body(containsString("women are below men"))
                .body(not(containsString("You see the figures as they stood")));
        given().accept(Browser.ACCEPT)
                .get("/gaps?release=39")
                .then()
                .body(containsString("You see the figures as they stood at release 39"))
                .body(containsString("<a href=\"/gaps\">Back to today</a>"));
    }

    @Test
    void wrongValuesInTheAddressAreNamed() {
        given().accept(Browser.ACCEPT)
                .urlEncodingEnabled(false)
                .get("/gaps?indicator=%3Cb%3E&by=age&sort=size&lang=xx")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("“&lt;b&gt;” is not an indicator"),
                                containsString("“age” is neither sex nor urbanisation"),
                                containsString("“size” is not a sort order"),
                                containsString("“xx” is not one of the six languages"),
                                containsString("women are below men"),
                                not(containsString("“<b>"))));
    }
}
