package org.sharedgrowth.observatory.gateway.portal.country;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Language;

/** Answers of the services about Kenya, which a test may change before it builds the page. */
final class CountrySamples {
    static final List<Area> AREAS =
            List.of(
                    group("001", "World"),
                    group("002", "Africa"),
                    group("014", "Eastern Africa"),
                    group("LMC", "Lower middle income"),
                    country("KEN", "Kenya", "001", "002", "014", "LMC"),
                    country("UGA", "Uganda", "001", "002", "014", "LIC"),
                    country("RWA", "Rwanda", "001", "002", "014", "LIC"),
                    country("BRA", "Brazil", "001", "019", "UMC"),
                    country("EGY", "Egypt", "001", "002", "015", "LMC"),
                    country("ERI", "Eritrea", "001", "002", "014", "LIC"));

    final List<Observation> newest =
            new ArrayList<>(
                    List.of(
                            figure("KEN", "IT_NET_USER_ZS", "2023", "35", "_T"),
                            figure("KEN", "LTE_COVER", "2021", "94", "_Z"),
                            figure("KEN", "SP_POP_TOTL", "2024", "56432944", "_T"),
                            figure("KEN", "SCHOOL_NET", "2021", null, "_Z")));
    final List<Observation> states = new ArrayList<>();
    final List<Observation> history =
            new ArrayList<>(
                    List.of(
                            figure("KEN", "IT_NET_USER_ZS", "2005", "3.1", "_T"),
                            figure("KEN", "IT_NET_USER_ZS", "2014", "16.5", "_T"),
                            figure("KEN", "IT_NET_USER_ZS", "2021", null, "_T"),
                            figure("KEN", "IT_NET_USER_ZS", "2022", null, "_T"),
                            figure("KEN", "IT_NET_USER_ZS", "2023", "35", "_T")));
    final List<Observation> others =
            new ArrayList<>(
                    List.of(
                            figure("KEN", "IT_NET_USER_ZS", "2023", "35", "_T"),
                            figure("UGA", "IT_NET_USER_ZS", "2017", "9.4", "_T"),
                            figure("RWA", "IT_NET_USER_ZS", "2022", "34.2", "_T"),
                            figure("EGY", "IT_NET_USER_ZS", "2023", "72.2", "_T"),
                            figure("BRA", "IT_NET_USER_ZS", "2024", "84.2", "_T"),
                            figure("ERI", "IT_NET_USER_ZS", "2008", "0.8", "_T"),
                            figure("001", "IT_NET_USER_ZS", "2024", "68", "_T")));
    final List<Observation> women =
            new ArrayList<>(
                    List.of(
                            figure("KEN", "IT_NET_USER_ZS", "2015", "13.45", "F"),
                            figure("KEN", "IT_NET_USER_ZS", "2019", "20.23", "F"),
                            figure("KEN", "IT_NET_USER_ZS", "2015", "19.82", "M"),
                            figure("KEN", "IT_NET_USER_ZS", "2019", "25.17", "M")));
    OfficeAnswers office = OfficeAnswers.NONE;

    CountryView page(String peers) {
        return page("KEN", peers, Language.ENGLISH);
    }

    CountryView page(String area, String peers, Language language) {
        return page(area, new CountryQuery(peers, "", Vintage.TODAY), Vintage.TODAY, language);
    }

    CountryView page(String area, CountryQuery query, Vintage refused, Language language) {
        Area economy =
                AREAS.stream().filter(one -> one.code().equals(area)).findFirst().orElseThrow();
        return CountryPage.of(
                new CountryAnswers(
                        economy,
                        AREAS,
                        listing(newest),
                        listing(states),
                        listing(history),
                        others,
                        listing(women),
                        listing(List.of()),
                        listing(indicators()),
                        List.of(),
                        office),
                query,
                refused,
                language,
                "https://observatory.example");
    }

    static <T> Listing<T> listing(List<T> items) {
        return new Listing<>(
                1,
                1000,
                items.size(),
                items,
                new Releases.Pin(39, Instant.parse("2026-11-27T09:00:00Z")));
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator("IT_NET_USER_ZS", "Internet use (% of population)", "PT", "Connectivity"),
                indicator("LTE_COVER", "Population within 4G signal", "PT", "Connectivity"),
                indicator("SP_POP_TOTL", "Population", "PS", "People"),
                indicator("SCHOOL_NET", "Schools with internet", "PT", "People"),
                indicator("EGDI", "E-government index", "IX", "Services"),
                indicator("EPI", "E-participation index", "IX", "Services"));
    }

    private static Indicator indicator(String code, String name, String unit, String topic) {
        return new Indicator(
                code,
                name,
                null,
                new Code(unit, unit),
                0,
                unit.equals("PS") ? 0 : 1,
                null,
                List.of(new TopicRef(topic.toUpperCase(java.util.Locale.ROOT), topic)),
                null,
                null,
                null);
    }

    private static Area country(String code, String name, String... groups) {
        List<Code> groupCodes = List.of(groups).stream().map(CountrySamples::named).toList();
        return new Area(code, name, "country", null, null, groupCodes, null, 7);
    }

    private static Code named(String code) {
        return switch (code) {
            case "002" -> new Code(code, "Africa");
            case "014" -> new Code(code, "Eastern Africa");
            case "LMC" -> new Code(code, "Lower middle income");
            default -> new Code(code, code);
        };
    }

    private static Area group(String code, String name) {
        return new Area(code, name, "group", null, null, null, null, 7);
    }

    static Observation figure(
            String area, String indicator, String period, @Nullable String value, String sex) {
        return sourced(area, indicator, period, value, sex, "ITU");
    }

    static Observation sourced(
            String area, String indicator, String period, String value, String source) {
        return sourced(area, indicator, period, value, "_T", source);
    }

    private static Observation sourced(
            String area,
            String indicator,
            String period,
            @Nullable String value,
            String sex,
            String source) {
        return new Observation(
                "DF_DIGITAL",
                "A." + area + "." + indicator + "." + sex,
                indicator,
                area,
                area,
                period,
                value == null ? null : new BigDecimal(value),
                value == null ? "O" : "A",
                "PT",
                0,
                1,
                Map.of("SEX", sex, "URBANISATION", "_T"),
                source,
                null,
                null,
                null,
                16);
    }
}
