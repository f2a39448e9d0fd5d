package org.sharedgrowth.observatory.gateway.portal.country;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/** Countries, all or those of a group. */
public record CountriesView(
        String q, String group, List<Choice> groups, Listing<Area> list, Pager pager) {}
