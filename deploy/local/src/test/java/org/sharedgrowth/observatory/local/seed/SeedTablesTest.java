package org.sharedgrowth.observatory.local.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Converts the committed tables to requests. */
class SeedTablesTest {
    private static final Tables TABLES = new Tables(Path.of("../seed"));
    private final JsonNode data = message().path("data");

    @Test
    void everyArtefactHasANameADescriptionAndAnAnnotation() {
        data.forEach(artefacts -> {
            assertFalse(artefacts.isEmpty());
            for (JsonNode artefact : artefacts) {
                String id = artefact.path("id").asText();
                assertTrue(artefact.hasNonNull("name"), id);
                assertTrue(artefact.hasNonNull("description"), id);
                assertFalse(artefact.path("annotations").isEmpty(), id);
                assertTrue(artefact.hasNonNull("version"), id);
            }
        });
    }

    @Test
    void everyArtefactTypeExistsAndEverySchemeHasAtLeastTwoItems() {
        assertEquals(
                Set.of(
                        "agencySchemes",
                        "categorisations",
                        "categorySchemes",
                        "codelists",
                        "conceptSchemes",
                        "dataConstraints",
                        "dataConsumerSchemes",
                        "dataProviderSchemes",
                        "dataStructures",
                        "dataflows",
                        "hierarchies",
                        "hierarchyAssociations",
                        "metadataStructures",
                        "metadataflows",
                        "organisationUnitSchemes",
                        "processes",
                        "provisionAgreements",
                        "reportingTaxonomies",
                        "representationMaps"),
                data.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        for (String items :
                List.of(
                        "agencies",
                        "categories",
                        "codes",
                        "concepts",
                        "dataConsumers",
                        "dataProviders",
                        "organisationUnits",
                        "reportingCategories")) {
            for (JsonNode scheme : data.findParents(items)) {
                if (scheme.has("agencyID")) {
                    assertTrue(scheme.path(items).size() > 1, scheme.path("id").asText());
                }
            }
        }
    }

    @Test
    void aTopicDataflowIsAViewOfItsIndicatorsWithThreeAgreements() {
        JsonNode flow = artefact("dataflows", "DF_CONNECTIVITY");
        List<String> shown =
                artefact("dataConstraints", "CC_DF_CONNECTIVITY")
                        .path("cubeRegions")
                        .findValuesAsText("value");
        long agreements =
                data.path("provisionAgreements").findValuesAsText("dataflow").stream()
                        .filter(urn -> urn.endsWith("DIGOBS:DF_CONNECTIVITY(1.0.0)"))
                        .count();

        assertEquals("DF_DIGITAL", annotation(flow, "VIEW_OF"));
        assertTrue(shown.contains("IT_NET_USER_ZS"), shown::toString);
        assertFalse(shown.contains("DE_GDP_SHARE"), shown::toString);
        assertEquals(3, agreements);
    }

    @Test
    void anAreaHasItsNamesAndItsCodesInOtherClassifications() {
        JsonNode kenya = item(artefact("codelists", "CL_AREA").path("codes"), "KEN");

        assertEquals("Kenya", kenya.path("name").asText());
        assertEquals("肯尼亚", kenya.path("names").path("zh").asText());
        assertEquals("country", annotation(kenya, "KIND"));
        assertEquals("KE", annotation(kenya, "ISO2"));
        assertEquals("404", annotation(kenya, "M49"));
    }

    @Test
    void areasHaveTheTwoLetterCodesOfTheWorldBank() {
        JsonNode codes = artefact("codelists", "CL_AREA").path("codes");

        assertEquals("1W", annotation(item(codes, "001"), "WB_ISO2"));
        assertEquals("XM", annotation(item(codes, "LIC"), "WB_ISO2"));
        assertEquals("XK", annotation(item(codes, "XKX"), "WB_ISO2"));
    }

    @Test
    void anIndicatorHasItsUnitAndItsDottedAlias() {
        JsonNode users =
                item(artefact("codelists", "CL_INDICATOR").path("codes"), "IT_NET_USER_ZS");

        assertEquals("IT.NET.USER.ZS", annotation(users, "WB_ID"));
        assertEquals("PT", annotation(users, "UNIT_MEASURE"));
        assertEquals("0", annotation(users, "UNIT_MULT"));
        assertEquals("1", annotation(users, "DECIMALS"));
        assertEquals("CONNECTIVITY.USE", annotation(users, "TOPIC"));
        assertEquals("HIGHER", annotation(users, "DIRECTION"));
        assertEquals("SHARE", annotation(users, "UNIT_KIND"));
        assertEquals("SP_POP_TOTL", annotation(users, "WEIGHT_INDICATOR"));
        assertEquals("w", annotation(users, "AGGREGATION"));
    }

    @Test
    void dimensionsAreInTheOrderOfTheKey() {
        JsonNode dimensions =
                artefact("dataStructures", "DSD_DIGITAL")
                        .path("dataStructureComponents")
                        .path("dimensionList");

        assertEquals(
                List.of(
                        "FREQ",
                        "REF_AREA",
                        "INDICATOR",
                        "SEX",
                        "AGE",
                        "URBANISATION",
                        "INCOME",
                        "DISABILITY"),
                dimensions.path("dimensions").findValuesAsText("id"));
        assertEquals("TIME_PERIOD", dimensions.path("timeDimension").path("id").asText());
    }

    @Test
    void aNewerVersionOfTheStructureAppendsAttributes() {
        List<List<String>> attributes =
                StreamSupport.stream(data.path("dataStructures").spliterator(), false)
                        .map(structure ->
                                structure
                                        .path("dataStructureComponents")
                                        .path("attributeList")
                                        .path("attributes")
                                        .findValuesAsText("id"))
                        .toList();
        List<String> first = attributes.getFirst();

        assertEquals(
                List.of("1.0.0", "1.1.0"), data.path("dataStructures").findValuesAsText("version"));
        assertEquals("COMMENT_OBS", first.getLast());
        assertEquals(first, attributes.get(1).subList(0, first.size()));
        assertEquals(
                List.of("STANDARD_ERROR", "SAMPLE_SIZE"),
                attributes.get(1).subList(first.size(), attributes.get(1).size()));
    }

    @Test
    void anAgreementLetsAnOfficeSendItsOwnAreaOnly() {
        JsonNode constraint = artefact("dataConstraints", "CC_PA_DF_DIGITAL_NSO_KEN");

        assertEquals("Allowed", constraint.path("role").asText());
        assertEquals(
                "[{\"id\":\"REF_AREA\",\"include\":true,\"values\":[{\"value\":\"KEN\"}]}]",
                constraint.path("cubeRegions").path(0).path("keyValues").toString());
        assertTrue(
                constraint
                        .path("constraintAttachment")
                        .toString()
                        .contains("ProvisionAgreement=DIGOBS:PA_DF_DIGITAL_NSO_KEN(1.0.0)"));
    }

    @Test
    void aTopicIsInsideItsParent() {
        JsonNode connectivity =
                item(artefact("categorySchemes", "CAS_TOPICS").path("categories"), "CONNECTIVITY");

        assertTrue(connectivity.path("categories").findValuesAsText("id").contains("MOBILE"));
        assertEquals("TECH", annotation(connectivity, "THEME"));
    }

    @Test
    void theWorldContainsEveryCountryOfItsRegions() {
        JsonNode world = artefact("hierarchies", "HCL_M49").path("hierarchicalCodes").path(0);
        Set<String> below = new HashSet<>(world.findValuesAsText("id"));

        assertEquals("001", world.path("id").asText());
        assertTrue(below.containsAll(Set.of("KEN", "BRA", "CHN", "019", "202")), below::toString);
    }

    @Test
    void groupsOfAreasFormTreesByRegionIncomeAndStatus() {
        JsonNode trees = artefact("hierarchies", "HCL_AREA").path("hierarchicalCodes");

        assertEquals(
                List.of("001", "LIC", "LMC", "UMC", "HIC", "199", "432", "722"),
                StreamSupport.stream(trees.spliterator(), false)
                        .map(tree -> tree.path("id").asText())
                        .toList());
        assertEquals(
                List.of(44, 32, 53),
                IntStream.of(5, 6, 7)
                        .mapToObj(tree -> trees.path(tree).path("hierarchicalCodes").size())
                        .toList(),
                "least developed, landlocked developing, small island developing");
        for (int income = 1; income <= 4; income++) {
            assertTrue(trees.path(income).path("hierarchicalCodes").size() > 20);
        }
    }

    @Test
    void incomeGroupsHaveTheirMembersByYear() {
        JsonNode groups = artefact("hierarchies", "HCL_INCOME_HISTORY").path("hierarchicalCodes");
        List<String> argentina =
                StreamSupport.stream(
                                item(groups, "UMC").path("hierarchicalCodes").spliterator(), false)
                        .filter(node -> node.path("code").asText().endsWith(".ARG"))
                        .map(node ->
                                String.join(
                                        " ",
                                        node.path("id").asText(),
                                        node.path("validFrom").asText(),
                                        node.path("validTo").asText()))
                        .toList();

        assertEquals(
                List.of("LIC", "LMC", "UMC", "HIC"),
                StreamSupport.stream(groups.spliterator(), false)
                        .map(group -> group.path("id").asText())
                        .toList());
        assertTrue(argentina.size() > 1, argentina::toString);
        assertEquals("ARG", argentina.getFirst().substring(0, 3));
        assertTrue(argentina.get(1).startsWith("ARG_2 "), argentina::toString);
        assertTrue(
                argentina.getFirst().matches("ARG \\d{4}-01-01T00:00:00Z \\d{4}-12-31T23:59:59Z"),
                argentina::toString);
    }

    @Test
    void eachOfficeSendsOneRowForEachOfItsFacts() throws IOException {
        List<FactFile> files = FactFile.all(TABLES);
        FactFile kenya =
                files.stream()
                        .filter(f -> f.provider().equals("NSO_KEN"))
                        .findFirst()
                        .orElseThrow();
        List<String> rows = new String(kenya.csv(), StandardCharsets.UTF_8).lines().toList();

        assertEquals(kenya.positions().size() + 1, rows.size());
        assertTrue(
                rows.get(1).startsWith("dataflow,DIGOBS:DF_DIGITAL(1.0.0),I,A,KEN,"), rows.get(1));
        String place = kenya.positionOf(2);
        assertTrue(place.startsWith("facts.csv line "), place);
        String line =
                Files.readAllLines(Path.of("../seed/facts.csv"))
                        .get(Integer.parseInt(place.substring("facts.csv line ".length())) - 1);
        assertTrue(line.startsWith("DF_DIGITAL,NSO_KEN,A,KEN,"), line);
        assertEquals("an unknown row", kenya.positionOf(1));
        assertEquals(
                TABLES.rows("facts").size() + TABLES.rows("headline_facts").size(),
                files.stream().mapToInt(f -> f.positions().size()).sum());
    }

    @Test
    void theSameTablesGiveTheSameBytes() {
        assertArrayEquals(StructureMessage.of(TABLES), StructureMessage.of(TABLES));
        assertEquals(TABLES.fingerprint(), TABLES.fingerprint());
    }

    private JsonNode artefact(String kind, String id) {
        return item(data.path(kind), id);
    }

    private static JsonNode item(JsonNode items, String id) {
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no " + id);
    }

    private static String annotation(JsonNode item, String type) {
        for (JsonNode annotation : item.path("annotations")) {
            if (annotation.path("type").asText().equals(type)) {
                return annotation.path("title").asText();
            }
        }
        throw new AssertionError("no annotation " + type + ": " + item);
    }

    private static JsonNode message() {
        try {
            return new ObjectMapper().readTree(StructureMessage.of(TABLES));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
