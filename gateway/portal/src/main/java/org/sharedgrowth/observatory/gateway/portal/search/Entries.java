package org.sharedgrowth.observatory.gateway.portal.search;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.guide.Tool;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the entries of the index from the catalogue in six languages. */
record Entries(Map<Language, Catalogue> catalogues) {
    /** Addresses of the pages, and of the sections of the help page, that can be found. */
    static final Set<String> PAGES =
            Set.of(
                    "/help#find",
                    "/help#read",
                    "/help#old",
                    "/help#take",
                    "/help#cite",
                    "/help/agents",
                    "/methods",
                    "/catalog",
                    "/lineage",
                    "/help#send",
                    "/docs",
                    "/calendar",
                    "/reports",
                    "/v",
                    "/countries",
                    "/indicators",
                    "/keys",
                    "/releases",
                    "/gaps",
                    "/targets",
                    "/group-figures",
                    "/indices",
                    "/unmeasured",
                    "/offices");

    /** Guides by address. */
    private static final Map<String, Tool> GUIDES =
            Arrays.stream(Tool.values())
                    .collect(Collectors.toMap(Tool::address, Function.identity()));

    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        Catalogue english = Snapshot.catalogue(catalogues, Language.ENGLISH);
        english.indicators().values().forEach(indicator -> entries.add(indicator(indicator)));
        english.areas().values().forEach(area -> entries.add(place(area)));
        english.topics().values().forEach(topic -> entries.add(topic(topic)));
        english.reports().values().forEach(report -> entries.add(report(report)));
        pages().forEach(page -> entries.add(page(page)));
        return entries;
    }

    /** The addresses of all pages, in a fixed order. */
    private static Stream<String> pages() {
        return Stream.concat(PAGES.stream(), GUIDES.keySet().stream()).sorted();
    }

    private Entry indicator(Indicator indicator) {
        String code = indicator.code();
        return new Entry(
                Kind.INDICATOR,
                code,
                texts(Catalogue::indicators, code, Indicator::name),
                texts(Catalogue::indicators, code, Indicator::definition),
                indicator.subjects().isEmpty() ? "" : indicator.subjects().getFirst().id(),
                indicator.areas());
    }

    private Entry place(Area area) {
        return new Entry(
                Kind.PLACE,
                area.code(),
                texts(Catalogue::areas, area.code(), Area::name),
                Map.of(),
                area.isGroup() ? "" : requireNonNullElse(area.iso2(), area.code()),
                area.observations());
    }

    private Entry topic(Topic topic) {
        return new Entry(
                Kind.TOPIC,
                topic.id(),
                texts(Catalogue::topics, topic.id(), Topic::name),
                texts(Catalogue::topics, topic.id(), Topic::description),
                "",
                topic.indicators());
    }

    private Entry report(Reports.Item report) {
        String slug = report.slug();
        return new Entry(
                Kind.REPORT,
                slug,
                texts(Catalogue::reports, slug, Reports.Item::heading),
                texts(Catalogue::reports, slug, Reports.Item::summary),
                "",
                report.published() ? 1 : 0);
    }

    private static Entry page(String address) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, pageName(address, language));
        }
        return new Entry(Kind.PAGE, address, names, Map.of(), "", 1);
    }

    /** The name of a page: the title of a guide, else what the page is about. */
    static String pageName(String address, Language language) {
        @Nullable Tool tool = GUIDES.get(address);
        return tool == null
                ? Texts.of(SearchText.class, language).page(key(address))
                : Texts.of(tool, language);
    }

    /** The key by which texts refer to a page. */
    private static String key(String address) {
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1)
                .replace('-', '_');
    }

    private <T> Map<Language, String> texts(
            Function<Catalogue, Map<String, T>> items,
            String key,
            Function<T, @Nullable String> text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        catalogues.forEach((language, catalogue) -> {
            @Nullable T item = items.apply(catalogue).get(key);
            String found = item == null ? null : text.apply(item);
            if (found != null && !found.isBlank()) {
                texts.put(language, found);
            }
        });
        return texts;
    }
}
