package org.sharedgrowth.observatory.gateway.portal.gap;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.part.SourceLetters.Source;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The differences between two groups of people in every economy, in the reader's language.
 *
 * @param title the indicator and the groups
 * @param past notice about an earlier state of the figures
 * @param notes about wrong values in the address, each with a link to the page without the value
 * @param chips the groups to compare
 * @param tabs links to the orders of the economies
 * @param legend explanation of the marks and columns
 * @param first heading of the first group
 * @param second heading of the second group
 * @param parts rows under headings; the world is the first
 * @param form the indicators to choose from
 * @param notReporting names of the economies that do not report both figures
 * @param warnings sentences about figures that contradict the figure of everyone
 */
public record GapsView(
        String title,
        Markup answer,
        List<Fact> facts,
        PastNotice past,
        List<PageLink> notes,
        List<Chip> chips,
        List<Chip> tabs,
        String legend,
        String caption,
        String first,
        String second,
        boolean withPeople,
        boolean withParity,
        List<Part> parts,
        Pager pager,
        List<Source> sources,
        Form form,
        String notReportingHeading,
        String notReporting,
        List<String> warnings,
        Method method,
        Cite cite) {

    /**
     * How the gaps are computed, and where to get them.
     *
     * @param entry the method in the list of methods; without an address if it is not known
     * @param files links to the same gaps as files
     */
    public record Method(List<String> sentences, PageLink entry, List<PageLink> files) {}

    /** One of the facts that the page lists beside its answer. */
    public record Fact(String name, String text) {}

    /**
     * A link to other groups or another order.
     *
     * @param count number of the economies that report the figures of both groups; empty if they
     *     were not counted
     */
    public record Chip(String label, String count, String address, boolean current) {}

    /**
     * Rows under a heading.
     *
     * @param heading empty for none
     */
    public record Part(String heading, List<Row> rows) {}

    /**
     * One area.
     *
     * @param signs ≈ if the gap may be due to chance, ⚠ if the figures contradict the figure of
     *     everyone; each after a space
     * @param words whether the group is below or above the other one, and the interval of the gap
     * @param people empty if not shown
     * @param parity people who would have to be reached for both groups to be level; empty if not
     *     shown
     */
    public record Row(
            String name,
            String address,
            boolean world,
            String first,
            String second,
            RawString line,
            String gap,
            String signs,
            String words,
            String ratio,
            String people,
            String parity,
            String year,
            String source) {}

    /**
     * The form with which another indicator or an earlier state is chosen.
     *
     * @param asOf the chosen day; empty if none is chosen
     */
    public record Form(List<Choice> indicators, List<Choice> hidden, String fault, String asOf) {}
}
