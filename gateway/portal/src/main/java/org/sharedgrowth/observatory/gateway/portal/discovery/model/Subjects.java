package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.List;

/**
 * What a data set is about, by the topics and units of its indicators.
 *
 * @param topics names of the topics of the first level, in the order of the topics
 * @param subtopics names of the topics of the second level
 * @param themes codes of the European Union's list of themes, such as TECH; sorted
 * @param units in the order of the list of units
 */
public record Subjects(
        List<Names> topics, List<Names> subtopics, List<String> themes, List<Unit> units) {
    /** Nothing is known. */
    public static final Subjects NONE = new Subjects(List.of(), List.of(), List.of(), List.of());

    public Subjects {
        topics = List.copyOf(topics);
        subtopics = List.copyOf(subtopics);
        themes = List.copyOf(themes);
        units = List.copyOf(units);
    }

    /**
     * A unit of measure.
     *
     * @param target path of its list at the SDMX service, with its code as the fragment
     */
    public record Unit(String target, Names name) {}
}
