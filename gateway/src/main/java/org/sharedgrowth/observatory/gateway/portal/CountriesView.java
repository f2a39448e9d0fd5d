package org.sharedgrowth.observatory.gateway.portal;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;

/** Countries, all or those of a group. */
public record CountriesView(
        String q, String group, List<Choice> groups, Listing<Area> list, Pager pager) {}
