package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.exchange.SdmxRequests;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.sdmx30.StructureReader30;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.structure.registration.Registries;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Lists, versions and keywords in structure queries of dialect 3.0. */
class StructureReader30Test {
    private static final ReferenceGraph GRAPH = new ReferenceGraph(EveryArtefactType.registry());

    private static final ReferenceGraph VERSIONS =
            new ReferenceGraph(
                    Registries.of(
                            List.of(
                                    message("1.0.0"),
                                    message("1.2.3"),
                                    message("1.2.10"),
                                    message("1.3.0"),
                                    message("2.0.0"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    codelist/DIGOBS/CL/1.2.3    | 1.2.3
                    codelist/DIGOBS/CL/1.2.3,2.0.0 | 1.2.3 2.0.0
                    codelist/DIGOBS/CL/+        | 2.0.0
                    codelist/DIGOBS/CL/~        | 2.0.0
                    codelist/DIGOBS/CL          | 2.0.0
                    codelist/DIGOBS/CL/*        | 1.0.0 1.2.10 1.2.3 1.3.0 2.0.0
                    codelist/DIGOBS/CL/all      | 1.0.0 1.2.10 1.2.3 1.3.0 2.0.0
                    codelist/DIGOBS/CL/1.+.0    | 1.3.0
                    codelist/DIGOBS/CL/1.2.+    | 1.2.10
                    codelist/DIGOBS/CL/1.2.4+   | 1.2.10
                    codelist/DIGOBS/CL/1.2+.0   | 1.3.0
                    codelist/DIGOBS/CL/1+.0.0   | 2.0.0
                    codelist/DIGOBS/CL/1.2.11+  |
                    codelist/DIGOBS/CL/3+.0.0   |
                    codelist/DIGOBS/CL/1.0      |
                    """)
    void theRequestedVersionsAreFound(String target, @Nullable String expected) {
        assertEquals(
                words(expected),
                search(target, VERSIONS).stream().map(s -> s.artefact().id().version()).toList());
    }

    /** A version as long as a request line allows. */
    @Test
    void aVersionWithThousandsOfPartsIsNotFound() {
        String version = "1" + ".1".repeat(8_000);

        assertEquals(List.of(), search("codelist/DIGOBS/CL/" + version, VERSIONS));
    }

    @ParameterizedTest
    @CsvSource({
        "codelist/DIGOBS/CL/1+.2+.0",
        "codelist/DIGOBS/CL/+.~.0",
        "codelist/DIGOBS/CL/one",
        "codelist/DIGOBS/CL/1.0.0+1",
        "codelist/DIGOBS/CL/+?detail=some",
        "codelist/DIGOBS/CL/+?references=some",
        "nothing",
        "dataflow/*/*/*/X",
        "codelist/a/b/c/d/e"
    })
    void invalidTargetsAreRefusedWith400(String target) {
        assertEquals(
                400, assertThrows(Problem.class, () -> search(target, GRAPH)).status(), target);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    agencyscheme/*/AGENCIES/+                                  |
                    agencyscheme/*/AGENCIES/~                                  | AGENCIES
                    codelist,conceptscheme/DIGOBS/CL_TREE,CS_QUALITY           | CS_QUALITY CL_TREE
                    */DIGOBS/CL_TREE                                           | CL_TREE
                    all/all/CL_TREE/latest                                     | CL_TREE
                    hierarchy/*/HCL_M49?references=parents                     | HCL_M49 HA_AREA
                    hierarchyassociation/*/*?references=children               | CL_AREA DF_DIGITAL HCL_M49 HA_AREA
                    dataconstraint/*/CC_DF_CONNECTIVITY?references=children    | DF_CONNECTIVITY CC_DF_CONNECTIVITY
                    codelist/*/CL_TREE?references=parents                      | CL_TREE MSD_QUALITY
                    codelist/*/CL_TREE?references=ancestors                    | CL_TREE MSD_QUALITY MDF_QUALITY
                    metadatastructure/*/*?references=children,parents          | CS_QUALITY CL_TREE MSD_QUALITY MDF_QUALITY
                    metadatastructure/*/*?references=metadataflow,codelist     | CL_TREE MSD_QUALITY MDF_QUALITY
                    metadataflow/*/*?references=descendants&detail=raw         | CS_QUALITY CL_TREE MSD_QUALITY MDF_QUALITY
                    """)
    void listsAndReferencesAreFound(String target, @Nullable String expected) {
        assertEquals(
                words(expected),
                search(target, GRAPH).stream().map(s -> s.artefact().id().id()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "codelist/DIGOBS/CL/1.0.0, true",
        "codelist/DIGOBS/CL/+, true",
        "codelist/DIGOBS/*/+, false",
        "codelist/DIGOBS/CL/*, false",
        "*/DIGOBS/CL/+, false",
        "codelist, false"
    })
    void onlyFullyNamedArtefactsMustExist(String target, boolean expected) {
        assertEquals(expected, read(target).emptyIsError());
    }

    private static byte[] message(String version) {
        return StructureMessage.aMessage()
                .codelist("CL", version, codes -> codes.code("A", "A"))
                .bytes();
    }

    private static List<MessageArtefact> search(String target, ReferenceGraph graph) {
        return StructureSearch.of(read(target).query(), graph);
    }

    private static StructureRequest read(String target) {
        RawTarget rawTarget = RawTarget.of("/" + target);
        return StructureReader30.read(SdmxRequests.of(rawTarget), Instant.EPOCH);
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
    }
}
