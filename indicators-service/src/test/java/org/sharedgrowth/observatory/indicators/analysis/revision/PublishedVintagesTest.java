package org.sharedgrowth.observatory.indicators.analysis.revision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withIdempotencyKey;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.submission.SubmissionRequests;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/**
 * A steward loads every published vintage with its date. A guest then asks how much estimates and
 * country data were revised, how often intervals derived from past revisions contained the later
 * figures, and how far revisions moved the ranks of countries. The test is skipped if the data is
 * missing.
 */
@QuarkusTest
@TestProfile(PublishedVintagesTest.EmptyStore.class)
class PublishedVintagesTest {
    private static final String API = "/api/indicators/v1/";
    private static final String TWELVE = "TWELVE_PARTS";
    private static boolean loaded;

    @Inject SmallWorld world;

    @BeforeEach
    void load() throws Throwable {
        String missing = PublishedVintages.whyMissing();
        Assumptions.assumeTrue(missing.isEmpty(), missing);
        if (loaded) {
            return;
        }
        PublishedVintages vintages = PublishedVintages.read();
        byte[] structures = structures(vintages.countries());
        VertxContextSupport.subscribeAndAwait(() -> world.register(structures, "vintages"));
        vintages.files().forEach(PublishedVintagesTest::release);
        register(TWELVE, twelvePartIndex());
        register("USERS", usersIndex());
        loaded = true;
    }

    private static byte[] structures(List<String> countries) {
        StructureMessage message = aMessage().agencies();
        message.codelist(
                "CL_AREA",
                "1.0.0",
                list -> countries.forEach(each -> list.code(each, each).note("KIND", "country")));
        message.codelist(
                "CL_INDICATOR",
                "1.0.0",
                list -> {
                    PublishedVintages.INDICATORS.forEach(
                            each -> list.code(each.replace('.', '_'), each));
                    list.code(PublishedVintages.USERS, "People who use the internet")
                            .note("MIN_VALUE", "0")
                            .note("MAX_VALUE", "100");
                });
        message.codelist("CL_FREQ", "1.0.0", list -> list.code("A", "Annual"));
        message.codelist("CL_SEX", "1.0.0", list -> list.code("_T", "Total"));
        message.codelist(
                "CL_OBS_STATUS",
                "1.0.0",
                list -> list.code("A", "Normal value").code("E", "Estimated value"));
        message.concepts(
                "CS_DIGITAL",
                "1.0.0",
                "FREQ",
                "REF_AREA",
                "INDICATOR",
                "SEX",
                "TIME_PERIOD",
                "OBS_VALUE",
                "OBS_STATUS");
        return message.structure(
                        "DSD_VINTAGES",
                        "1.0.0",
                        dsd ->
                                dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                        .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                        .dimension("INDICATOR", "CL_INDICATOR(1.0.0)")
                                        .dimension("SEX", "CL_SEX(1.0.0)")
                                        .measure("OBS_VALUE")
                                        .ofObservation(
                                                "OBS_STATUS", "CL_OBS_STATUS(1.0.0)", "optional"))
                .flow(PublishedVintages.FLOW, "1.0.0", "DSD_VINTAGES(1.0.0)")
                .providers(list -> list.code("OBS", "The observatory"))
                .agreement(PublishedVintages.FLOW, "OBS")
                .bytes();
    }

    /**
     * Sends rows as the observatory's own office and releases them as a steward, dated {@code day}.
     */
    private static void release(String day, String rows) {
        String id =
                submitFile(
                                aToken().named("observatory-contributor")
                                        .with("contributor")
                                        .office("OBS", "*"),
                                PublishedVintages.FLOW,
                                rows.getBytes(StandardCharsets.UTF_8))
                        .statusCode(201)
                        .body("state", equalTo("READY"))
                        .extract()
                        .path("id");
        withIdempotencyKey(aToken().steward())
                .post(SubmissionRequests.PATH + "/" + id + "/release?publishedAt=" + day)
                .then()
                .statusCode(200);
    }

    private static void register(String code, String definition) {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .header("Authorization", "Bearer " + aToken().steward().sign())
                .body(definition)
                .put(API + "indices/" + code + "/versions/1")
                .then()
                .statusCode(201);
    }

    /**
     * An index: the unweighted mean of twelve indicators, each scaled between its minimum and
     * maximum. A country needs eight of them.
     */
    private static String twelvePartIndex() {
        List<String> codes =
                PublishedVintages.INDICATORS.stream().map(each -> each.replace('.', '_')).toList();
        String operands =
                codes.stream()
                        .map(code -> "\"PART_" + code + "\"")
                        .collect(Collectors.joining(","));
        String nodes =
                codes.stream()
                        .map(code ->
                                """
                                "%1$s":{"op":"input"},
                                "PART_%1$s":{"op":"minmax","of":"%1$s","scope":"PER_PERIOD"}
                                """
                                        .formatted(code))
                        .collect(Collectors.joining(","));
        return definition(
                TWELVE,
                "\"missing\":\"AVAILABLE\",\"threshold\":0.65,"
                        + "\"root\":{\"op\":\"mean\",\"kind\":\"arithmetic\",\"of\":["
                        + operands
                        + "]},\"nodes\":{"
                        + nodes
                        + "}");
    }

    private static String usersIndex() {
        return definition(
                "USERS",
                """
                "missing":"ALL_REQUIRED",
                "root":{"op":"mean","kind":"arithmetic","of":["IT_USE_II99"]},
                "nodes":{"IT_USE_II99":{"op":"input"}}
                """);
    }

    private static String definition(String code, String parts) {
        return "{\"code\":\""
                + code
                + "\",\"version\":\"1\",\"owner\":\"DIGOBS\",\"status\":\"verified\","
                + "\"decimals\":6,\"rankOn\":\"UNROUNDED\",\"ties\":\"MIN\",\"bands\":[],"
                + "\"specialCases\":[],"
                + parts
                + "}";
    }

    private static JsonPath get(String target) {
        String answer =
                given().urlEncodingEnabled(false)
                        .get(API + target)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        return JsonPath.from(answer);
    }

    private static String revisions(String moreParameters) {
        return "analysis/revisions?flow="
                + PublishedVintages.FLOW
                + "&indicator="
                + PublishedVintages.USERS
                + moreParameters;
    }

    @Test
    void estimatesAreRevisedMuchMoreThanCountryData() {
        JsonPath answer = get(revisions("&maxAge=2"));
        Map<String, ?> estimated = ofFlag(answer, "E");
        assertEquals(74, estimated.get("n"));
        assertEquals(0.92, number(estimated, "changed"), 0.005);
        assertEquals(7.95, number(estimated, "rmse"), 0.005);
        assertEquals(18.7, number(estimated, "p95"), 0.05);
        Map<String, ?> reported = ofFlag(answer, "A");
        assertEquals(157, reported.get("n"));
        assertEquals(0.44, number(reported, "changed"), 0.005);
        assertEquals(1.92, number(reported, "rmse"), 0.005);
        assertEquals(2.4, number(reported, "p95"), 0.05);
    }

    private static Map<String, ?> ofFlag(JsonPath answer, String flag) {
        return answer.getMap("flags.find { it.flag == '" + flag + "' }");
    }

    private static double number(Map<String, ?> group, String name) {
        return group.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Test
    void eightyPercentIntervalsContainAboutEightyPercentOfTheLaterValues() {
        JsonPath answer = get(revisions("&until=2022-12-31"));
        System.out.printf(
                "80 %% interval from revisions until 2022 contains %.1f %% of %d later values%n",
                100 * answer.getDouble("backtest.share"), answer.getInt("backtest.n"));
        assertTrue(answer.getInt("backtest.n") > 4000, answer::prettify);
        assertTrue(answer.getBoolean("backtest.good"), answer::prettify);
    }

    @Test
    void pastRevisionsMakeRanksUncertain() {
        JsonPath answer =
                get(
                        "indices/USERS/ranks?flow="
                                + PublishedVintages.FLOW
                                + "&asOf=2022-12-31&period=2020&draws=200&uncertainty=revisions");
        assertEquals(answer.getInt("ranked"), answer.getInt("revisions[0].revised"));
        assertEquals(0, answer.getInt("revisions[0].exact"));
        assertTrue(answer.getInt("items.findAll { it.high > it.low }.size()") > 100);
    }

    @Test
    void revisionsMovedTheRanksOf169Of191Countries() {
        JsonPath answer =
                get(
                        "indices/"
                                + TWELVE
                                + "/rank-changes?flow="
                                + PublishedVintages.FLOW
                                + "&from=2015&to=2015&fromRelease=2018-08-01"
                                + "&toRelease=2026-07-01&figures=both");
        List<Integer> before = answer.getList("items.rankFrom", Integer.class);
        List<Integer> after = answer.getList("items.rankTo", Integer.class);
        List<Integer> moved =
                IntStream.range(0, before.size())
                        .map(item -> Math.abs(after.get(item) - before.get(item)))
                        .boxed()
                        .toList();
        assertEquals(191, moved.size());
        assertEquals(169, moved.stream().filter(places -> places > 0).count());
        assertEquals(67, moved.stream().filter(places -> places >= 5).count());
        assertEquals(31, moved.stream().mapToInt(Integer::intValue).max().orElseThrow());
        assertEquals(List.of(), answer.getList("arrived"));
        assertEquals(List.of(), answer.getList("departed"));
    }

    @Test
    void moreRanksMoveIfFiguresFoundInOnlyOneReleaseCountToo() {
        JsonPath answer =
                get(
                        "indices/"
                                + TWELVE
                                + "/rank-changes?flow="
                                + PublishedVintages.FLOW
                                + "&from=2015&to=2015&fromRelease=2018-08-01"
                                + "&toRelease=2026-07-01");
        assertEquals(191, answer.getList("items").size());
        assertEquals(179, answer.getInt("items.findAll { it.rankFrom != it.rankTo }.size()"));
        assertEquals(1, answer.getList("departed").size());
        assertEquals(10, answer.getList("arrived").size());
    }

    /** A store without releases, because this test dates its releases in the past. */
    public static final class EmptyStore implements QuarkusTestProfile {}
}
