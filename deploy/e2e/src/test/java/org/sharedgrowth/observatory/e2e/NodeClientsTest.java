package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Third-party JavaScript clients find the same data as the native API. */
@ExtendWith(Suite.class)
class NodeClientsTest {
    private static final long SEED = 20_261_124;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        ClientScript.installNode();
        TrickyData.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdmx-rest", "sdmx-json-parser", "jsonstat-toolkit"})
    void aClientFindsTheRowsOfRandomSlices(String client) throws Exception {
        for (Slice slice : Slice.draw(SEED, 4, 4)) {
            assertEquals(slice.expected(), readRows(client, slice), slice::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdmx-rest", "sdmx-json-parser", "jsonstat-toolkit"})
    void missingValuesFlagsAndConfidentialRowsAreCorrect(String client) throws Exception {
        Set<ClientRow> found = readRows(client, TrickyData.TRICKY_SLICE);
        assertEquals(TrickyData.TRICKY_SLICE.expected(), found);
        String women = "A.IND.IT_NET_USER_ZS.F._T._T._T._T";
        assertTrue(found.contains(new ClientRow(women, "2018", "14.5", "E")), found::toString);
        assertTrue(found.contains(new ClientRow(women, "2019", "", "M")), found::toString);
        assertTrue(
                found.stream().noneMatch(r -> r.key().equals(women) && r.period().equals("2020")),
                "the confidential figure is public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdmx-json-parser", "jsonstat-toolkit"})
    void aRevisedFigureIsReadInItsOldAndItsNewState(String client) throws Exception {
        String before = TrickyData.release();
        String women = "A.IND.IT_NET_USER_ZS.F._T._T._T._T";

        assertEquals(
                Set.of(new ClientRow(women, "2003", "9.1", "E")),
                readRows(client, TrickyData.REVISED_SLICE, before));
        assertEquals(
                Set.of(new ClientRow(women, "2003", "9.4", "A")),
                readRows(client, TrickyData.REVISED_SLICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators/v1/observations/citation?indicator=IT_NET_USER_ZS&area=KEN&format=",
                "/api/indicators/v1/observations/citation?indicator=IT_NET_USER_ZS&lang=zh&format=",
                "/api/indicators/v1/observations/citation?flow=DF_WDI&lang=fr&format=",
                "/api/reports/v1/reports/digital-engine/versions/1.0/citation?format="
            })
    void aReferenceManagerReadsTheSameCitationFromEveryFormat(String citation) throws Exception {
        JsonNode csl = readCitation(citation, "csl");

        assertTrue(csl.path("title").asText().length() > 5, csl::toString);
        assertTrue(csl.path("year").asInt() >= 2026, csl::toString);
        assertTrue(csl.path("address").asText().startsWith(Suite.running().origin() + "/"));
        for (String form : List.of("bibtex", "ris")) {
            JsonNode read = readCitation(citation, form);
            assertEquals(plain(csl), plain(read), form);
        }
    }

    private static JsonNode readCitation(String citation, String form) throws Exception {
        String address = Suite.running().origin() + citation + form;
        return new ObjectMapper()
                .readTree(ClientScript.run(List.of("node", "node/citation-js.mjs", address, form)));
    }

    /** Removes differences in punctuation between the formats, such as TeX's quotation marks. */
    private static String plain(JsonNode item) {
        return item.toString()
                .replaceAll("[’‘'`“”]+", "'")
                .replaceAll("[\\u00A0\\u202F]", " ")
                .replaceAll("[;，،]", ",")
                .replace("–", "--");
    }

    @Test
    void aClientWithoutSignInCanSendAnApiKey() throws Exception {
        String keys = "/api/gateway/v1/keys";
        String token = new OfficeProgram("developer").token();
        Answer created = Http.post(keys, token, "application/json", "{\"name\":\"R\",\"days\":1}");
        assertEquals(201, created.status(), created::toString);
        String id = created.json().path("id").asText();
        Slice slice = Slice.draw(SEED, 1, 4).getFirst();

        assertEquals(
                slice.expected(),
                readRows("sdmx-rest", slice, created.json().path("key").asText()));

        JsonNode keysAfterUse = Http.get(keys, token).json().path("items");
        assertTrue(
                keysAfterUse
                        .valueStream()
                        .anyMatch(key -> key.path("id").asText().equals(id) && key.has("lastUsed")),
                keysAfterUse::toString);
        String keyPath = keys + "/" + id;
        Answer revoked =
                Http.send(
                        OfficeProgram.authorized(
                                Http.request(keyPath).DELETE(), "DELETE", keyPath, token));
        assertEquals(204, revoked.status(), revoked::toString);
    }

    private static Set<ClientRow> readRows(String client, Slice slice, String... more)
            throws Exception {
        List<String> arguments = new ArrayList<>(slice.arguments());
        arguments.addAll(List.of(more));
        return ClientScript.rows("node", "node/" + client + ".mjs", arguments);
    }
}
