package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.registration.Registries;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Filters countries by their groups. Here, the small world's G20 is an income level, and its group
 * 199 is a lending type.
 */
class CountryFilterTest {
    private static final Catalogue CATALOGUE =
            Registries.catalogue(List.of(SmallWorld.message().bytes()));

    private static final GroupConfig GROUPS =
            new GroupConfig() {
                @Override
                public List<String> regions() {
                    return List.of("002");
                }

                @Override
                public List<String> incomeLevels() {
                    return List.of("G20");
                }

                @Override
                public List<String> lendingTypes() {
                    return List.of("199");
                }
            };

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    region=002                             | GHA KEN NAM NGA RWA ZAF
                    region=wld&incomelevel=g20             | BRA CHN DEU
                    region=1W&lendingtype=LDC              | RWA
                    incomelevel=G20&lendingtype=199        | ''
                    region=002&incomelevel=G20             | ''
                    region=002&lendingtype=LNX             | GHA KEN NAM NGA ZAF
                    incomelevel=INX&region=001;002         | FRA GHA IND JPN KEN NAM NGA RWA ZAF
                    lendingtype=199;xx&region=002          | GHA KEN NAM NGA RWA ZAF
                    region=all&lendingtype=199             | RWA
                    """)
    void groupsOfAClassificationAreUnitedAndClassificationsIntersected(
            String query, String expected) {
        Set<String> found = new CountryFilter(CATALOGUE, GROUPS).countries(filters(query));

        assertEquals(expected, String.join(" ", new TreeSet<>(found == null ? Set.of() : found)));
    }

    @Test
    void withoutParametersThereIsNoFilter() {
        assertNull(new CountryFilter(CATALOGUE, GROUPS).countries(Map.of()));
        assertNull(new CountryFilter(CATALOGUE, GROUPS).countries(filters("region=all")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "region=NONE, NONE",
        "region=KEN, KEN",
        "region=G20, G20",
        "region=199, 199",
        "region=EUU, EUU",
        "incomelevel=002, 002",
        "lendingtype=G20, G20",
        "region=002;NONE, NONE"
    })
    void unknownGroupsAreRefusedAndReported(String query, String group) {
        Problem problem =
                assertThrows(
                        Problem.class,
                        () -> new CountryFilter(CATALOGUE, GROUPS).countries(filters(query)));

        assertEquals(400, problem.status());
        assertTrue(problem.detail().startsWith("'" + group + "'"), problem.detail());
    }

    @Test
    void listsShowTheGroupsOfEachCountry() {
        Lists lists = new Lists(CATALOGUE, GROUPS, List.of("en"));

        ListEntry.Country rwanda = lists.countries(List.of("RWA"), null).getFirst();
        assertEquals("002", rwanda.region().id());
        assertEquals("INX", rwanda.incomeLevel().id());
        assertEquals("LDC", rwanda.lendingType().id());
        ListEntry.Country brazil = lists.countries(List.of("BRA"), null).getFirst();
        assertEquals("G20", brazil.incomeLevel().id());
        assertEquals("Not classified", brazil.lendingType().value());
        assertEquals(
                List.of("WLD", "002", "015", "EUU"),
                lists.regions("all").stream().map(ListEntry.Region::code).toList());
        assertEquals(
                List.of("LDC", "LNX"),
                lists.groups(Classification.LENDING_TYPE, "all").stream()
                        .map(ListEntry.Group::id)
                        .toList());
        assertEquals("1W", lists.countries(List.of("001"), null).getFirst().iso2Code());
    }

    private static Map<String, String> filters(String query) {
        Map<String, String> filters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] nameAndValue = pair.split("=", -1);
            filters.put(nameAndValue[0], nameAndValue[1]);
        }
        return filters;
    }
}
