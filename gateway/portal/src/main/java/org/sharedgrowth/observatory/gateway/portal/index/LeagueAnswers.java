package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import java.util.Optional;
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
 * @param changes since an earlier year; null if they are not known
 */
record LeagueAnswers(
        Indices.Index index,
        Indices.@Nullable Ranks ranks,
        String refusal,
        List<Indices.Part> parts,
        List<Area> areas,
        Indices.@Nullable Changes changes) {

    /** The ranks, or why there are none, before the rest was read. */
    static LeagueAnswers of(Indices.Index index, Indices.@Nullable Ranks ranks, String refusal) {
        return new LeagueAnswers(index, ranks, refusal, List.of(), List.of(), null);
    }

    LeagueAnswers with(List<Indices.Part> others, List<Area> all, Optional<Indices.Changes> since) {
        return new LeagueAnswers(index, ranks, refusal, others, all, since.orElse(null));
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
