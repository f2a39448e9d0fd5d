package org.sharedgrowth.observatory.gateway.portal.country;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.part.NearNames;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;

/**
 * The page that is shown if a country does not exist.
 *
 * @param sent the text that the address contains instead of a code
 * @param nearest the areas with the most similar names; may be empty
 */
public record UnknownView(String sent, List<PageLink> nearest) {
    private static final int MAX_NEAREST = 6;
    private static final int MAX_LENGTH = 60;

    static UnknownView of(String sent, List<Area> areas) {
        String shown = sent.length() > MAX_LENGTH ? sent.substring(0, MAX_LENGTH) + "…" : sent;
        return new UnknownView(
                shown,
                NearNames.of(sent, areas, Area::name, MAX_NEAREST).stream()
                        .map(area -> new PageLink(Regions.page(area), area.name()))
                        .toList());
    }
}
