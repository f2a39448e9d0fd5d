package org.sharedgrowth.observatory.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
    private static final Path SEED = Path.of("../seed");
    private static final List<String> KEY =
            List.of(
                    "flow",
                    "freq",
                    "ref_area",
                    "indicator",
                    "sex",
                    "age",
                    "urbanisation",
                    "income",
                    "disability",
                    "time_period");

    private final List<Fact> facts = Facts.all(new Tables(SEED));

    @Test
    void noCellOccursTwiceAndEachHasAnOfficeAndASource() {
        Set<List<String>> seen = new HashSet<>();
        for (Fact fact : facts) {
            assertTrue(seen.add(KEY.stream().map(fact::get).toList()), fact::position);
            for (String column : List.of("provider", "source", "source_date", "obs_status")) {
                assertTrue(
                        !fact.get(column).isEmpty(), () -> fact.position() + " has no " + column);
            }
        }
    }

    @Test
    void headlinesCoverTheWholeWorld() {
        assertTrue(economies("IT_NET_USER_ZS", "_T") >= 215);
        assertTrue(economies("IT_NET_USER_ZS", "F") >= 130);
        assertTrue(economies("IT_NET_USER_ZS", "M") >= 130);
        assertTrue(economies("LTE_COVER", "_Z") >= 215);
        assertTrue(economies("IT_CEL_SETS_P2", "_T") >= 210);
        assertTrue(economies("IT_NET_BBND_P2", "_T") >= 205);
        assertTrue(economies("EG_ELC_ACCS_ZS", "_T") >= 215);
        assertTrue(economies("SP_POP_TOTL", "_T") >= 217);
        assertTrue(economies("SP_POP_TOTL_FE_ZS", "_T") >= 217);
    }

    @Test
    void everyCountryOfTheHumanDevelopmentReportHasTheComponentsOfItsIndex() {
        for (String year : List.of("2020", "2021")) {
            Set<String> complete = areas("HDR_LE", year);
            List.of("HDR_EYS", "HDR_MYS", "HDR_GNIPC")
                    .forEach(component -> complete.retainAll(areas(component, year)));
            // 191 countries and the world.
            assertEquals(192, complete.size(), year);
        }
    }

    @Test
    void aFigureOfAnEconomyComesFromItsOwnOfficeOrElseFromARelayingOffice() {
        assertEquals("NSO_KEN", internetUse("KEN", "2024").get("provider"));
        assertEquals("UN", internetUse("ETH", "2021").get("provider"));
        assertEquals("OBS", internetUse("001", "2022").get("provider"));
    }

    @Test
    void aFigureWithoutACopyOfItsSourceIsMarkedAsNotCompared() {
        Fact withoutCopy =
                facts.stream()
                        .filter(fact -> fact.get("indicator").equals("EGDI"))
                        .findFirst()
                        .orElseThrow();
        Fact world =
                facts.stream()
                        .filter(fact -> fact.get("source").equals("ITU, Facts and Figures 2024"))
                        .filter(fact -> fact.get("comment").startsWith("Not comparable"))
                        .findFirst()
                        .orElseThrow();

        assertEquals("Not compared with its source", withoutCopy.get("comment"));
        assertTrue(
                world.get("comment").endsWith(" puts 2023 at 65. Not compared with its source"),
                world.get("comment"));
        assertEquals("", internetUse("KEN", "2024").get("comment"));
    }

    @Test
    void anUnknownHeadlineIsReportedWithItsLine(@TempDir Path seed) throws IOException {
        for (String table : List.of("facts", "copies", "indicators", "offices", "headlines")) {
            Files.copy(SEED.resolve(table + ".csv"), seed.resolve(table + ".csv"));
        }
        Files.writeString(
                seed.resolve("headline_facts.csv"),
                "headline,ref_area,time_period,obs_value,obs_status\nNETT,KEN,2024,1,A\n");

        IllegalStateException wrong =
                assertThrows(IllegalStateException.class, () -> Facts.all(new Tables(seed)));

        assertEquals("headline_facts.csv, line 2: unknown headline NETT", wrong.getMessage());
    }

    private Set<String> areas(String indicator, String year) {
        return facts.stream()
                .filter(fact ->
                        fact.get("indicator").equals(indicator)
                                && fact.get("time_period").equals(year))
                .map(fact -> fact.get("ref_area"))
                .collect(Collectors.toSet());
    }

    private Fact internetUse(String area, String year) {
        return facts.stream()
                .filter(fact ->
                        fact.get("indicator").equals("IT_NET_USER_ZS")
                                && fact.get("ref_area").equals(area)
                                && fact.get("time_period").equals(year)
                                && fact.get("sex").equals("_T")
                                && fact.get("urbanisation").equals("_T")
                                && fact.get("age").equals("_T"))
                .findFirst()
                .orElseThrow();
    }

    private long economies(String indicator, String sex) {
        return facts.stream()
                .filter(fact ->
                        fact.get("indicator").equals(indicator) && fact.get("sex").equals(sex))
                .map(fact -> fact.get("ref_area"))
                .filter(area -> area.matches("[A-Z]{3}"))
                .collect(Collectors.toSet())
                .size();
    }
}
