package org.sharedgrowth.observatory.gateway.portal.home;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.home.HomeView.News;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Markup;

/** Writes sentences about the changes in the newest releases and about planned releases. */
final class Changes {
    private static final int MAX_RELEASES = 4;
    private static final int MAX_PLANNED = 2;

    /** Maximum number of revised figures mentioned for one release. */
    private static final int MAX_REVISED = 2;

    private final Wording wording;
    private final HomeParts parts;
    private final Map<Long, List<RevisedFigure>> changes = new HashMap<>();

    Changes(Wording wording, HomeParts parts) {
        this.wording = wording;
        this.parts = parts;
        for (Differences.Answer answer : parts.revised()) {
            answer.list().items().stream()
                    .flatMap(cell -> RevisedFigure.of(cell).stream())
                    .forEach(this::addRevision);
        }
    }

    private void addRevision(RevisedFigure figure) {
        changes.computeIfAbsent(figure.cell().release(), _ -> new ArrayList<>()).add(figure);
    }

    News view() {
        List<News.Item> items = new ArrayList<>();
        parts.releases().items().stream()
                .filter(Releases.Item::isPublic)
                .limit(MAX_RELEASES)
                .forEach(release -> addNews(release, items));
        parts.planned().items().stream()
                .limit(MAX_PLANNED)
                .forEach(announced -> items.add(plannedItem(announced)));
        return new News(parts.releases().known(), items);
    }

    private void addNews(Releases.Item release, List<News.Item> items) {
        List<RevisedFigure> revised = changes.getOrDefault(release.id(), List.of());
        if (Offices.OBSERVATORY.equals(release.provider())) {
            items.add(
                    item(
                            release,
                            wording.text()
                                    .computed(
                                            Markup.link("/lineage", wording.observatory()),
                                            release.observations(),
                                            release.seriesAdded() + release.seriesRevised()),
                            ""));
            return;
        }
        if (revised.isEmpty()) {
            Markup sentence =
                    release.seriesAdded() > 0
                            ? wording.text()
                                    .sent(
                                            office(release.provider()),
                                            release.observations(),
                                            release.seriesAdded() + release.seriesRevised())
                            : wording.text()
                                    .revisedMore(
                                            office(release.provider()), release.seriesRevised());
            items.add(item(release, sentence, ""));
            return;
        }
        revised.stream()
                .limit(MAX_REVISED)
                .forEach(figure ->
                        items.add(
                                item(
                                        release,
                                        figure.sentence(wording),
                                        wording.office(
                                                requireNonNullElse(release.provider(), "")))));
    }

    private News.Item item(Releases.Item release, Markup sentence, String office) {
        return new News.Item(
                day(release.publishedAt()),
                false,
                sentence,
                requireNonNullElse(release.reason(), ""),
                office,
                wording.release(release.id()));
    }

    private News.Item plannedItem(Releases.PlannedRelease announced) {
        Instant at = requireNonNullElse(announced.releaseAt(), Instant.EPOCH);
        return new News.Item(
                day(at),
                true,
                wording.text()
                        .willRelease(
                                office(announced.provider()),
                                wording.formats().time(at, ZoneOffset.UTC)),
                "",
                "",
                PageLink.NONE);
    }

    private Markup office(@Nullable String provider) {
        String id = requireNonNullElse(provider, "");
        return Markup.link("/offices/" + id, wording.office(id));
    }

    private String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : wording.formats().dayAndMonth(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
