package org.sharedgrowth.observatory.gateway.portal.search;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * What a search found, in the reader's language.
 *
 * @param heading what was searched for
 * @param correctionNote sentence that quotes the typed text if it was corrected; empty otherwise
 * @param exactly address of the same search without corrections; empty if nothing was corrected
 * @param query text in the search field
 * @param notes texts about what was left out, and why
 * @param withFigure indicators with a figure
 * @param more link to further indicators with a figure; its label is empty if there are none
 * @param withoutFigureHeading text with the number of indicators without a figure; empty if all
 *     have one
 * @param suggestions other searches; empty if something was found
 */
public record SearchView(
        String heading,
        String correctionNote,
        String exactly,
        String query,
        List<String> notes,
        List<Answer> answers,
        String withFigureHeading,
        List<Row> withFigure,
        PageLink more,
        String withoutFigureHeading,
        List<PageLink> withoutFigure,
        List<Section> sections,
        Suggestions suggestions) {

    /**
     * A figure, or a place, that answers the search.
     *
     * @param line drawing of the series; empty if there is none
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
     * @param source text in small print, where a figure comes from; empty for results without a
     *     figure
     * @param tag state of a report; empty for other results
     */
    public record Row(String address, String label, String text, String source, String tag) {}

    /** Results of one kind. */
    public record Section(String id, String heading, List<Row> rows) {}

    /** Suggestions for other searches. */
    public record Suggestions(String heading, List<PageLink> links) {
        static final Suggestions NONE = new Suggestions("", List.of());
    }

    /** Whether there is a column of indicators. */
    public boolean hasIndicators() {
        return !withFigure.isEmpty() || !withoutFigure.isEmpty();
    }
}
