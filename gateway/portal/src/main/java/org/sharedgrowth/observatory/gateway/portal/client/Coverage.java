package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;

/** Records of coverage: which economies and groups of people have figures. */
public interface Coverage {
    /** The address of the summary. */
    String API = "/api/indicators/v1/coverage";

    /** The coverage by topic and group of countries, and by group of people. */
    record Summary(
            List<Group> groups,
            List<Topic> topics,
            List<Breakdown> breakdowns,
            Releases.@Nullable Pin release) {}

    /** The coverage of a group of countries, or of all economies if the group is null. */
    record Group(@Nullable Code group, int economies, int withoutFigures) {}

    /**
     * A main topic.
     *
     * @param groups its coverage in each group of countries, in the order of the groups
     */
    record Topic(TopicRef topic, int indicators, List<Share> groups) {}

    /**
     * How many pairs of an indicator and an economy have a figure, and how many pairs there are.
     *
     * @param economiesWithout economies without any figure of the topic
     */
    record Share(int measured, int possible, int economiesWithout) {}

    /** How many economies and indicators have figures broken down by a dimension such as sex. */
    record Breakdown(Code dimension, int economies, int indicators) {}

    /** One economy: how many indicators have figures for it, and how many indicators there are. */
    record Economy(Code area, int measured, int possible, @Nullable List<TopicRef> topicsWithout) {
        public List<TopicRef> topicsWithoutFigures() {
            return requireNonNullElse(topicsWithout, List.<TopicRef>of());
        }
    }
}
