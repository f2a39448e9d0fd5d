package org.sharedgrowth.observatory.gateway.portal.country;

import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * The parameters in the address of a country's page.
 *
 * @param peers code of the group that the reader chose for comparison; empty for the region
 * @param topic id of the topic whose figures are listed; empty for all topics
 * @param vintage the state of the figures
 */
record CountryQuery(String peers, String topic, Vintage vintage) {
    CountryQuery at(Vintage other) {
        return new CountryQuery(peers, topic, other);
    }

    /** The page of a country at this state, without the other parameters. */
    Target bare(String code) {
        return vintage.in(Target.of("/countries", code));
    }

    /** The address of the page of a country. */
    Target page(String code) {
        return bare(code).with("peers", peers).with("topic", topic);
    }
}
