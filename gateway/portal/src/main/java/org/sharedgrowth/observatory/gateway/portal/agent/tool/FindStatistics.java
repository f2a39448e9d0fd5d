package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.AgentText;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Hit;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;

/** Finds indicators, areas and reports by words. */
@Singleton
class FindStatistics implements Tool {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_PAGE_SIZE = 1000;

    private final PageThreads threads;

    FindStatistics(PageThreads threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "find_statistics";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        String area = call.arguments().text("area");
        if (area.isEmpty()) {
            return threads.view(() -> answer(call, _ -> true, null));
        }
        Area known = call.codes().area(area);
        Target target =
                Target.of(Call.API + "indicators")
                        .with("area", known.code())
                        .with("pageSize", MAX_PAGE_SIZE);
        return call.readList(target, Indicator.class)
                .chain(list -> {
                    Set<String> codes =
                            list.items().stream()
                                    .filter(one -> one.observations() > 0)
                                    .map(Indicator::code)
                                    .collect(Collectors.toSet());
                    return threads.view(() ->
                            answer(
                                    call,
                                    entry ->
                                            entry.kind() == Kind.INDICATOR
                                                    && codes.contains(entry.id()),
                                    CleanText.text(known.name())));
                });
    }

    private static ObjectNode answer(Call call, Predicate<Entry> allowed, @Nullable String area) {
        String query = call.arguments().text("query");
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        List<Entry> found =
                entries(call, query)
                        .filter(entry -> isRequested(entry.kind(), call.arguments().text("kind")))
                        .filter(allowed)
                        .toList();
        Envelope.checkWithin(cursor, found.size());
        int limit = call.arguments().number("limit", DEFAULT_LIMIT);
        List<Entry> given = found.stream().skip(cursor.after()).limit(limit).toList();
        ArrayNode items = Json.list();
        given.forEach(entry -> items.add(item(call, entry)));
        int end = cursor.after() + given.size();
        boolean hasMore = end < found.size();
        ObjectNode answer = Json.object();
        answer.put(
                "summary",
                Envelope.summary(
                        call,
                        count(call.text(), given.size(), found.size(), area),
                        hasMore ? call.text().goOn("0:" + end) : ""));
        answer.put("total", found.size());
        answer.put("given", given.size());
        if (hasMore) {
            answer.put("next", "0:" + end);
        }
        answer.set("items", items);
        answer.set("release", Envelope.release(call.snapshot().in(call.language()).release()));
        return answer;
    }

    private static String count(AgentText text, int given, int total, @Nullable String area) {
        if (total == 0) {
            return area == null ? text.foundNothing() : text.foundNothingForArea(area);
        }
        String some = Integer.toString(given);
        String all = Integer.toString(total);
        return area == null ? text.found(some, all) : text.foundForArea(area, some, all);
    }

    /**
     * The results, the best match first. Before all others come the entry whose code is the query
     * and the places that the query names; among equally good matches, those without figures come
     * last.
     */
    private static Stream<Entry> entries(Call call, String query) {
        Snapshot snapshot = call.snapshot();
        SearchResult found = snapshot.index().find(query, call.language(), false);
        Set<Entry> entries = new LinkedHashSet<>();
        snapshot.index().entry(query).ifPresent(entries::add);
        found.question().places().stream()
                .flatMap(id -> snapshot.index().entry(id).stream())
                .forEach(entries::add);
        found.hits().stream()
                .sorted(
                        Comparator.comparingInt(Hit::matched)
                                .reversed()
                                .thenComparing(hit -> hit.entry().extent() == 0))
                .forEach(hit -> entries.add(hit.entry()));
        return entries.stream();
    }

    private static boolean isRequested(Kind kind, String requested) {
        return switch (kind) {
            case INDICATOR -> requested.isEmpty() || requested.equals("indicator");
            case PLACE -> requested.isEmpty() || requested.equals("area");
            case REPORT -> requested.isEmpty() || requested.equals("report");
            case TOPIC, PAGE -> false;
        };
    }

    private static ObjectNode item(Call call, Entry entry) {
        ObjectNode item = Json.object();
        Snapshot.Catalogue names = call.snapshot().in(call.language());
        String name = CleanText.text(entry.name(call.language()));
        switch (entry.kind()) {
            case INDICATOR -> {
                item.put("kind", "indicator").put("code", entry.id()).put("name", name);
                names.indicator(entry.id()).ifPresent(one -> addCoverage(item, one, call));
                item.put("link", call.link(Target.of("/indicators", entry.id())));
            }
            case PLACE -> {
                boolean group = names.area(entry.id()).filter(Area::isGroup).isPresent();
                item.put("kind", group ? "group" : "area").put("code", entry.id());
                item.put("name", name);
                String page = group ? "/groups" : "/countries";
                item.put("link", call.link(Target.of(page, entry.id())));
            }
            default -> {
                Reports.Item report = names.reports().get(entry.id());
                item.put("kind", "report").put("code", entry.id());
                // Authors write the titles of reports, so they are in a member that Lines quotes.
                item.put("title", report == null ? name : CleanText.text(report.heading()));
                item.put("link", call.link(Target.of("/reports", entry.id())));
            }
        }
        return item;
    }

    private static void addCoverage(ObjectNode item, Indicator indicator, Call call) {
        item.put("unit", Envelope.unit(call, indicator, indicator.unitMultiplier()));
        item.put("areas", indicator.areas());
        if (indicator.observations() > 0) {
            item.put(
                    "first",
                    indicator.dataflows().stream()
                            .map(flow -> requireNonNullElse(flow.firstPeriod(), ""))
                            .filter(period -> !period.isEmpty())
                            .min(String::compareTo)
                            .orElse(""));
            item.put("last", indicator.lastPeriod());
        }
    }
}
