package org.sharedgrowth.observatory.gateway.portal.search;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * What a search found, in the reader's language.
 *
 * @param heading what was searched for
 * @param typed sentence with what was typed if something else was searched for; empty otherwise
 * @param exactly address of the same search without mending
 * @param query what stands in the field
 * @param notes what was left out, and why
 * @param withFigure indicators that hold a figure
 * @param more link to the others that do; empty label if there are none
 * @param withoutHeading how many hold none; empty if all do
 * @param suggestions what else can be searched for; empty if something was found
 */
public record SearchView(
        String heading,
        String typed,
        String exactly,
        String query,
        List<String> notes,
        List<Answer> answers,
        String withFigureHeading,
        List<Row> withFigure,
        PageLink more,
        String withoutHeading,
        List<PageLink> without,
        List<Section> sections,
        Suggestions suggestions) {

    /**
     * A figure, or a place, that answers the search.
     *
     * @param line its course; empty if there is none
     */
    public record Answer(
            Markup sentence,
            String source,
            List<PageLink> links,
            RawString line,
            String lineStart,
            String lineEnd) {}

    /**
     * One result.
     *
     * @param tag state of a report; empty if it has none to say
     */
    public record Row(String address, String label, String text, String small, String tag) {}

    /** Results of one kind. */
    public record Section(String id, String heading, List<Row> rows) {}

    /** What to search for instead. */
    public record Suggestions(String heading, List<PageLink> links) {
        static final Suggestions NONE = new Suggestions("", List.of());
    }

    /** Whether there is a column of indicators. */
    public boolean hasIndicators() {
        return !withFigure.isEmpty() || !without.isEmpty();
    }
}
