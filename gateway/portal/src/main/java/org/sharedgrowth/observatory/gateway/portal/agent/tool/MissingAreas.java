package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.words.AgentText;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The areas that have none of the requested figures, and the reasons.
 *
 * @param newest the row of each area's latest period, by code of the area; null if the rows were
 *     not requested
 */
record MissingAreas(List<Area> areas, @Nullable Map<String, Observation> newest) {
    static final MissingAreas NONE = new MissingAreas(List.of(), null);

    /** Maximum number of areas listed with a reason; for the rest, only codes are listed. */
    private static final int MAX_WITH_REASON = 40;

    static MissingAreas of(List<Area> areas) {
        return new MissingAreas(areas, null);
    }

    static MissingAreas of(List<Area> areas, List<Observation> rows) {
        Map<String, Observation> newest = new HashMap<>();
        for (Observation row : rows) {
            newest.merge(
                    row.area(),
                    row,
                    (one, other) -> one.period().compareTo(other.period()) < 0 ? other : one);
        }
        return new MissingAreas(areas, newest);
    }

    /** The first areas, each with the reason why it has no figure. */
    ArrayNode asList(Call call) {
        ArrayNode list = Json.list();
        areas.stream()
                .limit(MAX_WITH_REASON)
                .forEach(area ->
                        list.addObject()
                                .put("area", area.code())
                                .put("name", CleanText.text(area.name()))
                                .put("why", CleanText.visible(why(call, area))));
        return list;
    }

    private String why(Call call, Area area) {
        AgentText text = call.text();
        if (area.isGroup()) {
            return text.whyGroup();
        }
        if (newest == null) {
            return text.whyNoMatchingFigure();
        }
        @Nullable Observation row = newest.get(area.code());
        if (row == null) {
            return text.whyNever();
        }
        return row.missing()
                ? text.whyStatus(Envelope.status(call, row.status()), row.period())
                : text.whyNotThen(row.period());
    }

    /**
     * A sentence that says how many areas have no figure, with the codes of those that {@link
     * #asList} leaves out; empty if there are none.
     */
    String sentence(AgentText text) {
        String count = Integer.toString(areas.size());
        if (areas.isEmpty()) {
            return "";
        }
        if (areas.size() <= MAX_WITH_REASON) {
            return text.withoutFigure(count);
        }
        return text.withoutFigureAnd(
                count,
                areas.stream()
                        .skip(MAX_WITH_REASON)
                        .map(Area::code)
                        .collect(Collectors.joining(", ")));
    }
}
