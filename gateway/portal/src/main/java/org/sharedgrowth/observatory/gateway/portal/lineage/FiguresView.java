package org.sharedgrowth.observatory.gateway.portal.lineage;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/**
 * The figures of a computed series.
 *
 * @param indicator the page that shows it like any other indicator
 * @param settings parameters of the method, such as {@code indicator = IT_NET_USER_ZS}
 * @param rows each with the address of what it was computed from
 * @param dataLinks links to the same figures in machine-readable form
 */
public record FiguresView(
        String title,
        String answer,
        PageLink indicator,
        List<String> settings,
        List<Row> rows,
        Pager pager,
        PageLink release,
        List<PageLink> dataLinks) {

    /**
     * A figure.
     *
     * @param address of what it was computed from
     */
    public record Row(String address, PageLink area, String period, String value) {}
}
