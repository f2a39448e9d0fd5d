package org.sharedgrowth.observatory.gateway.portal.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;

/**
 * The answers of the services that the page of a ranking is made from.
 *
 * @param query the choice, without weights that equal the owner's, and without an earlier year that
 *     was refused
 * @param ranks null if the service refused to compute them
 * @param refusal why there are no ranks, or why the ranks are not for the choice in the address;
 *     empty if they are
 * @param scores the scores by which economies are ranked, with their parts; none if they are not
 *     known
 * @param parts of the index, with the weights of the owner; none if they are not known
 * @param areas all countries and groups
 * @param changes since an earlier year; none if they are not known
 */
record RankingAnswers(
        IndexQuery query,
        Indices.Index index,
        Indices.@Nullable Ranks ranks,
        String refusal,
        Indices.Scores scores,
        List<Indices.Part> parts,
        List<Area> areas,
        RankChanges changes) {

    /**
     * How ranks changed since an earlier year.
     *
     * @param known the changes; null if they are not known
     * @param refusal why the earlier year of the address was left out; empty if it was not
     */
    record RankChanges(Indices.@Nullable Changes known, String refusal) {
        static final RankChanges NONE = new RankChanges(null, "");
    }

    /** The first of the answers: the ranks, or why there are none. */
    static RankingAnswers of(
            IndexQuery query, Indices.Index index, Indices.@Nullable Ranks ranks, String refusal) {
        return new RankingAnswers(
                query,
                index,
                ranks,
                refusal,
                Indices.Scores.NONE,
                List.of(),
                List.of(),
                RankChanges.NONE);
    }

    RankingAnswers with(
            Indices.Scores newScores,
            List<Indices.Part> ownerParts,
            List<Area> allAreas,
            RankChanges since) {
        IndexQuery answeredQuery = since.refusal().isEmpty() ? query : query.withoutFrom();
        return new RankingAnswers(
                answeredQuery, index, ranks, refusal, newScores, ownerParts, allAreas, since);
    }

    /** The years that are shown, as fields of a form; none if they were left out. */
    List<Choice> years() {
        return refusal.isEmpty() ? query.years() : List.of();
    }

    /** Why a choice of the address was left out; the first reason, empty if none was. */
    String leftOut() {
        return refusal.isEmpty() ? changes.refusal() : refusal;
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
