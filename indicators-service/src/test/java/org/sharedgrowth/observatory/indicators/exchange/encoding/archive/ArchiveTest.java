package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.CsvwParser;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.tokens.Sha256;

/** A slice as a zip archive: the table with its description, licence and citation. */
@QuarkusTest
class ArchiveTest {
    private static final String SLICE =
            "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.RWA+BRA.IT_NET_USER_ZS.F._T._T._T._T";

    private static boolean released;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFiguresOfTwoSources() {
        if (released) {
            return;
        }
        smallWorld.create();
        data.release(
                "DF_DIGITAL:1",
                "OBS",
                v ->
                        v.series(
                                        "A.RWA.IT_NET_USER_ZS.F._T._T._T._T",
                                        aSeries()
                                                .row("2020", "12.5", "A", "F", "=cmd", "")
                                                .row("2021", "", "L"))
                                .series(
                                        "A.BRA.IT_NET_USER_ZS.F._T._T._T._T",
                                        aSeries()
                                                .row(
                                                        "2020",
                                                        "80",
                                                        "A",
                                                        "F",
                                                        "IBGE, \"PNAD\"",
                                                        "")));
        released = true;
    }

    @Test
    void anArchiveContainsTheTableAndItsDescription() throws IOException {
        Map<String, String> files = files(SLICE + "?format=zip");

        assertEquals(
                List.of(
                        "data.csv",
                        "README.txt",
                        "LICENCE.txt",
                        "CITATION.txt",
                        "citation.bib",
                        "citation.ris",
                        "citation.json",
                        "metadata.json",
                        "data.csv-metadata.json",
                        "ro-crate-metadata.json"),
                List.copyOf(files.keySet()));
        assertEquals(
                RawAnswer.get(SLICE + "?format=csvdata&labels=name", Map.of()).text(),
                files.get("data.csv"));
        String readme = files.getOrDefault("README.txt", "");
        assertTrue(
                readme.startsWith("\uFEFFIndividuals using the internet, Code F\n\n3 figures."),
                readme);
        assertTrue(readme.contains(SLICE + "?format=csvdata"), readme);
        String licence = files.getOrDefault("LICENCE.txt", "");
        assertTrue(
                licence.contains("Rights: facts, with attribution to the sources named"), licence);
        assertTrue(licence.endsWith("- IBGE, \"PNAD\"\n- =cmd\n"), licence);
        String citation = files.getOrDefault("CITATION.txt", "");
        assertTrue(citation.startsWith("\uFEFFIBGE, \"PNAD\"; =cmd ("), citation);
        assertTrue(citation.contains("Individuals using the internet, Code F."), citation);
        assertTrue(citation.contains("http://localhost:8080" + SLICE + "?format=zip."), citation);
        assertTrue(
                files.getOrDefault("citation.bib", "")
                        .contains("author = {{IBGE, \"PNAD\"} and {=cmd}},"));
        assertTrue(
                files.getOrDefault("citation.ris", "")
                        .startsWith("TY  - DATA\r\nAU  - IBGE; \"PNAD\"\r\n"));
        JsonObject metadata = new JsonObject(files.getOrDefault("metadata.json", ""));
        assertEquals(3, metadata.getInteger("rows"));
        assertEquals(
                "Share of people who used the internet in the last three months.",
                metadata.getJsonArray("indicators").getJsonObject(0).getString("definition"));
        assertEquals("FREQ", metadata.getJsonArray("columns").getJsonObject(0).getString("column"));
    }

    @Test
    void theManifestListsEachFileWithItsHash() throws IOException {
        Map<String, String> files = files(SLICE + "?format=zip");
        JsonArray graph =
                new JsonObject(files.getOrDefault("ro-crate-metadata.json", ""))
                        .getJsonArray("@graph");
        Map<String, JsonObject> entities = new LinkedHashMap<>();
        graph.forEach(one -> entities.put(((JsonObject) one).getString("@id"), (JsonObject) one));

        files.remove("ro-crate-metadata.json");
        files.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            JsonObject file = entities.getOrDefault(name, new JsonObject());
            assertEquals("File", file.getString("@type"), name);
            assertEquals(Integer.toString(bytes.length), file.getString("contentSize"), name);
            assertEquals(
                    HexFormat.of().formatHex(Sha256.of(bytes)), file.getString("sha256"), name);
        });
        JsonObject root = entities.getOrDefault("./", new JsonObject());
        assertEquals(files.size(), root.getJsonArray("hasPart").size());
        assertEquals("LICENCE.txt", root.getJsonObject("license").getString("@id"));
        assertEquals(
                "data.csv-metadata.json",
                entities.getOrDefault("data.csv", new JsonObject())
                        .getJsonObject("conformsTo")
                        .getString("@id"));
    }

    @Test
    void theColumnsOfTheTableAreDescribed() throws IOException {
        Map<String, String> files = files(SLICE + "?format=zip");
        assertEquals(
                CsvwParser.header(files.getOrDefault("data.csv", "")),
                CsvwParser.titles(files.getOrDefault("data.csv-metadata.json", "")));
    }

    @Test
    void anArchiveIsInTheReadersLanguage() throws IOException {
        Map<String, String> files = files(SLICE + "?format=zip&lang=ar");

        assertTrue(
                files.getOrDefault("README.txt", "")
                        .replaceAll("[\u2068\u2069]", "")
                        .startsWith("\uFEFFالأفراد الذين يستخدمون الإنترنت، Code F"));
        assertTrue(files.getOrDefault("CITATION.txt", "").contains("مرصد النمو المشترك"));
    }

    @Test
    void equalRequestsGiveEqualArchives() {
        assertArrayEquals(bytes(SLICE + "?format=zip"), bytes(SLICE + "?format=zip"));
    }

    @Test
    void anArchiveIsChosenByItsMediaType() {
        given().header("Accept", "application/zip")
                .header("Accept-Encoding", "identity")
                .get("/sdmx/2.1/data/DF_DIGITAL/A.RWA.IT_NET_USER_ZS.F._T._T._T._T")
                .then()
                .statusCode(200)
                .contentType("application/zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&includeHistory=true", "&updatedAfter=2001-01-01"})
    void changesCannotBeRequestedAsAnArchive(String changes) {
        RawAnswer.get(SLICE + "?format=zip" + changes, Map.of()).statusCode(406);
    }

    @Test
    void aQueryWithoutRowsHasNoArchive() {
        RawAnswer.get(SLICE + "?format=zip&c[TIME_PERIOD]=1900", Map.of()).statusCode(204);
    }

    private static byte[] bytes(String target) {
        return given().urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static Map<String, String> files(String target) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(target)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
