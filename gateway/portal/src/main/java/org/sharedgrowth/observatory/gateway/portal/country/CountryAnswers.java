package org.sharedgrowth.observatory.gateway.portal.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The services' answers about a country.
 *
 * @param areas all areas
 * @param newest its newest figure of each indicator, or the reason why there is none
 * @param history its key figures in all years
 * @param others the newest key figures of all areas
 * @param women its figures of women and of men
 * @param rural its figures of rural and of urban people
 * @param indicators all indicators
 * @param topics the top-level topics, with their names
 */
record CountryAnswers(
        Area area,
        List<Area> areas,
        Listing<Observation> newest,
        Listing<Observation> history,
        List<Observation> others,
        Listing<Observation> women,
        Listing<Observation> rural,
        Listing<Indicator> indicators,
        List<Topic> topics,
        OfficeAnswers office) {
    /**
     * Its newest cell of each indicator that has one; an indicator may have an annual and a monthly
     * series.
     *
     * @param kept which cells count
     */
    Map<String, Observation> newest(Predicate<Observation> kept) {
        Map<String, Observation> found = new LinkedHashMap<>();
        newest.items().stream()
                .filter(kept)
                .forEach(cell -> found.merge(cell.indicator(), cell, CountryAnswers::newer));
        return found;
    }

    private static Observation newer(Observation one, Observation other) {
        return PeriodPosition.middle(other.period()) > PeriodPosition.middle(one.period())
                ? other
                : one;
    }

    /** The same with the newest figures. */
    CountryAnswers withNewest(Listing<Observation> figures) {
        return new CountryAnswers(
                area, areas, figures, history, others, women, rural, indicators, topics, office);
    }
}
