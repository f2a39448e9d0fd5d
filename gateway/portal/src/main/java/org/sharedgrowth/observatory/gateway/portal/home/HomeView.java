package org.sharedgrowth.observatory.gateway.portal.home;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;

/** The home page: each part may be missing if its service is not available. */
public record HomeView(
        Listing<Indicator> indicators,
        List<Topic> topics,
        Listing<Reports.Item> reports,
        Listing<Releases.Item> releases) {}
