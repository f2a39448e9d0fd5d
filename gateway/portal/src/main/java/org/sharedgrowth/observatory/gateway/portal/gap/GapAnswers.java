package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Gaps;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * The services' answers about the differences between two groups of people.
 *
 * @param figures the newest figures of the chosen indicator, by pair of groups
 * @param all the newest figures of the chosen groups, of all indicators
 * @param totals the newest figures of everyone, of the chosen indicator
 * @param population the newest number of people
 * @param measured the gaps that the service computes from the same figures, with intervals and
 *     warnings
 * @param refused the state that the address asks for, if it does not exist; else {@link
 *     Vintage#TODAY}
 */
record GapAnswers(
        Map<Divide, Listing<Observation>> figures,
        List<Observation> all,
        List<Observation> totals,
        List<Observation> population,
        List<Indicator> indicators,
        List<Area> areas,
        Gaps measured,
        Vintage refused) {
    /** The newest figures of the chosen indicator. */
    Listing<Observation> figures(Divide divide) {
        return figures.getOrDefault(divide, Listing.unavailable());
    }

    /**
     * A copy that also names the state that the address asks for but that does not exist. These
     * answers must already be those of today.
     */
    GapAnswers withRefusedState(Vintage sent) {
        return new GapAnswers(figures, all, totals, population, indicators, areas, measured, sent);
    }

    /** The gaps of the chosen indicator. */
    EconomyGaps gaps(Divide divide) {
        return EconomyGaps.of(figures(divide).items(), areas, divide);
    }
}
