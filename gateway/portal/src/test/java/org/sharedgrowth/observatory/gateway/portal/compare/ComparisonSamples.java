package org.sharedgrowth.observatory.gateway.portal.compare;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.AddressCheck;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.NameMatches;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchIndex;
import org.sharedgrowth.observatory.messages.Language;

/** A catalogue of one indicator, and comparison pages built from it. */
final class ComparisonSamples {
    private static final List<Area> AREAS =
            Stream.concat(
                            Stream.of(
                                    group("001", "World"),
                                    group("014", "Eastern Africa"),
                                    group("002", "Africa"),
                                    country("KEN", "KE", "Kenya", "014"),
                                    country("UGA", "UG", "Uganda", "014"),
                                    country("BRA", "BR", "Brazil", "419"),
                                    country("CIV", "CI", "Côte d’Ivoire", "011")),
                            IntStream.range(0, 40)
                                    .mapToObj(i -> country("C" + i, null, "Country " + i, "002")))
                    .toList();

    private static final SearchIndex INDEX =
            SearchIndex.of(AREAS.stream().map(ComparisonSamples::entry).toList());

    private ComparisonSamples() {}

    private static Entry entry(Area area) {
        return new Entry(
                Entry.Kind.PLACE,
                area.code(),
                Map.of(Language.ENGLISH, area.name()),
                Map.of(),
                Objects.requireNonNullElse(area.iso2(), ""),
                area.observations());
    }

    /** The page for a query, if the service has these figures. */
    static CompareView page(String query, List<Observation> figures, Language language) {
        return ComparePage.of(parts(query, figures), language);
    }

    /** The service's answers from which the page for a query is built. */
    static ComparePage.Parts parts(String query, List<Observation> figures) {
        MultiMap sent = MultiMap.caseInsensitiveMultiMap();
        for (String pair : query.split("&", -1)) {
            int middle = pair.indexOf('=');
            sent.add(
                    pair.substring(0, middle),
                    URLDecoder.decode(pair.substring(middle + 1), StandardCharsets.UTF_8));
        }
        CompareQuery compareQuery = CompareQuery.of(sent);
        List<Indicator> indicators =
                compareQuery.indicators().isEmpty() ? List.of() : List.of(internet());
        CompareChoice.Known known =
                new CompareChoice.Known(
                        AREAS,
                        indicators,
                        List.of(internet()),
                        NameMatches.of(
                                        INDEX,
                                        CompareQuery.text(sent, "add"),
                                        Language.ENGLISH,
                                        Entry.Kind.PLACE,
                                        4)
                                .stream()
                                .map(Entry::id)
                                .toList(),
                        Map.of());
        CompareChoice chosen = AddressCheck.of(compareQuery, sent, known);
        List<Observation> cells =
                figures.stream()
                        .filter(cell -> chosen.requestedAreas().contains(cell.area()))
                        .toList();
        return new ComparePage.Parts(
                sent,
                chosen,
                known,
                listing(cells),
                Map.of(),
                "https://observatory.example",
                LocalDate.of(2026, 11, 28));
    }

    /** Figures of one release. */
    static Listing<Observation> listing(List<Observation> cells) {
        return new Listing<>(
                1,
                1000,
                cells.size(),
                cells,
                new Releases.Pin(39, Instant.parse("2026-11-27T09:00:00Z")));
    }

    private static Indicator internet() {
        return new Indicator(
                "IT_NET_USER_ZS",
                "Internet use (% of population)",
                "Who was online.",
                new Code("PT", "Percent"),
                0,
                1,
                "ITU",
                List.of(),
                "IT.NET.USER.ZS",
                List.of(new Flow("DF", 6, 6, 6, "2012", "2024")),
                Map.of(
                        "SEX",
                        List.of(
                                new Code("_T", "Total"),
                                new Code("F", "Women"),
                                new Code("M", "Men"))));
    }

    private static Area country(String code, @Nullable String iso2, String name, String group) {
        return new Area(
                code, name, "country", iso2, null, List.of(new Code(group, group)), null, 7);
    }

    private static Area group(String code, String name) {
        return new Area(code, name, "group", null, null, null, null, 7);
    }

    static Observation monthly(String area, String period, String value) {
        return figureWithKey("M." + area, area, period, value, "A", null, "_T");
    }

    static Observation figure(
            String area,
            String period,
            @Nullable String value,
            String status,
            @Nullable String comment) {
        return figureWithKey("A." + area, area, period, value, status, comment, "_T");
    }

    static Observation figure(
            String area,
            String period,
            @Nullable String value,
            String status,
            @Nullable String comment,
            String sex) {
        return figureWithKey("A." + area + "." + sex, area, period, value, status, comment, sex);
    }

    static Observation figureWithKey(
            String key,
            String area,
            String period,
            @Nullable String value,
            String status,
            @Nullable String comment,
            String sex) {
        return new Observation(
                "DF",
                key,
                "IT_NET_USER_ZS",
                area,
                area,
                period,
                value == null ? null : new BigDecimal(value),
                status,
                "PT",
                0,
                1,
                Map.of("SEX", sex),
                "ITU",
                comment,
                null,
                null,
                39);
    }
}
