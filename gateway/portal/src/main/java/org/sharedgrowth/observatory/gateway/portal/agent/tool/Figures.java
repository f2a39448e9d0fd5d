package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The figures that a call asks for: first the figures of the named areas, then those of the members
 * of named groups.
 *
 * @param areas empty for all areas
 */
record Figures(Call call, Indicator indicator, List<Area> areas, Slice slice) {
    /** Maximum number of figures in an answer, and in one request to the service. */
    static final int PAGE_SIZE = 200;

    /** Number of periods of each area if the call names areas but no periods. */
    private static final int DEFAULT_LATEST = 10;

    /** The parameter that counts periods with a value. */
    private static final String LATEST_VALUES = "latestValues";

    /** The parameter that counts periods with a row, which may say why there is no value. */
    private static final String LATEST_ROWS = "latest";

    /** At most {@link #PAGE_SIZE} figures from a cursor on, and the number of all. */
    Uni<Listing<Observation>> from(Cursor cursor) {
        int after = cursor.after();
        String release = cursor.release() > 0 ? Long.toString(cursor.release()) : "";
        Target dated =
                query().with("release", release)
                        .with("asOf", release.isEmpty() ? call.arguments().text("as_of") : "");
        List<Area> groups = groups();
        if (groups.isEmpty()) {
            return page(dated.with("area", codes(areas)), after);
        }
        return page(dated.with("area", codes(areas)), after)
                .chain(named -> {
                    if (after + named.items().size() < named.total()) {
                        return members(dated, named, groups, 0)
                                .map(members -> concat(named, members, List.of()));
                    }
                    int start = (int) Math.max(0, after - named.total());
                    return members(dated, named, groups, start)
                            .map(members -> concat(named, members, members.items()));
                });
    }

    /**
     * A list of the named areas' figures and then {@code more}. Its total counts the figures of the
     * named areas and of the members.
     */
    private static Listing<Observation> concat(
            Listing<Observation> named, Listing<Observation> members, List<Observation> more) {
        return new Listing<>(
                1,
                PAGE_SIZE,
                named.total() + members.total(),
                Stream.concat(named.items().stream(), more.stream()).limit(PAGE_SIZE).toList(),
                named.release());
    }

    /**
     * Figures of the members of groups, from the same release as the figures of the named areas.
     */
    private Uni<Listing<Observation>> members(
            Target dated, Listing<Observation> named, List<Area> groups, int start) {
        Target members = ofMembers(dated, groups);
        if (members.equals(dated)) {
            return Uni.createFrom()
                    .item(new Listing<>(1, PAGE_SIZE, 0, List.of(), named.release()));
        }
        return page(
                named.release() == null ? members : inRelease(members, named.release().id()),
                start);
    }

    /** The page that contains a position, without the figures before it. */
    private Uni<Listing<Observation>> page(Target target, int start) {
        Target page = target.with("page", start / PAGE_SIZE + 1L).with("pageSize", PAGE_SIZE);
        return call.readList(page, Observation.class)
                .map(list ->
                        new Listing<>(
                                1,
                                PAGE_SIZE,
                                list.total(),
                                list.items().stream().skip(start % PAGE_SIZE).toList(),
                                list.release()));
    }

    private Target query() {
        String from = call.arguments().text("from");
        String to = call.arguments().text("to");
        boolean bounded = !from.isEmpty() || !to.isEmpty();
        int defaultLatest = areas.isEmpty() ? 1 : DEFAULT_LATEST;
        int latest = call.arguments().number("latest", bounded ? 0 : defaultLatest);
        Target query =
                slice.in(
                        Target.of(Call.API + "observations")
                                .with("indicator", indicator.code())
                                .with("from", from)
                                .with("to", to));
        return latest == 0 ? query : query.with(LATEST_VALUES, latest);
    }

    /** The groups whose members are known. */
    private List<Area> groups() {
        return areas.stream()
                .filter(Area::isGroup)
                .filter(area -> !call.codes().members(area.code()).isEmpty())
                .toList();
    }

    /**
     * A request for those members of groups that the call does not name itself; the unchanged
     * request if it names all of them.
     */
    private Target ofMembers(Target dated, List<Area> groups) {
        List<String> codes = groups.stream().map(Area::code).toList();
        boolean namesMembers =
                areas.stream()
                        .flatMap(area -> area.partOf().stream())
                        .anyMatch(of -> codes.contains(of.code()));
        if (!namesMembers) {
            return dated.with("group", codes(groups));
        }
        List<Area> others =
                groups.stream()
                        .flatMap(group -> call.codes().members(group.code()).stream())
                        .distinct()
                        .filter(member -> !areas.contains(member))
                        .toList();
        return dated.with("area", codes(others));
    }

    private static String codes(List<Area> areas) {
        return areas.stream().map(Area::code).collect(Collectors.joining(","));
    }

    private static Target inRelease(Target target, long release) {
        Map<String, String> query = new LinkedHashMap<>(target.query());
        query.remove("asOf");
        return new Target(target.path(), query).with("release", release);
    }

    /**
     * A request for the newest figure of each area within the periods asked for.
     *
     * @param list an earlier response, whose release is used
     */
    Target newestInPeriods(Listing<Observation> list) {
        Target query = queryWithMembers();
        String counted = query.query().containsKey(LATEST_VALUES) ? LATEST_VALUES : LATEST_ROWS;
        return of(query.with(counted, 1), list);
    }

    /**
     * A request for the newest row of each area in any period.
     *
     * @param list an earlier response, whose release is used
     */
    Target newestInAnyPeriod(Listing<Observation> list) {
        Map<String, String> query = new LinkedHashMap<>(queryWithMembers().query());
        List.of(LATEST_VALUES, "from", "to").forEach(query::remove);
        return of(new Target(Call.API + "observations", query).with(LATEST_ROWS, 1), list);
    }

    private Target queryWithMembers() {
        return query().with("area", codes(areas)).with("group", codes(groups()));
    }

    private static Target of(Target query, Listing<Observation> list) {
        return list.release() == null ? query : query.with("release", list.release().id());
    }
}
