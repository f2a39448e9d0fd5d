package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * A data set or one of its editions.
 *
 * @param trail links to the pages above
 * @param earlier says that there is a newer edition; empty on the newest
 * @param newest path of the newest edition; empty if this page shows it
 * @param files of this edition
 * @param terms what people may do with the figures
 * @param owners names of those who send the figures
 * @param editions links to the editions of the data set; none on the page of an edition
 * @param releases address of the list of its releases; empty for an edition and for a part of
 *     another data set
 * @param feed address of the feed of its releases; empty where {@code releases} is empty
 * @param forms links to the descriptions for programs
 * @param data the description for search engines
 */
public record FlowView(
        String title,
        String answer,
        String earlier,
        String newest,
        List<PageLink> trail,
        List<Fact> facts,
        List<File> files,
        Terms terms,
        String owners,
        List<PageLink> editions,
        String releases,
        String feed,
        List<PageLink> forms,
        Cite cite,
        Markup data) {
    /** A fact with its name. */
    public record Fact(String name, String text) {}

    /**
     * A file.
     *
     * @param size empty if it is not known
     * @param sha256 empty if it is not known
     */
    public record File(String address, String name, String size, String sha256) {}

    /**
     * Terms of use.
     *
     * @param address of the licence; empty if there is none
     */
    public record Terms(String text, String address) {}
}
