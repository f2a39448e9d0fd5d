package org.sharedgrowth.observatory.gateway.portal.revision;

import java.time.LocalDate;
import org.sharedgrowth.observatory.gateway.portal.client.PageNumber;
import org.sharedgrowth.observatory.gateway.portal.part.Days;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;

/**
 * The releases of a data set that are compared.
 *
 * @param sent the parameters of the address
 * @param flow the data set that is shown
 * @param newest number of the newest release of the observatory; larger numbers do not exist
 */
record ChangesQuery(ReleasesQuery sent, String flow, long newest) {
    private static final int PAGE_SIZE = 50;

    /** The request for a page of the figures of a data set that changed. */
    static Target api(String flow, ReleasesQuery query) {
        return Target.of("/api/indicators/v1/flows/" + Target.encode(flow) + "/revisions")
                .with("indicator", query.indicator())
                .with("area", query.area())
                .with("page", PageNumber.of(query.pageNumber(), ""))
                .with("pageSize", PAGE_SIZE);
    }

    /**
     * The request to the service, without values that cannot be read, and without {@code from} if
     * the first release is the later one.
     */
    Target api() {
        Target target = api(flow, sent);
        return isBackwards()
                ? target.with("to", isVintage(sent.to()) ? sent.to() : "")
                : target.with("from", isVintage(sent.from()) ? sent.from() : "")
                        .with("to", isVintage(sent.to()) ? sent.to() : "");
    }

    /**
     * Whether the text is empty, the number of an existing release, or a day that is not in the
     * future.
     */
    boolean isVintage(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text) <= newest;
        }
        return text.isEmpty() || (isDay(text) && !Days.isFuture(text));
    }

    /**
     * Whether both releases are given as numbers or both as days, and the first is the later one.
     */
    boolean isBackwards() {
        String from = sent.from();
        String to = sent.to();
        if (from.matches("[0-9]{1,18}") && to.matches("[0-9]{1,18}")) {
            return Long.parseLong(from) > Long.parseLong(to);
        }
        return isDay(from) && isDay(to) && LocalDate.parse(from).isAfter(LocalDate.parse(to));
    }

    private static boolean isDay(String text) {
        return !text.isEmpty() && ReleasesQuery.isDay(text);
    }

    /** The address of the page with the chosen values. */
    Target page() {
        return Target.of("/releases/changes")
                .with("flow", flow)
                .with("from", sent.from())
                .with("to", sent.to())
                .with("indicator", sent.indicator())
                .with("area", sent.area());
    }
}
