package org.sharedgrowth.observatory.gateway.portal.aggregate;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Aggregates;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * The query parameters of the page of figures of groups, as sent; empty if absent.
 *
 * @param indicator name or code; internet use if empty
 * @param group code of a group of countries; the world if empty
 * @param year the year for which the missing members are named; the newest if empty
 * @param vintage the state of the figures
 */
record AggregateQuery(String indicator, String group, String year, Vintage vintage) {
    /** The address of the page. */
    static final String ADDRESS = "/group-figures";

    /** The maximum page size of the service. */
    private static final int MAX_PAGE_SIZE = 1000;

    static AggregateQuery of(MultiMap query) {
        return new AggregateQuery(
                text(query, "indicator"),
                text(query, "group"),
                text(query, "year"),
                Vintage.of(query));
    }

    private static String text(MultiMap query, String name) {
        return requireNonNullElse(query.get(name), "").strip();
    }

    /** Code of the group that is shown. */
    String chosenGroup() {
        return group.isEmpty() ? Regions.WORLD : group;
    }

    AggregateQuery at(Vintage other) {
        return new AggregateQuery(indicator, group, year, other);
    }

    AggregateQuery withYear(String other) {
        return new AggregateQuery(indicator, group, other, vintage);
    }

    AggregateQuery withIndicator(String other) {
        return new AggregateQuery(other, group, "", vintage);
    }

    /** The address of the page with these parameters. */
    Target address() {
        return vintage.in(
                Target.of(ADDRESS)
                        .with("indicator", indicator)
                        .with("group", group)
                        .with("year", year));
    }

    /** The address of the figures of all years at the service. */
    Target figures(Indicator chosen) {
        return vintage.in(
                Target.of(Aggregates.API)
                        .with("indicator", chosen.code())
                        .with("flow", chosen.mainFlow())
                        .with("group", chosenGroup()));
    }

    /** Like {@link #figures}, with all years on one page. */
    Target allFigures(Indicator chosen) {
        return figures(chosen).with("pageSize", MAX_PAGE_SIZE);
    }
}
