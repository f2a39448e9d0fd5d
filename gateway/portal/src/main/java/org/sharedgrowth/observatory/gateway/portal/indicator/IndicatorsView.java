package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The catalogue of indicators, in the reader's language.
 *
 * @param release of the figures; empty if nothing is released
 * @param query the words searched for, or empty
 * @param note text that nothing was found; empty if something was
 * @param linksToTry links to try if nothing was found
 * @param groups indicators with figures, by topic
 * @param emptyHeading text with the number of indicators without figures; empty if all have some
 * @param empty the indicators without figures; if there are many, their topics with numbers
 */
public record IndicatorsView(
        Markup answer,
        String release,
        String query,
        List<Choice> topics,
        String note,
        List<PageLink> linksToTry,
        List<Group> groups,
        Pager pager,
        String emptyHeading,
        List<PageLink> empty) {

    /** Indicators of a topic. */
    public record Group(String topic, List<Row> rows) {}

    /** An indicator. */
    public record Row(String address, String name, String summary) {}

    /** The tree of topics as a list, indented by dashes. */
    static List<Choice> choices(List<Topic> tree, String chosen) {
        List<Choice> choices = new ArrayList<>();
        add(choices, tree, "", chosen);
        return choices;
    }

    private static void add(List<Choice> to, List<Topic> topics, String indent, String chosen) {
        for (Topic topic : topics) {
            to.add(new Choice(topic.id(), indent + topic.name(), topic.id().equals(chosen)));
            add(to, topic.subtopics(), indent + "– ", chosen);
        }
    }
}
