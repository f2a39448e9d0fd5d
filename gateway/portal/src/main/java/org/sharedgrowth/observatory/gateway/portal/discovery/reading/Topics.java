package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Names;

/** Lists the topics of a tree of categories, with their themes. */
final class Topics {
    private Topics() {}

    /**
     * A topic.
     *
     * @param path the codes of the topics above it and its own code, with dots between them
     * @param themes codes of the European Union's list of themes that the topic states, else those
     *     of the topic above
     */
    record Topic(String path, Names name, List<String> themes) {
        Topic {
            themes = List.copyOf(themes);
        }

        /** Whether no topic is above it. */
        boolean isTopLevel() {
            return path.indexOf('.') < 0;
        }

        /** Whether one of these paths leads to this topic or to a topic below it. */
        boolean coversAny(List<String> paths) {
            return paths.stream()
                    .anyMatch(other -> other.equals(path) || other.startsWith(path + "."));
        }
    }

    /** All topics, each before those below it. */
    static List<Topic> of(List<StructureMessage.Category> topLevel) {
        List<Topic> all = new ArrayList<>();
        topLevel.forEach(category -> add(category, "", List.of(), all));
        return all;
    }

    private static void add(
            StructureMessage.Category category,
            String above,
            List<String> inherited,
            List<Topic> to) {
        String path = above + category.id();
        List<String> stated = category.themes();
        List<String> themes = stated.isEmpty() ? inherited : stated;
        to.add(
                new Topic(
                        path,
                        Names.ofTags(requireNonNullElse(category.names(), Map.of())),
                        themes));
        category.below().forEach(below -> add(below, path + ".", themes, to));
    }
}
