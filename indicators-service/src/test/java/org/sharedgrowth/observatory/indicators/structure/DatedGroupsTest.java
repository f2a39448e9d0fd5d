package org.sharedgrowth.observatory.indicators.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The members that groups have on a given day. */
class DatedGroupsTest {
    private static final Reference AREAS =
            new Reference(
                    ArtefactType.CODELIST, new ArtefactId("DIGOBS", "CL_AREA", "1.0.0"), null);
    private static final List<Codelist> LISTS =
            List.of(
                    new Codelist(
                            AREAS.id(),
                            List.of(
                                    item("LIC", "group"),
                                    item("HIC", "group"),
                                    item("POOR", "group"),
                                    item("KEN", "country"),
                                    item("GHA", "country"),
                                    item("CHN", "country"))));

    private final Definition.Tree history =
            new Definition.Tree(
                    AREAS,
                    List.of(
                            node(
                                    "LIC",
                                    dated("KEN", "1987-01-01", "2013-12-31"),
                                    dated("GHA", "1987-01-01", "1999-12-31"),
                                    dated("GHA", "2002-01-01", "2009-12-31")),
                            node("HIC", dated("CHN", "2014-07-01", "2016-12-31"))));
    private final Definition.Tree current =
            new Definition.Tree(AREAS, List.of(node("LIC", node("GHA")), node("HIC", node("CHN"))));

    @ParameterizedTest
    @CsvSource({
        "LIC, 1987-01-01, KEN GHA",
        "LIC, 1999-12-31, KEN GHA",
        "LIC, 2000-01-01, KEN",
        "LIC, 2001-12-31, KEN",
        "LIC, 2002-01-01, KEN GHA",
        "LIC, 2013-12-31, KEN",
        "LIC, 2014-01-01, ''",
        "HIC, 2014-06-30, ''",
        "HIC, 2014-07-01, CHN",
        "HIC, 2016-12-31, CHN"
    })
    void theMembersOfTheGivenDayAreFound(String group, String day, String members) {
        Membership found = members(groups(history, current), group, day);
        assertEquals(members, String.join(" ", found.countries()));
        assertTrue(found.dated());
    }

    @Test
    void outsideTheStatedDaysTheCurrentMembersAreUsedAndMarkedAsSuch() {
        for (String day : List.of("1986-12-31", "2017-01-01")) {
            Membership found = members(groups(history, current), "LIC", day);
            assertEquals(Set.of("GHA"), found.countries());
            assertFalse(found.dated());
        }
        assertEquals(
                new Membership(Set.of(), false),
                members(groups(history, current), "NOWHERE", "2000-01-01"));
    }

    @Test
    void temporaryMembersAreNotCurrentMembers() {
        Groups groups = groups(history, current);
        assertEquals(Set.of("GHA"), groups.members().get("LIC"));
        assertNull(groups.groups().get("KEN"));
        assertEquals(Map.of(), groups(history).members());
    }

    @Test
    void aSubgroupsValidityLimitsItsMembers() {
        Definition.Tree nested =
                new Definition.Tree(
                        AREAS,
                        List.of(
                                node(
                                        "POOR",
                                        new Definition.Node(
                                                "LIC",
                                                "2000-01-01",
                                                "2009-12-31",
                                                List.of(
                                                        dated("KEN", "1990-01-01", "2004-12-31"),
                                                        node("GHA"))))));
        Groups groups = groups(nested);
        assertEquals(Set.of("GHA", "KEN"), members(groups, "POOR", "2000-01-01").countries());
        assertEquals(Set.of("GHA"), members(groups, "POOR", "2005-01-01").countries());
        assertEquals(Set.of("GHA", "KEN"), members(groups, "LIC", "1995-01-01").countries());
    }

    @Test
    void membersInAnUndatedHierarchyAreNotDated() {
        assertFalse(members(groups(current), "LIC", "2000-01-01").dated());
    }

    @Test
    void membersOfRandomSpansAgreeWithAListOfDays() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<LocalDate, Set<String>> expected = new HashMap<>();
            List<Definition.Node> nodes = new ArrayList<>();
            LocalDate start = LocalDate.of(2000, 1, 1);
            for (String code : List.of("KEN", "GHA", "CHN")) {
                int day = 0;
                while ((day += 1 + random.nextInt(20)) < 60) {
                    int last = day + random.nextInt(10);
                    nodes.add(
                            dated(
                                    code,
                                    start.plusDays(day).toString(),
                                    start.plusDays(last).toString()));
                    for (int d = day; d <= last; d++) {
                        expected.computeIfAbsent(start.plusDays(d), _ -> new TreeSet<>()).add(code);
                    }
                    day = last;
                }
            }
            Groups groups =
                    groups(
                            new Definition.Tree(
                                    AREAS,
                                    List.of(node("LIC", nodes.toArray(Definition.Node[]::new)))));
            for (int d = 0; d < 80; d++) {
                LocalDate day = start.plusDays(d);
                Membership found = members(groups, "LIC", day.toString());
                assertEquals(
                        expected.getOrDefault(day, Set.of()),
                        found.dated() ? found.countries() : Set.of(),
                        "seed " + seed + " " + day);
            }
        }
    }

    private static Membership members(Groups groups, String group, String day) {
        Set<String> datedMembers = groups.dated().members(group, LocalDate.parse(day));
        return datedMembers == null
                ? new Membership(groups.members().getOrDefault(group, Set.of()), false)
                : new Membership(datedMembers, true);
    }

    private static Groups groups(Definition.Tree... trees) {
        List<Artefact> hierarchies = new ArrayList<>();
        for (Definition.Tree tree : trees) {
            hierarchies.add(
                    new Artefact(
                            ArtefactType.HIERARCHY,
                            new ArtefactId("DIGOBS", "HCL_" + hierarchies.size(), "1.0.0"),
                            Names.NONE,
                            Names.NONE,
                            List.of(),
                            tree,
                            List.of()));
        }
        return Groups.of(hierarchies, LISTS);
    }

    private static Definition.Node node(String code, Definition.Node... children) {
        return new Definition.Node(code, List.of(children));
    }

    private static Definition.Node dated(String code, String from, String to) {
        return new Definition.Node(code, from, to, List.of());
    }

    private static Item item(String code, String kind) {
        return new Item(
                code,
                null,
                Names.NONE,
                Names.NONE,
                List.of(new Annotation("KIND", kind, Names.NONE)));
    }
}
