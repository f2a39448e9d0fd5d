package org.sharedgrowth.observatory.gateway.portal.discovery.link;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;

/** The links of data sets and of their editions; those that most programs need come first. */
public final class FlowLinks {
    /** Address of the standard that the RDF descriptions follow. */
    public static final String DCAT_AP = "http://data.europa.eu/r5r/";

    private FlowLinks() {}

    /** The links of a data set's page. */
    public static Links of(DataCatalogue catalogue, Flow flow) {
        String page = catalogue.origin() + flow.path();
        List<Link> links = common(catalogue, flow, flow.current(), flow.downloads(), page);
        links.add(1, new Link("collection", catalogue.origin() + "/catalog"));
        links.add(timeMap(catalogue, flow));
        links.add(new Link("version-history", catalogue.origin() + flow.path() + TimeMap.PATH));
        return new Links(page, links);
    }

    /** The links of an edition's page. */
    public static Links of(DataCatalogue catalogue, Flow flow, Edition edition) {
        String page = catalogue.origin() + flow.path(edition);
        List<Link> links = common(catalogue, flow, edition, edition.downloads(), page);
        links.add(1, new Link("collection original", catalogue.origin() + flow.path()));
        links.add(2, timeMap(catalogue, flow));
        links.add(new Link("latest-version", catalogue.origin() + flow.path(flow.current())));
        int previousIndex = flow.editions().indexOf(edition) + 1;
        if (previousIndex > 0 && previousIndex < flow.editions().size()) {
            links.add(
                    new Link(
                            "predecessor-version",
                            catalogue.origin() + flow.path(flow.editions().get(previousIndex))));
        }
        return new Links(page, links);
    }

    private static Link timeMap(DataCatalogue catalogue, Flow flow) {
        return new Link("timemap", catalogue.origin() + flow.path() + TimeMap.PATH, TimeMap.TYPE);
    }

    private static List<Link> common(
            DataCatalogue catalogue,
            Flow flow,
            Edition edition,
            List<Download> files,
            String page) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("cite-as", catalogue.origin() + flow.path(edition)));
        links.add(new Link("type", "https://schema.org/Dataset"));
        links.add(new Link("linkset", page + "/linkset.json", Links.TYPE));
        links.add(new Link("describedby", page + ".ttl", "text/turtle", DCAT_AP));
        links.add(new Link("describedby", page + ".jsonld", "application/ld+json", DCAT_AP));
        links.add(new Link("describedby", page + ".rdf", "application/rdf+xml", DCAT_AP));
        flow.terms()
                .licence()
                .ifPresent(licence -> links.add(new Link("license", licence.address())));
        for (Download file : files) {
            links.add(
                    new Link("item", catalogue.origin() + file.target(), file.form().mediaType()));
        }
        return links;
    }
}
