package org.sharedgrowth.observatory.gateway.portal;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;

/**
 * Refuses a page whose address has a parameter that resembles one of the page, or that asks for the
 * figures of another day where there are none: the page would show others than were asked for.
 * Anything else that a page does not know is ignored, such as what newsletters append.
 */
@Singleton
public class PageParameters {
    private static final String INDICATOR = "/indicators/";
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
                    "page",
                    "lang");

    /** Parameters by page; those of parts of a page's path are the same. */
    private static final Map<String, Set<String>> OF_LISTS =
            Map.of(
                    "/", Set.of("lang"),
                    "/indicators", Set.of("q", "topic", "page", "lang"),
                    "/countries", Set.of("q", "group", "page", "lang"),
                    "/reports", Set.of("page", "lang"),
                    "/calendar", Set.of("page", "lang"));

    /** Looks at what is asked of the pages that show figures. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        @Nullable Set<String> known = known(request.getUriInfo().getPath());
        if (known == null) {
            return;
        }
        for (String name : new TreeSet<>(sent.keySet())) {
            if (!known.contains(name)) {
                refuseSimilar(name, known);
            }
        }
    }

    private static @Nullable Set<String> known(String path) {
        if (path.startsWith(INDICATOR)) {
            return OF_INDICATOR;
        }
        int end = path.indexOf('/', 1);
        return OF_LISTS.get(end < 0 ? path : path.substring(0, end));
    }

    private static void refuseSimilar(String name, Set<String> known) {
        @Nullable String meant = SimilarNames.meant(name, known);
        if (meant != null) {
            throw refused("The address has '" + name + "'; did you mean " + meant + "?");
        }
        if (SimilarNames.isVintage(name)) {
            throw refused(
                    "The address has '"
                            + name
                            + "', but this page shows the newest figures alone; those of an indicator"
                            + " can be seen as of another day.");
        }
    }

    private static ServiceRefused refused(String detail) {
        return new ServiceRefused(
                400,
                "unknown-parameter",
                "The query has a parameter that is not known here",
                detail);
    }
}
