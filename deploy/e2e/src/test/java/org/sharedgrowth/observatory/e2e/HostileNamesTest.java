package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The name of a data set and the reason for its release look like markup; third-party programs must
 * read both as text in every format. After all figures are deleted, the data set's address is gone
 * (status 410).
 */
@ExtendWith(Suite.class)
class HostileNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FLOW = "/flows/DF_NAMED";
    private static final String HOSTILE =
            "</script><b>x</b><!--<script> ]]> \"q\" 'a' \\ & {%} \n line right\u200F "
                    + "ü".repeat(420)
                    + "end";

    /** Reasons given by offices are a single line. */
    private static final String REASON =
            "</summary></entry><!--<script> ]]> \"q\" 'a' \\ & <b>x</b> " + "ü".repeat(200);

    @BeforeAll
    static void registerAndRelease() throws IOException, InterruptedException {
        ClientScript.installNode();
        Answer registered =
                Http.post(
                        "/api/indicators/v1/structures",
                        new OfficeProgram("observatory-steward").token(),
                        "application/json",
                        structures());
        assertEquals(200, registered.status(), registered::toString);
        release("I", REASON);
        Pause.until(
                Duration.ofMinutes(1),
                "its files are written",
                () -> get("/api/indicators/v1" + FLOW + "/downloads").status() == 200);
    }

    private static String structures() throws IOException {
        try (InputStream trade = HostileNamesTest.class.getResourceAsStream("/trade.json")) {
            String text = new String(Objects.requireNonNull(trade).readAllBytes(), UTF_8);
            JsonNode message = JSON.readTree(text.replace("_TRADE", "_NAMED"));
            ObjectNode flow = (ObjectNode) message.at("/data/dataflows/0");
            flow.put("name", HOSTILE).put("description", HOSTILE);
            for (String texts : List.of("names", "descriptions")) {
                PublicPages.LANGUAGES.forEach(
                        language -> flow.withObject("/" + texts).put(language, HOSTILE));
            }
            return message.toString();
        }
    }

    private static void release(String action, String reason) {
        Releases.release(
                "wb",
                "DF_NAMED&reason=" + URLEncoder.encode(reason, UTF_8),
                """
                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,COUNTRY,PRODUCT,DIRECTION,TIME_PERIOD,VALUE,OBS_STATUS,REMARK
                dataflow,DIGOBS:DF_NAMED(1.0.0),%s,Q,KEN,ROUTER,IMP,2024-Q1,12.50,A,
                """
                        .formatted(action));
    }

    @Test
    void programsReadNamesAndReasonsAsTextAndADeletedDataSetIsGone() throws Exception {
        everyFormIsReadByAParser();
        pagesHaveTheNameAsText();
        descriptionsOfColumnsHaveTheNameAsText();
        feedsHaveTheReasonAsText();

        String edition = Documents.newestEdition(FLOW);
        release("D", "All figures are deleted.");
        Pause.until(
                Duration.ofSeconds(2),
                "the address reports that the data set is gone",
                () -> get(FLOW).status() == 410);
        assertTrue(get(FLOW + "?lang=fr").body().contains("<html lang=\"fr\""));
        assertFalse(get(FLOW).body().contains("<b>x</b>"));
        for (String gone : List.of(FLOW + ".ttl", FLOW + "/linkset.json", edition + ".rdf")) {
            assertEquals(410, get(gone).status(), gone);
        }
        assertFalse(get("/catalog.jsonld").body().contains("DF_NAMED"));
    }

    private static void everyFormIsReadByAParser() throws Exception {
        String output =
                ClientScript.run(
                        List.of("node", "node/catalogue.mjs", Suite.running().origin(), FLOW));
        assertTrue(output.lines().noneMatch(line -> line.startsWith("FAULT")), output);
        assertTrue(output.contains(FLOW + ": "), output);
        for (JsonNode node : get(FLOW + ".jsonld").json().path("@graph")) {
            if (node.path("@id").asText().equals(Suite.running().origin() + FLOW)) {
                assertEquals(HOSTILE, node.at("/dct:title/0/@value").asText());
                assertEquals(HOSTILE, node.at("/dct:description/0/@value").asText());
                return;
            }
        }
        throw new AssertionError("the data set is not described");
    }

    private static void pagesHaveTheNameAsText() throws Exception {
        for (String path : List.of(FLOW, Documents.newestEdition(FLOW))) {
            for (String language : PublicPages.LANGUAGES) {
                Answer page = get(PublicPages.in(language, path));
                assertEquals(200, page.status(), path);
                assertFalse(
                        page.body().contains("<b>x</b>") || page.body().contains("<!--<script"),
                        path);
                JsonNode block = JSON.readTree(Documents.schemaOrgBlock(page));
                assertEquals(HOSTILE, block.path("name").asText(), path);
            }
        }
        assertFalse(get("/catalog").body().contains("<b>x</b>"));
    }

    private static void descriptionsOfColumnsHaveTheNameAsText() {
        JsonNode columns = get(Documents.newestEdition(FLOW) + "/croissant.json").json();
        assertTrue(columns.path("description").asText().contains(HOSTILE), columns::toString);
        JsonNode table = get("/sdmx/3.0/data/dataflow/DIGOBS/DF_NAMED/+/*?format=csvw").json();
        assertTrue(table.has("tableSchema"), table::toString);
    }

    private static void feedsHaveTheReasonAsText() throws Exception {
        for (String language : PublicPages.LANGUAGES) {
            String path = PublicPages.in(language, FLOW + "/changes.atom");
            JsonNode feed =
                    JSON.readTree(
                            ClientScript.run(
                                    List.of(
                                            "node",
                                            "node/feed.mjs",
                                            Suite.running().origin() + path)));
            assertEquals(1, feed.path("entries").size(), feed::toString);
            assertTrue(feed.path("entries").toString().contains("ü".repeat(200)), feed::toString);
            assertTrue(
                    feed.findValuesAsText("summary").stream().anyMatch(s -> s.contains(REASON))
                            || feed.at("/entries/0/summary").toString().contains("<b>x</b>"),
                    feed::toString);
        }
    }

    private static Answer get(String path) {
        return Http.send(Http.request(path));
    }
}
