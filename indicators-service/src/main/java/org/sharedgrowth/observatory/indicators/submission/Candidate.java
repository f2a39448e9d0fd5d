package org.sharedgrowth.observatory.indicators.submission;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;

/**
 * What a release needs to know of a submission that passed its check.
 *
 * @param version of its row; it is released only if nobody changed the row meanwhile
 * @param baseRelease the release its file was compared with, 0 for none
 * @param counts how much it changes of what everybody may see; null if it was not counted, since a
 *     node of the version before checked it
 * @param reason why the figures change; null if the office gave none
 */
record Candidate(
        UUID id,
        long number,
        int version,
        String provider,
        String dataKey,
        long baseRelease,
        Release.@Nullable Counts counts,
        @Nullable String reason) {
    /** The columns that {@link #of(Row)} reads. */
    static final String COLUMNS =
            "id, number, version, provider, data_key, base_release, public_series_added,"
                    + " public_series_revised, public_observations, reason";

    static Candidate of(SubmissionEntity entity) {
        return new Candidate(
                entity.id,
                entity.number,
                entity.version,
                entity.provider,
                Objects.requireNonNull(entity.dataKey),
                Objects.requireNonNullElse(entity.baseRelease, 0L),
                counts(
                        entity.publicSeriesAdded,
                        entity.publicSeriesRevised,
                        entity.publicObservations),
                entity.reason);
    }

    static Candidate of(Row row) {
        return new Candidate(
                row.getUUID("id"),
                row.getLong("number"),
                row.getInteger("version"),
                row.getString("provider"),
                row.getString("data_key"),
                row.getLong("base_release"),
                counts(
                        row.getInteger("public_series_added"),
                        row.getInteger("public_series_revised"),
                        row.getLong("public_observations")),
                row.getString("reason"));
    }

    private static Release.@Nullable Counts counts(
            @Nullable Integer added, @Nullable Integer revised, @Nullable Long observations) {
        return added == null || revised == null || observations == null
                ? null
                : new Release.Counts(added, revised, observations);
    }
}
