package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Figures of one indicator by area and period. */
@Singleton
class GetValues implements Tool {
    /** Maximum number of figures of an answer, and of those read at once. */
    static final int PAGE_SIZE = 200;

    private static final int ALL = 1000;
    private static final int LATEST = 10;

    @Override
    public String name() {
        return "get_values";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        Indicator known = call.codes().indicator(call.arguments().text("indicator"));
        Map<String, Area> areas = areas(call);
        Slice slice = Slice.of(call.arguments().texts("filters"));
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        Target query = query(call, known, areas.values(), slice);
        Uni<Indicator> described =
                slice.isTotal()
                        ? Uni.createFrom().item(known)
                        : call.one(
                                Target.of(Call.API + "indicators", known.code()), Indicator.class);
        return described
                .invoke(slice::check)
                .chain(indicator ->
                        read(call, query, cursor)
                                .chain(list ->
                                        covered(call, query, list, areas)
                                                .map(covered ->
                                                        new ValuesAnswer(
                                                                        call,
                                                                        indicator,
                                                                        slice,
                                                                        expanded(call, areas),
                                                                        covered,
                                                                        cursor,
                                                                        list)
                                                                .answer())));
    }

    private static Map<String, Area> areas(Call call) {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (String code : call.arguments().texts("areas")) {
            Area area = call.codes().area(code);
            areas.put(area.code(), area);
        }
        return areas;
    }

    private static Target query(Call call, Indicator indicator, Iterable<Area> areas, Slice slice) {
        List<String> codes = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Area area : areas) {
            codes.add(area.code());
            if (area.isGroup() && !call.codes().members(area.code()).isEmpty()) {
                groups.add(area.code());
            }
        }
        String from = call.arguments().text("from");
        String to = call.arguments().text("to");
        boolean bounded = !from.isEmpty() || !to.isEmpty();
        int usual = codes.isEmpty() ? 1 : LATEST;
        int latest = call.arguments().number("latest", bounded ? 0 : usual);
        Target query =
                slice.in(
                        Target.of(Call.API + "observations")
                                .with("indicator", indicator.code())
                                .with("area", String.join(",", codes))
                                .with("group", String.join(",", groups))
                                .with("from", from)
                                .with("to", to));
        return latest == 0 ? query : query.with("latestValues", latest);
    }

    private static Uni<Listing<Observation>> read(Call call, Target query, Cursor cursor) {
        Target dated =
                cursor.release() > 0
                        ? query.with("release", cursor.release())
                        : query.with("asOf", call.arguments().text("as_of"));
        return call.list(
                dated.with("page", cursor.after() / PAGE_SIZE + 1L).with("pageSize", PAGE_SIZE),
                Observation.class);
    }

    /** Codes of the areas that have a figure; those of the list if it is complete. */
    private static Uni<Set<String>> covered(
            Call call, Target query, Listing<Observation> list, Map<String, Area> areas) {
        if (areas.isEmpty() || !list.hasNext()) {
            return Uni.createFrom().item(codes(list));
        }
        Map<String, String> one = new LinkedHashMap<>(query.query());
        one.remove("latestValues");
        Target newest =
                new Target(query.path(), one)
                        .with("latestValues", 1)
                        .with("release", list.release() == null ? 0 : list.release().id())
                        .with("pageSize", ALL);
        return call.list(newest, Observation.class).map(GetValues::codes);
    }

    private static Set<String> codes(Listing<Observation> list) {
        return list.items().stream().map(Observation::area).collect(Collectors.toSet());
    }

    /** The areas that may have a figure of their own: those asked for, and members of groups. */
    private static List<Area> expanded(Call call, Map<String, Area> areas) {
        Map<String, Area> all = new LinkedHashMap<>(areas);
        for (Area area : areas.values()) {
            if (area.isGroup()) {
                call.codes().members(area.code()).forEach(one -> all.putIfAbsent(one.code(), one));
            }
        }
        return List.copyOf(all.values());
    }
}
