package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry.Group;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Countries, regions, income levels and topics of one catalogue in one language. */
public record Lists(Catalogue catalogue, GroupConfig groups, List<String> languages) {
    /**
     * What the World Bank gives as the region and the income level of an entry that is itself a
     * group.
     */
    private static final String GROUP_PLACEHOLDER = "NA";

    /**
     * The countries and groups with these codes; all if {@code codes} is empty.
     *
     * @param allowed the only codes to be included, or null for no limit
     */
    public List<ListEntry.Country> countries(List<String> codes, @Nullable Set<String> allowed) {
        return areas().filter(item -> codes.isEmpty() || codes.contains(item.id()))
                .filter(item -> allowed == null || allowed.contains(item.id()))
                .map(this::country)
                .toList();
    }

    private ListEntry.Country country(Item item) {
        boolean isGroup = CountryCodes.isGroup(item);
        String aggregates = LocalizedWords.AGGREGATES.in(languages);
        Group aggregate = new Group(GROUP_PLACEHOLDER, GROUP_PLACEHOLDER, aggregates);
        return new ListEntry.Country(
                CountryCodes.threeLetterCode(item.id(), item),
                CountryCodes.twoLetterCode(item.id(), item),
                item.names().in(languages),
                isGroup ? aggregate : group(item, Classification.REGION),
                Group.NONE,
                isGroup ? aggregate : group(item, Classification.INCOME_LEVEL),
                isGroup ? new Group("", "", aggregates) : group(item, Classification.LENDING_TYPE),
                "",
                "",
                "");
    }

    private Group group(Item country, Classification classification) {
        List<String> containing = catalogue.groupsOf(country.id());
        return classification.groups(groups).stream()
                .filter(containing::contains)
                .findFirst()
                .flatMap(code -> areas().filter(item -> item.id().equals(code)).findFirst())
                .map(this::group)
                .orElseGet(() -> unclassifiedGroup(classification.unclassifiedCodes()));
    }

    private Group unclassifiedGroup(Classification.@Nullable UnclassifiedCodes unclassified) {
        return unclassified == null
                ? Group.NONE
                : new Group(
                        unclassified.threeLetterCode(),
                        unclassified.twoLetterCode(),
                        LocalizedWords.NOT_CLASSIFIED.in(languages));
    }

    private Group group(Item item) {
        return new Group(
                CountryCodes.threeLetterCode(item.id(), item),
                CountryCodes.twoLetterCode(item.id(), item),
                item.names().in(languages));
    }

    /** Groups of countries, except for those by income and lending. */
    public List<ListEntry.Region> regions(String codes) {
        CountryFilter filter = new CountryFilter(catalogue, groups);
        return select(
                areas().filter(filter::isRegion)
                        .map(this::group)
                        .map(g -> new ListEntry.Region("", g.id(), g.iso2code(), g.value()))
                        .toList(),
                region -> List.of(region.code(), region.iso2code()),
                codes,
                "region");
    }

    /** The groups of a classification, including the group for unclassified countries. */
    public List<Group> groups(Classification classification, String codes) {
        List<Group> all = new ArrayList<>();
        classification.groups(groups).stream()
                .flatMap(id -> areas().filter(item -> item.id().equals(id)))
                .map(this::group)
                .forEach(all::add);
        all.add(unclassifiedGroup(classification.unclassifiedCodes()));
        return select(
                all,
                group -> List.of(group.id(), group.iso2code()),
                codes,
                classification.parameter());
    }

    /** The languages in which names are available. */
    public static List<ListEntry.Language> languages(String codes) {
        return select(
                Languages.OFFERED.stream()
                        .map(code -> {
                            Locale locale = Locale.of(code);
                            return new ListEntry.Language(
                                    code,
                                    locale.getDisplayLanguage(Locale.ENGLISH),
                                    locale.getDisplayLanguage(locale));
                        })
                        .toList(),
                language -> List.of(language.code()),
                codes,
                "language");
    }

    public List<ListEntry.Topic> topics(String codes) {
        return select(
                catalogue.topics().stream()
                        .map(topic ->
                                new ListEntry.Topic(
                                        topic.id(),
                                        topic.names().in(languages),
                                        topic.descriptions().in(languages)))
                        .toList(),
                topic -> List.of(topic.id()),
                codes,
                "topic");
    }

    /**
     * The entries of a list with the requested ids, ignoring letter case; all entries for {@code
     * all}.
     *
     * @param idsOf returns the ids of an entry
     * @param requested ids joined by semicolons
     * @throws Problem 404 for the first id without an entry
     */
    public static <T> List<T> select(
            List<T> all, Function<T, List<String>> idsOf, String requested, String kind) {
        if (requested.equalsIgnoreCase("all")) {
            return all;
        }
        List<String> ids = codes(requested);
        for (String id : ids) {
            if (all.stream().noneMatch(each -> isAmong(id, idsOf.apply(each)))) {
                throw Problem.notFound(kind, id, "See /v2/" + kind + ".");
            }
        }
        return all.stream()
                .filter(each -> ids.stream().anyMatch(id -> isAmong(id, idsOf.apply(each))))
                .toList();
    }

    private static boolean isAmong(String id, List<String> ids) {
        return ids.stream().anyMatch(id::equalsIgnoreCase);
    }

    /** Splits a text at semicolons; empty parts are dropped. */
    public static List<String> codes(String text) {
        return Arrays.stream(text.split(";", -1)).filter(code -> !code.isEmpty()).toList();
    }

    private Stream<Item> areas() {
        return CountryCodes.all(catalogue);
    }

    /** A page of a list: information about the page, then its rows. */
    public static List<Object> page(List<?> all, PageWindow window) {
        List<Object> rows = new ArrayList<>();
        for (long i = window.from();
                i < Math.min(all.size(), window.from() + window.perPage());
                i++) {
            rows.add(all.get((int) i));
        }
        return List.of(
                new ListEntry.Meta(
                        window.page(),
                        window.pages(all.size()),
                        Integer.toString(window.perPage()),
                        all.size()),
                rows);
    }
}
