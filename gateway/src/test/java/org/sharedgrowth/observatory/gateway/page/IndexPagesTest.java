package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.IndexSamples;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.WorldSamples;

/** The pages of composite indices. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class IndexPagesTest {
    private static final String HDI = IndexSamples.API + "/HDI";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Samples.serve();
        indicators.json("/api/indicators/v1/areas?pageSize", WorldSamples.areas());
        indicators.json(IndexSamples.API + "?", IndexSamples.indices());
        indicators.json(HDI, IndexSamples.index("HDI", "verified"));
        indicators.json(HDI + "/ranks", IndexSamples.ranks(new JsonObject()));
        indicators.json(HDI + "/scores", IndexSamples.scores());
        indicators.json(HDI + "/rank-changes", IndexSamples.changes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indices",
                "/indices/HDI",
                "/indices/HDI?area=KEN",
                "/indices/HDI?page=3&lang=ar",
                "/indices/HDI?lang=ru",
                "/indices/HDI?lang=zh",
                "/indices/HDI/changes",
                "/indices/HDI/changes?lang=fr"
            })
    void pagesAreLightEnoughForASlowConnection(String path) {
        PageWeight.assertLight(path);
    }

    @Test
    void everyIndexIsListedWithItsState() {
        given().accept(Browser.ACCEPT)
                .get("/indices")
                .then()
                .body(
                        allOf(
                                containsString("href=\"/indices/HDI\">Human Development Index"),
                                containsString("✓ verified against the published table"),
                                containsString("? not verified")));
    }

    @Test
    void aRankHasItsIntervalAndItsNeighbours() {
        String second = WorldSamples.CODES.get(2);
        String html = page("/indices/HDI?area=" + second);
        String name = WorldSamples.name(second);
        assertTrue(
                html.contains(name + " has rank 2 of 216, but could have any from 1 to 3"), html);
        assertTrue(html.contains("<td>2</td><td>1–3</td>"), html);
        assertTrue(
                html.contains("The ranks of 2 economies cannot be distinguished from that of"),
                html);
        assertTrue(html.contains("1 economy is not ranked"), html);
        String unranked = WorldSamples.CODES.getFirst();
        assertTrue(
                html.contains(
                        "<a href=\"/countries/"
                                + unranked
                                + "\">"
                                + WorldSamples.name(unranked)
                                + "</a>"),
                html);
        assertTrue(html.contains("As of release 39, 27 November 2026"), html);
        String ranking = html.substring(html.indexOf("id=\"league\""));
        assertEquals(60, ranking.split("<th scope=\"row\">", -1).length - 1);
    }

    @Test
    void theFirstAndTheLeastCertainRankAreNamed() {
        String html = page("/indices/HDI");
        assertTrue(html.contains("<b>" + WorldSamples.name(WorldSamples.CODES.get(1))), html);
        assertTrue(html.contains("Top of 216: "), html);
        assertTrue(
                html.contains("is the least certain: 2, but it could be any from 1 to 3."), html);
        assertTrue(html.contains("<span>1</span><span>216</span>"), html);
    }

    /** Beside each rank is the number of places gained or lost since the earlier year. */
    @Test
    void theRankingSaysWhoRoseAndWhoFell() {
        String html = page("/indices/HDI?area=KEN");
        assertTrue(html.contains("class=\"n\">Since 2020</th>"), html);
        assertTrue(html.contains("places gained and lost since 2020"), html);
        assertEquals("▼ 9", rankChange(html, "KEN"));
        assertEquals("=", rankChange(page("/indices/HDI?area=IND"), "IND"));
        assertEquals("new", rankChange(page("/indices/HDI?area=NRU"), "NRU"));
        assertEquals("", rankChange(page("/indices/HDI?area=FRA"), "FRA"), "no change is known");
        assertTrue(page("/indices/HDI?from=2015").contains("&amp;from=2015\""));
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen -> seen.target().contains("/rank-changes?from=2015")));
    }

    @Test
    void theChangeOfTheMarkedEconomyIsSplitIntoItsParts() {
        String html = page("/indices/HDI?area=KEN");
        assertTrue(html.contains("Kenya fell from 143 to 152"), html);
        assertTrue(
                html.contains("<tr><th scope=\"row\">life expectancy</th><td>▼ 9.0</td><td><svg"),
                html);
        assertTrue(!html.contains("who is ranked"), "less than a tenth of a place");
        assertTrue(!page("/indices/HDI").contains("life expectancy</th>"));
    }

    @Test
    void theNeighboursOfTheMarkedEconomyAreShown() {
        String html = page("/indices/HDI?area=KEN");
        String neighbours =
                html.substring(
                        html.indexOf("id=\"beside\""),
                        html.indexOf("</table>", html.indexOf("id=\"beside\"")));
        assertEquals(3, neighbours.split("<th scope=\"row\">", -1).length - 1, neighbours);
        assertTrue(
                neighbours.contains(
                        "<tr class=\"w\"><th scope=\"row\"><a href=\"/indices/HDI?area=KEN\">"),
                neighbours);
    }

    /** The parts of a geometric mean do not add up, so each has its own column. */
    @Test
    void aScoreIsShownWithItsParts() {
        String html = page("/indices/HDI?area=" + WorldSamples.CODES.get(1));
        assertTrue(html.contains("<li><i></i>Life expectancy</li><li><i></i>Education</li>"), html);
        assertTrue(html.contains("The score is the geometric mean of the parts."), html);
        String partsOfScores =
                html.substring(html.indexOf("id=\"made\""), html.indexOf("id=\"league\""));
        assertTrue(
                partsOfScores.contains("<th scope=\"row\">Life expectancy</th><td>0.600</td>"),
                partsOfScores);
        assertTrue(
                partsOfScores.contains("<th scope=\"row\">Education</th><td>0.947</td>"),
                partsOfScores);
        assertTrue(partsOfScores.contains(">Value</th>"), partsOfScores);
        assertEquals(60, html.split("<svg class=\"pt p2\"", -1).length - 1);
        assertTrue(!page("/indices/HDI").contains("id=\"made\""), "no economy is marked");
    }

    @Test
    void partsThatAddUpAreJoinedInOneBar() {
        indicators.json(HDI + "/scores", IndexSamples.scores("arithmetic mean"));
        String html = page("/indices/HDI?area=" + WorldSamples.CODES.get(1));
        assertTrue(html.contains("<li><i></i>Life expectancy (50%)</li>"), html);
        assertTrue(html.contains("The parts of a bar add up to the score"), html);
        assertTrue(html.contains(">Contribution</th>"), html);
        assertTrue(html.contains("<th scope=\"row\">Life expectancy</th><td>0.300</td>"), html);
        assertEquals(60, html.split("<svg class=\"pt\"", -1).length - 1);
    }

    @Test
    void partsThatAreNotKnownAreLeftOut() {
        indicators.json(HDI + "/scores", IndexSamples.scores("ratio"));
        String html = page("/indices/HDI?area=KEN");
        assertTrue(!html.contains("Made of"), html);
        assertTrue(!html.contains("id=\"made\""), html);
        assertTrue(html.contains("id=\"league\""), html);
    }

    /** There are no earlier ranks for a reader's own weights. */
    @Test
    void ranksWithWeightsChosenByAReaderShowNoChanges() {
        assertTrue(page("/indices/HDI").contains("Since 2020"));
        assertTrue(!page("/indices/HDI?w.LEI=2").contains("Since 2020"));
    }

    /** The form also sends the index's own weights, and the years in the address. */
    @Test
    void theFormThatMarksAnEconomyKeepsChangesAndYears() {
        String html = page("/indices/HDI?area=KEN&w.LEI=1&w.EI=1.0&from=2015&to=2021");
        assertEquals("▼ 9", rankChange(html, "KEN"));
        assertTrue(html.contains("Kenya fell from 143 to 152"), html);
        assertTrue(!html.contains("These ranks use the weights that you chose"), html);
        assertTrue(html.contains("<input type=\"hidden\" name=\"from\" value=\"2015\">"), html);
        assertTrue(html.contains("<input type=\"hidden\" name=\"to\" value=\"2021\">"), html);
        assertTrue(html.contains("area=KEN&amp;from=2015&amp;to=2021\""), html);
        assertTrue(
                indicators.requests().stream()
                        .noneMatch(seen -> seen.target().contains("weights")));
        page("/indices/HDI?area=KEN&w.LEI=1&w.EI=2");
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen -> seen.target().contains("/ranks?weights=EI%3A2")));
    }

    @Test
    void aRefusedEarlierYearIsReportedAndThePrecedingYearIsUsed() {
        indicators.on(
                HDI + "/rank-changes?from=1800",
                request ->
                        request.response()
                                .setStatusCode(422)
                                .end("{\"detail\":\"1800 has no figures.\"}"));
        String html = page("/indices/HDI?area=KEN&from=1800");
        assertTrue(html.contains("Your choice was ignored: 1800 has no figures."), html);
        assertEquals("▼ 9", rankChange(html, "KEN"));
        String ranking = html.substring(html.indexOf("id=\"league\""));
        ranking = ranking.substring(0, ranking.indexOf("</section>"));
        assertTrue(!ranking.contains("1800"), ranking);
    }

    @Test
    void theRankingIsShownEvenIfChangesAreUnavailable() {
        indicators.on(
                HDI + "/rank-changes",
                request -> request.response().setStatusCode(422).end("{\"detail\":\"None.\"}"));
        String html = page("/indices/HDI?area=KEN");
        assertTrue(html.contains("has rank"), html);
        assertTrue(!html.contains("Since"), html);
        assertTrue(html.contains("id=\"beside\""), html);
    }

    /** The change of rank in the row of the marked economy; fails if another area is marked. */
    private static String rankChange(String html, String area) {
        String row = html.substring(html.lastIndexOf("<tr class=\"w\">"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertTrue(row.contains("?area=" + area), row);
        return row.substring(row.lastIndexOf("<td>") + 4, row.lastIndexOf("</td>"));
    }

    @Test
    void unknownAreasAndPagesAreReported() {
        assertTrue(page("/indices/HDI?area=XYZ").contains("XYZ has no rank here."));
        String beyond = page("/indices/HDI?page=9");
        assertTrue(beyond.contains("There is no page 9"), beyond);
        assertTrue(beyond.contains("<a href=\"/indices/HDI\">Go to the first page</a>"), beyond);
        assertTrue(page("/indices/HDI/changes?area=XYZ").contains("XYZ has no rank here."));
    }

    /** If an economy is marked, the page of the list that contains it is shown. */
    @Test
    void theMarkedEconomyIsOnThePage() {
        String last = WorldSamples.CODES.getLast();
        String html = page("/indices/HDI?area=" + last);
        assertTrue(
                html.contains(
                        "<tr class=\"w\"><th scope=\"row\"><a href=\"/indices/HDI?area=" + last));
    }

    @Test
    void ownWeightsAreRequestedAndNamed() {
        indicators.json(HDI + "/ranks", IndexSamples.ranks(new JsonObject().put("LEI", 2)));
        indicators.json(HDI + "/scores", IndexSamples.scores());
        String html = page("/indices/HDI?w.LEI=2");
        assertTrue(html.contains("These ranks use the weights that you chose"), html);
        assertTrue(html.contains("name=\"w.LEI\" value=\"2\""), html);
        assertTrue(html.contains("Back to the weights of UNDP"), html);
        assertTrue(
                indicators.requests().stream()
                        .anyMatch(seen -> seen.target().contains("/ranks?weights=LEI")));
    }

    @Test
    void aRefusedChoiceIsReportedAndTheIndexIsShown() {
        indicators.on(
                HDI + "/ranks?weights",
                request ->
                        request.response()
                                .setStatusCode(400)
                                .end("{\"detail\":\"“many” is not a weight.\"}"));
        given().accept(Browser.ACCEPT)
                .get("/indices/HDI?w.LEI=many")
                .then()
                .statusCode(200)
                .body(containsString("Your choice was ignored: “many” is not a weight."))
                .body(containsString("Top of 216: "));
    }

    @Test
    void anUnverifiedIndexHasNoRanksAndSaysWhy() {
        String idi = IndexSamples.API + "/IDI";
        indicators.json(idi, IndexSamples.index("IDI", "unverified"));
        for (String refused : List.of("/ranks", "/rank-changes")) {
            indicators.on(
                    idi + refused,
                    request ->
                            request.response()
                                    .setStatusCode(422)
                                    .end("{\"detail\":\"Unverified.\"}"));
        }
        given().accept(Browser.ACCEPT)
                .get("/indices/IDI")
                .then()
                .statusCode(200)
                .body(containsString("has no ranks here."))
                .body(containsString("is not verified: values that its owner has not published"))
                .body(containsString("<li>Online services</li><li>Telephones</li>"))
                .body(not(containsString("<table")));
    }

    @Test
    void theLargestChangeComesFirst() {
        String html = page("/indices/HDI/changes");
        assertTrue(html.contains("2 of 3 ranks changed"), html);
        assertTrue(html.indexOf("Kenya fell") < html.indexOf("Brazil fell"), html);
        assertTrue(html.contains("Ranked only in the later year: Nauru"), html);
        assertTrue(page("/indices/HDI/changes?area=BRA").contains("Brazil fell"));
        assertTrue(!page("/indices/HDI/changes?area=BRA").contains("Kenya fell"));
    }

    @Test
    void anIndexThatDoesNotExistIsNotFound() {
        given().accept(Browser.ACCEPT).get("/indices/NONE").then().statusCode(404);
    }

    private static String page(String path) {
        return given().accept(Browser.ACCEPT).get(path).asString();
    }
}
