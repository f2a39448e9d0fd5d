package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Makes the page of an embedded comparison. A figure that was withdrawn after its release is not
 * shown.
 *
 * @param parts the comparison with the figures that the address asks for
 * @param current the current figures of the comparison; empty unless the address asks for those of
 *     a release or date
 */
record EmbedPage(ComparePage.Parts parts, Listing<Observation> current, Language language) {
    /** The view of a release. */
    EmbedView ofRelease() {
        Map<String, Observation> now =
                current.items().stream()
                        .collect(
                                Collectors.toMap(
                                        EmbedPage::key, Function.identity(), (one, _) -> one));
        List<Observation> remaining = new ArrayList<>();
        Map<String, List<String>> withdrawn = new LinkedHashMap<>();
        int revised = 0;
        for (Observation cell : parts.figures().items()) {
            Observation newer = now.get(key(cell));
            boolean isGone = !cell.missing() && (newer == null || newer.missing());
            if (isGone) {
                withdrawn
                        .computeIfAbsent(cell.place(), _ -> new ArrayList<>())
                        .add(Formats.of(language).period(cell.period()));
            } else {
                remaining.add(cell);
                revised += isRevised(cell, newer) ? 1 : 0;
            }
        }
        List<String> changes = new ArrayList<>();
        withdrawn.forEach((place, periods) -> changes.add(text().withdrawn(place, periods)));
        if (revised > 0) {
            changes.add(text().revised(revised));
        }
        CompareView page = ComparePage.of(with(remaining), language);
        return new EmbedView(page, text().pinned(release()), changes, links(!changes.isEmpty()));
    }

    private static boolean isRevised(Observation cell, @Nullable Observation newer) {
        return newer != null
                && cell.value() != null
                && newer.value() != null
                && cell.value().compareTo(newer.value()) != 0;
    }

    /** The view of the newest figures. */
    EmbedView live() {
        return new EmbedView(
                ComparePage.of(parts, language), text().live(release()), List.of(), links(false));
    }

    /**
     * The page without figures, for an address that asks for neither a release nor the newest
     * figures.
     */
    EmbedView unpinned() {
        CompareQuery query = parts.chosen().query();
        List<PageLink> links = new ArrayList<>();
        links.add(
                new PageLink(
                        query.embedAddressOf(parts.figures().release()).toString(), text().pin()));
        links.add(new PageLink(query.liveEmbedAddress().toString(), text().followNewest()));
        return new EmbedView(
                ComparePage.of(with(List.of()), language), text().unpinned(), List.of(), links);
    }

    private ComparePage.Parts with(List<Observation> cells) {
        Listing<Observation> list = parts.figures();
        return new ComparePage.Parts(
                parts.sent(),
                parts.chosen(),
                parts.known(),
                new Listing<>(1, cells.size(), cells.size(), cells, list.release()),
                Map.of(),
                parts.origin(),
                parts.today());
    }

    private List<PageLink> links(boolean changed) {
        CompareQuery query = parts.chosen().query();
        List<PageLink> links = new ArrayList<>();
        links.add(new PageLink(parts.origin() + query.page(), text().open()));
        if (changed) {
            links.add(
                    new PageLink(
                            parts.origin() + query.withVintage(Map.of()).page(), text().newest()));
        }
        return links;
    }

    private static String key(Observation cell) {
        return cell.flow() + "/" + cell.key() + "/" + cell.period();
    }

    private String release() {
        return Printer.release(language, parts.figures().release());
    }

    private EmbedText text() {
        return Texts.of(EmbedText.class, language);
    }
}
