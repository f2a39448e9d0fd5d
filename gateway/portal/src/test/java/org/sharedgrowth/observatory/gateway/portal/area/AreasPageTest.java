package org.sharedgrowth.observatory.gateway.portal.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.area.AreasView.Economy;
import org.sharedgrowth.observatory.gateway.portal.area.AreasView.Links;
import org.sharedgrowth.observatory.gateway.portal.area.GroupView.Member;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Language;

class AreasPageTest {
    private static final List<Area> AREAS =
            List.of(
                    group("001", "World"),
                    group("002", "Africa", "001"),
                    group("014", "Eastern Africa", "001", "002"),
                    group("011", "Western Africa", "001", "002"),
                    group("LMC", "Lower middle income"),
                    group("199", "Least developed countries"),
                    group("EUU", "European Union"),
                    country("KEN", "Kenya", 77, "001", "002", "014", "LMC"),
                    country("ERI", "Eritrea", 0, "001", "002", "014", "199"),
                    country("CIV", "Côte d’Ivoire", 5, "001", "002", "011", "LMC"),
                    country("XKX", "Kosovo", 3));

    @Test
    void countriesAreListedByNameWithinTheirRegion() {
        AreasView view = list("", "");
        assertEquals(
                "<b>4</b> economies by region and name. <b>3</b> of them have figures here.",
                view.answer().toString());
        assertEquals(
                List.of("Africa", "In no region"),
                view.regions().stream().map(region -> region.group().label()).toList());
        assertEquals(
                List.of("Western Africa: Côte d’Ivoire", "Eastern Africa: Eritrea, Kenya"),
                view.regions().getFirst().parts().stream()
                        .map(part -> part.group().label() + ": " + names(part))
                        .toList());
        assertEquals("/groups/014", view.regions().getFirst().parts().getLast().group().address());
        assertFalse(view.regions().getFirst().parts().getLast().economies().getFirst().measured());
        assertEquals(
                List.of(
                        "Lower middle income",
                        "Least developed countries",
                        "European Union, World"),
                view.otherGroups().stream().map(AreasPageTest::names).toList());
    }

    @Test
    void aNameIsFoundWithoutAccentsAndAGroupShowsItsMembers() {
        assertEquals("1 economy", list("cote d'iv", "").found());
        assertEquals("1 economy", list("ken", "014").found());
        assertEquals("2 economies", list("", "LMC").found());
        assertTrue(list("", "LMC").groups().stream().anyMatch(group -> group.chosen()));
    }

    @Test
    void aWrongChoiceIsReportedAndTheRestIsApplied() {
        AreasView view = list("ken", "nonsense");
        assertEquals(
                "“nonsense” is not a group of countries. All are shown.",
                view.notes().getFirst().text());
        assertEquals("/countries?q=ken", view.notes().getFirst().solution().address());
        assertEquals("ken", view.query());
        assertEquals("/search?q=xyz", list("xyz", "").notes().getFirst().solution().address());
    }

    @Test
    void aGroupHasItsTotalsAndAllItsMembers() {
        GroupView view = group(List.of(cell("014", "29.1")), List.of(cell("KEN", "35")));
        assertEquals(
                "<b>29%</b> of its people used the internet in 2023.",
                view.answer().getFirst().toString());
        assertEquals(
                "2 economies; 1 figure of the whole group is published.",
                view.answer().getLast().toString());
        assertEquals("29%", view.totals().getFirst().value());
        assertEquals("Survey", view.totals().getFirst().source());
        assertEquals("release 17 of 24 November 2026", view.release());
        assertEquals(
                List.of("Eritrea ", "Kenya 35%"),
                view.members().stream()
                        .map((Member member) -> member.country().label() + " " + member.value())
                        .toList());
        assertEquals("/indicators/IT_NET_USER_ZS?group=014", view.map());
    }

    @Test
    void aGroupWithoutTotalsSaysSo() {
        GroupView view = group(List.of(), List.of());
        assertEquals(
                "2 economies; no figure of the whole group is published.",
                view.answer().getFirst().toString());
        assertEquals("", view.note());
    }

    private static AreasView list(String query, String group) {
        return AreasPage.of(AREAS, query, group, Language.ENGLISH);
    }

    private static GroupView group(List<Observation> totals, List<Observation> figures) {
        Indicator internet =
                new Indicator(
                        "IT_NET_USER_ZS",
                        "Internet use (% of population)",
                        null,
                        new Code("PT", "Percent"),
                        0,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null);
        return GroupPage.of(
                new GroupPage.Parts(
                        AREAS.get(2), AREAS, List.of(internet), cells(totals), cells(figures)),
                Language.ENGLISH);
    }

    private static Listing<Observation> cells(List<Observation> cells) {
        return new Listing<>(
                1,
                1000,
                cells.size(),
                cells,
                new Releases.Pin(17, Instant.parse("2026-11-24T10:00:00Z")));
    }

    private static Observation cell(String area, String value) {
        return new Observation(
                "DF",
                "A." + area,
                "IT_NET_USER_ZS",
                area,
                area,
                "2023",
                new BigDecimal(value),
                "A",
                "PT",
                0,
                1,
                null,
                "Survey",
                null,
                null,
                null,
                17);
    }

    private static String names(Links links) {
        return String.join(", ", links.economies().stream().map(Economy::name).toList());
    }

    private static Area group(String code, String name, String... groups) {
        return new Area(code, name, "group", null, null, codes(groups), null, 1);
    }

    private static Area country(String code, String name, long observations, String... groups) {
        return new Area(code, name, "country", null, null, codes(groups), null, observations);
    }

    private static List<Code> codes(String... codes) {
        return Stream.of(codes).map(code -> new Code(code, code)).toList();
    }
}
