package org.sharedgrowth.observatory.indicators.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/**
 * A release of only confidential rows changes no body or header for callers who may not see these
 * rows, and a planned release changes none before its instant.
 */
@QuarkusTest
class HiddenRowsTest {
    private static final String FLOW = "DF_LAW";
    private static final String KEY = "A.KEN.ICT_SKILLS._T._T._T._T._T";
    private static final String SDMX_2_1 = "/sdmx/2.1/data/DF_LAW/";
    private static final String SDMX_3_0 = "/sdmx/3.0/data/dataflow/DIGOBS/DF_LAW/*/";
    private static final String API = "/api/indicators/v1/";

    private static final List<String> TARGETS =
            List.of(
                    SDMX_2_1 + "all",
                    SDMX_2_1 + "all?format=csvdata",
                    SDMX_2_1 + "all?format=jsondata",
                    SDMX_2_1 + "all?format=structurespecificdata",
                    SDMX_2_1 + "all?format=jsonstat",
                    SDMX_2_1 + "all?format=text",
                    SDMX_2_1 + "all?detail=serieskeysonly",
                    SDMX_2_1 + "all/NSO_KEN",
                    SDMX_2_1 + "all/OBS",
                    SDMX_2_1 + KEY,
                    SDMX_2_1 + "A.NGA......",
                    SDMX_2_1 + "all?includeHistory=true&format=csvdata&formatVersion=2.0.0",
                    SDMX_2_1 + "all?updatedAfter=2020&format=csvdata&formatVersion=2.0.0",
                    SDMX_3_0 + "*",
                    SDMX_3_0 + "A.NGA.*",
                    SDMX_3_0 + "*?format=structurespecificdata",
                    SDMX_3_0 + "*?format=structurespecificdata&includeHistory=true",
                    SDMX_3_0 + "*?limit=1",
                    SDMX_3_0 + "*?sort=TIME_PERIOD:desc",
                    "/sdmx/2.1/availableconstraint/DF_LAW",
                    "/sdmx/2.1/availableconstraint/DF_LAW/all/all/all?mode=available&references=all",
                    "/sdmx/2.1/actualconstraint/DIGOBS/all/latest",
                    "/sdmx/2.1/contentconstraint/all/all/all",
                    "/sdmx/2.1/dataflow/DIGOBS/DF_LAW/latest?references=all",
                    "/sdmx/3.0/availability/dataflow/DIGOBS/DF_LAW/*/*",
                    "/sdmx/3.0/availability/dataflow/DIGOBS/DF_LAW/*/*?format=structure",
                    "/sdmx/3.0/structure/dataconstraint/*/*/*",
                    "/sdmx/3.0/structure/dataconstraint/*/*/*?format=structure",
                    "/v2/country/all/indicator/ICT_SKILLS?source=DF_LAW",
                    "/v2/country/all/indicator/ICT_SKILLS?source=DF_LAW&format=jsonstat",
                    "/v2/country/all/indicator/ICT_SKILLS?source=DF_LAW&format=jsonstat2",
                    "/v2/sources/DF_LAW/series/ICT_SKILLS/country/all/time/all",
                    "/v2/sources/DF_LAW/series/all",
                    "/v2/sources/DF_LAW/time/all",
                    "/v2/sources/DF_LAW/search/skills",
                    "/v2/country/NGA/indicator/ICT_SKILLS?source=DF_LAW",
                    "/v2/source",
                    "/v2/indicator?source=DF_LAW",
                    API + "flows/DF_LAW/download?format=csv",
                    API + "flows/DF_LAW/download?format=parquet",
                    API + "flows/DF_LAW/revisions",
                    API + "flows/DF_LAW/series/" + KEY + "/revisions",
                    API + "flows/DF_LAW/cells/" + KEY + "/2022/sources",
                    API + "flows/DF_LAW/cells/" + KEY + "/2023/sources",
                    API + "flows/DF_LAW/preference",
                    API + "observations?flow=DF_LAW",
                    API + "observations?flow=DF_LAW&area=NGA",
                    API + "indicators",
                    API + "indicators/ICT_SKILLS",
                    API + "areas",
                    API + "areas/NGA",
                    API + "topics",
                    API + "analysis/time-distance?flow=DF_LAW&indicator=ICT_SKILLS&reference=KEN",
                    API + "analysis/diffusion?flow=DF_LAW&indicator=ICT_SKILLS",
                    API + "analysis/targets?flow=DF_LAW&indicator=ICT_SKILLS&target=9&due=2030",
                    API + "analysis/forecasts?flow=DF_LAW&indicator=ICT_SKILLS&format=csv",
                    API + "analysis/gaps?flow=DF_LAW&indicator=ICT_SKILLS",
                    API + "analysis/gaps?flow=DF_LAW&indicator=ICT_SKILLS&format=csv",
                    API + "analysis/aggregates?flow=DF_LAW&indicator=ICT_SKILLS&rule=u",
                    API + "analysis/aggregates?flow=DF_LAW&indicator=ICT_SKILLS&rule=s&format=csv",
                    API + "limits");

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    @Inject SeriesStore store;

    private Release release(String provider, String key, SeriesBuilder series) {
        return data.release(FLOW + ":1", provider, (Versions v) -> v.series(key, series));
    }

    private static SeriesBuilder publicRows() {
        return aSeries().row("2020", "1").row("2021", "2").row("2022", "3");
    }

    @Test
    void aReleaseOfOnlyConfidentialRowsChangesNoAnswerToGuests() throws Throwable {
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(FLOW, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(FLOW, "NSO_KEN", "KEN")
                                .bytes(),
                        "law"));
        release("OBS", "A.BRA.ICT_SKILLS._T._T._T._T._T", publicRows());
        release("OBS", KEY, publicRows());
        Map<String, String> before = answers();
        String ownerAnswerBefore = answerToOwner(SDMX_2_1 + KEY);

        // Last-Modified is in whole seconds: without a pause, the time of the hidden release could
        // be in the headers without changing them.
        Thread.sleep(1_000);
        SeriesBuilder confidentialRow =
                aSeries().row("2023", "4", "A", "C", "Secret source", "Secret comment");
        data.release(
                FLOW + ":1",
                "NSO_KEN",
                v ->
                        v.series(
                                        KEY,
                                        publicRows()
                                                .row(
                                                        "2023",
                                                        "4",
                                                        "A",
                                                        "C",
                                                        "Secret source",
                                                        "Secret comment"))
                                .officeVersion(KEY, confidentialRow));
        release("OBS", "A.NGA.ICT_SKILLS.F._T._T._T._T", aSeries().confidential("2019", "7"));
        release("OBS", "A.NGA.ICT_SKILLS.F._T._T._T._T", aSeries().confidential("2018", "8"));
        Map<String, String> after = answers();

        for (String target : before.keySet()) {
            assertEquals(before.get(target), after.get(target), target);
        }
        assertNotEquals(
                ownerAnswerBefore,
                answerToOwner(SDMX_2_1 + KEY),
                "the office must see its own rows");
        Thread.sleep(1_000);
        release("OBS", KEY, publicRows().row("2023", "5"));
        assertNotEquals(
                before.get(SDMX_2_1 + KEY),
                answers().get(SDMX_2_1 + KEY),
                "public rows must be visible");
    }

    @Test
    void aPlannedReleaseChangesNothingUntilItsInstant() throws Throwable {
        smallWorld.create();
        String flow = "DF_EMBARGO";
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(flow, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(flow, "NSO_KEN", "KEN")
                                .bytes(),
                        "law"));
        data.release(flow + ":1", "OBS", (Versions v) -> v.series(KEY, publicRows()));
        Map<String, String> before = allAnswers(flow);
        String submissions = API + "submissions";
        String id =
                as(aToken().contributorOf("KEN"))
                        .contentType("text/csv")
                        .header("Prefer", "wait=20")
                        .body("indicator,area,period,value\nICT_SKILLS,KEN,2023,5\n")
                        .post(submissions + "?flow=" + flow)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Map<String, String> ready = allAnswers(flow);
        Instant instant = Instant.now().plusSeconds(15);
        as(aToken().reviewerOf("KEN"))
                .post(submissions + "/" + id + "/release?releaseAt=" + instant)
                .then()
                .statusCode(202);
        Map<String, String> planned = allAnswers(flow);
        assertTrue(
                Instant.now().isBefore(instant),
                "all answers must be sent before the planned instant");
        for (String target : before.keySet()) {
            assertEquals(before.get(target), ready.get(target), target);
            assertEquals(before.get(target), planned.get(target), target);
        }

        store.awaitRelease(store.currentRelease() + 1).await().atMost(Duration.ofSeconds(20));
        Map<String, String> after = allAnswers(flow);
        assertFalse(
                Instant.now().isBefore(instant), "the release became visible before its instant");
        for (String changed : List.of(SDMX_2_1 + KEY, API + "releases", API + "changes?after=0")) {
            String target = changed.replace(FLOW, flow);
            assertNotEquals(before.get(target), after.get(target), target);
        }
        // In the calendar, only the number of the release that it was read from changes.
        assertEquals(
                withoutRelease(before.get(API + "calendar")),
                withoutRelease(after.get(API + "calendar")));
    }

    private static String withoutRelease(@Nullable String answer) {
        return String.valueOf(answer).replaceFirst("Observatory-Release=[0-9]+", "");
    }

    private static RequestSpecification as(TokenBuilder caller) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + caller.sign())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String answerToOwner(String target) {
        RawAnswer answer =
                RawAnswer.get(
                        target,
                        Map.of("Authorization", "Bearer " + aToken().contributorOf("KEN").sign()));
        return answer.header("ETag") + answer.header("Last-Modified") + answer.text();
    }

    /** A guest's responses by target, including headers except for the date. */
    private static Map<String, String> answers() {
        return answers(FLOW);
    }

    private static Map<String, String> answers(String flow) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String general : TARGETS) {
            String target = general.replace(FLOW, flow);
            answers.put(target, text(RawAnswer.get(target, Map.of())));
            answers.put(
                    target + " if-none-match",
                    text(RawAnswer.get(target, Map.of("If-None-Match", "*"))));
        }
        answers.put(
                "cells",
                RestAssured.given()
                        .contentType("application/json")
                        .body(
                                "{\"cells\":["
                                        + cell(flow, KEY, 2022)
                                        + ","
                                        + cell(flow, KEY, 2023)
                                        + ","
                                        + cell(flow, "A.NGA.ICT_SKILLS.F._T._T._T._T", 2019)
                                        + "]}")
                        .post(API + "cells")
                        .then()
                        .extract()
                        .asString());
        return answers;
    }

    /** A guest's responses by target, including those of the operations about releases. */
    private static Map<String, String> allAnswers(String flow) {
        Map<String, String> answers = answers(flow);
        for (String target :
                List.of(
                        API + "releases",
                        API + "releases?flow=" + flow,
                        API + "changes?after=0",
                        API + "calendar")) {
            answers.put(target, text(RawAnswer.get(target, Map.of())));
        }
        return answers;
    }

    private static String cell(String flow, String key, int year) {
        return "{\"flow\":\"" + flow + "\",\"key\":\"" + key + "\",\"period\":\"" + year + "\"}";
    }

    private static String text(RawAnswer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        headers.remove("Date");
        return answer.status()
                + "\n"
                + headers
                + "\n"
                + answer.text().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }
}
