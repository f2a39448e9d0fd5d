package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.sharedgrowth.observatory.gateway.stub.Browser;

/** The size of a page as it is transferred. */
final class PageWeight {
    /** The number of bytes that a connection transfers in its first round trips. */
    private static final int MAX_BYTES = 14_000;

    private PageWeight() {}

    /** Fails if the page, compressed and with its style rules, is larger than allowed. */
    static void assertLight(String path) {
        byte[] zipped =
                given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                        .accept(Browser.ACCEPT)
                        .header("Accept-Encoding", "gzip")
                        .urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("Content-Encoding", "gzip")
                        .extract()
                        .asByteArray();
        assertTrue(zipped.length <= MAX_BYTES, path + " has " + zipped.length + " bytes");
    }
}
