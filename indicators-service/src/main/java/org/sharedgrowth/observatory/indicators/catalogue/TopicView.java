package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** A topic of the table of contents with the topics below it. */
@Schema(name = "Topic", description = "A topic of the table of contents.")
record TopicView(
        @Schema(examples = "CONNECTIVITY") String id,
        @Schema(examples = "Connectivity") String name,
        @Schema(examples = "Networks, devices and the people who use them.") String description,
        @Schema(
                        description = "Number of indicators of the topic and its subtopics.",
                        minimum = "0",
                        examples = "14")
                int indicators,
        @Schema(
                        description = "Number of those indicators that have public figures.",
                        minimum = "0",
                        examples = "9")
                int withFigures,
        List<TopicView> children) {

    /**
     * The topics directly below a topic, each with its subtopics.
     *
     * @param parent id of the topic; null for the main topics
     */
    static List<TopicView> below(
            @Nullable String parent,
            List<Item> topics,
            List<Item> indicators,
            List<Item> withFigures,
            List<String> languages) {
        List<TopicView> views = new ArrayList<>();
        for (Item topic : topics) {
            if (Objects.equals(topic.parent(), parent)) {
                views.add(
                        new TopicView(
                                topic.id(),
                                topic.names().in(languages),
                                topic.descriptions().in(languages),
                                count(topic.id(), indicators),
                                count(topic.id(), withFigures),
                                below(topic.id(), topics, indicators, withFigures, languages)));
            }
        }
        return views;
    }

    private static int count(String topic, List<Item> indicators) {
        return (int)
                indicators.stream()
                        .filter(item ->
                                item.annotated("TOPIC")
                                        .anyMatch(id ->
                                                id.equals(topic) || id.startsWith(topic + ".")))
                        .count();
    }
}
