package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.Listed.Group;
import org.sharedgrowth.observatory.indicators.problem.Problem;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Countries, regions, income levels and topics of one catalogue in one language. */
final class Lists {
    private final Catalogue catalogue;
    private final GroupConfig groups;
    private final List<String> languages;

    Lists(Catalogue catalogue, GroupConfig groups, List<String> languages) {
        this.catalogue = catalogue;
        this.groups = groups;
        this.languages = languages;
    }

    /** Countries and groups; all of them for no codes. */
    List<Listed.Country> countries(List<String> codes) {
        return areas().filter(item -> codes.isEmpty() || codes.contains(item.id()))
                .map(this::country)
                .toList();
    }

    private Listed.Country country(Item item) {
        boolean isGroup = Places.isGroup(item);
        Group none = isGroup ? Group.OF_GROUPS : Group.NONE;
        return new Listed.Country(
                Places.three(item.id(), item),
                Places.two(item.id(), item),
                item.names().in(languages),
                isGroup ? none : group(item, groups.regions()),
                Group.NONE,
                isGroup ? none : group(item, groups.incomeLevels()),
                none,
                "",
                "",
                "");
    }

    private Group group(Item country, List<String> candidates) {
        List<String> its = catalogue.groupsOf(country.id());
        return candidates.stream()
                .filter(its::contains)
                .findFirst()
                .flatMap(code -> areas().filter(item -> item.id().equals(code)).findFirst())
                .map(this::group)
                .orElse(Group.NONE);
    }

    private Group group(Item item) {
        return new Group(
                Places.three(item.id(), item),
                Places.two(item.id(), item),
                item.names().in(languages));
    }

    /** Groups of countries but for those by income. */
    List<Listed.Region> regions(@Nullable String code) {
        return chosen(
                areas().filter(Places::isGroup)
                        .filter(item -> !groups.incomeLevels().contains(item.id()))
                        .map(this::group)
                        .map(g -> new Listed.Region("", g.id(), g.iso2code(), g.value()))
                        .toList(),
                Listed.Region::code,
                code,
                "region");
    }

    List<Group> incomeLevels(@Nullable String code) {
        return chosen(
                groups.incomeLevels().stream()
                        .flatMap(id -> areas().filter(item -> item.id().equals(id)))
                        .map(this::group)
                        .toList(),
                Group::id,
                code,
                "incomelevel");
    }

    List<Listed.Topic> topics(@Nullable String id) {
        return chosen(
                catalogue.topics().stream()
                        .map(topic ->
                                new Listed.Topic(
                                        topic.id(),
                                        topic.names().in(languages),
                                        topic.descriptions().in(languages)))
                        .toList(),
                Listed.Topic::id,
                id,
                "topic");
    }

    /** Of a list the entries with these ids, joined by semicolons; all of them for null. */
    static <T> List<T> chosen(
            List<T> all, Function<T, String> id, @Nullable String wanted, String kind) {
        if (wanted == null || wanted.equalsIgnoreCase("all")) {
            return all;
        }
        List<String> ids = Arrays.asList(wanted.toUpperCase(Locale.ROOT).split(";", -1));
        List<T> found =
                all.stream()
                        .filter(each -> ids.contains(id.apply(each).toUpperCase(Locale.ROOT)))
                        .toList();
        if (found.isEmpty()) {
            throw Problem.notFound(kind, wanted, "See /v2/" + kind + ".");
        }
        return found;
    }

    private Stream<Item> areas() {
        for (Dataflow flow : catalogue.dataflows()) {
            int position = flow.structure().dimension(Dsd.AREA);
            Codelist codes =
                    position < 0 ? null : flow.structure().dimensions().get(position).codelist();
            if (codes != null) {
                return codes.codes().stream();
            }
        }
        return Stream.empty();
    }

    /** The page of a list. */
    static List<Object> page(List<?> all, Window window) {
        List<Object> rows = new ArrayList<>();
        for (long i = window.from();
                i < Math.min(all.size(), window.from() + window.perPage());
                i++) {
            rows.add(all.get((int) i));
        }
        return List.of(
                new Listed.Meta(
                        window.page(),
                        window.pages(all.size()),
                        Integer.toString(window.perPage()),
                        all.size()),
                rows);
    }
}
