package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.SinceThen;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Texts about the earlier state of the figures, if the page shows one.
 *
 * @param release the release of the figures, in words
 * @param measured whether there are figures
 */
record WorldPast(
        WorldText text,
        Language language,
        WorldQuery query,
        PastState past,
        String release,
        boolean measured) {
    /** Says which state is shown; empty for the current one. */
    String pastStateNote() {
        return past.first()
                .map(day -> text.nothingBefore(Formats.of(language).date(day)))
                .orElse(query.isPast() ? text.pastStateNote(release) : "");
    }

    /** A link to the first figures, if none had been released by the chosen day; else no link. */
    List<PageLink> firstFigures() {
        return past.first().stream()
                .map(day ->
                        new PageLink(
                                query.at(Map.of("asOf", day.toString())).page().toString(),
                                text.firstFigures()))
                .toList();
    }

    /** What changed since the state that is shown; none for the current state. */
    List<SinceThen> since(Printer printer, Economies economies) {
        return query.isPast() && measured
                ? List.of(
                        new ChangesSinceTable(
                                        text, language, printer, economies, query, past.since())
                                .of(release))
                : List.of();
    }
}
