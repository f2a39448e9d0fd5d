package org.sharedgrowth.observatory.gateway.discovery;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Names of offices, data sets, indicators and reports that contain markup are shown as text. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class HostileNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE =
            "</script><b>x</b><!--<script> ]]> \"q\" 'a' \\ & ; , \n line \u202Eright\u200F "
                    + "ü".repeat(420)
                    + "end";
    private static final Set<String> TEXTS =
            Set.of("name", "shortName", "title", "summary", "reason", "definition", "unitName");
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script", Pattern.DOTALL);

    @BeforeEach
    void serve() throws Exception {
        Samples.serve();
        // The newest matching stub wins, so a specific address is stubbed after its prefix.
        serveHostile("indicators", "indicators");
        serveHostile("indicators/IT_NET_USER_ZS", "indicator");
        serveHostile("offices", "offices");
        serveHostile("releases", "releases");
        serveHostile("areas/KEN", "area");
        serveHostile("structures?type=dataflow", "dataflows");
        Surroundings.reports().json("/api/reports/v1/reports", hostile("reports"));
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/calendar",
                        """
                        {"page":1,"pageSize":1000,"total":1,"items":[{"flow":"DF_DIGITAL",
                         "provider":"NSO_KEN","releaseAt":"2027-03-01T06:00:00Z",
                         "id":"0f8fad5b-d9cb-469f-a165-70867728950e","revision":3,
                         "state":"PLANNED","changedAt":"2027-01-15T08:30:00Z"}]}\
                        """);
    }

    private static void serveHostile(String path, String sample) throws Exception {
        Surroundings.indicators().json("/api/indicators/v1/" + path, hostile(sample));
    }

    /** A sample with every text replaced. */
    private static String hostile(String sample) throws Exception {
        JsonNode json = JSON.readTree(Samples.text(sample + ".json"));
        replace(json);
        return json.toString();
    }

    private static void replace(JsonNode json) {
        if (json instanceof ObjectNode object) {
            TEXTS.stream()
                    .filter(name -> object.path(name).isTextual())
                    .forEach(name -> object.set(name, TextNode.valueOf(HOSTILE)));
            if (object.has("seriesRevised")) {
                object.put("reason", HOSTILE);
            }
        }
        json.forEach(HostileNamesTest::replace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void hostileNamesAppearAsTextInFeeds(String language) throws Exception {
        for (String path :
                List.of(
                        "/releases.atom",
                        "/reports.atom",
                        "/countries/KEN/changes.atom",
                        "/flows/DF_DIGITAL/changes.atom")) {
            String body = body(path + "?lang=" + language);
            Document feed =
                    DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(body)));
            assertTrue(feed.getDocumentElement().getTextContent().contains(HOSTILE), body);
            assertEquals(0, feed.getElementsByTagNameNS("*", "b").getLength(), body);
            assertEquals(0, feed.getElementsByTagNameNS("*", "script").getLength(), body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void hostileNamesAppearAsTextInTheCalendar(String language) {
        String file = body("/calendar.ics?lang=" + language).replace("\r\n ", "");
        assertFalse(file.replace("\r\n", "").contains("\n"), file);
        String summary =
                file.lines()
                        .filter(line -> line.startsWith("SUMMARY;"))
                        .map(HostileNamesTest::unescape)
                        .findFirst()
                        .orElseThrow();
        assertTrue(summary.contains(HOSTILE), summary);
        assertEquals(1, file.lines().filter("BEGIN:VEVENT"::equals).count(), file);
    }

    private static String unescape(String text) {
        Matcher escape = Pattern.compile("\\\\(.)").matcher(text);
        return escape.replaceAll(found ->
                Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "ar", "zh"})
    void aHostileNameAppearsAsTextInTheDescriptionInAPage(String language) throws Exception {
        String page = body("/indicators/IT_NET_USER_ZS?view=table&lang=" + language);
        Matcher block = BLOCK.matcher(page);
        assertTrue(block.find(), page);
        assertEquals(HOSTILE, JSON.readTree(block.group(1)).path("name").asText());
        assertFalse(page.contains("<b>x</b>") || page.contains("<!--<script"), page);
    }

    private static String body(String path) {
        return given().accept("text/html, */*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
