package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;

/**
 * What the page of a league is made of.
 *
 * @param ranks null if there are none
 * @param refusal why there are none, or why the choice of the address was left out; empty if it was
 *     not
 * @param parts of the index; none if they are not known
 * @param areas all countries and groups
 * @param change why the rank of the marked economy changed; empty if none is marked or nobody knows
 */
record LeagueAnswers(
        Indices.Index index,
        Indices.@Nullable Ranks ranks,
        String refusal,
        List<Indices.Part> parts,
        List<Area> areas,
        String change) {

    /** The ranks, or why there are none, before the rest was read. */
    static LeagueAnswers of(Indices.Index index, Indices.@Nullable Ranks ranks, String refusal) {
        return new LeagueAnswers(index, ranks, refusal, List.of(), List.of(), "");
    }

    LeagueAnswers with(List<Indices.Part> others, List<Area> all, String sentence) {
        return new LeagueAnswers(index, ranks, refusal, others, all, sentence);
    }

    /** The name of an area; its code if it is not known. */
    String name(String code) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .map(Area::name)
                .findFirst()
                .orElse(code);
    }
}
