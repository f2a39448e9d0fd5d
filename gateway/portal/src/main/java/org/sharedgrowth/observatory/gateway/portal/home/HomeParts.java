package org.sharedgrowth.observatory.gateway.portal.home;

import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;

/**
 * The answers of the services that the home page is made from. A list that could not be read is
 * {@link Listing#unavailable()}.
 *
 * @param newest the newest figure of internet use of each economy
 * @param pairs the newest figures of women and of men
 * @param lines figures of the world and of the least developed countries over time
 * @param national figures of a digital indicator that offices report about their own country
 * @param revised what the newest revisions changed
 * @param offices their ids and names
 */
record HomeParts(
        Listing<Observation> newest,
        Listing<Observation> pairs,
        Listing<Observation> lines,
        Listing<Observation> national,
        Listing<Area> areas,
        List<Topic> topics,
        Listing<Releases.Item> releases,
        List<Differences.Answer> revised,
        Listing<Releases.PlannedRelease> planned,
        Listing<TopicRef> offices,
        Listing<Reports.Item> reports,
        Optional<Reports.Report> report) {
    static final String INTERNET = "IT_NET_USER_ZS";
    static final String POPULATION = "SP_POP_TOTL";
    static final String NATIONAL = "DE_GDP_SHARE";
    static final String WORLD = "001";
    static final String LEAST_DEVELOPED = "199";
}
