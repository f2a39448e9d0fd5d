package org.sharedgrowth.observatory.indicators.exchange.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.indicators.exchange.RawAnswer;
import org.sharedgrowth.observatory.indicators.exchange.structure.CrawledStructures.CrawledArtefact;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Simulates a conformance kit: requests all artefacts of every type, then requests them in every
 * combination of identity, version, items, detail and references, and compares the responses with
 * the first ones.
 */
@QuarkusTest
class StructureWalkTest {
    private static final List<String> RELATIONS =
            List.of("none", "children", "descendants", "parents", "parentsandsiblings", "all");
    private static final List<String> DETAILS =
            List.of(
                    "full",
                    "allstubs",
                    "allcompletestubs",
                    "referencestubs",
                    "referencecompletestubs",
                    "referencepartial");

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    /** Differences between the dialects in structure queries. */
    enum Dialect {
        SDMX_21_JSON(
                "/sdmx/2.1/",
                "all",
                "latest",
                "+",
                "agencyscheme categoryscheme categorisation codelist conceptscheme"
                        + " contentconstraint dataflow dataproviderscheme datastructure"
                        + " hierarchicalcodelist metadataflow metadatastructure"
                        + " provisionagreement dataconsumerscheme organisationunitscheme"
                        + " reportingtaxonomy structureset process"),
        SDMX_21(
                "/sdmx/2.1/",
                "all",
                "latest",
                "+",
                "agencyscheme categoryscheme categorisation codelist conceptscheme"
                        + " contentconstraint dataflow dataproviderscheme datastructure"
                        + " hierarchicalcodelist metadataflow metadatastructure"
                        + " provisionagreement dataconsumerscheme organisationunitscheme"
                        + " reportingtaxonomy structureset process"),
        SDMX_30(
                "/sdmx/3.0/structure/",
                "*",
                "~",
                ",",
                "agencyscheme categoryscheme categorisation codelist conceptscheme"
                        + " dataconstraint dataflow dataproviderscheme datastructure hierarchy"
                        + " hierarchyassociation metadataflow metadatastructure"
                        + " provisionagreement dataconsumerscheme organisationunitscheme"
                        + " reportingtaxonomy representationmap process");

        private final String base;
        private final String any;
        private final String latest;
        private final String itemSeparator;
        private final String types;

        Dialect(String base, String any, String latest, String itemSeparator, String types) {
            this.base = base;
            this.any = any;
            this.latest = latest;
            this.itemSeparator = itemSeparator;
            this.types = types;
        }

        List<String> types() {
            return List.of(types.split(" ", -1));
        }

        CrawledStructures get(String target) {
            String accept = this == SDMX_21_JSON ? "application/vnd.sdmx.structure+json" : "*/*";
            RawAnswer answer = RawAnswer.get(base + target, Map.of("Accept", accept));
            assertEquals(200, answer.status(), target + " " + answer.text());
            try {
                return this == SDMX_21
                        ? CrawledStructures.ofXml(answer.text())
                        : CrawledStructures.ofJson(answer.text());
            } catch (AssertionError e) {
                throw new AssertionError(target + ": " + e.getMessage(), e);
            }
        }

        String pathOfAll(String type) {
            return type + "/" + any + "/" + any + "/" + any;
        }

        String pathOf(CrawledArtefact sampled) {
            return sampled.type()
                    + "/"
                    + sampled.agency()
                    + "/"
                    + sampled.id()
                    + "/"
                    + sampled.version();
        }

        /** Requests all artefacts, type by type. */
        CrawledStructures crawl() {
            Map<String, CrawledArtefact> all = new java.util.LinkedHashMap<>();
            types().forEach(type -> all.putAll(get(pathOfAll(type)).artefacts()));
            return new CrawledStructures(all);
        }

        /** The first, a middle and the last artefact of each type. */
        List<CrawledArtefact> sample(CrawledStructures all) {
            List<CrawledArtefact> sample = new ArrayList<>();
            for (String type : types()) {
                List<CrawledArtefact> ofType =
                        all.artefacts().values().stream()
                                .filter(each -> each.type().equals(type))
                                .toList();
                assertFalse(ofType.isEmpty(), type);
                Set<Integer> positions = new TreeSet<>(Set.of(0));
                positions.add(ofType.size() / 2);
                positions.add(ofType.size() - 1);
                positions.forEach(position -> sample.add(ofType.get(position)));
            }
            return sample;
        }
    }

    @BeforeEach
    void registerEveryType() {
        ClothWorld.create(smallWorld, data);
        EveryArtefactType.register();
    }

    @ParameterizedTest
    @EnumSource
    void everyCombinationOfIdentitiesFindsItsArtefacts(Dialect dialect) {
        CrawledStructures all = dialect.crawl();
        for (CrawledArtefact sampled : dialect.sample(all)) {
            for (String agency : List.of(dialect.any, sampled.agency())) {
                for (String id : List.of(dialect.any, sampled.id())) {
                    for (String version : List.of(dialect.any, dialect.latest, sampled.version())) {
                        String target = sampled.type() + "/" + agency + "/" + id + "/" + version;
                        Set<String> expected = new TreeSet<>();
                        for (CrawledArtefact each : all.artefacts().values()) {
                            if (each.type().equals(sampled.type())
                                    && Set.of(dialect.any, each.agency()).contains(agency)
                                    && Set.of(dialect.any, each.id()).contains(id)
                                    && (version.equals(dialect.latest)
                                            ? isLatest(each, all)
                                            : Set.of(dialect.any, each.version())
                                                    .contains(version))) {
                                expected.add(each.key());
                            }
                        }
                        assertEquals(
                                expected,
                                new TreeSet<>(dialect.get(target).artefacts().keySet()),
                                target);
                    }
                }
            }
            assertEquals(sampled, dialect.get(dialect.pathOf(sampled)).get(sampled.key()));
        }
    }

    private static boolean isLatest(CrawledArtefact sampled, CrawledStructures all) {
        return all.artefacts().values().stream()
                .filter(each ->
                        each.type().equals(sampled.type())
                                && each.agency().equals(sampled.agency())
                                && each.id().equals(sampled.id()))
                .allMatch(each -> number(each.version()) <= number(sampled.version()));
    }

    private static long number(String version) {
        long number = 0;
        for (String part : (version + ".0").split("\\.", -1)) {
            number = number * 1000 + Long.parseLong(part);
        }
        return version.split("\\.", -1).length == 2 ? number : number / 1000;
    }

    @ParameterizedTest
    @EnumSource
    void eachKeywordOfReferencesFindsExactlyItsArtefacts(Dialect dialect) {
        CrawledStructures all = dialect.crawl();
        List<String> words = new ArrayList<>(RELATIONS);
        words.addAll(dialect.types());
        List<String> mismatches = new ArrayList<>();
        for (CrawledArtefact sampled : dialect.sample(all)) {
            for (String word : words) {
                String target = dialect.pathOf(sampled) + "?references=" + word;
                Set<String> expected = new TreeSet<>(relatedKeys(word, sampled.key(), all));
                expected.add(sampled.key());
                Set<String> found = new TreeSet<>(dialect.get(target).artefacts().keySet());
                if (!found.equals(expected)) {
                    Set<String> lacking = new TreeSet<>(expected);
                    lacking.removeAll(found);
                    found.removeAll(expected);
                    mismatches.add(target + " lacks " + lacking + " and wrongly has " + found);
                }
            }
        }
        assertEquals("", String.join("\n", mismatches));
    }

    private static Set<String> relatedKeys(String word, String key, CrawledStructures all) {
        Set<String> found = new LinkedHashSet<>();
        switch (word) {
            case "none" -> {}
            case "children" -> found.addAll(all.children(key));
            case "descendants" -> descend(key, all, found);
            case "parents" -> found.addAll(referrers(key, all));
            case "parentsandsiblings" -> {
                for (String parent : referrers(key, all)) {
                    found.add(parent);
                    found.addAll(all.children(parent));
                }
            }
            case "all" -> {
                found.addAll(relatedKeys("descendants", key, all));
                found.addAll(relatedKeys("parentsandsiblings", key, all));
            }
            default -> {
                found.addAll(all.children(key));
                found.addAll(all.parents(key));
                found.removeIf(other -> !all.get(other).type().equals(word));
            }
        }
        return found;
    }

    /** Artefacts that refer to an artefact, except for types that are returned only on request. */
    private static Set<String> referrers(String key, CrawledStructures all) {
        Set<String> referrers = new LinkedHashSet<>(all.parents(key));
        referrers.removeIf(
                user -> Set.of("process", "reportingtaxonomy").contains(all.get(user).type()));
        return referrers;
    }

    private static void descend(String key, CrawledStructures all, Set<String> found) {
        for (String child : all.children(key)) {
            if (found.add(child)) {
                descend(child, all, found);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachDetailReturnsExactlyItsForm(Dialect dialect) {
        CrawledStructures all = dialect.crawl();
        List<String> mismatches = new ArrayList<>();
        for (CrawledArtefact sampled : dialect.sample(all)) {
            for (String detail : DETAILS) {
                for (String references : List.of("none", "children", "parentsandsiblings", "all")) {
                    String target =
                            dialect.pathOf(sampled)
                                    + "?detail="
                                    + detail
                                    + "&references="
                                    + references;
                    CrawledStructures answer = dialect.get(target);
                    for (CrawledArtefact each : answer.artefacts().values()) {
                        boolean requested = each.key().equals(sampled.key());
                        String fault = fault(each, all.get(each.key()), detail, requested);
                        if (!fault.isEmpty()) {
                            mismatches.add(target + " " + each.key() + " " + fault);
                        }
                    }
                }
            }
        }
        assertEquals("", String.join("\n", mismatches));
    }

    /** Errors in the form of an artefact; empty if it is valid. */
    private static String fault(
            CrawledArtefact shown, CrawledArtefact full, String detail, boolean requested) {
        boolean stub = detail.startsWith("all") || (!requested && detail.endsWith("stubs"));
        boolean complete = detail.contains("complete");
        if (stub != shown.isStub()) {
            return stub ? "is not a stub" : "is a stub";
        }
        if (stub) {
            // The schemas require the references of agreements even in stubs.
            boolean bare = !shown.hasContent() || full.type().equals("provisionagreement");
            return !bare
                    ? "has content"
                    : shown.textCount() != (complete ? full.textCount() : 0)
                            ? "is another kind of stub"
                            : "";
        }
        if (detail.equals("referencepartial") && !requested && shown.isPartial()) {
            List<String> expectedItems = new ArrayList<>(full.items());
            expectedItems.retainAll(shown.items());
            return shown.items().isEmpty()
                            || !expectedItems.equals(shown.items())
                            || expectedItems.size() == full.items().size()
                    ? "is not partial"
                    : "";
        }
        return shown.equals(full) ? "" : "differs from the artefact in full";
    }

    @ParameterizedTest
    @EnumSource
    void oneOrTwoItemsOfEverySchemeAreReturned(Dialect dialect) {
        CrawledStructures all = dialect.crawl();
        for (CrawledArtefact scheme : dialect.sample(all)) {
            List<String> top = scheme.items().stream().filter(id -> !id.contains(".")).toList();
            if (top.size() < 2) {
                continue;
            }
            List<String> reversedPair = new ArrayList<>(List.of(top.getFirst(), top.getLast()));
            Collections.reverse(reversedPair);
            for (List<String> requestedItems : List.of(List.of(top.getFirst()), reversedPair)) {
                String target =
                        dialect.pathOf(scheme)
                                + "/"
                                + String.join(dialect.itemSeparator, requestedItems);
                CrawledArtefact part = dialect.get(target).get(scheme.key());
                assertEquals(
                        requestedItems,
                        part.items().stream().filter(id -> !id.contains(".")).toList(),
                        target);
                assertEquals(true, part.isPartial(), target);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void allArtefactsOfATypeAreReturnedInEveryDetail(Dialect dialect) {
        CrawledStructures all = dialect.crawl();
        for (String type : dialect.types()) {
            for (String detail : DETAILS) {
                String target = dialect.pathOfAll(type) + "?detail=" + detail;
                for (CrawledArtefact each : dialect.get(target).artefacts().values()) {
                    assertEquals(
                            "",
                            fault(each, all.get(each.key()), detail, true),
                            target + each.key());
                }
            }
        }
    }
}
