package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/**
 * A page of the catalogue.
 *
 * @param q the words searched for, or empty
 * @param topic the chosen topic's id, or empty
 */
public record IndicatorsView(
        String q, String topic, List<Choice> topics, Listing<Indicator> list, Pager pager) {

    /** The tree of topics as a list, indented by dashes. */
    static List<Choice> choices(List<Topic> tree, String chosen) {
        List<Choice> choices = new ArrayList<>();
        add(choices, tree, "", chosen);
        return choices;
    }

    private static void add(List<Choice> to, List<Topic> topics, String indent, String chosen) {
        for (Topic topic : topics) {
            to.add(new Choice(topic.id(), indent + topic.name(), topic.id().equals(chosen)));
            add(to, topic.below(), indent + "– ", chosen);
        }
    }
}
