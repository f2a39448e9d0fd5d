package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.exchange.SdmxRequests;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.sdmx21.StructureReader21;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.registration.Registries;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;

/**
 * Results of each keyword of structure queries, on the small world and one artefact of every type.
 */
class StructureSearchTest {
    private static final ReferenceGraph GRAPH = new ReferenceGraph(EveryArtefactType.registry());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    codelist/DIGOBS/CL_SEX/1.0.0            | CL_SEX
                    codelist/DIGOBS/CL_SEX/latest           | CL_SEX
                    codelist/DIGOBS/CL_SEX/all              | CL_SEX
                    codelist/DIGOBS/CL_SEX                  | CL_SEX
                    codelist/all/CL_SEX+CL_AGE              | CL_AGE CL_SEX
                    codelist/DIGOBS+SDMX/CL_SEX             | CL_SEX
                    codelist/SDMX/CL_SEX                    |
                    codelist/DIGOBS/CL_SEX/2.0.0            |
                    codelist/DIGOBS/CL_SEX/9.9.9+1.0.0      | CL_SEX
                    agencyscheme                            | AGENCIES
                    dataproviderscheme/all/all/all          | DATA_PROVIDERS
                    organisationscheme/all/all/all          | AGENCIES DATA_PROVIDERS DATA_CONSUMERS OUS_OFFICE
                    dataconsumerscheme                      | DATA_CONSUMERS
                    organisationunitscheme/DIGOBS/OUS_OFFICE/1.0 | OUS_OFFICE
                    reportingtaxonomy/all/all/all           | RT_YEARBOOK
                    structureset/DIGOBS/MAP_CONF_STATUS     | MAP_CONF_STATUS
                    process/DIGOBS/PR_RELEASE/1.0.0         | PR_RELEASE
                    hierarchicalcodelist/all/all/all        | HCL_G20 HCL_M49 HCL_UN_STATUS
                    metadatastructure                       | MSD_QUALITY
                    metadataflow                            | MDF_QUALITY
                    categorisation/all/all/all              | CAT_DF_CONNECTIVITY CAT_DF_DIGITAL
                    contentconstraint/DIGOBS/CC_DF_CONNECTIVITY | CC_DF_CONNECTIVITY
                    allowedconstraint/DIGOBS/CC_DF_CONNECTIVITY | CC_DF_CONNECTIVITY
                    actualconstraint/DIGOBS/CC_DF_CONNECTIVITY  |
                    """)
    void artefactsAreFoundByIdentity(String target, String expected) {
        assertEquals(words(expected), ids(target));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=none        | DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=children    | DSD_DIGITAL DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=descendants | CS_DIGITAL CL_AGE CL_AREA CL_CONF_STATUS CL_DECIMALS CL_DISABILITY CL_FREQ CL_INCOME CL_INDICATOR CL_OBS_STATUS CL_SEX CL_UNIT_MEASURE CL_UNIT_MULT CL_URBANISATION DSD_DIGITAL DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=parents     | DF_CONNECTIVITY CAT_DF_CONNECTIVITY CC_DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=parentsandsiblings | CAS_TOPICS DF_CONNECTIVITY CAT_DF_CONNECTIVITY CC_DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=datastructure      | DSD_DIGITAL DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=codelist           | DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=contentconstraint  | DF_CONNECTIVITY CC_DF_CONNECTIVITY
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=categorisation     | DF_CONNECTIVITY CAT_DF_CONNECTIVITY
                    codelist/DIGOBS/CL_TREE?references=parents             | CL_TREE MSD_QUALITY
                    codelist/DIGOBS/CL_TREE?references=parentsandsiblings  | CS_QUALITY CL_TREE MSD_QUALITY
                    codelist/DIGOBS/CL_TREE?references=all                 | CS_QUALITY CL_TREE MSD_QUALITY
                    conceptscheme/DIGOBS/CS_QUALITY?references=children    | CS_QUALITY
                    metadataflow/DIGOBS/MDF_QUALITY?references=descendants | CS_QUALITY CL_TREE MSD_QUALITY MDF_QUALITY
                    metadataflow/DIGOBS/MDF_QUALITY?references=children    | MSD_QUALITY MDF_QUALITY
                    hierarchicalcodelist/DIGOBS/HCL_G20?references=children| CL_AREA HCL_G20
                    hierarchicalcodelist/DIGOBS/HCL_M49?references=parents | HCL_M49
                    provisionagreement/DIGOBS/PA_DF_WDI_WB?references=children | DATA_PROVIDERS DF_WDI PA_DF_WDI_WB
                    provisionagreement/DIGOBS/PA_DF_DIGITAL_NSO_KEN?references=parents | PA_DF_DIGITAL_NSO_KEN CC_PA_DF_DIGITAL_NSO_KEN
                    contentconstraint/DIGOBS/CC_DF_CONNECTIVITY?references=children | DF_CONNECTIVITY CC_DF_CONNECTIVITY
                    categorisation/DIGOBS/CAT_DF_CONNECTIVITY?references=children   | CAS_TOPICS DF_CONNECTIVITY CAT_DF_CONNECTIVITY
                    dataproviderscheme/DIGOBS/DATA_PROVIDERS?references=parents     | DATA_PROVIDERS PA_DF_DIGITAL_NSO_BRA PA_DF_DIGITAL_NSO_CHN PA_DF_DIGITAL_NSO_KEN PA_DF_DIGITAL_OBS PA_DF_WDI_WB
                    agencyscheme/all/AGENCIES?references=all               | AGENCIES
                    dataconsumerscheme?references=all                      | DATA_CONSUMERS
                    reportingtaxonomy?references=children                  | DF_WDI MSD_QUALITY RT_YEARBOOK
                    reportingtaxonomy?references=metadatastructure         | MSD_QUALITY RT_YEARBOOK
                    structureset?references=descendants                    | CL_CONF_STATUS CL_OBS_STATUS MAP_CONF_STATUS
                    codelist/DIGOBS/CL_CONF_STATUS?references=structureset | CL_CONF_STATUS MAP_CONF_STATUS
                    process?references=children                            | CAS_TOPICS DSD_DIGITAL DF_WDI PR_RELEASE
                    dataflow/DIGOBS/DF_WDI?references=parents              | DF_WDI PA_DF_WDI_WB
                    dataflow/DIGOBS/DF_WDI?references=parentsandsiblings   | DATA_PROVIDERS DF_WDI PA_DF_WDI_WB
                    dataflow/DIGOBS/DF_WDI?references=process              | DF_WDI PR_RELEASE
                    dataflow/DIGOBS/DF_WDI?references=reportingtaxonomy    | DF_WDI RT_YEARBOOK
                    """)
    void referencesReturnExactlyTheRelatedArtefacts(String target, String expected) {
        assertEquals(words(expected), ids(target));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    codelist/DIGOBS/CL_SEX/1.0.0/M+_T                        | M _T
                    codelist/DIGOBS/CL_SEX/1.0.0/F                           | F
                    codelist/DIGOBS/CL_SEX/1.0.0/F+NONE                      | F
                    codelist/DIGOBS/CL_SEX/1.0.0/NONE                        |
                    codelist/DIGOBS/CL_TREE/1.0.0/A.B.C                      | A B C
                    codelist/DIGOBS/CL_TREE/1.0.0/C                          | C
                    codelist/DIGOBS/CL_TREE/1.0.0/B.A                        |
                    categoryscheme/DIGOBS/CAS_TOPICS/1.0.0/CONNECTIVITY.USE  | CONNECTIVITY CONNECTIVITY.USE
                    categoryscheme/DIGOBS/CAS_TOPICS/1.0.0/SKILLS+ECONOMY    | SKILLS ECONOMY
                    categoryscheme/DIGOBS/CAS_TOPICS/1.0.0/CONNECTIVITY+USE  | CONNECTIVITY CONNECTIVITY.USE
                    reportingtaxonomy/DIGOBS/RT_YEARBOOK/1.0.0/METHOD+USE    | METHOD DIGITAL DIGITAL.USE
                    organisationunitscheme/DIGOBS/OUS_OFFICE/1.0/DESK        | DESK
                    conceptscheme/DIGOBS/CS_QUALITY/latest/METHOD            | METHOD
                    agencyscheme/all/AGENCIES/1.0/DIGOBS                     | DIGOBS
                    dataproviderscheme/DIGOBS/DATA_PROVIDERS/1.0/WB+NSO_KEN  | WB NSO_KEN
                    """)
    void itemsAreInTheRequestedOrder(String target, String expected) {
        List<MessageArtefact> found = search(target);

        assertEquals(
                words(expected),
                found.stream().flatMap(s -> s.artefact().items().stream()).map(Item::id).toList());
        assertTrue(found.stream().allMatch(MessageArtefact::partial));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    categoryscheme/DIGOBS/CAS_TOPICS/1.0.0/CONNECTIVITY?references=categorisation     | CAS_TOPICS CAT_DF_DIGITAL
                    categoryscheme/DIGOBS/CAS_TOPICS/1.0.0/CONNECTIVITY.USE?references=categorisation | CAS_TOPICS CAT_DF_CONNECTIVITY
                    categoryscheme/DIGOBS/CAS_TOPICS/1.0.0/SKILLS?references=categorisation           | CAS_TOPICS
                    dataproviderscheme/DIGOBS/DATA_PROVIDERS/1.0/WB?references=parents                | DATA_PROVIDERS PA_DF_WDI_WB
                    """)
    void referencesAreThoseOfTheRequestedItems(String target, String expected) {
        assertEquals(words(expected), ids(target));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "full, FULL, FULL",
        "allstubs, STUB, STUB",
        "allcompletestubs, COMPLETE_STUB, COMPLETE_STUB",
        "referencestubs, FULL, STUB",
        "referencecompletestubs, FULL, COMPLETE_STUB",
        "referencepartial, FULL, FULL"
    })
    void detailDeterminesTheForm(String detail, String requested, String referenced) {
        for (MessageArtefact shown :
                search("dataflow/DIGOBS/DF_DIGITAL?references=children&detail=" + detail)) {
            boolean isRequested = shown.artefact().id().id().equals("DF_DIGITAL");
            assertEquals(isRequested ? requested : referenced, shown.form().name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    contentconstraint/DIGOBS/CC_DF_CONNECTIVITY?references=descendants | CL_INDICATOR | IT_NET_USER_ZS INTERNET_USERS
                    contentconstraint/DIGOBS/CC_DF_CONNECTIVITY?references=all         | CL_SEX       | _T F M
                    dataflow/DIGOBS/DF_CONNECTIVITY?references=descendants             | CL_INDICATOR | IT_NET_USER_ZS INTERNET_USERS
                    dataflow/DIGOBS/DF_DIGITAL?references=descendants                  | CL_SEX       | _T F M _Z
                    provisionagreement/DIGOBS/PA_DF_DIGITAL_NSO_KEN?references=descendants | CL_AREA  | KEN
                    provisionagreement/DIGOBS/PA_DF_WDI_WB?references=children         | DATA_PROVIDERS | WB
                    metadatastructure/DIGOBS/MSD_QUALITY?references=children           | CS_QUALITY   | CONTACT CONTACT_NAME METHOD
                    categorisation/DIGOBS/CAT_DF_CONNECTIVITY?references=children      | CAS_TOPICS   | CONNECTIVITY CONNECTIVITY.USE
                    """)
    void partialSchemesContainOnlyItemsInUse(String target, String scheme, String expected) {
        MessageArtefact found =
                search(target + "&detail=referencepartial").stream()
                        .filter(shown -> shown.artefact().id().id().equals(scheme))
                        .findFirst()
                        .orElseThrow();

        assertEquals(words(expected), found.artefact().items().stream().map(Item::id).toList());
    }

    @Test
    void schemesWhoseItemsAreAllInUseAreNotPartial() {
        for (MessageArtefact shown :
                search(
                        "datastructure/DIGOBS/DSD_DIGITAL?references=children"
                                + "&detail=referencepartial")) {
            assertEquals(false, shown.partial(), shown.artefact().urn());
        }
    }

    @Test
    void onlyTheConceptsOfTheStructureAreReturned() {
        byte[] few =
                StructureMessage.aMessage()
                        .structure(
                                "DSD_FEW",
                                "1.0.0",
                                dsd ->
                                        dsd.dimension("FREQ", "CL_FREQ(1.0.0)")
                                                .dimension("REF_AREA", "CL_AREA(1.0.0)")
                                                .dimension("SEX", "CL_SEX(1.0.0)")
                                                .dimension("AGE", "CL_AGE(1.0.0)")
                                                .measure("OBS_VALUE"))
                        .bytes();
        ReferenceGraph graph =
                new ReferenceGraph(Registries.of(List.of(SmallWorld.message().bytes(), few)));
        String target = "datastructure/DIGOBS/DSD_FEW?references=children";

        MessageArtefact partialScheme =
                concepts(search(target + "&detail=referencepartial", graph));
        assertEquals(
                List.of("FREQ", "REF_AREA", "SEX", "AGE", "TIME_PERIOD", "OBS_VALUE"),
                partialScheme.artefact().items().stream().map(Item::id).toList());
        assertTrue(partialScheme.partial());
        assertEquals(17, concepts(search(target, graph)).artefact().items().size());
    }

    private static MessageArtefact concepts(List<MessageArtefact> found) {
        return found.stream()
                .filter(shown -> shown.artefact().id().id().equals("CS_DIGITAL"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataflow",
                "datastructure",
                "codelist",
                "conceptscheme",
                "categoryscheme",
                "categorisation",
                "contentconstraint",
                "provisionagreement",
                "agencyscheme",
                "dataproviderscheme",
                "hierarchicalcodelist",
                "metadataflow",
                "metadatastructure",
                "organisationscheme",
                "allowedconstraint",
                "dataconsumerscheme",
                "organisationunitscheme",
                "reportingtaxonomy",
                "structureset",
                "process",
                "structure"
            })
    void everyTypeIsReturnedInFullAndAsStubs(String type) {
        assertTrue(!search(type + "/all/all/all").isEmpty());
        assertTrue(
                search(type + "/all/all/all?detail=allstubs").stream()
                        .allMatch(shown -> shown.form() == MessageArtefact.Form.STUB));
    }

    private static List<String> ids(String target) {
        return search(target).stream().map(shown -> shown.artefact().id().id()).toList();
    }

    private static List<MessageArtefact> search(String target) {
        return search(target, GRAPH);
    }

    private static List<MessageArtefact> search(String target, ReferenceGraph graph) {
        RawTarget requested = RawTarget.of("/" + target);
        return StructureSearch.of(
                StructureReader21.read(SdmxRequests.of(requested), Instant.EPOCH).query(), graph);
    }

    private static List<String> words(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? List.of()
                : List.of(text.split(" ", -1)).stream().collect(Collectors.toList());
    }
}
