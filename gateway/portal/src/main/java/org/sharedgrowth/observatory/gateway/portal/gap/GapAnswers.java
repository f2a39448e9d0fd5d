package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/**
 * The services' answers about the differences between two groups of people.
 *
 * @param figures of both groups in the newest years, of the chosen indicator
 * @param women the newest figures of women and of men, of all indicators
 * @param rural the newest figures of rural and of urban people, of all indicators
 * @param totals the newest figures of everyone, of the chosen indicator
 * @param population the newest number of people
 */
record GapAnswers(
        Listing<Observation> figures,
        List<Observation> women,
        List<Observation> rural,
        List<Observation> totals,
        List<Observation> population,
        List<Indicator> indicators,
        List<Area> areas) {
    /** The newest figures of the compared groups. */
    List<Observation> newest(Divide divide) {
        return divide == Divide.WOMEN_MEN ? women : rural;
    }
}
