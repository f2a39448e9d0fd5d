package org.sharedgrowth.observatory.indicators.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Codes that a newer version of a list no longer has, with and without a successor. */
class RemovedCodesTest {
    private static final Catalogue CATALOGUE =
            CatalogueBuilder.build(
                    Registry.EMPTY.plus(
                            List.of(
                                    list("CL_AREA", "1.0.0", code("ZAR"), code("KEN"), code("OLD")),
                                    list("CL_AREA", "1.1.0", code("ZAR"), code("KEN"), code("OLD")),
                                    list("CL_AREA", "2.0.0", code("COD", "ZAR"), code("KEN")),
                                    list("CL_INDICATOR", "1.0.0", code("GONE")),
                                    list("CL_INDICATOR", "2.0.0", code("NET", "NET_OLD")))));

    private static Artefact list(String id, String version, Item... codes) {
        return new Artefact(
                ArtefactType.CODELIST,
                new ArtefactId("DIGOBS", id, version),
                Names.english(id),
                Names.NONE,
                List.of(),
                new Definition.None(),
                List.of(codes));
    }

    private static Item code(String id, String... former) {
        return new Item(
                id,
                null,
                Names.english(id),
                Names.NONE,
                Arrays.stream(former)
                        .map(formerId -> new Annotation("FORMER_ID", formerId, Names.NONE))
                        .toList());
    }

    private static Problem areas(String requested) {
        return problem(CATALOGUE.removedAreas(), requested);
    }

    private static Problem problem(RemovedCodes removed, String requested) {
        return removed.problem(requested, LocalizedText.constant("None."), "GET x", List.of());
    }

    @Test
    void aRemovedCodeIsAnAliasOfItsSuccessor() {
        assertEquals("COD", CATALOGUE.areaCode("ZAR"));
        assertEquals("NET", CATALOGUE.indicatorCode("NET_OLD"));
    }

    @Test
    void theLastListWithACodeThatHasNoSuccessorIsReported() {
        Problem removed = areas("OLD");
        assertEquals(410, removed.status());
        assertTrue(removed.detail().contains("DIGOBS:CL_AREA(1.1.0)"), removed.detail());
        assertTrue(removed.detail().contains("GET x"), removed.detail());
        assertEquals(List.of("GONE"), List.copyOf(CATALOGUE.removedIndicators().last().keySet()));
    }

    /** The dataflow uses version 1.1.0 of the list, which is not the newest. */
    @Test
    void aCodeOfANewerVersionIsUnknown() {
        Artefact listInUse = list("CL_PLACE", "1.1.0", code("KEN"));
        Registry registry =
                Registry.EMPTY.plus(
                        List.of(
                                list("CL_PLACE", "1.0.0", code("KEN"), code("OLD")),
                                listInUse,
                                list("CL_PLACE", "2.0.0", code("KEN"), code("NEW")),
                                list("CL_PLACE", "3.0.0-draft", code("KEN"), code("DRAFT"))));
        RemovedCodes removed =
                RemovedCodes.of(
                        List.of(new Codelist(listInUse.id(), listInUse.items())),
                        registry,
                        "KEN"::equals);

        assertEquals(Map.of("OLD", new ArtefactId("DIGOBS", "CL_PLACE", "1.0.0")), removed.last());
        for (String requested : List.of("NEW", "DRAFT")) {
            assertEquals(404, problem(removed, requested).status(), requested);
        }
    }

    @Test
    void ofSeveralListsTheFirstOneWithTheCodeIsReported() {
        Artefact first = list("CL_PLACE", "3.0.0", code("KEN"));
        Artefact second = list("CL_AREA", "2.0.0", code("KEN"));
        Registry registry =
                Registry.EMPTY.plus(
                        List.of(
                                list("CL_PLACE", "1.0.0", code("OLD")),
                                list("CL_PLACE", "2.0.0", code("OLD")),
                                first,
                                list("CL_AREA", "1.0.0", code("OLD")),
                                second));
        RemovedCodes removed =
                RemovedCodes.of(
                        List.of(
                                new Codelist(first.id(), first.items()),
                                new Codelist(second.id(), second.items())),
                        registry,
                        "KEN"::equals);

        assertEquals(Map.of("OLD", new ArtefactId("DIGOBS", "CL_PLACE", "2.0.0")), removed.last());
    }

    @Test
    void aCodeThatWasNeverInAListIsUnknown() {
        assertEquals(404, areas("NONE").status());
        assertEquals(404, areas("GONE").status(), "a code of another list");
    }
}
