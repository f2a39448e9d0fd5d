package org.sharedgrowth.observatory.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarNamesTest {
    private static final Set<String> DATA =
            Set.of(
                    "startPeriod",
                    "endPeriod",
                    "firstNObservations",
                    "lastNObservations",
                    "dimensionAtObservation",
                    "updatedAfter",
                    "includeHistory",
                    "asOf",
                    "format",
                    "labels",
                    "keys",
                    "lang",
                    "api_key");
    private static final Set<String> WORLD_BANK =
            Set.of("format", "per_page", "page", "date", "asof", "source");

    @ParameterizedTest
    @CsvSource({
        "asof, asOf",
        "AsOf, asOf",
        "as_of, asOf",
        "vintage, asOf",
        "vintage_date, asOf",
        "vintage_dates, asOf",
        "realtime_start, asOf",
        "startperiod, startPeriod",
        "StartPeriod, startPeriod",
        "start_period, startPeriod",
        "startPreiod, startPeriod",
        "start_date, startPeriod",
        "endperiod, endPeriod",
        "end, endPeriod",
        "lastNObservation, lastNObservations",
        "updated_after, updatedAfter",
        "fromat, format",
        "label, labels",
        "language, lang",
        "apikey, api_key",
        "date, startPeriod",
        "callback,",
        "saveAs,",
        "utm_source,",
        "detail,",
        "key,",
        "x,",
        "_,",
        "%5B,"
    })
    void aSimilarNameIsFoundIfThereIsOne(String sent, @Nullable String meant) {
        assertEquals(meant, SimilarNames.findMeant(sent, DATA));
    }

    @ParameterizedTest
    @CsvSource({
        "as_of, asOf",
        "vintage, asOf",
        "startPeriod, date",
        "perpage, per_page",
        "pageSize, per_page",
        "sources, source",
        "downloadformat,",
        "region,"
    })
    void eachDialectHasItsOwnNames(String sent, @Nullable String meant) {
        assertEquals(meant, SimilarNames.findMeant(sent, WORLD_BANK));
    }

    @ParameterizedTest
    @CsvSource({
        "country, area, area",
        "REF_AREA, area, area",
        "countries, areas, areas",
        "location, areas, areas",
        "provider, office, office",
        "dataProvider, office, office",
        "dataflow, flow, flow",
        "data_set, flow, flow",
        "country, group,",
        "provider, source,"
    })
    void namesThatOtherServicesUseForFiltersAreKnown(
            String sent, String known, @Nullable String meant) {
        assertEquals(meant, SimilarNames.findMeant(sent, Set.of(known)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf", "AS_OF", "vintageDate", "realtime_end", "snapshot"})
    void namesOfOtherServicesForAnEarlierDateAreRecognised(String name) {
        assertTrue(SimilarNames.isVintage(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"startPeriod", "format", "of", ""})
    void otherNamesRequestNoDate(String name) {
        assertFalse(SimilarNames.isVintage(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Kenia, Kenya",
        "'cote d''ivoire', Côte d’Ivoire",
        "guinea, Guinea|Equatorial Guinea",
        "Кения, Кения",
        "Кенния, Кения",
        "肯, 肯尼亚",
        "'!?', ''",
        "zzzzz, ''"
    })
    void namesOfAnyScriptAreFound(String typed, String found) {
        List<String> names =
                List.of(
                        "Equatorial Guinea",
                        "Guinea",
                        "Kenya",
                        "Côte d’Ivoire",
                        "Афганистан",
                        "Кения",
                        "阿富汗",
                        "肯尼亚");
        assertEquals(found, String.join("|", SimilarNames.nearest(typed, names, 3)));
    }

    @ParameterizedTest
    @CsvSource({"Уганда", "乌干达", "أوغندا"})
    void aNameInADifferentScriptResemblesNoKnownName(String sent) {
        assertNull(SimilarNames.findMeant(sent, Set.of("Афганистан", "阿富汗", "أفغانستان", "area")));
    }
}
