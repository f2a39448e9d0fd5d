package org.sharedgrowth.observatory.gateway.portal.frame;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;

/**
 * Refuses pages whose address has a misspelled parameter, or asks for the figures of an earlier
 * date on a page that shows only the newest: the page would show different figures from those
 * requested. Other unknown parameters, such as those that newsletters append, are ignored. Feeds
 * and calendar files are read by programs, which get an error for every unknown parameter: a feed
 * whose filter is misspelled and so ignored would have more entries than its subscriber asked for.
 */
@Singleton
public class PageParameters {
    private static final String INDICATOR = "/indicators/";
    private static final String COUNTRY = "/countries/";
    private static final String FEED = ".atom";
    private static final String CALENDAR = ".ics";

    /** The feed of one country or data set; its address says which. */
    private static final String CHANGES = "/changes.atom";

    private static final Set<String> OF_INDICATOR =
            Set.of(
                    "area",
                    "from",
                    "to",
                    "sex",
                    "age",
                    "urbanisation",
                    "income",
                    "disability",
                    "asOf",
                    "release",
                    "view",
                    "group",
                    "year",
                    "mark",
                    "page",
                    "lang");

    private static final Set<String> OF_COUNTRY =
            Set.of("peers", "topic", "asOf", "release", "lang");

    private static final Set<String> OF_COMPARISON =
            Set.of(
                    "indicator",
                    "area",
                    "group",
                    "add",
                    "addIndicator",
                    "from",
                    "to",
                    "sex",
                    "age",
                    "urbanisation",
                    "income",
                    "disability",
                    "asOf",
                    "release",
                    "view",
                    "since",
                    "live",
                    "lang");

    /** Parameters by page; pages below a path have the same parameters. */
    private static final Map<String, Set<String>> BY_PATH =
            Map.ofEntries(
                    Map.entry("/", Set.of("lang")),
                    Map.entry("/indicators", Set.of("q", "topic", "page", "lang")),
                    Map.entry("/countries", Set.of("q", "group", "page", "lang")),
                    Map.entry(
                            "/gaps",
                            Set.of("indicator", "by", "sort", "page", "asOf", "release", "lang")),
                    Map.entry("/groups", Set.of("lang")),
                    Map.entry(
                            "/group-figures",
                            Set.of("indicator", "group", "year", "asOf", "release", "lang")),
                    Map.entry(
                            "/targets",
                            Set.of(
                                    "indicator",
                                    "target",
                                    "due",
                                    "baseline",
                                    "group",
                                    "asOf",
                                    "release",
                                    "page",
                                    "lang")),
                    Map.entry("/unmeasured", Set.of("group", "topic", "page", "lang")),
                    Map.entry("/indices", Set.of("area", "from", "to", "page", "lang")),
                    Map.entry(
                            "/lineage",
                            Set.of("area", "period", "asOf", "release", "page", "lang")),
                    Map.entry("/compare", OF_COMPARISON),
                    Map.entry("/embed", OF_COMPARISON),
                    Map.entry("/reports", Set.of("page", "lang")),
                    Map.entry("/search", Set.of("q", "exact", "kind", "lang")),
                    Map.entry(
                            "/releases",
                            Set.of(
                                    "office",
                                    "flow",
                                    "from",
                                    "to",
                                    "indicator",
                                    "area",
                                    "key",
                                    "period",
                                    "page",
                                    "lang")),
                    Map.entry(
                            "/releases.atom",
                            Set.of("office", "flow", "indicator", "area", "lang")),
                    Map.entry("/reports.atom", Set.of("lang")),
                    Map.entry("/catalog", Set.of("lang")),
                    Map.entry("/flows", Set.of("lang")),
                    Map.entry("/v", Set.of("code", "format", "lang")),
                    Map.entry("/cells", Set.of("release", "lang")),
                    Map.entry("/offices", Set.of("lang")),
                    Map.entry("/calendar", Set.of("page", "lang")),
                    Map.entry("/calendar.ics", Set.of("flow", "area", "lang")),
                    Map.entry("/help", Set.of("lang")),
                    Map.entry("/help/agents", Set.of("lang")),
                    Map.entry("/methods", Set.of("lang")),
                    Map.entry("/problems", Set.of("lang")),
                    Map.entry("/docs", Set.of("q", "lang")));

    /** Checks the parameters of pages that show figures, of feeds and of calendar files. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        String path = request.getUriInfo().getPath();
        @Nullable Set<String> known = known(path);
        if (known == null) {
            return;
        }
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!known.contains(name)) {
                refuseSimilar(name, known);
                if (isForPrograms(path)) {
                    throw refuse(
                            "The address has '"
                                    + name
                                    + "'; the parameters here are "
                                    + String.join(", ", new TreeSet<>(known))
                                    + ".");
                }
            }
        }
    }

    private static boolean isForPrograms(String path) {
        return path.endsWith(FEED) || path.endsWith(CALENDAR);
    }

    /** The parameters that a page accepts; null if any are accepted. */
    static @Nullable Set<String> known(String path) {
        if (path.endsWith(CHANGES)) {
            return Set.of("lang");
        }
        if (path.startsWith(INDICATOR)) {
            return OF_INDICATOR;
        }
        if (path.startsWith(COUNTRY)) {
            return OF_COUNTRY;
        }
        int end = path.indexOf('/', 1);
        return BY_PATH.get(end < 0 ? path : path.substring(0, end));
    }

    private static void refuseSimilar(String name, Set<String> known) {
        @Nullable String meant = SimilarNames.findMeant(name, known);
        if (meant != null) {
            throw refuse("The address has '" + name + "'; did you mean " + meant + "?");
        }
        if (SimilarNames.isVintage(name)) {
            throw refuse(
                    "The address has '"
                            + name
                            + "', but this page shows only the newest figures. The page of an"
                            + " indicator can show the figures of an earlier date.");
        }
    }

    private static ServiceRefused refuse(String detail) {
        return new ServiceRefused(ProblemType.UNKNOWN_PARAMETER, detail);
    }
}
