package org.sharedgrowth.observatory.gateway.portal.aggregate;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Figures of a group of countries, in the reader's language.
 *
 * @param past notice about an earlier state of the figures
 * @param notice why there is no answer, or what a reader must know about it; may be empty
 * @param picture chart of the computed and the published figures; empty if there are none
 * @param rule how figures are combined
 * @param missing links to the pages of the members without a figure
 * @param sources the sources of the figures
 * @param files links to the figures as files
 */
public record AggregatesView(
        String title,
        Markup answer,
        List<Fact> facts,
        PastNotice past,
        String notice,
        PageLink group,
        RawString picture,
        String caption,
        List<Row> rows,
        String rule,
        String missingHeading,
        List<PageLink> missing,
        Form form,
        List<String> sources,
        PageLink release,
        List<PageLink> files) {

    /** A labelled value beside the answer. */
    public record Fact(String name, String text) {}

    /**
     * One year.
     *
     * @param address the page with the missing members of the year
     * @param current whether the page shows the missing members of this year
     * @param value empty if it is not computed
     * @param reason link that explains why there is no value; {@link PageLink#NONE} if there is a
     *     value
     * @param note says that a sum lacks members; empty if it does not
     * @param expectedError the expected error of the value, with a plus-minus sign; empty if it is
     *     not known
     */
    public record Row(
            String year,
            String address,
            boolean current,
            String value,
            PageLink reason,
            String note,
            String expectedError,
            String published,
            String economies,
            String weight) {}

    /**
     * The form.
     *
     * @param fault says that the indicator is unknown; otherwise empty
     * @param suggestions indicators with similar names
     */
    public record Form(
            String indicator,
            String fault,
            List<PageLink> suggestions,
            List<Choice> groups,
            String asOf) {}
}
