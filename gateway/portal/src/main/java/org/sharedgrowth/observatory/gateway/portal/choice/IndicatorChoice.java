package org.sharedgrowth.observatory.gateway.portal.choice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.AddressCheck;
import org.sharedgrowth.observatory.gateway.portal.part.NearNames;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The indicator that a reader named.
 *
 * @param sent its name or code as written; empty if the reader named none, so that {@link
 *     #INTERNET} is shown
 * @param found empty if there is no such indicator
 * @param near if none was found, the indicators whose names resemble {@code sent}, the most similar
 *     first
 */
public record IndicatorChoice(String sent, Optional<Indicator> found, List<Indicator> near) {
    /** The indicator that is shown if none is named. */
    public static final String INTERNET = "IT_NET_USER_ZS";

    private static final int MAX_NEAR = 3;

    /** Finds the named indicator among all. */
    public static IndicatorChoice of(String sent, List<Indicator> all) {
        String requested = sent.isEmpty() ? INTERNET : sent;
        Optional<Indicator> found =
                all.stream().filter(one -> AddressCheck.isCalled(requested, one)).findFirst();
        List<Indicator> near =
                found.isPresent() ? List.of() : NearNames.of(sent, all, Indicator::name, MAX_NEAR);
        return new IndicatorChoice(sent, found, near);
    }

    /**
     * Links to the same page with each of the near indicators.
     *
     * @param page makes the address of the page that shows the indicator with a given code
     */
    public List<PageLink> nearPages(Function<String, Target> page) {
        return near.stream()
                .map(one -> new PageLink(page.apply(one.code()).toString(), one.shortName()))
                .toList();
    }

    /** The text to show in the search box: the name of the indicator, else what was sent. */
    public String field() {
        return found.map(Indicator::name).orElse(sent);
    }
}
