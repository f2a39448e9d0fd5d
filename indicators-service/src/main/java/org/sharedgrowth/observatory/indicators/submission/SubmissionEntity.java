package org.sharedgrowth.observatory.indicators.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.SubmissionState;

/** A row of {@code submission}. */
@Entity
@Table(name = "submission")
class SubmissionEntity {
    @Id UUID id;

    @Column(insertable = false, updatable = false)
    long number;

    @Version int version;

    @Column String flow;

    @Column String provider;

    @Enumerated(EnumType.STRING)
    @Column
    SubmissionState state;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "submitted_name")
    String submittedName;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "file_name")
    @Nullable String fileName;

    @Column @Nullable String reason;

    @Column @Nullable String format;

    @Column(name = "data_key")
    @Nullable String dataKey;

    @Column(name = "base_release")
    @Nullable Long baseRelease;

    @Column(name = "release_at")
    @Nullable Instant releaseAt;

    @Column boolean announced;

    @Column(name = "scheduled_by")
    @Nullable String scheduledBy;

    @Column @Nullable String review;

    @Column(name = "review_reason")
    @Nullable String reviewReason;

    @Column(name = "reviewed_by")
    @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    @Nullable Instant reviewedAt;

    @Column(name = "release_id")
    @Nullable Long releaseId;

    @Column(name = "row_count")
    long rows;

    @Column(name = "observation_count")
    long observations;

    @Column(name = "series_added")
    int seriesAdded;

    @Column(name = "series_revised")
    int seriesRevised;

    @Column(name = "series_unchanged")
    int seriesUnchanged;

    @Column(name = "public_series_added")
    @Nullable Integer publicSeriesAdded;

    @Column(name = "public_series_revised")
    @Nullable Integer publicSeriesRevised;

    @Column(name = "public_observations")
    @Nullable Long publicObservations;

    @Column(name = "error_count")
    long errors;

    @Column(name = "warning_count")
    long warnings;
}
