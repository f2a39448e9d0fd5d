package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/**
 * The services' answers about the statistics office of a country.
 *
 * @param name in the reader's language; empty if it is not known
 * @param releases the newest first
 * @param revised cells changed by the newest of these releases that revised figures
 * @param announced the soonest first
 * @param editions the releases of one series, the newest first
 */
record OfficeAnswers(
        String name,
        List<SentRelease> releases,
        List<RevisedCell> revised,
        List<Releases.PlannedRelease> announced,
        List<Edition> editions) {
    /** No office is known, or nothing about it could be read. */
    static final OfficeAnswers NONE =
            new OfficeAnswers("", List.of(), List.of(), List.of(), List.of());

    /** Whether the office has sent or announced anything. */
    boolean isActive() {
        return !releases.isEmpty() || !announced.isEmpty();
    }

    /** A copy with the releases of a series. */
    OfficeAnswers with(List<Edition> editions) {
        return new OfficeAnswers(name, releases, revised, announced, editions);
    }

    /** A copy without announcements, and without releases and revisions after the given release. */
    OfficeAnswers until(long release) {
        return new OfficeAnswers(
                name,
                releases.stream().filter(one -> one.id() <= release).toList(),
                revised.stream().filter(one -> one.release() <= release).toList(),
                List.of(),
                editions.stream().filter(one -> one.release() <= release).toList());
    }

    /** A copy with the revised cells. */
    OfficeAnswers withRevisedCells(List<RevisedCell> cells) {
        return new OfficeAnswers(name, releases, cells, announced, editions);
    }

    /** One release. */
    record SentRelease(
            long id,
            @Nullable Instant publishedAt,
            @Nullable String flow,
            @Nullable String provider,
            long seriesAdded,
            long seriesRevised,
            long observations,
            @Nullable String reason) {}

    /** A cell that a release with revisions changed; {@code change} says whether it was revised. */
    record RevisedCell(
            String key,
            @Nullable String indicator,
            String period,
            String change,
            @Nullable State previous,
            @Nullable State current,
            long release) {}

    /** A release of one series. */
    record Edition(
            long release,
            @Nullable Instant publishedAt,
            @Nullable String reason,
            @Nullable List<Change> changes) {
        List<Change> cells() {
            return requireNonNullElse(changes, List.<Change>of());
        }
    }

    /** What a release changed in one cell. */
    record Change(String period, @Nullable State current) {}

    /** The content of a cell at some time. */
    record State(@Nullable BigDecimal value, @Nullable String status) {}
}
