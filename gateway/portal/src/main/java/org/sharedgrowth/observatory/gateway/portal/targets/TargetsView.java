package org.sharedgrowth.observatory.gateway.portal.targets;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * Progress towards a target, in the reader's language.
 *
 * @param past notice about an earlier state of the figures
 * @param notices what a reader must know first: that the target is only an example, or why there is
 *     no answer
 * @param indicator the page of the indicator; without an address if it is not known
 * @param verdicts how many economies have each verdict
 * @param withForecast whether any economy of the page has a forecast
 * @param notReporting names of the economies without figures
 * @param sources the sources of the figures
 * @param files links to the same figures as files
 */
public record TargetsView(
        String title,
        Markup answer,
        PastNotice past,
        List<String> notices,
        PageLink indicator,
        List<Count> verdicts,
        String caption,
        boolean withForecast,
        List<Row> rows,
        Pager pager,
        String notReportingHeading,
        String notReporting,
        Form form,
        List<String> sources,
        PageLink release,
        List<PageLink> files) {

    /** A verdict and the number of economies that have it. */
    public record Count(String verdict, String count) {}

    /**
     * One economy.
     *
     * @param verdict the verdict after its symbol; empty if the economy cannot be judged
     * @param reason why the economy cannot be judged; without a label if it can
     * @param soFar change per year so far
     * @param needed change per year that is needed from now on; empty if none is needed
     * @param forecast value in the year of the target, with its interval; empty if there is none
     * @param test how well the forecast would have predicted past figures, or that it could not be
     *     tested; empty if there is no forecast
     * @param noForecast why there is no forecast; without a label if there is one or none was
     *     requested
     */
    public record Row(
            String name,
            String address,
            String baseline,
            String newest,
            String verdict,
            PageLink reason,
            String whenReached,
            String soFar,
            String needed,
            String forecast,
            String test,
            PageLink noForecast) {}

    /**
     * The form.
     *
     * @param fault what is wrong with the indicator; empty if the indicator is known
     * @param meant indicators with similar names
     */
    public record Form(
            String indicator,
            String fault,
            List<PageLink> meant,
            String target,
            String due,
            String baseline,
            List<Choice> groups,
            String asOf) {}
}
