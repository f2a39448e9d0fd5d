package org.sharedgrowth.observatory.indicators.submission.row;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SetAside;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/** The columns of a {@link Submission}. */
final class Columns {
    static final String ALL =
            """
            id, number, version, flow, provider, state, submitted_by, submitted_name,
                submitted_at, file_name, reason, format, data_key, base_release, release_at,
                announced, scheduled_by, release_id, row_count, observation_count, series_added,
                series_revised, series_unchanged, error_count, warning_count, public_series_added,
                public_series_revised, public_observations, figures_added, figures_revised,
                figures_deleted, figures_restated, review, review_reason, reviewed_by,
                reviewed_at, withdrawn_from, withdrawn_at, replaces,
                (select later.id from submission later
                    where later.replaces = submission.id and later.state <> 'WITHDRAWN'
                    order by later.number desc limit 1) as replaced_by
            """;

    private Columns() {}

    static Submission read(Row row) {
        return new Submission(
                row.getUUID("id"),
                row.getLong("number"),
                row.getInteger("version"),
                row.getString("flow"),
                row.getString("provider"),
                SubmissionState.valueOf(row.getString("state")),
                new Submission.Sender(
                        row.getString("submitted_by"),
                        row.getString("submitted_name"),
                        row.getOffsetDateTime("submitted_at").toInstant()),
                row.getString("file_name"),
                row.getString("reason"),
                readChecked(row),
                schedule(row),
                review(row),
                row.getLong("release_id"),
                setAside(row),
                row.getUUID("replaces"),
                row.getUUID("replaced_by"));
    }

    private static Submission.Checked readChecked(Row row) {
        return new Submission.Checked(
                row.getString("format"),
                row.getString("data_key"),
                row.getLong("base_release"),
                row.getLong("row_count"),
                row.getLong("observation_count"),
                row.getInteger("series_added"),
                row.getInteger("series_revised"),
                row.getInteger("series_unchanged"),
                publicCounts(row),
                figures(row),
                row.getLong("error_count"),
                row.getLong("warning_count"));
    }

    private static Release.@Nullable Counts publicCounts(Row row) {
        Integer added = row.getInteger("public_series_added");
        Integer revised = row.getInteger("public_series_revised");
        Long observations = row.getLong("public_observations");
        return added == null || revised == null || observations == null
                ? null
                : new Release.Counts(added, revised, observations);
    }

    private static Submission.@Nullable Figures figures(Row row) {
        Long added = row.getLong("figures_added");
        return added == null
                ? null
                : new Submission.Figures(
                        added,
                        row.getLong("figures_revised"),
                        row.getLong("figures_deleted"),
                        row.getLong("figures_restated"));
    }

    private static Submission.@Nullable Schedule schedule(Row row) {
        Instant releaseAt = instant(row.getOffsetDateTime("release_at"));
        return releaseAt == null
                ? null
                : new Submission.Schedule(
                        releaseAt,
                        row.getBoolean("announced"),
                        Objects.requireNonNull(row.getString("scheduled_by")));
    }

    private static Submission.@Nullable Review review(Row row) {
        String outcome = row.getString("review");
        return outcome == null
                ? null
                : new Submission.Review(
                        outcome,
                        Objects.requireNonNull(row.getString("review_reason")),
                        Objects.requireNonNull(row.getString("reviewed_by")),
                        Objects.requireNonNull(instant(row.getOffsetDateTime("reviewed_at"))));
    }

    private static @Nullable SetAside setAside(Row row) {
        String from = row.getString("withdrawn_from");
        return from == null
                ? null
                : new SetAside(
                        SubmissionState.valueOf(from),
                        Objects.requireNonNull(instant(row.getOffsetDateTime("withdrawn_at"))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
