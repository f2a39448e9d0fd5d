package org.sharedgrowth.observatory.indicators.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
class ChangesTest {
    private static final String API = "/api/indicators/v1";
    private static final String KEY = "A.GHA.FIBRE_COVERAGE._T._T._T._T._T";

    private static long firstRelease;
    private static long secondRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;
    @Inject SeriesStore store;

    @BeforeEach
    void releaseTwice() {
        if (secondRelease == 0) {
            smallWorld.create();
            firstRelease = data.release("DF_WDI:1", "WB", v -> v.series(KEY, 2020, "1")).id();
            secondRelease =
                    data.release("DF_DIGITAL:1", "NSO_GHA", v -> v.series(KEY, 2020, "2")).id();
        }
    }

    @Test
    void releasesFormAHashChain() {
        String previous =
                get("/releases/" + firstRelease)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("hash");
        get("/releases/" + secondRelease)
                .body("previousHash", equalTo(previous))
                .body("flow", equalTo("DF_DIGITAL"))
                .body("provider", equalTo("NSO_GHA"));
        get("/releases?flow=DF_WDI").body("items.flow.unique()", contains("DF_WDI"));
        get("/releases?pageSize=1").body("items", hasSize(1)).body("total", greaterThan(1));
        get("/releases/999999").statusCode(404);
        get("/releases/x").statusCode(404);
    }

    @Test
    void changesAreReturnedAtOnceOrAfterWaiting() throws Exception {
        get("/changes?after=" + (firstRelease - 1))
                .statusCode(200)
                .body("releases[0].id", equalTo((int) firstRelease))
                .body("cursor", equalTo((int) store.currentRelease()));
        long cursor = store.currentRelease();
        get("/changes?after=" + cursor + "&wait=1")
                .body("releases", hasSize(0))
                .body("cursor", equalTo((int) cursor));
        CompletableFuture<Integer> waiting =
                CompletableFuture.supplyAsync(() ->
                        get("/changes?after=" + cursor + "&wait=20")
                                .extract()
                                .jsonPath()
                                .getInt("releases[0].id"));
        Thread.sleep(300);
        Release release =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v -> v.series("A.NAM.ICT_SKILLS._T._T._T._T._T", 2020, "1"));
        assertEquals(release.id(), waiting.get(10, TimeUnit.SECONDS).longValue());
        get("/changes?wait=26").statusCode(400);
        get("/changes?after=-1").statusCode(400);
    }

    @Test
    void aReleaseIsStreamedAsAnEvent() throws Exception {
        long cursor = store.currentRelease();
        CompletableFuture<String> event = CompletableFuture.supplyAsync(() -> firstEvent(cursor));
        Thread.sleep(500);
        Release release =
                data.release(
                        "DF_WDI:1",
                        "WB",
                        v -> v.series("A.NGA.ICT_SKILLS._T._T._T._T._T", 2020, "1"));
        String text = event.get(5, TimeUnit.SECONDS);
        assertTrue(text.contains("event:release"), text);
        assertTrue(text.contains("id:" + release.id()), text);
        assertTrue(text.contains("\"flow\":\"DF_WDI\""), text);
    }

    private static String firstEvent(long cursor) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        URI uri = URI.create("http://127.0.0.1:" + port + API + "/changes?after=" + cursor);
        try {
            var connection = uri.toURL().openConnection();
            connection.setRequestProperty("Accept", "text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder event = new StringBuilder();
                @Nullable String line;
                while ((line = lines.readLine()) != null && !(line.isEmpty() && !event.isEmpty())) {
                    event.append(line).append('\n');
                }
                return event.toString();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get(API + path).then();
    }

    @Test
    void publicAnswersAreCacheableAndNameTheNewestPublicRelease() {
        for (String path :
                List.of(
                        "/releases",
                        "/releases/" + firstRelease,
                        "/observations?indicator=FIBRE_COVERAGE&area=GHA",
                        "/flows/DF_DIGITAL/series/" + KEY + "/revisions",
                        "/calendar",
                        "/structures?pageSize=1")) {
            get(path)
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=60")
                    .header("Vary", containsString("Authorization"))
                    .header("Observatory-Release", Long.toString(store.publicRelease()));
            given().auth()
                    .oauth2(aToken().reviewerOf("GHA").sign())
                    .get(API + path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache");
        }
    }

    @Test
    void notFoundAnswersAreNotCacheable() {
        get("/releases/999999")
                .statusCode(404)
                .header("Cache-Control", not(containsString("public")));
    }
}
