package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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
    private static final int MAX_PAGE_SIZE = 1000;

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
        Figures figures = new Figures(call, known, List.copyOf(areas.values()), slice);
        return call.readOne(Target.of(Call.API + "indicators", known.code()), Indicator.class)
                .invoke(slice::check)
                .chain(indicator ->
                        figures.from(cursor)
                                .chain(list ->
                                        missingAreas(call, figures, list, areas, cursor)
                                                .map(missingAreas ->
                                                        new ValuesAnswer(
                                                                        call,
                                                                        indicator,
                                                                        slice,
                                                                        missingAreas,
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

    /** The areas without a figure; none in later parts of an answer or if no areas are named. */
    private static Uni<MissingAreas> missingAreas(
            Call call,
            Figures figures,
            Listing<Observation> list,
            Map<String, Area> areas,
            Cursor cursor) {
        if (cursor.after() > 0 || areas.isEmpty()) {
            return Uni.createFrom().item(MissingAreas.NONE);
        }
        List<Area> all = withMembers(call, areas);
        if (list.items().size() < list.total()) {
            return call.readList(
                            figures.newestInPeriods(list).with("pageSize", MAX_PAGE_SIZE),
                            Observation.class)
                    .map(newest -> MissingAreas.of(absent(all, newest)));
        }
        List<Area> absent = absent(all, list);
        if (absent.stream().allMatch(Area::isGroup)) {
            return Uni.createFrom().item(MissingAreas.of(absent));
        }
        return call.readList(
                        figures.newestInAnyPeriod(list).with("pageSize", MAX_PAGE_SIZE),
                        Observation.class)
                .map(newest -> MissingAreas.of(absent, newest.items()));
    }

    private static List<Area> absent(List<Area> areas, Listing<Observation> list) {
        Set<String> covered =
                list.items().stream().map(Observation::area).collect(Collectors.toSet());
        return areas.stream().filter(area -> !covered.contains(area.code())).toList();
    }

    /** The areas that may have a figure of their own: those asked for, and members of groups. */
    private static List<Area> withMembers(Call call, Map<String, Area> areas) {
        Map<String, Area> all = new LinkedHashMap<>(areas);
        for (Area area : areas.values()) {
            if (area.isGroup()) {
                call.codes().members(area.code()).forEach(one -> all.putIfAbsent(one.code(), one));
            }
        }
        return List.copyOf(all.values());
    }
}
