package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.tokens.Sha256;

/** The scripts of pages through the running gateway. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ScriptsTest {
    /** Size limit of all scripts that a page loads by itself, compressed. */
    private static final int MAX_BYTES = 30_000;

    /** Size limit of the sounds, which are loaded only when a reader asks for them. */
    private static final int MAX_BYTES_OF_SOUNDS = 42_000;

    /** Hash of the file, which is built as described in deploy/decisions. */
    private static final String SOUNDS =
            "1ea52c48ff24fe920d1a72a0e15f05e81b673c7f0df6f536e60a1ceab57ffb03";

    @Test
    void theScriptsOfAPageAreSmall() {
        int all =
                List.of("/search.js", "/filter.js", "/walk.js").stream()
                        .mapToInt(path -> compressed(path).length)
                        .sum();
        assertTrue(all <= MAX_BYTES, all + " bytes");
        assertTrue(compressed("/chart2music.js").length <= MAX_BYTES_OF_SOUNDS);
    }

    @Test
    void theFileOfSoundsIsTheOneThatWasChecked() {
        assertEquals(SOUNDS, HexFormat.of().formatHex(Sha256.of(plain("/chart2music.js"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search.js", "/filter.js", "/walk.js?lang=ru", "/chart2music.js"})
    void aScriptIsCachedForADayAndThenRevalidated(String path) {
        Response script = given().get(path);
        assertEquals(200, script.statusCode());
        assertEquals("text/javascript;charset=utf-8", script.contentType().replace("; ", ";"));
        assertEquals("public, max-age=86400", script.header("Cache-Control"));
        given().header("If-None-Match", script.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void theSliderUsesTheLanguageOfThePage() {
        given().get("/walk.js?lang=ru").then().body(containsString("\"listen\":\"Слушать\""));
        given().get("/walk.js?lang=en").then().body(containsString("\"listen\":\"Listen\""));
        given().accept(Browser.ACCEPT)
                .get("/gaps?lang=ar")
                .then()
                .body(containsString("<script src=\"/walk.js?lang=ar\" defer></script>"));
    }

    private static byte[] plain(String path) {
        return given().header("Accept-Encoding", "identity").get(path).asByteArray();
    }

    private static byte[] compressed(String path) {
        Response answer =
                given().config(
                                RestAssured.config()
                                        .decoderConfig(
                                                DecoderConfig.decoderConfig().noContentDecoders()))
                        .header("Accept-Encoding", "gzip")
                        .get(path);
        assertEquals("gzip", answer.header("Content-Encoding"));
        return answer.asByteArray();
    }
}
