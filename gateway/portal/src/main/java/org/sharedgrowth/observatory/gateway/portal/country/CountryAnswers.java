package org.sharedgrowth.observatory.gateway.portal.country;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/**
 * The services' answers about a country.
 *
 * @param areas all areas
 * @param newest its newest figure of each indicator, or the reason why it has no figure at all
 * @param states its newest period of each indicator, even if there is no figure for it
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
        Listing<Observation> states,
        Listing<Observation> history,
        List<Observation> others,
        Listing<Observation> women,
        Listing<Observation> rural,
        Listing<Indicator> indicators,
        List<Topic> topics,
        OfficeAnswers office) {
    /**
     * The area's newest cell of each indicator that has one; an indicator may have an annual and a
     * monthly series.
     *
     * @param condition which cells count
     */
    Map<String, Observation> newest(Predicate<Observation> condition) {
        Map<String, Observation> found = new LinkedHashMap<>();
        newest.items().stream()
                .filter(condition)
                .forEach(cell -> found.merge(cell.indicator(), cell, CountryAnswers::newer));
        return found;
    }

    private static Observation newer(Observation one, Observation other) {
        return PeriodPosition.middle(other.period()) > PeriodPosition.middle(one.period())
                ? other
                : one;
    }

    /**
     * The newest cell without a value that is newer than the newest figure: the source states why
     * there is none. Empty if there is no such cell.
     *
     * @param shown the newest figure of the indicator
     */
    Optional<Observation> missingAfter(Observation shown) {
        return states.items().stream()
                .filter(cell -> cell.indicator().equals(shown.indicator()) && cell.missing())
                .filter(cell ->
                        PeriodPosition.middle(cell.period())
                                > PeriodPosition.middle(shown.period()))
                .max(Comparator.comparingDouble(cell -> PeriodPosition.middle(cell.period())));
    }

    /** The only indicator of a data set with figures of the country; empty unless there is one. */
    String onlyIndicator(String flow) {
        Set<String> codes = new HashSet<>();
        newest.items().stream()
                .filter(cell -> cell.flow().equals(flow))
                .forEach(cell -> codes.add(cell.indicator()));
        return codes.size() == 1 ? codes.iterator().next() : "";
    }

    /** A copy for a past state: without announcements and later releases of the office. */
    CountryAnswers ofPast() {
        Releases.Pin pin = newest.release();
        return new CountryAnswers(
                area,
                areas,
                newest,
                states,
                history,
                others,
                women,
                rural,
                indicators,
                topics,
                office.until(pin == null ? 0 : pin.id()));
    }
}
