package org.sharedgrowth.observatory.gateway.route;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The gateway's own refusals on the path of a dialect have the error format of that dialect. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DialectErrorsTest {
    private final StubService indicators = Surroundings.indicators();

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/data/DF/, application/xml, <mes:ErrorMessage code=\"140\">",
        "/sdmx/3.0/data/dataflow/*/*/*/, application/json, '\"errors\":[{\"code\":140,'",
        "/v2/country/all/indicator/, application/json, '[{\"message\":[{\"id\":\"120\",'",
        "/api/indicators/v1/indicators/, application/problem+json, /problems/target-too-long",
        "/countries/, application/problem+json, /problems/target-too-long"
    })
    void targetsOverTheLimitGetStatus414UpToEightTimesTheLimit(
            String path, String type, String body) throws IOException {
        indicators.forget();
        for (int length : new int[] {17_000, 65_000, 130_000}) {
            String answer = Raw.get(path + "K".repeat(length));
            assertThat(answer, startsWith("HTTP/1.1 414 "));
            assertThat(answer, matchesPattern("(?si).*content-type: " + quote(type) + "\r\n.*"));
            assertThat(answer, containsString(body));
        }
        assertEquals(0, indicators.requests().size());
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/data/%zz, '<mes:ErrorMessage code=\"140\">'",
        "/v2/%?x=%, '[{\"message\":[{\"id\":\"120\"'"
    })
    void badEncodingsAreRefusedInTheErrorFormatOfTheDialect(String target, String body)
            throws IOException {
        indicators.forget();

        String answer = send("GET", target, "");

        assertThat(answer, startsWith("HTTP/1.1 400 "));
        assertThat(answer, containsString(body));
        assertEquals(0, indicators.requests().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sdmx/3.0/{a|b}?c=^", "/v2/country/all?x=%"})
    void unusualTargetsAreForwardedUnchanged(String target) throws IOException {
        indicators.forget();
        indicators.json("/", "{}");

        assertThat(send("GET", target, ""), startsWith("HTTP/1.1 200 "));
        assertEquals(target, indicators.lastSeen().target());
    }

    @Test
    void anUndecodableAddressOfTheGatewayIsRefusedWithAnExplanation() throws IOException {
        String answer = send("GET", "/countries/%zz", "");

        assertThat(answer, startsWith("HTTP/1.1 400 "));
        assertThat(answer, containsString("/problems/bad-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sdmx/2.1/data/DF/all", "/sdmx/2.1?x", "/sdmx/2.1/data/<a>&b"})
    void anInvalidTokenIsRefusedInXml(String target) throws IOException {
        String answer = send("GET", target, "Authorization: Bearer nonsense\r\n");

        assertThat(answer, startsWith("HTTP/1.1 401 "));
        assertThat(answer, containsString("<mes:ErrorMessage code=\"110\">"));
        assertThat(answer, not(containsString("Access-Control-Allow-Origin")));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/data/DF/all, '<mes:ErrorMessage code=\"140\">'",
        "/v2/country, '[{\"message\":[{\"id\":\"120\",'"
    })
    void writesToReadOnlyPathsAreRefusedWith405EvenWithoutAToken(String target, String body)
            throws IOException {
        String answer = send("POST", target, "Content-Length: 0\r\n");

        assertThat(answer, startsWith("HTTP/1.1 405 "));
        assertThat(answer, containsString("Allow: GET, HEAD, OPTIONS\r\n"));
        assertThat(answer, containsString(body));
    }

    @Test
    void jsonClientsAreRefusedInJson() throws IOException {
        String byHeader =
                send(
                        "TRACE",
                        "/sdmx/2.1/data/DF/all",
                        "Accept: application/vnd.sdmx.data+json;version=1.0.0\r\n");
        String byParameter = send("TRACE", "/sdmx/2.1/data/DF/all?format=jsondata", "");

        assertThat(byHeader, startsWith("HTTP/1.1 405 "));
        assertThat(byHeader, containsString("\"errors\":[{\"code\":140,"));
        assertThat(byParameter, containsString("\"errors\":[{\"code\":140,"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/2.1/data/DF/all, application/vnd.sdmx.data+json;version=2.1.0, '\"code\":405,'",
        "/sdmx/3.0/data/x, application/vnd.sdmx.data+json; version=2.1.0, '\"code\":405,'",
        "/sdmx/3.0/data/x?format=jsondata&formatVersion=2.1.0, */*, '\"code\":405,'",
        "/sdmx/3.0/data/x, 'text/csv;q=0.5,application/vnd.sdmx.data+json;version=2.1.0', '\"code\":405,'",
        "/sdmx/3.0/data/x, application/vnd.sdmx.data+json;version=2.0.0, '\"code\":140,'",
        "/sdmx/3.0/data/x?format=jsondata&formatVersion=2.0.0, */*, '\"code\":140,'",
        "/sdmx/3.0/data/x, */*, '\"code\":140,'",
        "/sdmx/2.1/data/DF/all, 'application/xml,application/json;q=0.9', 'code=\"140\"'"
    })
    void errorCodesDependOnTheRequestedVersion(String target, String accept, String code)
            throws IOException {
        String answer = send("TRACE", target, "Accept: " + accept + "\r\n");

        assertThat(answer, startsWith("HTTP/1.1 405 "));
        assertThat(answer, containsString(code));
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx, 404, '\"errors\":[{\"code\":100,'",
        "/sdmxx, 404, /problems/not-found",
        "/api/nothing, 404, /problems/not-found"
    })
    void unknownPathsOfServicesAreNotAnsweredWithAPage(String target, int status, String body)
            throws IOException {
        String answer = send("GET", target, "");

        assertThat(answer, startsWith("HTTP/1.1 " + status + " "));
        assertThat(answer, containsString(body));
    }

    private static String send(String method, String target, String headers) throws IOException {
        return Raw.exchange(
                method
                        + " "
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + headers
                        + "\r\n");
    }

    private static String quote(String type) {
        return Pattern.quote(type);
    }
}
