package org.sharedgrowth.observatory.indicators.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links to the neighbouring pages (RFC 8288): the same request with another page number. */
final class PageLinks {
    private PageLinks() {}

    /**
     * Link values as relative references, so that they work behind any gateway.
     *
     * @param request raw target, percent-encoded
     */
    static List<String> of(Paged page, String request) {
        List<String> links = new ArrayList<>();
        if ((long) page.page() * page.pageSize() < page.total()) {
            links.add(link(request, page.page() + 1, "next"));
        }
        if (page.page() > 1) {
            links.add(link(request, page.page() - 1, "prev"));
        }
        return links;
    }

    private static String link(String request, int page, String relation) {
        int end = request.indexOf('?');
        @Nullable String raw = end < 0 ? null : request.substring(end + 1);
        StringBuilder query = new StringBuilder("?");
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                if (!pair.isEmpty() && !pair.equals("page") && !pair.startsWith("page=")) {
                    query.append(pair).append('&');
                }
            }
        }
        return "<"
                + (end < 0 ? request : request.substring(0, end))
                + query
                + "page="
                + page
                + ">; rel=\""
                + relation
                + "\"";
    }
}
