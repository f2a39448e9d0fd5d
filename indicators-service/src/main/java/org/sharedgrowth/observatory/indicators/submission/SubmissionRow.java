package org.sharedgrowth.observatory.indicators.submission;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/** Reads a row of {@code submission} on the connection of a transaction that changes it. */
final class SubmissionRow {
    private static final String HOLD =
            """
            select id, number, version, flow, provider, state, submitted_by, submitted_name,
                submitted_at, file_name, reason, format, data_key, base_release, release_at,
                announced, scheduled_by, release_id, row_count, observation_count, series_added,
                series_revised, series_unchanged, error_count, warning_count, public_series_added,
                public_series_revised, public_observations, review, review_reason, reviewed_by,
                reviewed_at
            from submission where id = $1 for update
            """;

    private SubmissionRow() {}

    /**
     * The row as it stands until the transaction ends: nobody else can change it. Null if there is
     * none.
     */
    static Uni<@Nullable SubmissionEntity> hold(SqlConnection transaction, UUID id) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? null : of(rows.iterator().next()));
    }

    private static SubmissionEntity of(Row row) {
        SubmissionEntity entity = new SubmissionEntity();
        entity.id = row.getUUID("id");
        entity.number = row.getLong("number");
        entity.version = row.getInteger("version");
        entity.flow = row.getString("flow");
        entity.provider = row.getString("provider");
        entity.state = SubmissionState.valueOf(row.getString("state"));
        entity.submittedBy = row.getString("submitted_by");
        entity.submittedName = row.getString("submitted_name");
        entity.submittedAt = row.getOffsetDateTime("submitted_at").toInstant();
        entity.fileName = row.getString("file_name");
        entity.reason = row.getString("reason");
        entity.format = row.getString("format");
        entity.dataKey = row.getString("data_key");
        entity.baseRelease = row.getLong("base_release");
        entity.releaseAt = instant(row.getOffsetDateTime("release_at"));
        entity.announced = row.getBoolean("announced");
        entity.scheduledBy = row.getString("scheduled_by");
        entity.releaseId = row.getLong("release_id");
        entity.rows = row.getLong("row_count");
        entity.observations = row.getLong("observation_count");
        entity.seriesAdded = row.getInteger("series_added");
        entity.seriesRevised = row.getInteger("series_revised");
        entity.seriesUnchanged = row.getInteger("series_unchanged");
        entity.publicSeriesAdded = row.getInteger("public_series_added");
        entity.publicSeriesRevised = row.getInteger("public_series_revised");
        entity.publicObservations = row.getLong("public_observations");
        entity.review = row.getString("review");
        entity.reviewReason = row.getString("review_reason");
        entity.reviewedBy = row.getString("reviewed_by");
        entity.reviewedAt = instant(row.getOffsetDateTime("reviewed_at"));
        entity.errors = row.getLong("error_count");
        entity.warnings = row.getLong("warning_count");
        return entity;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
