package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.ModelSamples;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Table;
import org.sharedgrowth.observatory.messages.citation.Licence;

class CroissantTest {
    private static final Table TABLE =
            new Table(
                    List.of(
                            new Table.Column("REF_AREA", ModelSamples.HOSTILE, false, true),
                            new Table.Column("TIME_PERIOD", "Period", false, true),
                            new Table.Column("OBS_VALUE", "", true, false),
                            new Table.Column("OBS_STATUS", "Status", false, false)));

    private static JsonNode data(Flow flow) throws Exception {
        return new ObjectMapper()
                .readTree(
                        Croissant.of(
                                ModelSamples.catalogue(List.of(flow)),
                                flow,
                                flow.current(),
                                TABLE));
    }

    private static Flow flow(String name, Optional<Licence> licence) {
        return ModelSamples.flow("DF_A", name, name, licence);
    }

    @Test
    void theParquetFileHasItsAddressAndFingerprint() throws Exception {
        JsonNode data = data(flow("Digital economy", Optional.of(Licence.CC_BY_4_0)));
        JsonNode file = data.at("/distribution/0");

        assertEquals("http://mlcommons.org/croissant/1.1", data.path("conformsTo").asText());
        assertEquals("https://schema.org/", data.at("/@context/@vocab").asText());
        assertEquals("17.0.0", data.path("version").asText());
        assertEquals("2026-03-01", data.path("datePublished").asText());
        assertEquals(Licence.CC_BY_4_0.address(), data.path("license").asText());
        assertEquals(ModelSamples.ORIGIN + "/flows/DF_A/releases/17", data.path("url").asText());
        assertTrue(data.path("citeAs").asText().startsWith("@"), data.path("citeAs").asText());
        assertEquals(1, data.path("distribution").size());
        assertEquals("cr:FileObject", file.path("@type").asText());
        assertEquals("application/x-parquet", file.path("encodingFormat").asText());
        assertEquals("ab".repeat(32), file.path("sha256").asText());
        assertEquals("912345 B", file.path("contentSize").asText());
        assertEquals(
                ModelSamples.ORIGIN
                        + "/api/indicators/v1/flows/DF_A/download?format=parquet&release=17",
                file.path("contentUrl").asText());
    }

    /** The members of the example in the specification, and no more. */
    @Test
    void theDocumentHasTheMembersOfADataSet() throws Exception {
        JsonNode data = data(flow("Digital economy", Optional.of(Licence.CC_BY_4_0)));
        Set<String> members = new TreeSet<>();
        data.fieldNames().forEachRemaining(members::add);

        assertEquals(
                new TreeSet<>(
                        List.of(
                                "@context",
                                "@type",
                                "citeAs",
                                "conformsTo",
                                "creator",
                                "dateModified",
                                "datePublished",
                                "description",
                                "distribution",
                                "inLanguage",
                                "keywords",
                                "license",
                                "name",
                                "publisher",
                                "recordSet",
                                "url",
                                "version")),
                members);
        assertEquals(
                List.of("Connectivity and access", "People and society", "Internet use"),
                data.path("keywords").valueStream().map(JsonNode::asText).toList());
        assertEquals("@vocab", data.at("/@context/dataType/@type").asText());
        assertEquals("@json", data.at("/@context/examples/@type").asText());
    }

    @Test
    void eachColumnIsAFieldOfTheFile() throws Exception {
        JsonNode data = data(flow("Digital economy", Optional.empty()));
        JsonNode rows = data.at("/recordSet/0");
        Set<String> ids = new HashSet<>();

        assertEquals(TABLE.columns().size(), rows.path("field").size());
        for (int i = 0; i < TABLE.columns().size(); i++) {
            Table.Column column = TABLE.columns().get(i);
            JsonNode field = rows.path("field").get(i);
            ids.add(field.path("@id").asText());
            assertEquals(column.name(), field.at("/source/extract/column").asText());
            assertEquals(data.at("/distribution/0/@id"), field.at("/source/fileObject/@id"));
            assertEquals(column.number() ? "sc:Float" : "sc:Text", field.path("dataType").asText());
            assertFalse(field.path("description").asText().isEmpty());
        }
        assertEquals(2, rows.path("key").size());
        for (JsonNode key : rows.path("key")) {
            assertTrue(ids.contains(key.path("@id").asText()), key::toString);
        }
    }

    @Test
    void aHostileNameStaysTextAndNoLicenceIsInvented() throws Exception {
        JsonNode data = data(flow(ModelSamples.HOSTILE, Optional.empty()));

        assertTrue(data.path("description").asText().contains(ModelSamples.HOSTILE.strip()));
        assertEquals(ModelSamples.HOSTILE, data.at("/recordSet/0/field/0/description").asText());
        assertFalse(data.has("license"));
        assertFalse(data.path("dct:rights").asText().isEmpty());
    }

    @Test
    void thereIsNoDocumentWithoutAFingerprintOfTheFile() {
        Flow flow = flow("Digital economy", Optional.empty());
        Edition unknown = flow.current().withFingerprints(Map.<String, Download.Fingerprint>of());

        assertEquals("", Croissant.of(ModelSamples.catalogue(List.of(flow)), flow, unknown, TABLE));
    }
}
