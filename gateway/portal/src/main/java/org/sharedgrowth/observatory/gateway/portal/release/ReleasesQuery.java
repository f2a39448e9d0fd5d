package org.sharedgrowth.observatory.gateway.portal.release;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.PageNumber;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The filters of the list of releases; an empty string means no filter.
 *
 * @param from first day, as sent
 * @param to last day, as sent
 * @param pageNumber as sent
 */
public record ReleasesQuery(
        String office,
        String flow,
        String from,
        String to,
        String indicator,
        String area,
        String pageNumber) {
    private static final String API = "/api/indicators/v1/releases";
    private static final String PAGE = "/releases";

    /** Suffix of the feed address of a data set or an area. */
    static final String FEED = "/changes.atom";

    /** Reads the filters from the query of an address. */
    public static ReleasesQuery of(MultiMap query) {
        return new ReleasesQuery(
                text(query, "office"),
                text(query, "flow"),
                text(query, "from"),
                text(query, "to"),
                text(query, "indicator"),
                text(query, "area"),
                text(query, "page"));
    }

    /** A parameter; empty if it is absent. */
    public static String text(MultiMap query, String name) {
        return requireNonNullElse(query.get(name), "").strip();
    }

    /** A copy with only those filters for which the parameter is true; days and page are kept. */
    ReleasesQuery keeping(boolean office, boolean flow, boolean indicator, boolean area) {
        return new ReleasesQuery(
                office ? office() : "",
                flow ? flow() : "",
                from,
                to,
                indicator ? indicator() : "",
                area ? area() : "",
                pageNumber);
    }

    /** A copy without the filter by indicator. */
    public ReleasesQuery withoutIndicator() {
        return keeping(true, true, false, true);
    }

    /** A copy without the filter by area. */
    public ReleasesQuery withoutArea() {
        return keeping(true, true, true, false);
    }

    /** A copy without the days and the page number. */
    ReleasesQuery withoutDays() {
        return new ReleasesQuery(office, flow, "", "", indicator, area, "");
    }

    /** Whether there is any filter. */
    boolean isFiltered() {
        return !(office + flow + from + to + indicator + area).isEmpty();
    }

    /** Whether the text is empty or a valid day. */
    public static boolean isDay(String sent) {
        return sent.isEmpty() || day(sent).isPresent();
    }

    /** Whether the last day is before the first. */
    boolean isBackwards() {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    private static Optional<LocalDate> day(String sent) {
        try {
            return Optional.of(LocalDate.parse(sent));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The request to the service for public releases. It leaves out an invalid page number, days
     * that cannot be read, and both days if the last is before the first.
     */
    Target api(int size) {
        boolean ordered = !isBackwards();
        return Target.of(API)
                .with("open", 1)
                .with("provider", office)
                .with("flow", flow)
                .with("from", ordered && isDay(from) ? from : "")
                .with("to", ordered && isDay(to) ? to : "")
                .with("indicator", indicator)
                .with("area", area)
                .with("page", PageNumber.of(pageNumber, ""))
                .with("pageSize", size);
    }

    /** The first page of the list. */
    Target firstPage() {
        return withFilters(PAGE).with("from", from).with("to", to);
    }

    /** Only the releases of a data set. */
    public static ReleasesQuery ofFlow(String flow) {
        return new ReleasesQuery("", flow, "", "", "", "", "");
    }

    /** Only the releases that changed figures of an area. */
    public static ReleasesQuery ofArea(String area) {
        return new ReleasesQuery("", "", "", "", "", area, "");
    }

    /**
     * The feed of these releases; it ignores the day filters. If a data set or an area is the only
     * filter, this is its permanent feed.
     */
    public Target feed() {
        if (flow.isEmpty() == area.isEmpty() || !(office + indicator).isEmpty()) {
            return filteredFeed();
        }
        Target subject = flow.isEmpty() ? Target.of("/countries", area) : Target.of("/flows", flow);
        return Target.of(subject.path() + FEED);
    }

    /** The feed of these releases at an address with all filters except the days. */
    Target filteredFeed() {
        return withFilters("/releases.atom");
    }

    private Target withFilters(String path) {
        return Target.of(path)
                .with("office", office)
                .with("flow", flow)
                .with("indicator", indicator)
                .with("area", area);
    }
}
